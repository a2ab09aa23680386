//! How those who were asked stand, as whoever asked reads it.

use leptos::prelude::*;
use liaison_contract::lead_request::AskedPartner;
use liaison_contract::paths::marketplace_profile;
use liaison_domain::lead::answer::LeadDeclineReason;
use liaison_domain::lead::request::{RequestState, Standing};
use liaison_messages::{Words, messages as m};

use crate::i18n::{I18n, when};
use crate::ui::live::said;
use crate::ui::{Badge, Mark, Tone};

pub(in crate::features::lead) fn line(i18n: I18n, asked: AskedPartner) -> AnyView {
    let name = match asked.slug {
        Some(slug) => view! { <a href=marketplace_profile(&slug)>{asked.name}</a> }.into_any(),
        None => view! { <b>{asked.name}</b> }.into_any(),
    };
    let (tone, mark, word): (_, _, fn(&Words) -> String) = match asked.standing {
        Standing::Waiting => (Tone::Quiet, Mark::Ring, m::enquiry_standing_waiting),
        Standing::Accepted => (Tone::Good, Mark::Half, m::enquiry_standing_accepted),
        Standing::Declined => (Tone::Quiet, Mark::Square, m::enquiry_standing_declined),
        Standing::NoAnswer => (Tone::Quiet, Mark::Dashed, m::enquiry_standing_no_answer),
        Standing::Chosen => (Tone::Good, Mark::Full, m::enquiry_standing_chosen),
        Standing::Over => (Tone::Quiet, Mark::Square, m::enquiry_standing_over),
        Standing::Withdrawn => (Tone::Quiet, Mark::Dashed, m::enquiry_standing_withdrawn),
    };
    let until = asked
        .answer_by
        .map(|at| said(move || i18n.say(|words| m::enquiry_answers_until(words, &when::day_of(words, at)))));
    let why = asked.declined.map(|declined| {
        let (reason, text) = (declined.reason, declined.text);
        let reason = said(move || i18n.say(|words| self::declined(words, reason)));
        view! {
            <span>{reason}</span>
            " "
            <span dir="auto" class="lines">
                {text}
            </span>
        }
    });
    view! {
        <li>
            <span dir="auto">{name}</span>
            " "
            <Badge tone mark text=i18n.tr(word) />
            " "
            <small>{until} {why}</small>
        </li>
    }
    .into_any()
}

/// How the form stands as a whole.
pub(in crate::features::lead) fn of_form(words: &Words, state: RequestState) -> String {
    match state {
        RequestState::Unconfirmed => m::enquiry_state_unconfirmed(words),
        RequestState::Open => m::enquiry_state_open(words),
        RequestState::Closed => m::enquiry_state_closed(words),
        RequestState::Withdrawn => m::enquiry_state_withdrawn(words),
        RequestState::Lapsed => m::enquiry_state_lapsed(words),
    }
}

/// Why a partner declined.
pub(in crate::features::lead) fn declined(words: &Words, reason: LeadDeclineReason) -> String {
    match reason {
        LeadDeclineReason::NoCapacity => m::enquiry_declined_no_capacity(words),
        LeadDeclineReason::NotOurField => m::enquiry_declined_not_our_field(words),
        LeadDeclineReason::NotOurRegion => m::enquiry_declined_not_our_region(words),
        LeadDeclineReason::TooSmall => m::enquiry_declined_too_small(words),
        LeadDeclineReason::TooLarge => m::enquiry_declined_too_large(words),
        LeadDeclineReason::Duplicate => m::enquiry_declined_duplicate(words),
        LeadDeclineReason::Other => m::enquiry_declined_other(words),
    }
}
