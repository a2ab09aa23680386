//! A formatter that asks nobody: English, in UTC. For native tests of patterns.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::format::{DateStyle, Formatter, MomentStyle, Plural};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub struct PlainFormatter;

impl Formatter for PlainFormatter {
    fn plural(&self, count: i64) -> Plural {
        if count == 1 { Plural::One } else { Plural::Other }
    }

    fn integer(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut out = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if number < 0 { format!("-{out}") } else { out }
    }

    fn percent(&self, part: i64, whole: i64) -> String {
        let (part, whole) = (i128::from(part), i128::from(whole.max(1)));
        format!("{}%", (part * 200 + whole).div_euclid(whole * 2))
    }

    fn date(&self, date: Date, style: DateStyle) -> String {
        let day_month = format!("{} {}", date.day(), month(date));
        match style {
            DateStyle::Long => format!("{day_month} {}", date.year()),
            DateStyle::DayMonth => day_month,
            DateStyle::WeekdayDayMonth => format!("{:?}, {day_month}", date.weekday()),
        }
    }

    fn time(&self, at: Timestamp) -> String {
        let time = at.to_zoned(TimeZone::UTC).time();
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    fn moment(&self, at: Timestamp, style: MomentStyle) -> String {
        let date = self.local_date(at);
        let short = month(date).get(..3).unwrap_or_default();
        match style {
            MomentStyle::DateTime => format!("{} {short} {}, {}", date.day(), date.year(), self.time(at)),
            MomentStyle::DateTimeZone => {
                format!("{}, {} UTC", self.date(date, DateStyle::Long), self.time(at))
            }
            MomentStyle::ShortDate => format!("{} {short}", date.day()),
        }
    }

    fn local_date(&self, at: Timestamp) -> Date {
        at.to_zoned(TimeZone::UTC).date()
    }

    fn days_from_now(&self, days: i64) -> String {
        match days {
            -1 => "yesterday".to_owned(),
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            2.. => format!("in {days} days"),
            _ => format!("{} days ago", days.unsigned_abs()),
        }
    }

    fn country(&self, code: &str) -> String {
        code.to_owned()
    }

    fn language_name(&self, tag: &str) -> String {
        tag.to_owned()
    }

    fn money(&self, minor: i64, currency: &str, exponent: u8) -> String {
        let unit = 10_i64.saturating_pow(u32::from(exponent));
        let whole = self.integer(minor / unit);
        if exponent == 0 {
            return format!("{currency} {whole}");
        }
        let rest = (minor % unit).unsigned_abs();
        format!("{currency} {whole}.{rest:0width$}", width = usize::from(exponent))
    }
}

fn month(date: Date) -> &'static str {
    let index = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_comments_of_the_styles_say() {
        let at: Timestamp = "2026-03-12T08:42:00Z".parse().unwrap();
        let date = PlainFormatter.local_date(at);
        assert_eq!(PlainFormatter.date(date, DateStyle::Long), "12 March 2026");
        assert_eq!(
            PlainFormatter.date(date, DateStyle::WeekdayDayMonth),
            "Thursday, 12 March"
        );
        assert_eq!(
            PlainFormatter.moment(at, MomentStyle::DateTime),
            "12 Mar 2026, 08:42"
        );
        assert_eq!(
            PlainFormatter.moment(at, MomentStyle::DateTimeZone),
            "12 March 2026, 08:42 UTC"
        );
        assert_eq!(PlainFormatter.moment(at, MomentStyle::ShortDate), "12 Mar");
        assert_eq!(PlainFormatter.integer(-1_234_567), "-1,234,567");
        assert_eq!(PlainFormatter.percent(52, 163), "32%");
        assert_eq!(PlainFormatter.percent(0, 0), "0%");
        assert_eq!(PlainFormatter.money(125_005, "USD", 2), "USD 1,250.05");
        assert_eq!(PlainFormatter.money(1874, "JPY", 0), "JPY 1,874");
        assert_eq!(PlainFormatter.days_from_now(6), "in 6 days");
    }
}
