//! How the server writes numbers and dates in the product's languages: in UTC, and said to be so.
//!
//! Three languages and the handful of styles that mail needs are a page of code, while a general library brings the
//! data of all calendars. Expected answers in the test below are what the browsers' Intl gives.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};

use crate::format::{DateStyle, Formatter, MomentStyle, Plural};
use crate::{PackLanguage, PlainFormatter};

pub struct CivilFormatter {
    language: PackLanguage,
}

impl CivilFormatter {
    pub fn new(language: PackLanguage) -> Self {
        Self { language }
    }

    fn is_han(&self) -> bool {
        matches!(self.language, PackLanguage::ZhHans | PackLanguage::Ja)
    }

    /// From a table of names: a code, then how each language calls it. A code that it does not know stands for itself.
    fn named(&self, table: &str, code: &str) -> String {
        let column = match self.language {
            PackLanguage::En | PackLanguage::Pseudo => 1,
            PackLanguage::ZhHans => 2,
            PackLanguage::Ja => 3,
        };
        let mut lines = table.lines().map(|line| line.split('\t'));
        let found =
            lines.find_map(|mut names| (names.clone().next() == Some(code)).then(|| names.nth(column))?);
        found.unwrap_or(code).to_owned()
    }

    fn weekday(&self, day: Weekday) -> &'static str {
        let (chinese, japanese) = match day {
            Weekday::Monday => ("星期一", "月曜日"),
            Weekday::Tuesday => ("星期二", "火曜日"),
            Weekday::Wednesday => ("星期三", "水曜日"),
            Weekday::Thursday => ("星期四", "木曜日"),
            Weekday::Friday => ("星期五", "金曜日"),
            Weekday::Saturday => ("星期六", "土曜日"),
            Weekday::Sunday => ("星期日", "日曜日"),
        };
        if self.language == PackLanguage::Ja {
            japanese
        } else {
            chinese
        }
    }
}

impl Formatter for CivilFormatter {
    fn plural(&self, count: i64) -> Plural {
        if self.is_han() {
            Plural::Other
        } else {
            PlainFormatter.plural(count)
        }
    }

    fn integer(&self, number: i64) -> String {
        PlainFormatter.integer(number)
    }

    fn percent(&self, part: i64, whole: i64) -> String {
        PlainFormatter.percent(part, whole)
    }

    fn date(&self, date: Date, style: DateStyle) -> String {
        if !self.is_han() {
            return PlainFormatter.date(date, style);
        }
        let day_month = format!("{}月{}日", date.month(), date.day());
        match style {
            DateStyle::Long => format!("{}年{day_month}", date.year()),
            DateStyle::DayMonth => day_month,
            DateStyle::WeekdayDayMonth => format!("{day_month}{}", self.weekday(date.weekday())),
        }
    }

    fn time(&self, at: Timestamp) -> String {
        PlainFormatter.time(at)
    }

    fn moment(&self, at: Timestamp, style: MomentStyle) -> String {
        if !self.is_han() {
            return PlainFormatter.moment(at, style);
        }
        let date = self.local_date(at);
        let (long, time) = (self.date(date, DateStyle::Long), self.time(at));
        match (style, self.language) {
            (MomentStyle::DateTime, _) => format!("{long} {time}"),
            (MomentStyle::DateTimeZone, PackLanguage::ZhHans) => format!("{long} UTC {time}"),
            (MomentStyle::DateTimeZone, _) => format!("{long} {time} UTC"),
            (MomentStyle::ShortDate, _) => self.date(date, DateStyle::DayMonth),
        }
    }

    fn local_date(&self, at: Timestamp) -> Date {
        PlainFormatter.local_date(at)
    }

