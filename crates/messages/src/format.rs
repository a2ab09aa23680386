//! How a language writes numbers, dates, money and names of countries. The browser asks Intl.

use jiff::Timestamp;
use jiff::civil::Date;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Plural {
    One,
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateStyle {
    /// 11 April 2026
    Long,
    /// 11 April
    DayMonth,
    /// Thursday, 12 March
    WeekdayDayMonth,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MomentStyle {
    /// 9 Apr 2026, 18:00
    DateTime,
    /// 9 April 2026, 18:00 SGT
    DateTimeZone,
    /// 12 Mar
    ShortDate,
}

/// Times are shown in the zone of whoever reads.
pub trait Formatter {
    fn plural(&self, count: i64) -> Plural;
    fn integer(&self, number: i64) -> String;
    /// Without decimals.
    fn percent(&self, part: i64, whole: i64) -> String;
    fn date(&self, date: Date, style: DateStyle) -> String;
    /// 08:42
    fn time(&self, at: Timestamp) -> String;
    fn moment(&self, at: Timestamp, style: MomentStyle) -> String;
    fn local_date(&self, at: Timestamp) -> Date;
    /// "in 6 days", "yesterday"
    fn days_from_now(&self, days: i64) -> String;
    fn country(&self, code: &str) -> String;
    fn language_name(&self, tag: &str) -> String;
    /// `minor` counts the currency's smallest unit, of which ten to the power of `exponent` make one.
    fn money(&self, minor: i64, currency: &str, exponent: u8) -> String;
}
