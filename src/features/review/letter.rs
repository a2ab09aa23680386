//! The invitation as a letter: who writes, what one gets, what comes afterwards, what it would cost.

use leptos::prelude::*;
use liaison_contract::review::{Review, Viewer};
use liaison_domain::Language;
use liaison_domain::money::Money;
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::messages as m;

use super::answer;
use super::later;
use super::model::Model;
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::{CLAUSE, Glyph, Icon, TrialClockList, clause, rich, ticks, two_names};

#[component]
pub fn Letter(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let draw = move |part: fn(I18n, &Review) -> AnyView| {
        move || model.query.value().map(|review| part(i18n, &review))
    };
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            {draw(head)} {draw(from)} {draw(get)} {draw(afterwards)} {draw(price)}
            <div class="answer" id="answer" tabindex="-1">
                {later::answer(model)}
            </div>
            {draw(questions)}
        </main>
        {draw(foot)}
    }
}

/// The two names, and the line between them.
pub fn between(i18n: I18n, partner: &str, viewer: &Viewer) -> AnyView {
    let customer = match viewer {
        Viewer::Customer { organisation, .. } => organisation.clone(),
        Viewer::SignedOut {} | Viewer::Other { .. } => i18n.say(m::review_your_organisation),
    };
    two_names(partner, customer)
}

fn head(i18n: I18n, review: &Review) -> AnyView {
    let title = super::title(i18n, review);
    view! {
        <header class="letterhead">
            {between(i18n, &review.from.name, &review.viewer)} <h1 class="display" tabindex="-1">
                {title}
            </h1> <p class="letterhead__lede">{i18n.say(m::review_lede)}</p> <p>
                <a href="#answer" on:click=move |event| answer::go_to(&event)>
                    {i18n.say(m::review_go_to_answer)}
                </a>
            </p>
        </header>
    }
    .into_any()
}

fn from(i18n: I18n, review: &Review) -> AnyView {
    let from = &review.from;
    let standing = i18n.say(|words| {
        let programmes: Vec<String> = from
            .programmes
            .iter()
            .map(|each| names::programme(words, *each))
            .collect();
        if programmes.is_empty() {
            m::review_partner_registered(words, &from.number)
        } else {
            m::review_partner_enrolled(words, &names::list(words, &programmes), &from.number)
        }
    });
    let parts = [
        review.message.before_link.as_str(),
        review.message.after_link.as_str(),
    ];
    let text = view! {
        {who(&from.name, &from.address, standing)}
        {quote(review.message.language, &parts, &from.author)}
        <p class="who__reach">{reach(&from.phone, &from.email)}</p>
    };
    clause(CLAUSE, i18n.say(m::review_from), text.into_any())
}

/// A firm, and what it is.
pub fn who(name: &str, address: &str, standing: String) -> AnyView {
    let initial = name.chars().next().map(String::from).unwrap_or_default();
    view! {
        <div class="who">
            <span class="mono-tile" aria-hidden="true">
                {initial}
            </span>
            <div>
                <p>
                    <b>{name.to_owned()}</b>
                    <br />
                    {address.to_owned()}
                </p>
                <p class="small muted">{standing}</p>
            </div>
        </div>
    }
    .into_any()
}

/// The author's own words, in the author's language.
pub fn quote(language: Language, parts: &[&str], author: &str) -> Option<AnyView> {
    let paragraphs: Vec<_> = parts
        .iter()
        .flat_map(|part| part.split("\n\n"))
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| view! { <p class="lines">{paragraph.to_owned()}</p> })
        .collect();
    if paragraphs.is_empty() {
        return None;
    }
    let quote = view! {
        <blockquote class="quote">
            <div class="stack stack--tight" lang=language.tag() dir="auto">
                {paragraphs}
            </div>
            <footer>{author.to_owned()}</footer>
        </blockquote>
    };
    Some(quote.into_any())
}

