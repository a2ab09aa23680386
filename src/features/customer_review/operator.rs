//! The operator's queue of reviews: what partners have reported, the longest wait first, and what was taken out.

use leptos::prelude::*;
use liaison_contract::customer_review::CustomerReview;
use liaison_domain::customer_review::{CustomerReviewEvent, next};
use liaison_messages::messages as m;

use super::doing::{Doing, Saying};
use crate::api::customer_review::{ReviewVerb, list_reported_reviews};
use crate::app::{operator_pages, use_page};
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::said;
use crate::ui::{Look, QueueStates, QueueWords, published_review, queue_of};

const QUEUE: &str = "/operator/reviews";

const STATES: QueueStates = QueueStates {
    id: "queue-reviews",
    label: m::reviewing_queue_show,
    all: &[
        ("under_review", m::reviewing_queue_waiting),
        ("hidden", m::reviewing_queue_hidden),
    ],
};

const WORDS: QueueWords = QueueWords {
    none: m::reviewing_queue_none,
    none_text: m::reviewing_queue_none_text,
    failed: m::reviewing_failed,
};

#[lazy]
pub fn operator_reviews() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::reviewing_queue_title));
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::reviewing_queue_title)}</h1>
                <p class="lede">{i18n.tr(m::reviewing_queue_lede)}</p>
            </header>
            {operator_pages(i18n, QUEUE)}
            {queue_of(i18n, WORDS, STATES, list_reported_reviews, card)}
        </main>
    }
    .into_any()
}

fn card(i18n: I18n, review: CustomerReview, again: Callback<()>) -> AnyView {
    let doing = Doing::new(i18n, &review, again);
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
