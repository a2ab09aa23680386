//! The lines of an offer: what, for how long, the price of a licence, and how many the customer takes.

use leptos::prelude::*;
use liaison_contract::offer_review::OfferReview;
use liaison_domain::money::Money;
use liaison_domain::price_list::ProductKind;
use liaison_domain::purchase_offer::line::{Line, LinePrice, Need};
use liaison_domain::purchase_offer::totals::LineTotal;
use liaison_messages::messages as m;

use super::model::{Model, is_answered};
use super::said;
use crate::i18n::{I18n, offer, use_i18n};
use crate::ui::{CLAUSE, Stepper, Tick, clause, rich};

/// Where an error summary leads.
pub fn count_id(line: usize) -> String {
    format!("count-{line}")
}

#[component]
pub fn Lines(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    // A line keeps its control, and its focus, while the page learns what does not concern it.
    let stands = Memo::new(move |_| {
        let review = model.query.value()?;
        Some((review.version, is_answered(&review)))
    });
    move || {
        stands.get()?;
        let review = model.query.value_untracked()?;
        Some(section(i18n, model, &review))
    }
}

fn section(i18n: I18n, model: Model, review: &OfferReview) -> AnyView {
    let terms = &review.snapshot.terms;
    let location = i18n.say(|words| {
        let country = words.formatter().country(terms.usage_location.as_str());
        m::offer_review_use(words, &country)
    });
    let rows: Vec<AnyView> = terms
        .lines
        .iter()
        .zip(&review.snapshot.prices)
        .enumerate()
        .map(|(at, (line, price))| {
            let choosing = if is_answered(review) {
                taken(i18n, review, at, line)
            } else {
                choosing(i18n, model, at, line, price)
            };
            row(i18n, line, price, choosing)
        })
        .collect();
    let text = view! {
        <ul class="offer-lines">{rows}</ul>
        <p class="muted small">{location}</p>
    };
    clause(CLAUSE, i18n.say(m::offer_review_lines), text.into_any())
}

fn row(i18n: I18n, line: &Line, price: &LinePrice, choosing: AnyView) -> AnyView {
    let (each, list, way) = i18n.say(|words| {
        let list = price.list.filter(|list| *list != price.each).map(|list| {
            let amount = offer::money(words, list);
            let less = list.minor - price.each.minor;
            if less > 0 {
                let share = words.formatter().percent(less, list.minor);
                m::offer_review_less(words, &amount, &share)
            } else {
                m::offer_review_list(words, &amount)
            }
        });
        (
            m::offer_review_each(words, &offer::money(words, price.each)),
            list,
            said::way(words, line.commitment, line.billing),
        )
    });
    let add_on = (price.kind == ProductKind::AddOn).then(|| i18n.say(m::offer_review_add_on));
    view! {
        <li class="offer-line">
            <div>
                <h3>{price.name.clone()}</h3>
                {add_on.map(|add_on| view! { <p class="muted small">{add_on}</p> })}
                <p>{rich(each, None)}</p>
                {list.map(|list| view! { <p class="muted small">{list}</p> })}
                <p class="muted small">{way}</p>
            </div>
            <div class="offer-line__count">{choosing}</div>
        </li>
    }
    .into_any()
}

