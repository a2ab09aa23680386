//! What closes a link by itself: its end, and the most customers that can accept.

use jiff::Timestamp;
use liaison_json::wire;

use crate::trial_clock::later;

/// How long a link stays open unless its author says otherwise.
pub const OPEN_DAYS: u16 = 90;
pub const MOST_OPEN_DAYS: u16 = 730;
pub const MOST_ACCEPTANCES: u32 = 10_000;

/// When a link ends, as its author chose it. It can be moved later.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "end", rename_all = "snake_case", deny_unknown_fields)]
pub enum Expiry {
    /// Whole days from its creation, 1 to 730.
    After {
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 730))]
        days: u16,
    },
    /// Has to be in the future.
    At {
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        at: Timestamp,
    },
    /// Open until somebody closes it.
    Never {},
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LimitError {
    OutOfRange { least: u32, most: u32 },
    NotInTheFuture,
}

impl Default for Expiry {
    fn default() -> Self {
        Self::After { days: OPEN_DAYS }
    }
}

impl Expiry {
    pub fn end(self, created_at: Timestamp) -> Option<Timestamp> {
        match self {
            Self::After { days } => Some(later(created_at, days)),
            Self::At { at } => Some(at),
            Self::Never {} => None,
        }
    }

    pub fn check(self, now: Timestamp) -> Result<(), LimitError> {
        match self {
            Self::After { days } => between(u32::from(days), u32::from(MOST_OPEN_DAYS)),
            Self::At { at } if at <= now => Err(LimitError::NotInTheFuture),
            Self::At { .. } | Self::Never {} => Ok(()),
        }
    }
}

pub fn check_most_acceptances(most: u32) -> Result<(), LimitError> {
    between(most, MOST_ACCEPTANCES)
}

/// From 1 on: a link that is open for no day, or for nobody, is none.
fn between(number: u32, most: u32) -> Result<(), LimitError> {
    if (1..=most).contains(&number) {
        Ok(())
    } else {
        Err(LimitError::OutOfRange { least: 1, most })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_link_is_open_for_ninety_days_unless_said() {
        let created = at("2026-01-09T10:00:00Z");
        let end = at("2026-06-30T15:59:59Z");
        assert_eq!(Expiry::default().end(created), Some(at("2026-04-09T10:00:00Z")));
        assert_eq!(
            Expiry::After { days: 1 }.end(created),
            Some(at("2026-01-10T10:00:00Z"))
        );
        assert_eq!(Expiry::At { at: end }.end(created), Some(end));
        assert_eq!(Expiry::Never {}.end(created), None);
    }

    #[test]
    fn an_end_is_one_that_comes() {
        let now = at("2026-01-09T10:00:00Z");
        let days = Err(LimitError::OutOfRange { least: 1, most: 730 });
        for (expiry, expected) in [
            (Expiry::After { days: 0 }, days),
            (Expiry::After { days: 1 }, Ok(())),
            (Expiry::After { days: 730 }, Ok(())),
            (Expiry::After { days: 731 }, days),
            (Expiry::At { at: now }, Err(LimitError::NotInTheFuture)),
            (
                Expiry::At {
                    at: at("2026-01-09T10:00:01Z"),
                },
                Ok(()),
            ),
            (Expiry::Never {}, Ok(())),
        ] {
            assert_eq!(expiry.check(now), expected, "{expiry:?}");
        }
    }

    #[test]
    fn a_limit_lets_somebody_in() {
        let refused = Err(LimitError::OutOfRange {
            least: 1,
            most: 10_000,
        });
        for (most, expected) in [(0, refused), (1, Ok(())), (10_000, Ok(())), (10_001, refused)] {
            assert_eq!(check_most_acceptances(most), expected, "{most}");
        }
    }
}
