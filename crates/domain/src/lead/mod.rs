//! What a partner has of an enquiry: received, answered in time, and brought to an end.
//!
//! One form to several partners is one [`request`] and a lead for each of them.

pub mod answer;
pub mod enquiry;
pub mod log;
pub mod request;
pub mod sender;
pub mod speed;

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

/// How long a partner has to answer.
pub const ANSWER_DAYS: i64 = 14;
/// The same where whoever asks wants to be called soon.
pub const QUICK_HOURS: i64 = 72;
/// How long a closed lead can be opened again.
pub const REOPEN_DAYS: i64 = 30;
/// How long before its end a partner is told that a lead waits.
const NOTICE_DAYS: i64 = 3;
const QUICK_NOTICE_HOURS: i64 = 24;

/// How soon somebody wants to hear.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = LeadUrgency))]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    #[default]
    Ordinary,
    /// "Contact me quickly."
    Quick,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeadState {
    Received,
    /// The partner took it on.
    Accepted,
    Won,
    Lost,
    Declined,
    /// Nobody answered in time.
    Expired,
    /// Reported as a sales pitch, and taken out.
    Junk,
    /// Whoever asked took the form back.
    Withdrawn,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeadEvent {
    Accept,
    Decline,
    /// Another name, value or day of what may come of it.
    ChangeDeal,
    Win,
    Lose,
    Reopen,
    ReportJunk,
    /// Whoever asked chose another one of those asked.
    Outdo,
    Expire,
    Withdraw,
}

/// Whose move an event is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mover {
    Partner,
    Customer,
    /// What follows by itself.
    Clock,
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(state: LeadState, event: LeadEvent) -> Result<LeadState, LeadState> {
    use LeadEvent as E;
    use LeadState as S;
    Ok(match (state, event) {
        (S::Received, E::Accept)
        | (S::Accepted, E::ChangeDeal)
        // What was declined or not answered was told to whoever asked, and stays so.
        | (S::Won | S::Lost, E::Reopen) => S::Accepted,
        (S::Received, E::Decline) => S::Declined,
        (S::Received, E::Expire) => S::Expired,
        (S::Accepted, E::Win) => S::Won,
        (S::Accepted, E::Lose) | (S::Received | S::Accepted, E::Outdo) => S::Lost,
        (S::Received | S::Accepted, E::ReportJunk) => S::Junk,
        (S::Received | S::Accepted, E::Withdraw) => S::Withdrawn,
        (refused, _) => return Err(refused),
    })
}

/// What a partner can do now: the verbs of its page.
pub fn moves(state: LeadState) -> impl Iterator<Item = LeadEvent> {
    LeadEvent::ALL
        .into_iter()
        .filter(move |event| event.mover() == Mover::Partner && next(state, *event).is_ok())
}

impl LeadEvent {
    pub const ALL: [Self; 10] = [
        Self::Accept,
        Self::Decline,
        Self::ChangeDeal,
        Self::Win,
        Self::Lose,
        Self::Reopen,
        Self::ReportJunk,
        Self::Outdo,
        Self::Expire,
        Self::Withdraw,
    ];

    pub const fn mover(self) -> Mover {
        match self {
            Self::Accept
            | Self::Decline
            | Self::ChangeDeal
            | Self::Win
            | Self::Lose
            | Self::Reopen
            | Self::ReportJunk => Mover::Partner,
            Self::Withdraw => Mover::Customer,
            Self::Outdo | Self::Expire => Mover::Clock,
        }
    }
}

impl LeadState {
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Accepted,
        Self::Won,
        Self::Lost,
        Self::Declined,
        Self::Expired,
        Self::Junk,
        Self::Withdrawn,
    ];

    /// Whether anything can still come of it without opening it again.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Accepted)
    }

    /// Whether the partner may read who asked. With the end of what it was given for, that ends too.
    pub const fn shows_contact(self) -> bool {
        matches!(self, Self::Received | Self::Accepted | Self::Won)
    }
}

/// What the state is at a moment: its time is over whether or not the worker has marked it yet.
pub fn state_at(state: LeadState, answer_by: Timestamp, now: Timestamp) -> LeadState {
    if state == LeadState::Received && answer_by <= now {
        LeadState::Expired
    } else {
        state
    }
}

impl Urgency {
    pub const ALL: [Self; 2] = [Self::Ordinary, Self::Quick];

    /// Until when a partner can answer.
    pub fn answer_by(self, received_at: Timestamp) -> Timestamp {
        later(
            received_at,
            match self {
                Self::Ordinary => SignedDuration::from_hours(ANSWER_DAYS * 24),
                Self::Quick => SignedDuration::from_hours(QUICK_HOURS),
            },
        )
    }

    /// When a partner that has not answered is told once more.
    pub fn notice_at(self, answer_by: Timestamp) -> Timestamp {
        later(
            answer_by,
            match self {
                Self::Ordinary => SignedDuration::from_hours(-NOTICE_DAYS * 24),
                Self::Quick => SignedDuration::from_hours(-QUICK_NOTICE_HOURS),
            },
        )
    }
}

/// Until when a lead that was closed can be opened again.
pub fn reopens_until(closed_at: Timestamp) -> Timestamp {
    later(closed_at, SignedDuration::from_hours(REOPEN_DAYS * 24))
}

fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is done in whatever order: who was declined, has expired, was reported or taken back stays so, and
        /// nobody wins what the partner never took on.
        #[test]
        fn what_is_over_is_over(events in prop::collection::vec(0..LeadEvent::ALL.len(), 0..40)) {
            let (mut state, mut accepted) = (LeadState::Received, false);
            for event in events.iter().map(|at| LeadEvent::ALL[*at]) {
                let Ok(after) = next(state, event) else {
                    prop_assert_eq!(next(state, event), Err(state));
                    continue;
                };
                prop_assert!(state.is_open() || event == LeadEvent::Reopen);
                // Whoever opens again what was lost before an answer takes it on.
                accepted |= matches!(event, LeadEvent::Accept | LeadEvent::Reopen);
                prop_assert!(after != LeadState::Won || accepted);
                state = after;
            }
        }
    }

    #[test]
    fn an_answer_has_its_time() {
        let at = |text: &str| -> Timestamp { text.parse().unwrap() };
        let received = at("2026-11-21T09:00:00Z");
        for (urgency, by, notice) in [
            (Urgency::Ordinary, "2026-12-05T09:00:00Z", "2026-12-02T09:00:00Z"),
            (Urgency::Quick, "2026-11-24T09:00:00Z", "2026-11-23T09:00:00Z"),
        ] {
            assert_eq!(urgency.answer_by(received), at(by));
            assert_eq!(urgency.notice_at(at(by)), at(notice));
        }
        let by = at("2026-12-05T09:00:00Z");
        assert_eq!(
            state_at(LeadState::Received, by, at("2026-12-05T08:59:59Z")),
            LeadState::Received
        );
        assert_eq!(state_at(LeadState::Received, by, by), LeadState::Expired);
        assert_eq!(state_at(LeadState::Accepted, by, by), LeadState::Accepted);
    }
}
