//! The time for which a partner is in a programme: a year, which the operator can add another one to.
//!
//! Days, not moments: an enrolment holds through its last day, wherever its clock stands.

use jiff::Span;
use jiff::civil::Date;
use liaison_json::wire;

use super::EnrolmentState;
use crate::partner::{Enrolment, Programme};

/// How many days before its end the partner is told of it.
pub const NOTICES: [u16; 3] = [30, 7, 1];

/// One year after the other, without a gap.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "crate::moment::day")]
    pub from: Date,
    /// The last day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "crate::moment::day")]
    pub to: Date,
}

/// What a partner has of a programme, besides where it is with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Membership {
    /// The latest one. Nothing where the partner never was in it.
    pub term: Option<Term>,
    /// The first day of a suspension.
    pub suspended_on: Option<Date>,
}

impl Term {
    pub fn beginning(today: Date) -> Self {
        Self {
            from: today,
            to: year_from(today),
        }
    }

    /// Another year after this one, or from today where this one is over.
    #[must_use]
    pub fn renewed(self, today: Date) -> Self {
        if self.to < today {
            return Self::beginning(today);
        }
        Self {
            from: self.from,
            to: self.to.tomorrow().map_or(self.to, year_from),
        }
    }

    pub fn is_over(self, today: Date) -> bool {
        self.to < today
    }

    /// The notice that is due, as days before the end: the latest of those whose day has come, unless it or a later one
    /// was given. Who was not looked at for a month gets one notice, not three.
    pub fn notice_due(self, today: Date, given: Option<u16>) -> Option<u16> {
        let left = today.until(self.to).ok()?.get_days();
        let left = u16::try_from(left).ok()?;
        let due = NOTICES.into_iter().filter(|notice| left <= *notice).min()?;
        given.is_none_or(|given| due < given).then_some(due)
    }
}

impl Membership {
    /// What everybody else goes by. What is suspended reads as if its last day had been the one before: nothing new is
    /// offered from then on, and what customers granted goes on for as long as after any other end.
    pub fn enrolment(&self, programme: Programme, state: EnrolmentState) -> Option<Enrolment> {
        let Term { from, to } = self.term?;
        let stopped = match state {
            EnrolmentState::Suspended => self.suspended_on.and_then(|day| day.yesterday().ok()),
            _ => None,
        };
        Some(Enrolment {
            programme,
            from,
            to: stopped.map_or(to, |last| last.min(to)),
        })
    }
}

fn year_from(first: Date) -> Date {
    first
        .checked_add(Span::new().years(1))
        .and_then(Date::yesterday)
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::entitlement::administration_ends_on;
    use crate::partner::Standing;

    #[test]
    fn a_term_is_a_year() {
        for (from, to) in [
            (date(2026, 11, 23), date(2027, 11, 22)),
            (date(2026, 1, 1), date(2026, 12, 31)),
            (date(2028, 2, 29), date(2029, 2, 27)),
        ] {
            assert_eq!(Term::beginning(from), Term { from, to });
        }
    }

    #[test]
    fn a_renewal_leaves_no_gap_and_takes_no_day() {
        let term = Term::beginning(date(2026, 3, 1));
        let expected = Term {
            from: date(2026, 3, 1),
            to: date(2028, 2, 29),
        };
        assert_eq!(term.renewed(date(2026, 12, 1)), expected);
        assert_eq!(term.renewed(date(2027, 2, 28)), expected);
        let late = date(2027, 3, 1);
        assert_eq!(term.renewed(late), Term::beginning(late));
    }

    #[test]
    fn each_notice_is_given_once() {
        let term = Term {
            from: date(2026, 1, 1),
            to: date(2026, 12, 31),
        };
        for (today, given, expected) in [
            (date(2026, 11, 30), None, None),
            (date(2026, 12, 1), None, Some(30)),
            (date(2026, 12, 1), Some(30), None),
            (date(2026, 12, 24), Some(30), Some(7)),
            (date(2026, 12, 30), None, Some(1)),
            (date(2026, 12, 31), Some(7), Some(1)),
            (date(2026, 12, 31), Some(1), None),
            (date(2027, 1, 1), None, None),
        ] {
            assert_eq!(term.notice_due(today, given), expected, "{today} {given:?}");
        }
    }

    #[test]
    fn a_suspension_reads_as_an_end_of_the_day_before() {
        let term = Term::beginning(date(2026, 3, 1));
        let suspended = Membership {
            term: Some(term),
            suspended_on: Some(date(2026, 11, 23)),
        };
        let programme = Programme::CloudAccelerate;
        let read = suspended.enrolment(programme, EnrolmentState::Suspended).unwrap();
        assert_eq!(read.standing(date(2026, 11, 22)), Standing::Enrolled);
        assert_eq!(read.standing(date(2026, 11, 23)), Standing::Lapsed);
        let last = administration_ends_on(std::slice::from_ref(&read), date(2026, 11, 23));
        assert_eq!(last, Some(date(2027, 2, 20)));
        let reinstated = Membership {
            suspended_on: None,
            ..suspended
        };
        let read = reinstated.enrolment(programme, EnrolmentState::Enrolled).unwrap();
        assert_eq!((read.from, read.to), (term.from, term.to));
        assert_eq!(
            Membership::default().enrolment(programme, EnrolmentState::Applied),
            None
        );
    }

    proptest! {
        /// However often the clock looks, each notice is given at most once, the nearer ones later, and none afterwards.
        #[test]
        fn notices_come_in_order(days in prop::collection::vec(-40_i32..400, 1..30)) {
            let term = Term::beginning(date(2026, 11, 23));
            let mut days = days;
            days.sort_unstable();
            let mut given = None;
            for day in days {
                let today = term.from.checked_add(Span::new().days(day)).unwrap();
                if let Some(due) = term.notice_due(today, given) {
                    prop_assert!(!term.is_over(today));
                    prop_assert!(given.is_none_or(|before| due < before));
                    given = Some(due);
                }
            }
        }
    }
}
