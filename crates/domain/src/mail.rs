//! Mail on its way: its states, and when it is tried again.

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    Queued,
    /// A mail server has taken it.
    Sent,
    /// It cannot be sent, or was tried for [`TRIED_HOURS`].
    Failed,
    /// The server said that it has no such mailbox.
    Bounced,
}

/// What came of trying.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MailEvent {
    Taken,
    /// The server is busy, or could not be reached.
    NotNow,
    Refused,
    NoSuchMailbox,
    /// It was not now for too long.
    GivenUp,
}

/// For how long a message is tried.
pub const TRIED_HOURS: i64 = 72;
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(4);

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(state: MailState, event: MailEvent) -> Result<MailState, MailState> {
    use MailEvent as E;
    match (state, event) {
        (MailState::Queued, E::Taken) => Ok(MailState::Sent),
        (MailState::Queued, E::NotNow) => Ok(MailState::Queued),
        (MailState::Queued, E::Refused | E::GivenUp) => Ok(MailState::Failed),
        (MailState::Queued, E::NoSuchMailbox) => Ok(MailState::Bounced),
        (state, _) => Err(state),
    }
}

/// When a message that could not be sent now is tried again: after a minute, then after twice as long each time.
/// None when it was tried for long enough.
pub fn again_at(queued_at: Timestamp, attempts: i64, now: Timestamp) -> Option<Timestamp> {
    if now.duration_since(queued_at) >= SignedDuration::from_hours(TRIED_HOURS) {
        return None;
    }
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(16);
    let pause = SignedDuration::from_mins(1_i64 << doublings).min(LONGEST_PAUSE);
    now.checked_add(pause).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [MailEvent; 5] = [
        MailEvent::Taken,
        MailEvent::NotNow,
        MailEvent::Refused,
        MailEvent::NoSuchMailbox,
        MailEvent::GivenUp,
    ];

    #[test]
    fn what_was_settled_stays() {
        for state in [MailState::Sent, MailState::Failed, MailState::Bounced] {
            for event in EVENTS {
                assert_eq!(next(state, event), Err(state));
            }
        }
        assert_eq!(next(MailState::Queued, MailEvent::NotNow), Ok(MailState::Queued));
        assert_eq!(
            next(MailState::Queued, MailEvent::NoSuchMailbox),
            Ok(MailState::Bounced)
        );
    }

    #[test]
    fn pauses_double_up_to_four_hours_for_three_days() {
        let queued: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
        let minutes =
            |attempts| again_at(queued, attempts, queued).map(|at| at.duration_since(queued).as_mins());
        assert_eq!(
            [1, 2, 3, 8, 9, 1000].map(minutes),
            [1, 2, 4, 128, 240, 240].map(Some)
        );
        let (mut now, mut attempts) = (queued, 0);
        while let Some(at) = again_at(queued, attempts + 1, now) {
            (now, attempts) = (at, attempts + 1);
        }
        assert!(now.duration_since(queued).as_hours() >= TRIED_HOURS);
        assert!((20..40).contains(&attempts), "{attempts}");
    }
}
