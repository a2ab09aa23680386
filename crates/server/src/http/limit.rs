//! How often something may be asked for that costs somebody else something, such as a mail.

use jiff::{SignedDuration, Timestamp};
use liaison_store::sign_in_attempt::Failures;

use super::problem::{Answer, Refusal};

/// Refuses where as many were asked for in the window as may be, with the time until the oldest one leaves it.
pub(super) fn within(requests: Failures, most: i64, window: SignedDuration, now: Timestamp) -> Answer<()> {
    if requests.count < most {
        return Ok(());
    }
    let left = window - now.duration_since(requests.oldest.unwrap_or(now));
    Err(Refusal::too_many_attempts(
        u64::try_from(left.as_secs()).unwrap_or(0) + 1,
    ))
}

/// Since when requests count.
pub(super) fn since(window: SignedDuration, now: Timestamp) -> Timestamp {
    now.checked_sub(window).unwrap_or(Timestamp::MIN)
}
