//! How fast a partner answers: a figure that the marketplace can order by.

use liaison_json::wire;

/// How many of the latest answers count.
pub const MOST_ANSWERS: u64 = 50;
/// In which days.
pub const ANSWERS_COUNT_DAYS: i64 = 180;

/// Half of the answers took no longer.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerSpeed {
    pub median_minutes: u32,
    /// Of how many answers.
    pub count: u32,
}

impl AnswerSpeed {
    /// From what each answer took, in minutes. What was not answered counts with all the time that there was.
    pub fn of(mut minutes: Vec<u32>) -> Option<Self> {
        minutes.sort_unstable();
        let median_minutes = *minutes.get(minutes.len().checked_sub(1)? / 2)?;
        Some(Self {
            median_minutes,
            count: u32::try_from(minutes.len()).unwrap_or(u32::MAX),
        })
    }

    /// Begun hours count.
    pub const fn median_hours(self) -> u32 {
        self.median_minutes.div_ceil(60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_one_of_them() {
        assert_eq!(AnswerSpeed::of(Vec::new()), None);
        for (minutes, median) in [(vec![30], 30), (vec![90, 30], 30), (vec![900, 30, 61], 61)] {
            let count = u32::try_from(minutes.len()).unwrap();
            let speed = AnswerSpeed::of(minutes).unwrap();
            assert_eq!((speed.median_minutes, speed.count), (median, count));
        }
        assert_eq!(AnswerSpeed::of(vec![61]).unwrap().median_hours(), 2);
    }
}
