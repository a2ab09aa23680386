//! A trial invitation: the reusable link, and its transition table.

use jiff::Timestamp;
use liaison_json::wire;

use crate::catalogue::PlanCode;
use crate::country::Country;
use crate::delegated_administration::AdministrationKind;
use crate::id::{PartnerId, TrialInvitationId, UserId};
use crate::language::Language;
use crate::link::{LinkToken, SummaryId};
use crate::text::{InvitationName, MessageText};
use crate::trial_clock::later;

/// How long a link stays open.
pub const OPEN_DAYS: u16 = 90;

/// The text around the link. The link stands between the two, so that nothing typed can break it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub language: Language,
    pub before_link: MessageText,
    pub after_link: MessageText,
}

/// What the author chose.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Terms {
    pub name: InvitationName,
    pub usage_location: Country,
    pub plan: PlanCode,
    /// What the partner asks for as a separate choice; absent means it does not ask.
    pub administration: Option<AdministrationKind>,
    pub message: Message,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrialInvitation {
    pub id: TrialInvitationId,
    pub partner: PartnerId,
    pub created_by: UserId,
    pub created_at: Timestamp,
    pub terms: Terms,
    pub summary: SummaryId,
    pub token: LinkToken,
    pub state: InvitationState,
    pub expires_at: Timestamp,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    Active,
    Expired,
    Revoked,
}

impl InvitationState {
    pub const ALL: [Self; 3] = [Self::Active, Self::Expired, Self::Revoked];
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InvitationEvent {
    /// The clock passed the end.
    Expire,
    /// The partner closed the link for good. Accepted trials go on.
    Revoke,
}

impl InvitationEvent {
    pub const ALL: [Self; 2] = [Self::Expire, Self::Revoke];
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(
    state: InvitationState,
    event: InvitationEvent,
) -> Result<InvitationState, InvitationState> {
    match (state, event) {
        (InvitationState::Active, InvitationEvent::Expire) => Ok(InvitationState::Expired),
        (InvitationState::Active | InvitationState::Expired, InvitationEvent::Revoke) => {
            Ok(InvitationState::Revoked)
        }
        (state, _) => Err(state),
    }
}

impl TrialInvitation {
    pub fn expires_at(created_at: Timestamp) -> Timestamp {
        later(created_at, OPEN_DAYS)
    }

    /// The state at a moment: a link is closed when its time is over, whether or not the worker has marked it yet.
    pub fn state_at(&self, now: Timestamp) -> InvitationState {
        if self.state == InvitationState::Active && self.expires_at <= now {
            InvitationState::Expired
        } else {
            self.state
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table() {
        use InvitationEvent::{Expire, Revoke};
        use InvitationState::{Active, Expired, Revoked};
        for state in InvitationState::ALL {
            for event in InvitationEvent::ALL {
                let expected = match (state, event) {
                    (Active, Expire) => Ok(Expired),
                    (Active, Revoke) | (Expired, Revoke) => Ok(Revoked),
                    (Expired, Expire) => Err(Expired),
                    (Revoked, Expire | Revoke) => Err(Revoked),
                };
                assert_eq!(next(state, event), expected, "{state:?} {event:?}");
            }
        }
    }

    #[test]
    fn a_link_is_open_for_ninety_days() {
        let created: Timestamp = "2026-01-09T10:00:00Z".parse().unwrap();
        assert_eq!(
            TrialInvitation::expires_at(created).to_string(),
            "2026-04-09T10:00:00Z"
        );
    }
}
