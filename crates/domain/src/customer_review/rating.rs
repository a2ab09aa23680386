//! What all reviews of a partner come to, kept up to date by each change of one.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use liaison_json::wire;

use super::{ScoreCategory, Scores};

/// Months in which a review is recent, the one that runs included.
pub const RECENT_MONTHS: i32 = 12;

/// How many reviews have how many stars.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Stars {
    pub one: u32,
    pub two: u32,
    pub three: u32,
    pub four: u32,
    pub five: u32,
}

impl Stars {
    pub const fn of(&self, stars: u32) -> u32 {
        match stars {
            1 => self.one,
            2 => self.two,
            3 => self.three,
            4 => self.four,
            5 => self.five,
            _ => 0,
        }
    }

    fn place(&mut self, stars: u32) -> &mut u32 {
        match stars {
            0 | 1 => &mut self.one,
            2 => &mut self.two,
            3 => &mut self.three,
            4 => &mut self.four,
            _ => &mut self.five,
        }
    }
}

/// Means in tenths of a star.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoreAverages {
    pub quality: u32,
    pub expertise: u32,
    pub responsiveness: u32,
    pub timeliness: u32,
    pub value: u32,
}

/// As everybody reads it, of at least one review.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Rating {
    pub count: u32,
    /// The mean of all scores, in tenths of a star.
    pub tenths: u32,
    pub categories: ScoreAverages,
    pub stars: Stars,
    /// When the newest was written.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub newest_at: Timestamp,
    /// How many were written in the last twelve months, the one that runs included.
    pub recent: u32,
}

/// What a result of the marketplace says of it.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RatingInShort {
    pub count: u32,
    /// The mean of all scores, in tenths of a star.
    pub tenths: u32,
}

impl Rating {
    pub const fn in_short(&self) -> RatingInShort {
        RatingInShort {
            count: self.count,
            tenths: self.tenths,
        }
    }
}

/// Sums over reviews, to which one is added and from which one is taken away.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    pub count: u32,
    pub quality: u32,
    pub expertise: u32,
    pub responsiveness: u32,
    pub timeliness: u32,
    pub value: u32,
    pub stars: Stars,
}

impl Tally {
    pub fn add(&mut self, scores: &Scores) {
        self.count += 1;
        for category in ScoreCategory::ALL {
            *self.sum(category) += scores.of(category).stars();
        }
        *self.stars.place(scores.overall().stars()) += 1;
    }

    /// Of one that was added before.
    pub fn take(&mut self, scores: &Scores) {
        let less = |number: &mut u32, by: u32| *number = number.saturating_sub(by);
        less(&mut self.count, 1);
        for category in ScoreCategory::ALL {
            less(self.sum(category), scores.of(category).stars());
        }
        less(self.stars.place(scores.overall().stars()), 1);
    }

    /// Nothing where there is no review.
    pub fn rating(&self, newest_at: Option<Timestamp>, recent: u32) -> Option<Rating> {
        let newest_at = newest_at.filter(|_| self.count > 0)?;
        let sums = [
            self.quality,
            self.expertise,
            self.responsiveness,
            self.timeliness,
            self.value,
        ];
        let mean = |sum| tenths(sum, self.count);
        Some(Rating {
            count: self.count,
            tenths: tenths(sums.iter().sum(), self.count * 5),
            categories: ScoreAverages {
                quality: mean(self.quality),
                expertise: mean(self.expertise),
                responsiveness: mean(self.responsiveness),
                timeliness: mean(self.timeliness),
                value: mean(self.value),
            },
            stars: self.stars,
            newest_at,
            recent,
        })
    }

    const fn sum(&mut self, category: ScoreCategory) -> &mut u32 {
        match category {
            ScoreCategory::Quality => &mut self.quality,
            ScoreCategory::Expertise => &mut self.expertise,
            ScoreCategory::Responsiveness => &mut self.responsiveness,
            ScoreCategory::Timeliness => &mut self.timeliness,
            ScoreCategory::Value => &mut self.value,
        }
    }
}

/// Months are counted through, so that one is told from the next across a year. UTC, as everywhere.
pub fn month_of(at: Timestamp) -> i32 {
    let day = at.to_zoned(TimeZone::UTC).date();
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

/// The first month whose reviews are recent at a moment.
pub fn recent_from(now: Timestamp) -> i32 {
    month_of(now) - (RECENT_MONTHS - 1)
}

/// Rounded half away from zero.
fn tenths(sum: u32, of: u32) -> u32 {
    (sum * 20 + of) / (of * 2).max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::customer_review::Score;

    fn scores(stars: &[u32; 5]) -> Scores {
        let [quality, expertise, responsiveness, timeliness, value] =
            stars.map(|stars| Score::try_from(stars).unwrap());
        Scores {
            quality,
            expertise,
            responsiveness,
            timeliness,
            value,
        }
    }

    #[test]
    fn a_mean_is_told_in_tenths() {
        let mut tally = Tally::default();
        assert_eq!(tally.rating(Some(Timestamp::UNIX_EPOCH), 0), None);
        for stars in [[5, 5, 5, 5, 5], [4, 4, 4, 4, 4], [5, 4, 3, 2, 1]] {
            tally.add(&scores(&stars));
        }
        let rating = tally.rating(Some(Timestamp::UNIX_EPOCH), 2).unwrap();
        assert_eq!((rating.count, rating.tenths, rating.recent), (3, 40, 2));
        assert_eq!((rating.categories.quality, rating.categories.value), (47, 33));
        let stars = [1, 2, 3, 4, 5].map(|stars| rating.stars.of(stars));
        assert_eq!(stars, [0, 0, 1, 1, 1]);
    }

    #[test]
    fn twelve_months_are_recent() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let now = at("2026-11-23T10:00:00Z");
        for (written, recent) in [
            ("2025-11-30T23:59:59Z", false),
            ("2025-12-01T00:00:00Z", true),
            ("2026-11-30T00:00:00Z", true),
        ] {
            assert_eq!(month_of(at(written)) >= recent_from(now), recent, "{written}");
        }
    }

    proptest! {
        /// What is kept by adding and taking away is what counting all of them would give.
        #[test]
        fn a_tally_is_the_sum_of_what_is_there(
            given in prop::collection::vec((prop::array::uniform5(1..=5_u32), any::<bool>()), 0..60),
        ) {
            let (mut kept, mut counted) = (Tally::default(), Tally::default());
            for (stars, _) in &given {
                kept.add(&scores(stars));
            }
            for (stars, stays) in &given {
                match stays {
                    true => counted.add(&scores(stars)),
                    false => kept.take(&scores(stars)),
                }
            }
            prop_assert_eq!(kept, counted);
            if let Some(rating) = kept.rating(Some(Timestamp::UNIX_EPOCH), 0) {
                prop_assert!((10..=50).contains(&rating.tenths));
                prop_assert_eq!((1..=5).map(|stars| rating.stars.of(stars)).sum::<u32>(), rating.count);
            }
        }
    }
}
