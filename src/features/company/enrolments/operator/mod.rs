//! The operator's queue of applications, the longest wait first, and the partners that are in a programme.

mod asking_back;
mod decide;
mod verbs;

use leptos::prelude::*;
use liaison_contract::enrolment::PartnerEnrolment;
use liaison_domain::id::EnrolmentId;
use liaison_messages::{Words, messages as m};

use super::words;
use crate::api::Query;
use crate::api::enrolment::list_partner_enrolments;
use crate::app::{operator_pages, use_page, use_rest};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{EmptyState, LoadNotice, Select, SelectOption, pager};

const QUEUE: &str = "/operator/enrolments";

/// `/operator/enrolments`, and the same with an id behind.
#[lazy]
pub fn operator_enrolments() -> AnyView {
    let at = use_rest(QUEUE);
    live(move || {
        Some(at.with(|at| match at.as_str() {
            "" => queue(),
            id => decide::view(id.parse::<EnrolmentId>().ok()),
        }))
    })
}

/// What can be listed, as the API calls it, and what is said of it.
type Shown = (&'static str, fn(&Words) -> String);

const SHOWN: [Shown; 2] = [
    ("waiting", m::network_queue_waiting),
    ("joined", m::network_queue_joined),
];

fn queue() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::network_queue_title));
    let shown = RwSignal::new("waiting");
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || list_partner_enrolments(shown.get_untracked(), pages.get_untracked()));
    let options = Signal::derive(move || {
        SHOWN
            .map(|(value, name)| SelectOption {
                value: value.to_owned(),
                label: i18n.say(name),
            })
            .to_vec()
    });
    let choose = move |wanted: String| {
        if let Some((chosen, _)) = SHOWN.iter().find(|(value, _)| *value == wanted) {
            shown.set(chosen);
            pages.set(1);
            found.refetch();
        }
    };
    let list = move || {
        let listed = found.value()?;
        let again = Callback::new(move |()| found.refetch());
        let more = pager(i18n, listed.more, pages, again);
        let cards: Vec<AnyView> = listed.items.into_iter().map(|one| card(i18n, one)).collect();
        let list = match cards.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::network_queue_none) text=i18n.tr(m::network_queue_none_text)>
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
                <h1 tabindex="-1">{i18n.tr(m::network_queue_title)}</h1>
                <p class="lede">{i18n.tr(m::network_queue_lede)}</p>
            </header>
            {operator_pages(i18n, QUEUE)}
            <Select
                id="queue-shown"
                label=i18n.tr(m::network_queue_show)
                options
                value=Signal::derive(move || shown.get().to_owned())
                on_change=choose
            />
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::network_failed
                on_retry=move |()| found.refetch()
            />
            {live(list)}
        </main>
    }
    .into_any()
}

fn card(i18n: I18n, one: PartnerEnrolment) -> AnyView {
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