/// The controls of a line that can still be answered.
fn choosing(i18n: I18n, model: Model, at: usize, line: &Line, price: &LinePrice) -> AnyView {
    let chosen = Memo::new(move |_| {
        let review = model.query.value()?;
        model.chosen(&review).into_iter().nth(at)
    });
    let is_taken = Memo::new(move |_| chosen.get().is_none_or(|chosen| chosen.is_taken));
    let is_optional = line.need == Need::Optional;
    let name = StoredValue::new(price.name.clone());
    let take = is_optional.then(|| {
        let words = i18n.say(|words| m::offer_review_take(words, &price.name));
        view! {
            <Tick
                checked=is_taken
                on_change=move |taken| model.change(at, |chosen| chosen.is_taken = taken)
            >
                {words}
            </Tick>
        }
    });
    let (least, most) = (line.least, line.most);
    let proposed = line.licences;
    let count = move || {
        if !is_taken.get() {
            return view! { <p class="muted">{i18n.tr(m::offer_review_left_out)}</p> }.into_any();
        }
        if least == most {
            let words = i18n.say(|words| m::offer_review_licences(words, i64::from(proposed)));
            return view! { <p class="offer-line__fixed">{words}</p> }.into_any();
        }
        name.with_value(|name| stepper(i18n, model, at, (least, most), name, chosen.into()))
    };
    let (line, price) = (line.clone(), price.clone());
    let total = move || {
        let chosen = chosen.get().filter(|chosen| chosen.is_taken)?;
        let count = chosen.count().filter(|count| (least..=most).contains(count))?;
        let words = i18n.say(|words| m::offer_review_licences(words, i64::from(count)));
        // On paper there is nothing to choose with.
        Some(view! {
            <p class="offer-line__print">{words}</p>
            {amounts(i18n, &line, price.each, count)}
        })
    };
    view! {
        {take}
        {count}
        {total}
    }
    .into_any()
}

fn stepper(
    i18n: I18n,
    model: Model,
    at: usize,
    (least, most): (u32, u32),
    name: &str,
    chosen: Signal<Option<super::chosen::Chosen>>,
) -> AnyView {
    let (label, help, fewer, more) = i18n.say(|words| {
        (
            m::offer_review_count(words, name),
            m::offer_review_limits(words, i64::from(least), i64::from(most)),
            m::offer_review_fewer(words, name),
            m::offer_review_more(words, name),
        )
    });
    let wrong = i18n.say(|words| m::offer_review_count_wrong(words, i64::from(least), i64::from(most), name));
    let error = Signal::derive(move || {
        let count = chosen.get()?.count();
        let is_wrong = count.is_none_or(|count| !(least..=most).contains(&count));
        is_wrong.then(|| wrong.clone())
    });
    let value = Signal::derive(move || chosen.get().map(|chosen| chosen.text).unwrap_or_default());
    view! {
        <Stepper
            id=count_id(at)
            label
            help
            error
            fewer
            more
            least
            most
            value
            on_input=move |text: String| model.change(at, |chosen| chosen.text = text)
        />
    }
    .into_any()
}

fn amounts(i18n: I18n, line: &Line, each: Money, count: u32) -> AnyView {
    let (month, whole) = i18n.say(|words| {
        let month = offer::money(words, each.times(count));
        let whole = offer::money(words, each.times(count).times(line.commitment.months()));
        (
            m::offer_review_a_month(words, &month),
            m::offer_review_over(words, &whole, &said::term(words, line.commitment)),
        )
    });
    view! {
        <p>
            {rich(month, None)} <br /> <span class="muted small">{whole}</span>
        </p>
    }
    .into_any()
}

/// What was taken of the line, once it was answered.
fn taken(i18n: I18n, review: &OfferReview, at: usize, line: &Line) -> AnyView {
    let given = review.answer.as_ref().and_then(|answer| answer.totals.as_ref());
    let Some(given) = given else {
        let words = i18n.say(|words| m::offer_review_licences(words, i64::from(line.licences)));
        return view! { <p>{words}</p> }.into_any();
    };
    match given.lines.get(at).copied().flatten() {
        Some(LineTotal {
            licences, per_month, ..
        }) => {
            let words = i18n.say(|words| m::offer_review_licences(words, i64::from(licences)));
            let each = review
                .snapshot
                .prices
                .get(at)
                .map_or(per_month, |price| price.each);
            view! {
                <p>{words}</p>
                {amounts(i18n, line, each, licences)}
            }
            .into_any()
        }
        None => view! { <p class="muted">{i18n.say(m::offer_review_left_out)}</p> }.into_any(),
    }
}
