//! How many customers can still accept, what the link's state is with it, and what every page of invitations shares.

use leptos::prelude::*;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::TrialInvitationId;
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::{Words, messages as m};

use crate::i18n::I18n;
use crate::ui::selection::SelectionWords;
use crate::ui::{Badge, Boxed, InvitationBadge, Mark, Tone};

/// What the boxes before invitations, and before the customers of one, are called.
pub(super) const SELECTION: SelectionWords = SelectionWords {
    each: m::invitations_select,
    all: m::invitations_select_all,
};

/// Of the invitation's own page.
pub(super) fn address(id: TrialInvitationId) -> String {
    ["/trial-invitations/", &id.to_string()].concat()
}

/// Whether the link can still be handed out.
pub(super) fn is_open(invitation: &TrialInvitation) -> bool {
    invitation.state == InvitationState::Active && !is_used_up(invitation)
}

pub(super) fn is_used_up(invitation: &TrialInvitation) -> bool {
    invitation.terms.is_used_up(invitation.funnel.accepted)
}

/// A link that nobody else can answer is not called active.
pub(super) fn badge(i18n: I18n, invitation: &TrialInvitation, boxed: Boxed) -> AnyView {
    let state = invitation.state;
    if state == InvitationState::Active && is_used_up(invitation) {
        let text = i18n.tr(m::invitation_used_up);
        view! { <Badge tone=Tone::Quiet mark=Mark::Square text boxed /> }.into_any()
    } else {
        view! { <InvitationBadge state boxed /> }.into_any()
    }
}

/// "3 of 5 accepted", said by `sentence`; nothing where any number can.
pub(super) fn places(
    words: &Words,
    invitation: &TrialInvitation,
    sentence: fn(&Words, i64, i64) -> String,
) -> Option<String> {
    let most = invitation.terms.most_acceptances?;
    Some(sentence(words, invitation.funnel.accepted, i64::from(most)))
}
