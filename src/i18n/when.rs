//! Moments and days, as sentences name them. In the zone of whoever reads.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_domain::moment::day_number;
use liaison_messages::{DateStyle, MomentStyle, Words};

/// 11 April 2026
pub fn day(words: &Words, day: Date) -> String {
    words.formatter().date(day, DateStyle::Long)
}

/// The day of a moment: 11 April 2026
pub fn day_of(words: &Words, at: Timestamp) -> String {
    day(words, words.formatter().local_date(at))
}

/// 11 April
pub fn day_month(words: &Words, day: Date) -> String {
    words.formatter().date(day, DateStyle::DayMonth)
}

/// The day of a moment that is near: 11 April
pub fn day_month_of(words: &Words, at: Timestamp) -> String {
    day_month(words, words.formatter().local_date(at))
}

/// Thursday, 12 March
pub fn weekday(words: &Words, at: Timestamp) -> String {
    words
        .formatter()
        .date(words.formatter().local_date(at), DateStyle::WeekdayDayMonth)
}

/// 9 Apr 2026, 18:00
pub fn moment(words: &Words, at: Timestamp) -> String {
    words.formatter().moment(at, MomentStyle::DateTime)
}

/// For a deadline: 9 April 2026, 18:00 SGT
pub fn deadline(words: &Words, at: Timestamp) -> String {
    words.formatter().moment(at, MomentStyle::DateTimeZone)
}

/// In the margin of a list: the time when it was today, the day otherwise.
pub fn margin(words: &Words, at: Timestamp, now: Timestamp) -> String {
    let formatter = words.formatter();
    if formatter.local_date(at) == formatter.local_date(now) {
        formatter.time(at)
    } else {
        formatter.moment(at, MomentStyle::ShortDate)
    }
}

/// "in 6 days", "yesterday"
pub fn from_now(words: &Words, at: Timestamp, now: Timestamp) -> String {
    words.formatter().days_from_now(days_between(words, now, at))
}

/// Whole days by the calendar, not by hours.
pub fn days_between(words: &Words, from: Timestamp, to: Timestamp) -> i64 {
    let number = |at| day_number(words.formatter().local_date(at));
    number(to) - number(from)
}