    fn days_from_now(&self, days: i64) -> String {
        let count = days.unsigned_abs();
        match (self.language, days) {
            (PackLanguage::ZhHans, -2..=2) => pick(["前天", "昨天", "今天", "明天", "后天"], days),
            (PackLanguage::ZhHans, 3..) => format!("{count}天后"),
            (PackLanguage::ZhHans, _) => format!("{count}天前"),
            (PackLanguage::Ja, -2..=2) => pick(["一昨日", "昨日", "今日", "明日", "明後日"], days),
            (PackLanguage::Ja, 3..) => format!("{count} 日後"),
            (PackLanguage::Ja, _) => format!("{count} 日前"),
            (PackLanguage::En | PackLanguage::Pseudo, _) => PlainFormatter.days_from_now(days),
        }
    }

    fn country(&self, code: &str) -> String {
        self.named(include_str!("../data/regions.tsv"), code)
    }

    fn language_name(&self, tag: &str) -> String {
        self.named(include_str!("../data/languages.tsv"), tag)
    }

    /// With the currency's code, which is the same in every language.
    fn money(&self, minor: i64, currency: &str, exponent: u8) -> String {
        PlainFormatter.money(minor, currency, exponent)
    }
}

/// Two days ago stands first.
fn pick(names: [&str; 5], days: i64) -> String {
    let place = usize::try_from(days + 2).unwrap_or_default();
    names.get(place).copied().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_browsers_write_it() {
        let at: Timestamp = "2026-03-12T08:42:00Z".parse().unwrap();
        let written = |language| {
            let formatter = CivilFormatter::new(language);
            let date = formatter.local_date(at);
            [
                formatter.date(date, DateStyle::Long),
                formatter.date(date, DateStyle::DayMonth),
                formatter.date(date, DateStyle::WeekdayDayMonth),
                formatter.moment(at, MomentStyle::DateTime),
                formatter.moment(at, MomentStyle::DateTimeZone),
                formatter.moment(at, MomentStyle::ShortDate),
                formatter.integer(-1_234_567),
            ]
        };
        assert_eq!(
            written(PackLanguage::ZhHans),
            [
                "2026年3月12日",
                "3月12日",
                "3月12日星期四",
                "2026年3月12日 08:42",
                "2026年3月12日 UTC 08:42",
                "3月12日",
                "-1,234,567",
            ]
        );
        assert_eq!(
            written(PackLanguage::Ja),
            [
                "2026年3月12日",
                "3月12日",
                "3月12日木曜日",
                "2026年3月12日 08:42",
                "2026年3月12日 08:42 UTC",
                "3月12日",
                "-1,234,567",
            ]
        );
        assert_eq!(written(PackLanguage::En)[3], "12 Mar 2026, 08:42");
    }

    #[test]
    fn countries_and_languages_have_names() {
        let names = |language| {
            let formatter = CivilFormatter::new(language);
            [
                formatter.country("SG"),
                formatter.country("HK"),
                formatter.country("QQ"),
                formatter.language_name("zh"),
            ]
        };
        assert_eq!(
            names(PackLanguage::En),
            ["Singapore", "Hong Kong SAR China", "QQ", "Chinese"]
        );
        assert_eq!(
            names(PackLanguage::ZhHans),
            ["新加坡", "中国香港特别行政区", "QQ", "中文"]
        );
        assert_eq!(
            names(PackLanguage::Ja),
            ["シンガポール", "中華人民共和国香港特別行政区", "QQ", "中国語"]
        );
    }

    #[test]
    fn days_around_today_have_names() {
        let days =
            |language| [-3, -2, -1, 0, 1, 2, 3].map(|n| CivilFormatter::new(language).days_from_now(n));
        assert_eq!(
            days(PackLanguage::ZhHans),
            ["3天前", "前天", "昨天", "今天", "明天", "后天", "3天后"]
        );
        assert_eq!(
            days(PackLanguage::Ja),
            ["3 日前", "一昨日", "昨日", "今日", "明日", "明後日", "3 日後"]
        );
        assert_eq!(days(PackLanguage::En)[6], "in 3 days");
    }
}
