//! In which order results stand: every signal, and what it weighs.
//!
//! No place can be bought, so nothing that a partner pays is here. Each signal is a whole number up to [`FULL`], which
//! is what a result shows as bars; the order is their weighed sum.

use crate::entry::Field;

/// The most of a signal.
pub const FULL: u32 = 1_000;
/// As many bars stand for it.
pub const BARS: u32 = 4;

const WORDS: u32 = 6;
const NEARNESS: u32 = 3;
const PROGRAMME: u32 = 1;
const RATING: u32 = 1;
const ANSWERS: u32 = 1;

/// What each further place in which a word stands adds, of what it would add alone.
pub const BESIDES: f32 = 0.1;

/// How a word was met.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Match {
    /// As it was written.
    Exact,
    /// By another word that means the same, also of another language.
    Meant,
    /// By a word that is written nearly so, where none is written so.
    Nearly,
}

/// What it says of a listing that a word was met so there, of 1.
pub const fn weight(field: Field, met: Match) -> f32 {
    let field = match field {
        Field::Strong => 1.0,
        Field::Middle => 0.7,
        Field::Weak => 0.4,
    };
    field
        * match met {
            Match::Exact => 1.0,
            Match::Meant => 0.85,
            Match::Nearly => 0.6,
        }
}

/// What is known of a result besides its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Signals {
    /// How well its words meet what was asked for; nothing where nothing was.
    pub words: Option<u32>,
    /// Where somebody said where they are.
    pub near: Option<Near>,
    pub programmes: u32,
    /// What customers say, as [`rated`] weighs it.
    pub rating: u32,
    /// How fast the partner answers, as [`swift`] weighs it.
    pub answers: u32,
}

/// Between this many tenths of a star and [`FULL_TENTHS`] a rating counts. What is below counts as if nobody had said
/// anything: whoever was reviewed badly would otherwise do better to have no reviews.
const LEAST_TENTHS: u32 = 30;
const FULL_TENTHS: u32 = 50;
/// So many reviews of the least that counts are imagined besides, because three people say less than thirty.
const IMAGINED: u32 = 5;

/// How much a rating says, up to [`FULL`].
pub const fn rated(count: u32, tenths: u32) -> u32 {
    let above = tenths.saturating_sub(LEAST_TENTHS) as u64 * count as u64 * FULL as u64;
    let most = (FULL_TENTHS - LEAST_TENTHS) as u64 * (count as u64 + IMAGINED as u64);
    (above / most) as u32
}

/// So many answers that never came are imagined besides: who was asked once and happened to be there has not shown much.
const UNANSWERED: u32 = 3;

/// How much it says how fast a partner answers, up to [`FULL`].
pub const fn swift(count: u32, median_minutes: u32) -> u32 {
    const HOUR: u32 = 60;
    const DAY: u32 = 24 * HOUR;
    let level = if median_minutes <= 4 * HOUR {
        FULL
    } else if median_minutes <= 12 * HOUR {
        750
    } else if median_minutes <= 2 * DAY {
        500
    } else if median_minutes <= 7 * DAY {
        250
    } else {
        0
    };
    (level as u64 * count as u64 / (count as u64 + UNANSWERED as u64)) as u32
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Near {
    /// To the nearest place of the partner; nothing where none is known.
    pub kilometres: Option<u32>,
    /// Whether that place is in another country.
    pub abroad: bool,
}

impl Near {
    pub const fn level(self) -> u32 {
        let Some(kilometres) = self.kilometres else {
            return 0;
        };
        let level: u32 = match kilometres {
            0..=5 => FULL,
            6..=15 => 800,
            16..=30 => 600,
            31..=100 => 400,
            101..=300 => 250,
            301..=1_000 => 100,
            _ => 0,
        };
        level.saturating_sub(if self.abroad { 200 } else { 0 })
    }
}

impl Signals {
    /// By which results are ordered, the most first.
    pub fn rank(self) -> u32 {
        WORDS * self.words.unwrap_or_default()
            + NEARNESS * self.near.map_or(0, Near::level)
            + PROGRAMME * self.programme_level()
            + RATING * self.rating
            + ANSWERS * self.answers
    }

    pub const fn programme_level(self) -> u32 {
        match self.programmes {
            0 => 0,
            1 => 500,
            2 => 800,
            _ => FULL,
        }
    }
}

/// How many bars show a signal: none only where there is nothing of it.
pub const fn bars(level: u32) -> u32 {
    (level * BARS).div_ceil(FULL)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn bars_are_full_where_the_signal_is() {
        assert_eq!([0, 1, 250, 251, 1_000].map(bars), [0, 1, 1, 2, 4]);
    }

    #[test]
    fn who_is_near_stands_before_who_is_in_a_programme() {
        let near = |kilometres, programmes| Signals {
            words: None,
            near: Some(Near {
                kilometres: Some(kilometres),
                abroad: false,
            }),
            programmes,
            ..Signals::default()
        };
        assert!(near(4, 0).rank() > near(90, 3).rank());
    }

    #[test]
    fn many_say_more_than_few_and_nobody_stands_lower_for_what_is_said() {
        assert_eq!(
            [rated(0, 50), rated(1, 29), rated(1, 50), rated(5, 50)],
            [0, 0, 166, 500]
        );
        assert!(rated(40, 46) > rated(3, 50));
        assert!(rated(u32::MAX, 50) <= FULL);
    }

    #[test]
    fn who_answers_fast_and_often_says_most() {
        let hours = |count, hours: u32| swift(count, hours * 60);
        assert_eq!([hours(41, 3), hours(18, 9), hours(7, 48)].map(bars), [4, 3, 2]);
        assert_eq!([hours(0, 1), hours(1, 1), hours(1_000, 400)], [0, 250, 0]);
        assert!(hours(u32::MAX, 1) <= FULL);
    }

    proptest! {
        /// Nobody stands lower for a better signal.
        #[test]
        fn no_signal_counts_against_anybody(
            words in 0..FULL, more in 0..FULL, kilometres in 0..20_000_u32, further in 0..20_000_u32, programmes in 0..5_u32,
            count in 0..500_u32, tenths in 10..=50_u32, other in 10..=50_u32,
            minutes in 0..30_000_u32, fewer in 0..30_000_u32,
        ) {
            let at = |kilometres| Some(Near { kilometres: Some(kilometres), abroad: false });
            let one = Signals { words: Some(words), near: at(kilometres), programmes, rating: rated(count, tenths), answers: swift(count, minutes) };
            let rating = rated(count + 1, tenths.max(other));
            let answers = swift(count + 1, minutes.min(fewer));
            let better = Signals { words: Some(words.max(more)), near: at(kilometres.min(further)), programmes: programmes + 1, rating, answers };
            prop_assert!(better.rank() >= one.rank());
        }
    }
}
