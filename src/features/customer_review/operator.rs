//! The operator's queue of reviews: what partners have reported, the longest wait first, and what was taken out.

use leptos::prelude::*;
use liaison_contract::customer_review::CustomerReview;
use liaison_domain::customer_review::{CustomerReviewEvent, next};
use liaison_messages::{Words, messages as m};

use super::doing::{Doing, Saying};
use crate::api::Query;
use crate::api::customer_review::{ReviewVerb, list_reported_reviews};
use crate::app::{operator_pages, use_page};
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{EmptyState, LoadNotice, Look, Select, SelectOption, pager, published_review};

const QUEUE: &str = "/operator/reviews";

/// A state as the API calls it, and what is said of it.
type State = (&'static str, fn(&Words) -> String);

const STATES: [State; 2] = [
    ("under_review", m::reviewing_queue_waiting),
    ("hidden", m::reviewing_queue_hidden),
];

#[lazy]
pub fn operator_reviews() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::reviewing_queue_title));
    let state = RwSignal::new("under_review");
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || list_reported_reviews(state.get_untracked(), pages.get_untracked()));
    let options = Signal::derive(move || {
        STATES
            .map(|(value, name)| SelectOption {
                value: value.to_owned(),
                label: i18n.say(name),
            })
            .to_vec()
    });
    let choose = move |wanted: String| {
        if let Some((chosen, _)) = STATES.iter().find(|(value, _)| *value == wanted) {
            state.set(chosen);
            pages.set(1);
            found.refetch();
        }
    };
    let again = Callback::new(move |()| found.refetch());
    let shown = move || {
        let listed = found.value()?;
        let more = pager(i18n, listed.more, pages, again);
        let cards: Vec<AnyView> = listed
            .items
            .iter()
            .map(|review| card(i18n, review, again))
            .collect();
        let list = match cards.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::reviewing_queue_none) text=i18n.tr(m::reviewing_queue_none_text)>
                    {}
                </EmptyState>
            }
            .into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        };
        Some(view! { {list} {more} }.into_any())
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::reviewing_queue_title)}</h1>
                <p class="lede">{i18n.tr(m::reviewing_queue_lede)}</p>
            </header>
            {operator_pages(i18n, QUEUE)}
            <Select
                id="queue-reviews"
                label=i18n.tr(m::reviewing_queue_show)
                options
                value=Signal::derive(move || state.get().to_owned())
                on_change=choose
            />
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::reviewing_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </main>
    }
    .into_any()
}

fn card(i18n: I18n, review: &CustomerReview, again: Callback<()>) -> AnyView {
    let doing = Doing::new(i18n, review, again);
    let state = review.published.state;
    let of = review.partner_name.clone();
    let report = review.report.clone().map(|report| {
        let at = report.at;
        let since = said(move || i18n.say(|words| m::reviewing_reported_at(words, &when::moment(words, at))));
        view! {
            <p>
                {since}
                " "
                <b>{i18n.tr(m::reviewing_reported_because)}</b>
                " "
                <span dir="auto">{report.reason}</span>
            </p>
        }
    });
    let hidden = review.hidden.clone().map(|reason| {
        view! {
            <p>
                <b>{i18n.tr(m::reviewing_hidden_because)}</b>
                " "
                <span dir="auto">{reason}</span>
            </p>
        }
    });
    let keep = next(state, CustomerReviewEvent::Keep)
        .is_ok()
        .then(|| doing.keeping());
    let hide = next(state, CustomerReviewEvent::Hide).is_ok().then(|| {
        doing.saying(Saying {
            id: format!("hide-{}", review.published.id),
            label: m::reviewing_hide_label,
            verb: m::reviewing_hide,
            done: m::reviewing_hidden_done,
            look: Look::Stop,
            make: ReviewVerb::Hide,
            text: String::new(),
        })
    });
    view! {
        <article class="card stack">
            <h2 dir="auto">{of}</h2>
            {report}
            {hidden}
            {published_review(i18n, &review.partner_name, &review.published)}
            {doing.attempt.failure()}
            {keep}
            {hide}
        </article>
    }
    .into_any()
}
