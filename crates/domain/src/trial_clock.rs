//! The clock of a trial that becomes nothing, as a trial does unless its customer orders something.

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

/// Services work, administrators may still fetch data, then everything is deleted.
pub const GRACE_DAYS: u16 = 30;
pub const DISABLED_DAYS: u16 = 90;

/// The moments at which a trial that nobody touches changes.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrialClock {
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub starts_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub ends_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub disabled_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub deleted_at: Timestamp,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrialPhase {
    Trial,
    Grace,
    Disabled,
    Deleted,
}

impl TrialClock {
    pub fn starting(starts_at: Timestamp, days: u16) -> Self {
        Self::between(starts_at, later(starts_at, days))
    }

    /// With what follows its end.
    pub fn between(starts_at: Timestamp, ends_at: Timestamp) -> Self {
        let disabled_at = later(ends_at, GRACE_DAYS);
        Self {
            starts_at,
            ends_at,
            disabled_at,
            deleted_at: later(disabled_at, DISABLED_DAYS),
        }
    }

    pub fn phase(&self, now: Timestamp) -> TrialPhase {
        if now < self.ends_at {
            TrialPhase::Trial
        } else if now < self.disabled_at {
            TrialPhase::Grace
        } else if now < self.deleted_at {
            TrialPhase::Disabled
        } else {
            TrialPhase::Deleted
        }
    }
}

/// Whole days of 24 hours. Past the end of time the last moment stands, which nobody lives to see.
pub fn later(from: Timestamp, days: u16) -> Timestamp {
    from.checked_add(SignedDuration::from_hours(i64::from(days) * 24))
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_days_then_thirty_of_grace_then_ninety_disabled() {
        let clock = TrialClock::starting("2026-03-12T08:42:00Z".parse().unwrap(), 30);
        assert_eq!(clock.ends_at.to_string(), "2026-04-11T08:42:00Z");
        assert_eq!(clock.disabled_at.to_string(), "2026-05-11T08:42:00Z");
        assert_eq!(clock.deleted_at.to_string(), "2026-08-09T08:42:00Z");
        for (at, phase) in [
            (clock.starts_at, TrialPhase::Trial),
            (clock.ends_at, TrialPhase::Grace),
            (clock.disabled_at, TrialPhase::Disabled),
            (clock.deleted_at, TrialPhase::Deleted),
        ] {
            assert_eq!(clock.phase(at), phase);
        }
    }
}
