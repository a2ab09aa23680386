//! When people are told that a trial or a term ends.

use jiff::{SignedDuration, Timestamp};

use super::{Agreement, Phase, Renewal};
use crate::price_list::Commitment;

/// How many days before it ends, the earliest first.
pub const TRIAL_DAYS: [u16; 3] = [14, 7, 1];
pub const TERM_DAYS: [u16; 3] = [30, 7, 1];

/// One notice of an end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Notice {
    /// So many before the end.
    pub days: u16,
    /// When it is sent.
    pub at: Timestamp,
    pub ends_at: Timestamp,
}

/// What is told of an end, the earliest first; nothing of what is over. A month that is followed by the next one by
/// itself is no end that anybody has to hear of, unless the next one costs something else.
fn notices(phase: &Phase) -> Vec<Notice> {
    let (days, starts_at, ends_at) = match phase {
        Phase::Trial { ends_at, .. } => (TRIAL_DAYS, Timestamp::MIN, *ends_at),
        Phase::Paid { agreement } if rolls_over(agreement) && agreement.next_price.is_none() => {
            return Vec::new();
        }
        Phase::Paid { agreement } => (TERM_DAYS, agreement.starts_at(), agreement.ends_at()),
        Phase::Over { .. } => return Vec::new(),
    };
    days.into_iter()
        .map(|days| Notice {
            days,
            at: before(ends_at, days),
            ends_at,
        })
        .filter(|notice| starts_at < notice.at)
        .collect()
}

/// The next notice that comes after a moment.
pub fn next_after(phase: &Phase, now: Timestamp) -> Option<Notice> {
    notices(phase).into_iter().find(|notice| now < notice.at)
}

/// The notice that is sent at a moment, which is the last one whose time has come: whoever was not told two weeks before
/// is told one week before, and not twice at once. None after the end.
pub fn due(phase: &Phase, now: Timestamp) -> Option<Notice> {
    notices(phase)
        .into_iter()
        .rfind(|notice| notice.at <= now && now < notice.ends_at)
}

/// Whether a month follows a month by itself.
pub const fn rolls_over(agreement: &Agreement) -> bool {
    matches!(
        (agreement.commitment, agreement.renewal),
        (Commitment::OneMonth, Renewal::On)
    )
}

fn before(at: Timestamp, days: u16) -> Timestamp {
    at.checked_sub(SignedDuration::from_hours(i64::from(days) * 24))
        .unwrap_or(Timestamp::MIN)
}
