//! Delegated administration: the customer's consent that a partner may act for it.
//!
//! Independent of the partner of record, and never part of accepting a trial.

use jiff::Timestamp;
use liaison_json::wire;

use crate::id::{CustomerId, PartnerId, RelationshipId, UserId};

/// How many active delegated administrators one customer may have.
pub const MOST_ACTIVE: usize = 1;

/// What a partner asks for and a customer grants.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AdministrationKind {
    /// The rights of a global administrator.
    Full,
    /// Password rows only.
    Limited,
}

/// What a delegated administrator can do for a customer, in the words of the review page.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Right {
    People,
    Passwords,
    Mailboxes,
    Licences,
    ServiceRequests,
}

impl AdministrationKind {
    /// The one list that every page reads out before and after the customer consents.
    pub const fn rights(self) -> &'static [Right] {
        match self {
            Self::Full => &[
                Right::People,
                Right::Passwords,
                Right::Mailboxes,
                Right::Licences,
                Right::ServiceRequests,
            ],
            Self::Limited => &[Right::Passwords],
        }
    }
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RelationshipState {
    Active,
    Terminated,
}

/// What can happen to a relationship.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RelationshipEvent {
    /// The customer named another partner in the same breath.
    Replace,
    /// The customer ended it. It needs no reason and takes effect at once.
    Remove,
    /// The partner has been in no programme for longer than what was granted goes on.
    Lapse,
}

impl RelationshipState {
    pub const fn next(self, event: RelationshipEvent) -> Result<Self, Self> {
        match (self, event) {
            (
                Self::Active,
                RelationshipEvent::Replace | RelationshipEvent::Remove | RelationshipEvent::Lapse,
            ) => Ok(Self::Terminated),
            (Self::Terminated, _) => Err(self),
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Relationship {
    pub id: RelationshipId,
    pub customer: CustomerId,
    pub partner: PartnerId,
    pub kind: AdministrationKind,
    pub state: RelationshipState,
    pub granted_by: UserId,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub revision: i64,
}

/// The customer's separate answer. `Yes` names the relationship it replaces, as the customer saw it.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "answer", rename_all = "snake_case", deny_unknown_fields)]
pub enum AdministrationAnswer {
    No {},
    Yes { replacing: Option<RelationshipId> },
}

/// What the answer does, once the rule of one active administrator has been applied.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AdministrationOutcome {
    Nothing,
    Grant(AdministrationKind),
    /// End the old relationship and grant the new one in one transaction.
    Replace {
        old: RelationshipId,
        grant: AdministrationKind,
    },
    /// The same partner administers already, as the same kind: nothing changes.
    AlreadyGranted(RelationshipId),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AdministrationRefusal {
    NotOffered,
    /// Somebody else administers. The customer has to say: replace or keep.
    AnotherIsActive(RelationshipId),
    /// The relationship that was to be replaced is not the one that is active now.
    NoLongerActive,
}

/// Applies the customer's answer to what is active now.
pub fn answer(
    offered: Option<AdministrationKind>,
    by: PartnerId,
    active: Option<&Relationship>,
    answer: AdministrationAnswer,
) -> Result<AdministrationOutcome, AdministrationRefusal> {
    let AdministrationAnswer::Yes { replacing } = answer else {
        return Ok(AdministrationOutcome::Nothing);
    };
    let grant = offered.ok_or(AdministrationRefusal::NotOffered)?;
    match (active, replacing) {
        (None, None) => Ok(AdministrationOutcome::Grant(grant)),
        (None, Some(_)) => Err(AdministrationRefusal::NoLongerActive),
        (Some(now), None) if now.partner == by && now.kind == grant => {
            Ok(AdministrationOutcome::AlreadyGranted(now.id))
        }
        (Some(now), None) => Err(AdministrationRefusal::AnotherIsActive(now.id)),
        (Some(now), Some(old)) if now.id == old => Ok(AdministrationOutcome::Replace { old, grant }),
        (Some(_), Some(_)) => Err(AdministrationRefusal::NoLongerActive),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const ME: PartnerId = PartnerId(Uuid::from_u128(1));
    const OTHER: PartnerId = PartnerId(Uuid::from_u128(2));
    const NO: AdministrationAnswer = AdministrationAnswer::No {};
    const YES: AdministrationAnswer = AdministrationAnswer::Yes { replacing: None };

    fn active(partner: PartnerId, kind: AdministrationKind) -> Relationship {
        Relationship {
            id: RelationshipId(Uuid::from_u128(9)),
            customer: CustomerId(Uuid::from_u128(3)),
            partner,
            kind,
            state: RelationshipState::Active,
            granted_by: UserId(Uuid::from_u128(4)),
            started_at: Timestamp::UNIX_EPOCH,
            ended_at: None,
            revision: 1,
        }
    }

    #[test]
    fn what_has_ended_stays_ended() {
        for event in [RelationshipEvent::Replace, RelationshipEvent::Remove] {
            assert_eq!(
                RelationshipState::Active.next(event),
                Ok(RelationshipState::Terminated)
            );
            assert_eq!(
                RelationshipState::Terminated.next(event),
                Err(RelationshipState::Terminated)
            );
        }
    }

    #[test]
    fn no_means_nothing_whatever_is_active() {
        let other = active(OTHER, AdministrationKind::Full);
        for now in [None, Some(&other)] {
            assert_eq!(
                answer(Some(AdministrationKind::Full), ME, now, NO),
                Ok(AdministrationOutcome::Nothing)
            );
        }
    }

    #[test]
    fn a_second_administrator_needs_the_first_one_named() {
        let other = active(OTHER, AdministrationKind::Full);
        let kind = Some(AdministrationKind::Limited);
        assert_eq!(
            answer(kind, ME, Some(&other), YES),
            Err(AdministrationRefusal::AnotherIsActive(other.id))
        );
        let replace = AdministrationAnswer::Yes {
            replacing: Some(other.id),
        };
        assert_eq!(
            answer(kind, ME, Some(&other), replace),
            Ok(AdministrationOutcome::Replace {
                old: other.id,
                grant: AdministrationKind::Limited
            })
        );
        assert_eq!(
            answer(kind, ME, None, replace),
            Err(AdministrationRefusal::NoLongerActive)
        );
        let stale = AdministrationAnswer::Yes {
            replacing: Some(RelationshipId(Uuid::from_u128(8))),
        };
        assert_eq!(
            answer(kind, ME, Some(&other), stale),
            Err(AdministrationRefusal::NoLongerActive)
        );
    }

    #[test]
    fn the_same_partner_is_not_granted_twice() {
        let mine = active(ME, AdministrationKind::Full);
        assert_eq!(
            answer(Some(AdministrationKind::Full), ME, Some(&mine), YES),
            Ok(AdministrationOutcome::AlreadyGranted(mine.id))
        );
        assert_eq!(
            answer(Some(AdministrationKind::Limited), ME, Some(&mine), YES),
            Err(AdministrationRefusal::AnotherIsActive(mine.id))
        );
    }

    #[test]
    fn what_was_not_offered_cannot_be_granted() {
        assert_eq!(
            answer(None, ME, None, YES),
            Err(AdministrationRefusal::NotOffered)
        );
    }

    #[test]
    fn a_terminated_relationship_stays_so() {
        let ended = RelationshipState::Active.next(RelationshipEvent::Replace);
        assert_eq!(ended, Ok(RelationshipState::Terminated));
        assert!(
            RelationshipState::Terminated
                .next(RelationshipEvent::Replace)
                .is_err()
        );
    }
}