/// How the partner is reached, without this page.
pub fn reach(phone: &str, email: &str) -> AnyView {
    let call = (!phone.is_empty()).then(|| {
        view! {
            <a href=call_address(phone)>
                <Icon glyph=Glyph::Phone />
                {phone.to_owned()}
            </a>
        }
    });
    let write = (!email.is_empty()).then(|| {
        view! {
            <a href=["mailto:", email].concat()>
                <Icon glyph=Glyph::Mail />
                {email.to_owned()}
            </a>
        }
    });
    view! {
        {call}
        {write}
    }
    .into_any()
}

fn call_address(phone: &str) -> String {
    let digits: String = phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    ["tel:", &digits].concat()
}

fn get(i18n: I18n, review: &Review) -> AnyView {
    let licences = i64::from(review.trial.licences);
    let lead = i18n.say(|words| {
        m::review_get_lead(
            words,
            &review.plan.name,
            licences,
            &when::day_of(words, review.clock.ends_at),
        )
    });
    let services: Vec<String> = i18n.say(|words| {
        review
            .plan
            .services
            .iter()
            .map(|service| names::service(words, *service))
            .collect()
    });
    let note = i18n.say(|words| {
        m::review_get_note(
            words,
            licences,
            &words.formatter().country(review.usage_location.as_str()),
        )
    });
    let text = view! {
        <p class="clause__lead">
            {rich(lead, None)}
        </p>
        {ticks(Glyph::Check, services)}
        <p class="muted small">{note}</p>
    };
    clause(CLAUSE, i18n.say(m::review_get), text.into_any())
}

fn afterwards(i18n: I18n, review: &Review) -> AnyView {
    let text = view! {
        <p class="clause__lead">
            {rich(i18n.say(m::review_after_lead), None)}
        </p>
        <TrialClockList clock=review.clock />
    };
    clause(CLAUSE, i18n.say(m::review_after), text.into_any())
}

fn price(i18n: I18n, review: &Review) -> AnyView {
    let prices = review
        .plan
        .prices_from(i18n.say(|words| words.formatter().local_date(review.clock.starts_at)));
    if prices.is_empty() {
        return ().into_any();
    }
    let ends = prices.iter().skip(1).map(|price| Some(price.from)).chain([None]);
    let rows = prices.iter().zip(ends).map(|(price, next)| {
        let (when, amount) = i18n.say(|words| {
            let Money { minor, currency } = price.price;
            let amount = words
                .formatter()
                .money(minor, currency.code(), currency.exponent());
            let when = match next.and_then(|day| day.yesterday().ok()) {
                Some(last) => m::review_price_to(words, &when::day(words, last)),
                None => m::review_price_from(words, &when::day(words, price.from)),
            };
            (when, m::review_price_amount(words, &amount))
        });
        view! {
            <div>
                <dt>{when}</dt>
                <dd>
                    {rich(amount, None)}
                </dd>
            </div>
        }
    });
    let text = view! {
        <p class="clause__lead">
            {rich(i18n.say(m::review_price_lead), None)}
        </p>
        <dl class="prices">{rows.collect_view()}</dl>
        <p>
            {rich(i18n.say(|words| m::review_price_note(words, &review.from.name)), None)}
        </p>
    };
    clause(CLAUSE, i18n.say(m::review_price), text.into_any())
}

pub fn questions(i18n: I18n, review: &Review) -> AnyView {
    let from = &review.from;
    let text = view! {
        <p>{i18n.say(|words| m::review_questions_text(words, &from.author, &from.name))}</p>
        <p class="who__reach">{reach(&from.phone, &from.email)}</p>
    };
    clause(CLAUSE, i18n.say(m::review_questions), text.into_any())
}

pub fn foot(i18n: I18n, review: &Review) -> AnyView {
    let summary = i18n.say(|words| m::review_invitation(words, review.summary.as_str()));
    // Whoever has answered, or cannot any more, is not told until when.
    let is_open = review.answer.is_none() && review.state == InvitationState::Active;
    let expiry = review.expires_at.filter(|_| is_open).map(|end| {
        let words = i18n.say(|words| m::review_answer_by(words, &when::deadline(words, end)));
        view! { <span>{words}</span> }
    });
    view! {
        <footer class="foot">
            <div class="foot__in">
                <span>{rich(summary, None)}</span>
                {expiry}
            </div>
        </footer>
    }
    .into_any()
}
