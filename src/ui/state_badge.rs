//! The states of the two transition tables that people see, each with its word, its mark and its tone.

use leptos::prelude::*;
use liaison_domain::redemption::RedemptionState;
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::messages as m;

use super::{Badge, Boxed, Mark, Tone};
use crate::i18n::use_i18n;

#[component]
pub fn InvitationBadge(state: InvitationState, #[prop(optional)] boxed: Boxed) -> impl IntoView {
    let i18n = use_i18n();
    let (tone, mark, word) = match state {
        InvitationState::Active => (Tone::Partner, Mark::Full, i18n.tr(m::state_invitation_active)),
        InvitationState::Paused => (Tone::Quiet, Mark::Bars, i18n.tr(m::state_invitation_paused)),
        InvitationState::Expired => (Tone::Quiet, Mark::Ring, i18n.tr(m::state_invitation_expired)),
        InvitationState::Revoked => (Tone::Quiet, Mark::Square, i18n.tr(m::state_invitation_revoked)),
    };
    view! { <Badge tone mark text=word boxed /> }
}

/// "Declined" is an answer, and stays grey.
#[component]
pub fn RedemptionBadge(state: RedemptionState, administration: WithAdministration) -> impl IntoView {
    let i18n = use_i18n();
    let with = administration == WithAdministration::Yes;
    let (tone, mark, word) = match state {
        RedemptionState::Opened => (Tone::Quiet, Mark::Ring, i18n.tr(m::state_opened)),
        RedemptionState::SignedIn => (Tone::Customer, Mark::Ring, i18n.tr(m::state_signed_in)),
        RedemptionState::NeedsAdministrator => {
            (Tone::Attention, Mark::Half, i18n.tr(m::state_needs_administrator))
        }
        RedemptionState::Reviewing => (Tone::Customer, Mark::Half, i18n.tr(m::state_reviewing)),
        RedemptionState::Accepted if with => (
            Tone::Good,
            Mark::Two,
            i18n.tr(m::state_accepted_with_administration),
        ),
        RedemptionState::Accepted => (Tone::Good, Mark::Full, i18n.tr(m::state_accepted)),
        RedemptionState::Running if with => (
            Tone::Good,
            Mark::Two,
            i18n.tr(m::state_running_with_administration),
        ),
        RedemptionState::Running => (Tone::Good, Mark::Full, i18n.tr(m::state_running)),
        RedemptionState::Declined => (Tone::Quiet, Mark::Square, i18n.tr(m::state_declined)),
        RedemptionState::WentQuiet => (Tone::Quiet, Mark::Ring, i18n.tr(m::state_went_quiet)),
    };
    view! { <Badge tone mark text=word /> }
}

/// Whether the separate choice was "yes".
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum WithAdministration {
    No,
    Yes,
}

impl From<bool> for WithAdministration {
    fn from(with: bool) -> Self {
        if with { Self::Yes } else { Self::No }
    }
}
