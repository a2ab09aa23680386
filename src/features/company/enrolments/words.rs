//! How the states of an enrolment are said, and what follows from each.

use leptos::prelude::*;
use liaison_domain::enrolment::application::ApplicationPart;
use liaison_domain::enrolment::membership::Term;
use liaison_domain::enrolment::{Course, EnrolmentState};
use liaison_messages::{Words, messages as m};

use crate::i18n::{I18n, when};
use crate::ui::live::said;
use crate::ui::{Badge, Banner, BannerTone, Mark, Tone};

pub(super) fn badge(i18n: I18n, state: EnrolmentState) -> AnyView {
    use EnrolmentState as S;
    let (tone, mark) = match state {
        S::Enrolled => (Tone::Good, Mark::Full),
        S::Applied | S::AgreementSigned | S::TrainingPassed => (Tone::Partner, Mark::Half),
        S::AskedBack => (Tone::Attention, Mark::Ring),
        S::Lapsed => (Tone::Attention, Mark::Half),
        S::Suspended => (Tone::Stop, Mark::Cross),
        S::Refused => (Tone::Quiet, Mark::Square),
        S::NotJoined => (Tone::Quiet, Mark::Ring),
    };
    let text = move || i18n.say(|words| name_of(words, state));
    view! { <Badge tone mark text /> }.into_any()
}

fn name_of(words: &Words, state: EnrolmentState) -> String {
    use EnrolmentState as S;
    let said = match state {
        S::NotJoined => m::network_state_not_joined,
        S::Applied => m::network_state_applied,
        S::AskedBack => m::network_state_asked_back,
        S::AgreementSigned => m::network_state_agreement_signed,
        S::TrainingPassed => m::network_state_training_passed,
        S::Enrolled => m::network_state_enrolled,
        S::Refused => m::network_state_refused,
        S::Suspended => m::network_state_suspended,
        S::Lapsed => m::network_state_lapsed,
    };
    said(words)
}

/// What a state means for its partner, and what is next.
pub(super) fn meaning(words: &Words, course: Course, state: EnrolmentState) -> String {
    use EnrolmentState as S;
    let said = match (course, state) {
        (Course::Signed, S::NotJoined) => m::network_means_sign,
        (Course::Asked, S::NotJoined) => m::network_means_ask,
        (Course::Signed, S::Lapsed) => m::network_means_lapsed_signed,
        (Course::Asked, S::Lapsed) => m::network_means_lapsed_asked,
        (_, S::Applied) => m::network_means_applied,
        (_, S::AskedBack) => m::network_means_asked_back,
        (_, S::AgreementSigned | S::TrainingPassed) => m::network_means_agreement_signed,
        (_, S::Enrolled) => m::network_means_enrolled,
        (_, S::Refused) => m::network_means_refused,
        (_, S::Suspended) => m::network_means_suspended,
    };
    said(words)
}

/// The state and the year of it.
pub(super) fn facts(i18n: I18n, state: EnrolmentState, term: Option<Term>) -> AnyView {
    let dates = term.map(|term| {
        let dates = said(move || {
            i18n.say(|words| {
                m::company_enrolment_dates(words, &when::day(words, term.from), &when::day(words, term.to))
            })
        });
        view! { <span>{dates}</span> }
    });
    view! { <p class="facts">{badge(i18n, state)} {dates}</p> }.into_any()
}

/// Why the operator refused or suspended it.
pub(super) fn reason(i18n: I18n, reason: Option<String>) -> Option<AnyView> {
    let reason = reason?;
    let banner = view! {
        <Banner tone=BannerTone::Stop>
            <b>{i18n.tr(m::network_reason)}</b>
            " "
            <span dir="auto">{reason}</span>
        </Banner>
    };
    Some(banner.into_any())
}

pub(super) const fn part(part: ApplicationPart) -> fn(&Words) -> String {
    match part {
        ApplicationPart::Statement => m::network_part_statement,
        ApplicationPart::References => m::network_part_references,
    }
}
