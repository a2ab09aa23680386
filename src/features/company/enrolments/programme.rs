//! One programme: where the company stands in it, what is next, and what happened.

use leptos::prelude::*;
use liaison_contract::enrolment::ProgrammeEnrolment;
use liaison_contract::paths::enrolment_page;
use liaison_domain::enrolment::{Course, EnrolmentEvent, EnrolmentState, Mover, moves};
use liaison_domain::partner::Programme;
use liaison_messages::messages as m;

use super::asking::{self, Typed};
use super::joining::Joining;
use super::{PAGE, application, log, signing, words};
use crate::api::Query;
use crate::api::enrolment::{find_enrolment, list_enrolment_entries};
use crate::app::use_page;
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{ErrorSummary, LoadNotice};

/// What somebody is about to write. It stays while the enrolment is read again.
#[derive(Clone, Copy)]
struct Forms {
    signer: RwSignal<String>,
    training: [RwSignal<String>; 2],
    application: Typed,
}

#[lazy]
pub(super) fn company_programme(programme: Programme) -> AnyView {
    let i18n = use_i18n();
    let name = move || i18n.say(|words| names::programme(words, programme));
    use_page(name);
    let found = Query::kept(move || find_enrolment(programme));
    let entries = Query::kept(move || list_enrolment_entries(programme));
    let joining = Joining::new(i18n, programme, found);
    let forms = Forms {
        signer: RwSignal::new(String::new()),
        training: [(); 2].map(|()| RwSignal::new(String::new())),
        application: Typed::new(),
    };
    let revision = Memo::new(move |_| found.value().map(|enrolment| enrolment.revision));
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=PAGE>{i18n.tr(m::company_enrolments)}</a>
                </li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1">{said(name)}</h1>
                {live(move || found.value().map(|each| words::facts(i18n, each.state, each.term)))}
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::network_failed
                on_retry=move |()| found.refetch()
            />
            {joining.failure()}
            <ErrorSummary title=i18n.tr(m::problem_invalid_fields) lines=joining.wrong />
            {live(move || found.value().map(|each| standing(i18n, each, joining, forms)))}
            {log::part(i18n, entries, revision)}
        </main>
    }
    .into_any()
}

fn standing(i18n: I18n, mut enrolment: ProgrammeEnrolment, joining: Joining, forms: Forms) -> AnyView {
    let (programme, state) = (enrolment.programme, enrolment.state);
    let course = programme.course();
    let meaning = said(move || i18n.say(|words| words::meaning(words, course, state)));
    let waiting = enrolment.waiting_since.map(|since| {
        let text = said(move || i18n.say(|words| m::network_waiting(words, &when::moment(words, since))));
        view! { <p>{text}</p> }
    });
    if state == EnrolmentState::Applied {
        forms.application.forget();
    }
    let next = match enrolment.needs {
        Some(first) => Some(first_of_all(i18n, first)),
        None => step(&mut enrolment, joining, forms),
    };
    let given = application::given(i18n, &enrolment);
    view! {
        <p>{meaning}</p>
        {waiting}
        {words::reason(i18n, enrolment.reason)}
        {application::questions(i18n, enrolment.questions)}
        {next}
        {given}
    }
    .into_any()
}

/// The move that is the partner's now, if there is one. What was given before makes room for the form that asks again.
fn step(enrolment: &mut ProgrammeEnrolment, joining: Joining, forms: Forms) -> Option<AnyView> {
    let (programme, state) = (enrolment.programme, enrolment.state);
    let course = programme.course();
    let first = moves(course, state, Mover::Partner).next()?;
    Some(match (course, first) {
        (Course::Signed, EnrolmentEvent::PassTraining) => {
            enrolment.training = None;
            signing::training(joining, forms.training)
        }
        (Course::Signed, _) => signing::agreement(joining, forms.signer),
        (Course::Asked, _) => {
            let before = enrolment.application.take();
            forms.application.begin(before, programme.least_references());
            asking::form(joining, forms.application, state)
        }
    })
}

/// What has to be joined before this one.
fn first_of_all(i18n: I18n, first: Programme) -> AnyView {
    let needs = said(move || i18n.say(|words| m::network_needs(words, &names::programme(words, first))));
    let open = said(move || i18n.say(|words| m::network_open(words, &names::programme(words, first))));
    view! {
        <p>
            {needs} " " <a href=enrolment_page(first)>{open}</a>
        </p>
    }
    .into_any()
}
