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
    /// It cannot be sent, or was tried for [`TRIED_HOURS`], or for as long by a server further on.
    Failed,
    /// A server said that it cannot be delivered: at once, or in a report that came back.
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
    /// After it was taken, a report came back: it cannot be delivered.
    CameBack,
    /// After it was taken, a report came back: a server further on has tried for too long.
    GivenUpFurtherOn,
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
        (MailState::Sent, E::CameBack) => Ok(MailState::Bounced),
        (MailState::Sent, E::GivenUpFurtherOn) => Ok(MailState::Failed),
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

/// What a delivery report's `Action` and `Status` (RFC 3464) mean. None when the message may still arrive or has: only
/// `failed` is final. Its status says whether the mail was refused (5.x.x) or was not now for too long (4.x.x).
pub fn reported(action: &str, status: &str) -> Option<MailEvent> {
    if !action.eq_ignore_ascii_case("failed") {
        return None;
    }
    let mut numbers = status.split('.');
    let class = numbers.next()?;
    let is_number = |n: &str| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
    let details: Vec<&str> = numbers.collect();
    if details.len() != 2 || !details.into_iter().all(is_number) {
        return None;
    }
    match class {
        "5" => Some(MailEvent::CameBack),
        "4" => Some(MailEvent::GivenUpFurtherOn),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [MailEvent; 7] = [
        MailEvent::Taken,
        MailEvent::NotNow,
        MailEvent::Refused,
        MailEvent::NoSuchMailbox,
        MailEvent::GivenUp,
        MailEvent::CameBack,
        MailEvent::GivenUpFurtherOn,
    ];

    #[test]
    fn what_was_settled_stays() {
        for state in [MailState::Sent, MailState::Failed, MailState::Bounced] {
            for event in EVENTS {
                let expected = match (state, event) {
                    (MailState::Sent, MailEvent::CameBack) => Ok(MailState::Bounced),
                    (MailState::Sent, MailEvent::GivenUpFurtherOn) => Ok(MailState::Failed),
                    _ => Err(state),
                };
                assert_eq!(next(state, event), expected);
            }
        }
        // What nobody is known to have taken cannot have come back yet.
        for event in [MailEvent::CameBack, MailEvent::GivenUpFurtherOn] {
            assert_eq!(next(MailState::Queued, event), Err(MailState::Queued));
        }
        assert_eq!(next(MailState::Queued, MailEvent::NotNow), Ok(MailState::Queued));
        assert_eq!(
            next(MailState::Queued, MailEvent::NoSuchMailbox),
            Ok(MailState::Bounced)
        );
    }

    #[test]
    fn only_a_failure_is_final() {
        for (action, status, expected) in [
            ("failed", "5.1.1", Some(MailEvent::CameBack)),
            ("Failed", "5.1.10", Some(MailEvent::CameBack)),
            ("failed", "5.0.0", Some(MailEvent::CameBack)),
            ("failed", "4.4.7", Some(MailEvent::GivenUpFurtherOn)),
            ("failed", "2.0.0", None),
            ("failed", "", None),
            ("failed", "5", None),
            ("failed", "5.1", None),
            ("failed", "5.1.1.1", None),
            ("failed", "5.1.x", None),
            ("failed", "5.1234.1", None),
            ("delayed", "4.4.1", None),
            ("delayed", "5.1.1", None),
            ("delivered", "2.1.5", None),
            ("relayed", "2.1.9", None),
            ("", "5.1.1", None),
        ] {
            assert_eq!(reported(action, status), expected, "{action} {status}");
        }
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
