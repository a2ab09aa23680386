//! A formatter without a locale, so that patterns can be tested natively.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::format::{DateStyle, Formatter, MomentStyle, Plural};

pub struct PlainFormatter;

impl Formatter for PlainFormatter {
    fn plural(&self, count: i64) -> Plural {
        if count == 1 { Plural::One } else { Plural::Other }
    }

    fn integer(&self, number: i64) -> String {
        number.to_string()
    }

    fn percent(&self, part: i64, whole: i64) -> String {
        format!("{}%", part * 100 / whole.max(1))
    }

    fn date(&self, date: Date, _: DateStyle) -> String {
        date.to_string()
    }

    fn time(&self, at: Timestamp) -> String {
        at.to_string()
    }

    fn moment(&self, at: Timestamp, _: MomentStyle) -> String {
        at.to_string()
    }

    fn local_date(&self, at: Timestamp) -> Date {
        at.to_zoned(jiff::tz::TimeZone::UTC).date()
    }

    fn days_from_now(&self, days: i64) -> String {
        format!("{days} d")
    }

    fn country(&self, code: &str) -> String {
        code.to_owned()
    }

    fn language_name(&self, tag: &str) -> String {
        tag.to_owned()
    }

    fn money(&self, minor: i64, currency: &str, exponent: u8) -> String {
        format!("{minor}e-{exponent} {currency}")
    }
}
