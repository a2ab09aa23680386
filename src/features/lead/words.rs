//! What is said of a lead on more than one page.

use leptos::prelude::*;
use liaison_domain::lead::answer::LostReason;
use liaison_domain::lead::enquiry::RequestKind;
use liaison_domain::lead::sender::SenderStanding;
use liaison_domain::lead::{LeadState, Urgency};
use liaison_messages::{Words, messages as m};

use crate::i18n::I18n;
use crate::ui::{Badge, Boxed, Mark, Tone};

pub(super) fn badge(i18n: I18n, state: LeadState, boxed: Boxed) -> AnyView {
    let (tone, mark, word): (_, _, fn(&Words) -> String) = match state {
        LeadState::Received => (Tone::Attention, Mark::Ring, m::lead_state_received),
        LeadState::Accepted => (Tone::Partner, Mark::Half, m::lead_state_accepted),
        LeadState::Won => (Tone::Good, Mark::Full, m::lead_state_won),
        LeadState::Lost => (Tone::Quiet, Mark::Square, m::lead_state_lost),
        LeadState::Declined => (Tone::Quiet, Mark::Square, m::lead_state_declined),
        LeadState::Expired => (Tone::Quiet, Mark::Ring, m::lead_state_expired),
        LeadState::Junk => (Tone::Quiet, Mark::Cross, m::lead_state_junk),
        LeadState::Withdrawn => (Tone::Quiet, Mark::Dashed, m::lead_state_withdrawn),
    };
    view! { <Badge tone mark text=i18n.tr(word) boxed /> }.into_any()
}

/// Beside a lead whose author wants to hear soon.
pub(super) fn urgent(i18n: I18n, urgency: Urgency) -> Option<AnyView> {
    (urgency == Urgency::Quick)
        .then(|| view! { <Badge tone=Tone::Stop mark=Mark::Full text=i18n.tr(m::lead_quick) /> }.into_any())
}

pub(super) fn kind(words: &Words, kind: RequestKind) -> String {
    match kind {
        RequestKind::Enquiry => m::lead_kind_enquiry(words),
        RequestKind::Referral => m::lead_kind_referral(words),
        RequestKind::Proposal => m::lead_kind_proposal(words),
    }
}

pub(super) fn sender(words: &Words, standing: SenderStanding) -> String {
    match standing {
        SenderStanding::Valid => m::lead_sender_valid(words),
        SenderStanding::Unknown => m::lead_sender_unknown(words),
        SenderStanding::Suspected => m::lead_sender_suspected(words),
    }
}

pub(super) const fn lost(reason: LostReason) -> fn(&Words) -> String {
    match reason {
        LostReason::OtherChosen => m::lead_lost_other_chosen,
        LostReason::Price => m::lead_lost_price,
        LostReason::NoBudget => m::lead_lost_no_budget,
        LostReason::Postponed => m::lead_lost_postponed,
        LostReason::NotReached => m::lead_lost_not_reached,
        LostReason::NotAFit => m::lead_lost_not_a_fit,
        LostReason::Other => m::lead_lost_other,
    }
}
