//! What is known of whoever sends forms, by what partners reported.

use liaison_json::wire;

/// In which days reports count.
pub const REPORTS_COUNT_DAYS: i64 = 90;
/// From how many partners on nothing more is taken from a sender until the first report is that old.
pub const REPORTS_THAT_STOP: i64 = 3;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SenderStanding {
    /// A partner took something on that came from there.
    Valid,
    Unknown,
    /// A partner reported something as a sales pitch.
    Suspected,
}

impl SenderStanding {
    /// By how many leads from there were taken on, and how many reported.
    pub const fn of(taken_on: u64, reported: u64) -> Self {
        match (taken_on, reported) {
            (_, 1..) => Self::Suspected,
            (1.., 0) => Self::Valid,
            (0, 0) => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_weighs_more_than_what_went_well() {
        assert_eq!(SenderStanding::of(0, 0), SenderStanding::Unknown);
        assert_eq!(SenderStanding::of(2, 0), SenderStanding::Valid);
        assert_eq!(SenderStanding::of(2, 1), SenderStanding::Suspected);
    }
}
