//! An address that an invitation was sent to, and how far that has come.

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

use crate::mail::MailState;
use crate::redemption::RedemptionState;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RecipientState {
    /// The message waits to be sent.
    Queued,
    Sent,
    Failed,
    Bounced,
    /// Somebody opened the link of this address.
    Opened,
    /// And the organisation behind it has answered.
    Answered,
}

impl RecipientState {
    pub const ALL: [Self; 6] = [
        Self::Queued,
        Self::Sent,
        Self::Failed,
        Self::Bounced,
        Self::Opened,
        Self::Answered,
    ];
}

/// What is known of a recipient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Known {
    /// Of the latest message.
    pub mail: MailState,
    pub opened_at: Option<Timestamp>,
    /// Of the way that began with its link.
    pub redemption: Option<RedemptionState>,
}

/// The furthest that it has come: whoever has opened the link has been reached, whatever became of a reminder.
pub fn state(known: Known) -> RecipientState {
    let answered = known
        .redemption
        .is_some_and(|state| state.is_accepted() || state == RedemptionState::Declined);
    if answered {
        return RecipientState::Answered;
    }
    if known.opened_at.is_some() {
        return RecipientState::Opened;
    }
    match known.mail {
        MailState::Queued => RecipientState::Queued,
        MailState::Sent => RecipientState::Sent,
        MailState::Failed => RecipientState::Failed,
        MailState::Bounced => RecipientState::Bounced,
    }
}

/// Nobody gets two messages about one invitation within this time.
pub const PAUSE_HOURS: i64 = 24;
/// The first message and its reminders.
pub const SENDINGS_MOST: u32 = 5;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotAgain {
    /// It waits to be sent, or was answered.
    State(RecipientState),
    /// Wait until then.
    TooSoon(Timestamp),
    /// It was sent [`SENDINGS_MOST`] times.
    TooOften,
}

/// Whether a recipient may be sent the invitation once more.
pub fn send_again(
    state: RecipientState,
    sendings: u32,
    last_sent_at: Timestamp,
    now: Timestamp,
) -> Result<(), NotAgain> {
    if matches!(state, RecipientState::Queued | RecipientState::Answered) {
        return Err(NotAgain::State(state));
    }
    if sendings >= SENDINGS_MOST {
        return Err(NotAgain::TooOften);
    }
    // What did not arrive may be sent again as soon as somebody has mended why.
    if matches!(state, RecipientState::Failed | RecipientState::Bounced) {
        return Ok(());
    }
    match last_sent_at.checked_add(SignedDuration::from_hours(PAUSE_HOURS)) {
        Ok(until) if now < until => Err(NotAgain::TooSoon(until)),
        _ => Ok(()),
    }
}

/// Whether a recipient may be reminded: whom the invitation reached, and who has not answered.
pub fn remind(
    state: RecipientState,
    sendings: u32,
    last_sent_at: Timestamp,
    now: Timestamp,
) -> Result<(), NotAgain> {
    match state {
        RecipientState::Sent | RecipientState::Opened => send_again(state, sendings, last_sent_at, now),
        RecipientState::Queued
        | RecipientState::Failed
        | RecipientState::Bounced
        | RecipientState::Answered => Err(NotAgain::State(state)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_furthest_counts() {
        let opened_at = Some(at("2026-11-21T09:00:00Z"));
        let of = |mail, opened_at, redemption| {
            state(Known {
                mail,
                opened_at,
                redemption,
            })
        };
        assert_eq!(of(MailState::Bounced, None, None), RecipientState::Bounced);
        assert_eq!(of(MailState::Bounced, opened_at, None), RecipientState::Opened);
        for (redemption, expected) in [
            (RedemptionState::Reviewing, RecipientState::Opened),
            (RedemptionState::Running, RecipientState::Answered),
            (RedemptionState::Declined, RecipientState::Answered),
        ] {
            assert_eq!(of(MailState::Sent, opened_at, Some(redemption)), expected);
        }
    }

    #[test]
    fn nobody_is_flooded() {
        let sent = at("2026-11-21T09:00:00Z");
        let soon = at("2026-11-21T12:00:00Z");
        let next_day = at("2026-11-22T09:00:00Z");
        use RecipientState as S;
        assert_eq!(
            send_again(S::Sent, 1, sent, soon),
            Err(NotAgain::TooSoon(next_day))
        );
        assert_eq!(send_again(S::Opened, 1, sent, next_day), Ok(()));
        assert_eq!(send_again(S::Bounced, 1, sent, soon), Ok(()));
        assert_eq!(send_again(S::Bounced, 5, sent, soon), Err(NotAgain::TooOften));
        for state in [S::Queued, S::Answered] {
            assert_eq!(send_again(state, 1, sent, next_day), Err(NotAgain::State(state)));
        }
    }

    #[test]
    fn whoever_was_reached_and_is_silent_is_reminded() {
        let sent = at("2026-11-21T09:00:00Z");
        let next_day = at("2026-11-22T09:00:00Z");
        for state in RecipientState::ALL {
            let expected = match state {
                RecipientState::Sent | RecipientState::Opened => Ok(()),
                state => Err(NotAgain::State(state)),
            };
            assert_eq!(remind(state, 1, sent, next_day), expected);
        }
        let state = RecipientState::Sent;
        assert_eq!(remind(state, 1, sent, sent), Err(NotAgain::TooSoon(next_day)));
        assert_eq!(remind(state, 5, sent, next_day), Err(NotAgain::TooOften));
    }
}
