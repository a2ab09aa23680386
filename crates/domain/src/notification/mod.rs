//! What a person can be told of: one catalogue for the inbox, for mail and for the daily digest.

mod event;
mod news;

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

pub use self::event::NotificationEvent;
pub use self::news::{News, Subject};

/// For how long the inbox keeps what was told.
pub const KEPT_DAYS: u16 = 365;
/// The hour of the daily digest, in UTC: nobody has said in which zone they live.
pub const DIGEST_HOUR: i64 = 8;

/// What an event is about.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    TrialInvitation,
    PurchaseOffer,
    DelegatedAdministration,
    PartnerOfRecord,
    Subscription,
    Staff,
    Marketplace,
    Programme,
    Lead,
}

/// On which side somebody is told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reader {
    /// Whoever of the partner looks after it.
    Partner,
    /// A global administrator of the customer.
    Customer,
}

/// How somebody wants to be told of an event.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotificationChoice {
    /// In the inbox, and by mail as it happens.
    On,
    /// Not at all.
    Off,
    /// In the inbox, and by the mail of the day where it has not been read by then.
    Digest,
}

/// When the digest goes out that has what happened at a moment.
pub fn digest_after(at: Timestamp) -> Timestamp {
    const DAY: i64 = 24 * 60 * 60;
    let since = at.as_second() - DIGEST_HOUR * 60 * 60;
    let until = DAY - since.rem_euclid(DAY);
    Timestamp::from_second(at.as_second())
        .and_then(|second| second.checked_add(SignedDuration::from_secs(until)))
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_concerns_somebody() {
        for event in NotificationEvent::ALL {
            let read = [Reader::Partner, Reader::Customer].map(|reader| event.concerns(reader));
            assert!(read.contains(&true), "{event:?}");
        }
    }

    #[test]
    fn the_digest_is_the_next_one() {
        for (at, expected) in [
            ("2026-11-21T07:59:59.999Z", "2026-11-21T08:00:00Z"),
            ("2026-11-21T08:00:00Z", "2026-11-22T08:00:00Z"),
            ("2026-11-21T23:00:00.5Z", "2026-11-22T08:00:00Z"),
            ("2028-02-28T09:00:00Z", "2028-02-29T08:00:00Z"),
            ("1969-12-31T09:00:00Z", "1970-01-01T08:00:00Z"),
        ] {
            let (at, expected): (Timestamp, Timestamp) = (at.parse().unwrap(), expected.parse().unwrap());
            assert_eq!(digest_after(at), expected, "{at}");
        }
    }
}
