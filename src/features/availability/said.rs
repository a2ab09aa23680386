//! What the pages of availability say in the same words, and where they lead.

use leptos::prelude::*;
use liaison_contract::availability::AvailabilityReading;
use liaison_domain::availability::{Available, Basis, PartnerFeature, Reason};
use liaison_domain::country::Cloud;
use liaison_messages::{Words, messages as m};

use crate::i18n::I18n;
use crate::ui::{Badge, Mark, Tone};

pub(super) use crate::app::public::AVAILABILITY as PAGE;
pub(super) const CHANGES: &str = "/availability/changes";

pub(super) fn cloud(words: &Words, cloud: Cloud) -> String {
    match cloud {
        Cloud::Worldwide => m::availability_cloud_worldwide(words),
        Cloud::Vianet21 => m::availability_cloud_21vianet(words),
    }
}

pub(super) fn feature(words: &Words, feature: PartnerFeature) -> String {
    match feature {
        PartnerFeature::TrialsAndOffers => m::availability_trials(words),
        PartnerFeature::DelegatedAdministration => m::availability_administration(words),
        PartnerFeature::UserAdministration => m::availability_users(words),
    }
}

pub(super) fn answer(words: &Words, available: Available) -> String {
    match available {
        Available::Yes => m::availability_yes(words),
        Available::No => m::availability_no(words),
        Available::Footnote => m::availability_footnote(words),
    }
}

pub(super) fn reason(words: &Words, reason: &Reason) -> String {
    match reason {
        Reason::OriginalPrevails {} => m::availability_reason_original(words),
        Reason::Written { text } => text.clone(),
    }
}

/// The answer, with a mark for those who see no colours.
pub(super) fn badge(i18n: I18n, available: Available) -> AnyView {
    let (tone, mark) = match available {
        Available::Yes => (Tone::Good, Mark::Full),
        Available::No => (Tone::Quiet, Mark::Cross),
        Available::Footnote => (Tone::Attention, Mark::Half),
    };
    view! { <Badge tone mark text=move || i18n.say(|words| answer(words, available)) /> }.into_any()
}

/// What has to be known besides the answer; nothing where the sources agree.
pub(super) fn doubt(words: &Words, reading: &AvailabilityReading) -> Option<String> {
    match reading.basis {
        Basis::Agreed | Basis::Overruled => None,
        Basis::Decided => Some(m::availability_contradicted(words)),
        Basis::Undecided => Some(m::availability_undecided(words)),
    }
}
