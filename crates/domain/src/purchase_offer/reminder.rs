//! When a customer is reminded of an offer that it has not answered.

use jiff::{SignedDuration, Timestamp};

use super::OfferState;
use super::answer::OfferRedemptionState;
use crate::recipient::{PAUSE_HOURS, SENDINGS_MOST};

/// How many days after the customer got the version before it: first after five, then every week, four times at most.
pub const DAYS: [u16; 4] = [5, 12, 19, 26];

/// What a customer was reminded of the newest version before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Reminded {
    pub last_at: Option<Timestamp>,
    /// How often by the partner itself.
    pub by_hand: u32,
}

/// Why a customer that has not answered is not reminded by hand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotNow {
    /// Wait until then.
    TooSoon(Timestamp),
    /// It was reminded [`SENDINGS_MOST`] times by hand.
    TooOften,
}

/// What is done when a reminder is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    Remind,
    /// Not this time: the partner has a question before it, the day to answer by is over and may be moved, or the
    /// partner has just reminded the customer itself.
    PassOver,
    /// Never again of this version.
    End,
}

/// The next reminder that comes after a moment, of what a customer has had before it since another one.
pub fn next_after(since: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let due = |days: u16| {
        since
            .checked_add(SignedDuration::from_hours(24 * i64::from(days)))
            .ok()
    };
    DAYS.into_iter().filter_map(due).find(|at| now < *at)
}

/// Whether a customer may be reminded by hand, by the rules of every other message that a partner sends once more.
pub fn by_hand(before: Reminded, now: Timestamp) -> Result<(), NotNow> {
    if before.by_hand >= SENDINGS_MOST {
        return Err(NotNow::TooOften);
    }
    match rests_until(before) {
        Some(until) if now < until => Err(NotNow::TooSoon(until)),
        _ => Ok(()),
    }
}

/// `customer` is how far the customer has come; nothing where nobody of it has opened the offer.
pub fn turn(
    offer: OfferState,
    customer: Option<OfferRedemptionState>,
    before: Reminded,
    now: Timestamp,
) -> Turn {
    match waits(offer, customer) {
        Turn::Remind if rests_until(before).is_some_and(|until| now < until) => Turn::PassOver,
        turn => turn,
    }
}

/// Nobody is reminded twice within a day.
fn rests_until(before: Reminded) -> Option<Timestamp> {
    let pause = SignedDuration::from_hours(PAUSE_HOURS);
    before.last_at.and_then(|at| at.checked_add(pause).ok())
}

/// Whether an answer is waited for.
pub const fn waits(offer: OfferState, customer: Option<OfferRedemptionState>) -> Turn {
    match (offer, customer) {
        (_, Some(OfferRedemptionState::Accepted | OfferRedemptionState::Declined))
        | (
            OfferState::Accepted
            | OfferState::Declined
            | OfferState::Withdrawn
            | OfferState::Superseded
            | OfferState::Archived,
            _,
        ) => Turn::End,
        (OfferState::Expired, _) | (OfferState::Active, Some(OfferRedemptionState::Countered)) => {
            Turn::PassOver
        }
        (OfferState::Active, None | Some(OfferRedemptionState::Reviewing)) => Turn::Remind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_reminders_and_no_more() {
        let since: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
        let mut told = Vec::new();
        let mut now = since;
        while let Some(at) = next_after(since, now) {
            told.push(at.duration_since(since).as_hours() / 24);
            now = at;
        }
        assert_eq!(told, [5, 12, 19, 26]);
    }
}
