//! The operator's queue of applications, the longest wait first, and the partners that are in a programme.

mod asking_back;
mod decide;
mod verbs;

use leptos::prelude::*;
use liaison_contract::enrolment::PartnerEnrolment;
use liaison_domain::id::EnrolmentId;
use liaison_messages::messages as m;

use super::words;
use crate::api::enrolment::list_partner_enrolments;
use crate::app::{operator_pages, use_page, use_rest};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{QueueStates, QueueWords, queue_of};

const QUEUE: &str = "/operator/enrolments";

/// `/operator/enrolments`, and the same with an id behind.
#[lazy]
pub fn operator_enrolments() -> AnyView {
    let at = use_rest(QUEUE);
    live(move || {
        Some(at.with(|at| match at.as_str() {
            "" => whole(),
            id => decide::view(id.parse::<EnrolmentId>().ok()),
        }))
    })
}

const SHOWN: QueueStates = QueueStates {
    id: "queue-shown",
    label: m::network_queue_show,
    all: &[
        ("waiting", m::network_queue_waiting),
        ("joined", m::network_queue_joined),
    ],
};

const WORDS: QueueWords = QueueWords {
    none: m::network_queue_none,
    none_text: m::network_queue_none_text,
    failed: m::network_failed,
};

fn whole() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::network_queue_title));
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::network_queue_title)}</h1>
                <p class="lede">{i18n.tr(m::network_queue_lede)}</p>
            </header>
            {operator_pages(i18n, QUEUE)}
            {queue_of(i18n, WORDS, SHOWN, list_partner_enrolments, card)}
        </main>
    }
    .into_any()
}

fn card(i18n: I18n, one: PartnerEnrolment, _again: Callback<()>) -> AnyView {
    let href = [QUEUE, "/", &one.id.to_string()].concat();
    let enrolment = one.enrolment;
    let programme = enrolment.programme;
    let name = said(move || i18n.say(|words| names::programme(words, programme)));
    let country = said(move || i18n.say(|words| words.formatter().country(one.partner_country.as_str())));
    let waiting = enrolment.waiting_since.map(|since| {
        let text = said(move || i18n.say(|words| m::network_waiting(words, &when::moment(words, since))));
        view! { <p>{text}</p> }
    });
    view! {
        <article class="card">
            <h2 dir="auto">
                <a href=href>{one.partner_name}</a>
            </h2>
            <p class="facts">
                <b>{name}</b> <span>{one.partner_number}</span> <span>{country}</span>
            </p>
            {words::facts(i18n, enrolment.state, enrolment.term)}
            {waiting}
        </article>
    }
    .into_any()
}
