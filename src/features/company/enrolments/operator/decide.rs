//! One partner's way through a programme before the operator: what was given, what is decided, and what happened.

use leptos::prelude::*;
use liaison_contract::enrolment::PartnerEnrolment;
use liaison_domain::enrolment::{EnrolmentEvent, next};
use liaison_domain::id::EnrolmentId;
use liaison_messages::messages as m;

use super::super::{application, log, words};
use super::verbs::Deciding;
use super::{QUEUE, asking_back};
use crate::api::Query;
use crate::api::enrolment::{find_partner_enrolment, list_partner_enrolment_entries};
use crate::app::{NotFoundPage, use_page};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::LoadNotice;
use crate::ui::live::{live, said};

pub(super) fn view(id: Option<EnrolmentId>) -> AnyView {
    let i18n = use_i18n();
    let Some(id) = id else {
        return view! { <NotFoundPage /> }.into_any();
    };
    let found = Query::new(move || find_partner_enrolment(id));
    let entries = Query::new(move || list_partner_enrolment_entries(id));
    let name = Memo::new(move |_| found.value().map(|one| one.partner_name).unwrap_or_default());
    use_page(move || match name.get() {
        name if name.is_empty() => i18n.say(m::network_queue_title),
        name => name,
    });
    let deciding = Deciding::new(i18n, found);
    let points = RwSignal::new(Vec::new());
    let revision = Memo::new(move |_| found.value().map(|one| one.enrolment.revision));
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=QUEUE>{i18n.tr(m::network_queue_title)}</a>
                </li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1" dir="auto">
                    {said(move || name.get())}
                </h1>
                {live(move || {
                    found.value().map(|one| words::facts(i18n, one.enrolment.state, one.enrolment.term))
                })}
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::network_failed
                on_retry=move |()| found.refetch()
            />
            {live(move || found.value().map(|one| before(i18n, &one, deciding, points)))}
            {deciding.dialogs()}
            {log::part(i18n, entries, revision)}
        </main>
    }
    .into_any()
}

fn before(i18n: I18n, one: &PartnerEnrolment, deciding: Deciding, points: asking_back::Asked) -> AnyView {
    let enrolment = &one.enrolment;
    let (programme, state, country) = (enrolment.programme, enrolment.state, one.partner_country);
    let which = said(move || {
        i18n.say(|words| {
            let country = words.formatter().country(country.as_str());
            [&names::programme(words, programme), " · ", &country].concat()
        })
    });
    let number = one.partner_number.clone();
    let waiting = enrolment.waiting_since.map(|since| {
        let text = said(move || i18n.say(|words| m::network_waiting(words, &when::moment(words, since))));
        view! { <p>{text}</p> }
    });
    let asks = next(programme.course(), state, EnrolmentEvent::AskBack)
        .is_ok()
        .then(|| asking_back::form(deciding, points));
    view! {
        <p>{which} " · " {number}</p>
        {waiting}
        {words::reason(i18n, enrolment.reason.clone())}
        <div class="btn-row">{deciding.buttons(enrolment)}</div>
        {application::questions(i18n, enrolment.questions.clone())}
        {application::given(i18n, enrolment)}
        {asks}
    }
    .into_any()
}
