//! The partner of record: who advises on a subscription, by the customer's word alone.
//!
//! It belongs to one subscription, costs nothing, and gives no right to administer anything. What becomes of it says
//! nothing of delegated administration, and the other way round.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_json::wire;

use crate::id::PartnerId;
use crate::partner::{Partner, Standing};
use crate::subscription::SubscriptionState;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum RecordState {
    Nobody,
    Recorded,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum RecordEvent {
    /// The customer bought with a partner's offer and said that it becomes the partner of record.
    Consent,
    /// The customer named a partner where there was none.
    Name,
    /// The customer named another one.
    Change,
    /// The customer wants none.
    Clear,
}

impl RecordState {
    pub const ALL: [Self; 2] = [Self::Nobody, Self::Recorded];
}

impl RecordEvent {
    pub const ALL: [Self; 4] = [Self::Consent, Self::Name, Self::Change, Self::Clear];
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(state: RecordState, event: RecordEvent) -> Result<RecordState, RecordState> {
    use RecordEvent as E;
    use RecordState as S;
    match (state, event) {
        (S::Nobody, E::Consent | E::Name) | (S::Recorded, E::Change) => Ok(S::Recorded),
        (S::Recorded, E::Clear) => Ok(S::Nobody),
        (state, _) => Err(state),
    }
}

/// A partner, as whoever has a subscription knows it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Advisor {
    /// The partner id that customers type and read.
    pub number: String,
    pub name: String,
}

/// For how long a partner was, or is, the partner of record of a subscription.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecordPeriod {
    pub partner: PartnerId,
    pub since: Timestamp,
    /// Absent while it is.
    pub until: Option<Timestamp>,
    pub means: RecordMeans,
    /// Who of the customer said so, as they were called then.
    pub named_by: String,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecordMeans {
    /// With the acceptance of an offer.
    Offer,
    /// By its partner id.
    Number,
}

/// Whether a partner of record still takes part.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AdvisorStanding {
    Enrolled,
    /// It never joined a programme.
    NotEnrolled,
    /// It has left every programme. It stays the partner of record until the customer says otherwise.
    Left,
}

/// Why a partner cannot be named.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotRecordable {
    /// No partner has this id.
    Unknown,
    /// It never joined a programme.
    NotEnrolled,
    /// It has left every programme.
    Left,
}

/// Why nothing changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RecordRefusal {
    State(RecordState),
    /// It is this partner already.
    AlreadySo,
    /// Nobody advises on what is over.
    Over(SubscriptionState),
}

pub fn standing(partner: &Partner, today: Date) -> AdvisorStanding {
    let holds = |standing| standing == Standing::Enrolled;
    if partner.enrolments.is_empty() {
        AdvisorStanding::NotEnrolled
    } else if partner
        .enrolments
        .iter()
        .any(|enrolment| holds(enrolment.standing(today)))
    {
        AdvisorStanding::Enrolled
    } else {
        AdvisorStanding::Left
    }
}

/// Whether the partner that was found under an id can be named.
pub fn recordable(found: Option<&Partner>, today: Date) -> Result<&Partner, NotRecordable> {
    let partner = found.ok_or(NotRecordable::Unknown)?;
    match standing(partner, today) {
        AdvisorStanding::Enrolled => Ok(partner),
        AdvisorStanding::NotEnrolled => Err(NotRecordable::NotEnrolled),
        AdvisorStanding::Left => Err(NotRecordable::Left),
    }
}

/// Whether somebody advises on what is in a state.
pub const fn is_advised(state: SubscriptionState) -> bool {
    match state {
        SubscriptionState::Trial
        | SubscriptionState::ExtendedTrial
        | SubscriptionState::Paid
        | SubscriptionState::Expired => true,
        SubscriptionState::Disabled | SubscriptionState::Cancelled | SubscriptionState::Deleted => false,
    }
}

/// What naming a partner, or none, does to whoever is the partner of record of a subscription.
pub fn change(
    subscription: SubscriptionState,
    current: Option<PartnerId>,
    wanted: Option<PartnerId>,
) -> Result<RecordEvent, RecordRefusal> {
    if !is_advised(subscription) {
        return Err(RecordRefusal::Over(subscription));
    }
    let (state, event) = match (current, wanted) {
        (Some(now), Some(wanted)) if now == wanted => return Err(RecordRefusal::AlreadySo),
        (Some(_), Some(_)) => (RecordState::Recorded, RecordEvent::Change),
        (None, Some(_)) => (RecordState::Nobody, RecordEvent::Name),
        (Some(_), None) => (RecordState::Recorded, RecordEvent::Clear),
        (None, None) => (RecordState::Nobody, RecordEvent::Clear),
    };
    next(state, event).map(|_| event).map_err(RecordRefusal::State)
}

#[cfg(test)]
#[path = "partner_of_record_tests.rs"]
mod tests;
