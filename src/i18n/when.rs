//! Moments and days, as sentences name them. In the zone of whoever reads.

use jiff::Timestamp;
use jiff::civil::Date;
use js_sys::{Array, Intl, Object, Reflect};
use liaison_domain::moment::day_number;
use liaison_messages::{DateStyle, MomentStyle, Words};

use super::formatter;

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

/// The same in the zone in which it was set, whoever reads; in the reader's where the browser does not know that zone.
pub fn deadline_in(words: &Words, at: Timestamp, zone: &str) -> String {
    formatter::deadline_in(words.language(), at, zone).unwrap_or_else(|| deadline(words, at))
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

/// The last moment of a day as a calendar field has it, in the zone of whoever writes.
pub fn end_of_day(date: &str) -> Option<Timestamp> {
    let millis = js_sys::Date::new(&[date, "T23:59:59"].concat().into()).get_time();
    // What is no day is no number either.
    (!millis.is_nan())
        .then(|| Timestamp::from_millisecond(millis as i64).ok())
        .flatten()
}

/// The zone of whoever reads, as the browser calls it.
pub fn zone() -> String {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    let zone = Reflect::get(&options, &"timeZone".into()).ok();
    zone.and_then(|zone| zone.as_string())
        .unwrap_or_else(|| "UTC".to_owned())
}
