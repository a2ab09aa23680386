//! A trial invitation: the reusable link, and its transition table.

use jiff::Timestamp;
use liaison_json::wire;

use crate::catalogue::PlanCode;
use crate::country::Country;
use crate::delegated_administration::AdministrationKind;
use crate::event::What;
use crate::id::{OfficeId, PartnerId, TrialInvitationId, UserId};
use crate::language::Language;
use crate::limits::Expiry;
use crate::link::{LinkToken, SummaryId};
use crate::text::{InvitationName, MessageText};

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
    /// 90 days unless said.
    #[serde(default)]
    pub expiry: Expiry,
    /// How many customers can accept; absent when any number can.
    #[serde(default)]
    pub most_acceptances: Option<u32>,
    /// The office it comes from; absent when it is of none in particular.
    #[serde(default)]
    pub office: Option<OfficeId>,
}

impl Terms {
    /// Whether the last place is taken.
    pub fn is_used_up(&self, accepted: i64) -> bool {
        self.most_acceptances
            .is_some_and(|most| accepted >= i64::from(most))
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrialInvitation {
    pub id: TrialInvitationId,
    pub partner: PartnerId,
    pub created_by: UserId,
    /// The author, or who took over when the author left. Customers read this name.
    pub looked_after_by: UserId,
    pub created_at: Timestamp,
    pub terms: Terms,
    pub summary: SummaryId,
    pub token: LinkToken,
    pub state: InvitationState,
    /// Absent when it stays open until somebody closes it.
    pub expires_at: Option<Timestamp>,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    Active,
    Paused,
    Expired,
    Revoked,
}

impl InvitationState {
    pub const ALL: [Self; 4] = [Self::Active, Self::Paused, Self::Expired, Self::Revoked];
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InvitationEvent {
    /// The partner closes the link for a while.
    Pause,
    Resume,
    /// The partner sets another end, or none. What has expired is open again.
    Extend,
    /// The clock passed the end.
    Expire,
    /// The partner closed the link for good. Accepted trials go on.
    Revoke,
}

impl InvitationEvent {
    pub const ALL: [Self; 5] = [
        Self::Pause,
        Self::Resume,
        Self::Extend,
        Self::Expire,
        Self::Revoke,
    ];
}

impl InvitationEvent {
    /// What the log says of it.
    pub const fn told(self, expires_at: Option<Timestamp>) -> What {
        match self {
            Self::Pause => What::InvitationPaused {},
            Self::Resume => What::InvitationResumed {},
            Self::Extend => What::InvitationExtended { expires_at },
            Self::Expire => What::InvitationExpired {},
            Self::Revoke => What::InvitationRevoked {},
        }
    }
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(
    state: InvitationState,
    event: InvitationEvent,
) -> Result<InvitationState, InvitationState> {
    use InvitationEvent as E;
    use InvitationState as S;
    match (state, event) {
        (S::Active, E::Pause) => Ok(S::Paused),
        (S::Paused, E::Resume) => Ok(S::Active),
        (S::Active, E::Expire) => Ok(S::Expired),
        // Moving the end of a link that is open or paused leaves it so.
        (S::Active | S::Expired, E::Extend) => Ok(S::Active),
        (S::Paused, E::Extend) => Ok(S::Paused),
        (S::Active | S::Paused | S::Expired, E::Revoke) => Ok(S::Revoked),
        (state, _) => Err(state),
    }
}

impl TrialInvitation {
    /// The state at a moment: a link is closed when its time is over, whether or not the worker has marked it yet.
    pub fn state_at(&self, now: Timestamp) -> InvitationState {
        state_at(self.state, self.expires_at, now)
    }
}

fn state_at(state: InvitationState, expires_at: Option<Timestamp>, now: Timestamp) -> InvitationState {
    if state == InvitationState::Active && expires_at.is_some_and(|end| end <= now) {
        InvitationState::Expired
    } else {
        state
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table as the product's facts have it; every other pair is refused.
    #[test]
    fn the_table() {
        use InvitationEvent::{Expire, Extend, Pause, Resume, Revoke};
        use InvitationState::{Active, Expired, Paused, Revoked};
        let allowed = [
            (Active, Pause, Paused),
            (Paused, Resume, Active),
            (Active, Expire, Expired),
            (Expired, Extend, Active),
            (Active, Extend, Active),
            (Paused, Extend, Paused),
            (Active, Revoke, Revoked),
            (Paused, Revoke, Revoked),
            (Expired, Revoke, Revoked),
        ];
        for state in InvitationState::ALL {
            for event in InvitationEvent::ALL {
                let listed = allowed
                    .iter()
                    .find(|(from, by, _)| (*from, *by) == (state, event));
                let expected = listed.map_or(Err(state), |(_, _, to)| Ok(*to));
                assert_eq!(next(state, event), expected, "{state:?} {event:?}");
            }
        }
    }

    #[test]
    fn only_an_open_link_with_an_end_runs_out() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let end = at("2026-04-09T10:00:00Z");
        let later = at("2036-04-09T10:00:00Z");
        for (state, expires_at, expected) in [
            (InvitationState::Active, Some(end), InvitationState::Expired),
            (InvitationState::Active, None, InvitationState::Active),
            (InvitationState::Paused, Some(end), InvitationState::Paused),
            (InvitationState::Revoked, Some(end), InvitationState::Revoked),
        ] {
            assert_eq!(state_at(state, expires_at, later), expected);
        }
        assert_eq!(
            state_at(InvitationState::Active, Some(end), at("2026-04-09T09:59:59Z")),
            InvitationState::Active
        );
    }
}
