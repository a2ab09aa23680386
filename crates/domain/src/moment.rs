//! Moments and days as they travel: RFC 3339, UTC, `Z`.
//!
//! The date library reads and writes much more than that, and its messages are long. All of it would cost every page
//! of the browser what the product never uses.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_json::{Json, ToJson};

#[cfg(feature = "serde")]
pub use with_serde::{deserialize, serialize};

#[cfg(feature = "serde")]
const EXAMPLE: &str = "a moment like 2026-03-12T08:42:00Z";

/// For `#[serde(with)]`.
pub fn from_json(json: &Json) -> Option<Timestamp> {
    parse(json.as_text()?)
}

/// For `#[serde(with)]`.
pub fn to_json(at: &Timestamp, out: &mut String) {
    text(*at).to_json(out);
}

/// The same for days.
pub mod day {
    use super::*;

    #[cfg(feature = "serde")]
    pub use with_serde::{deserialize_day as deserialize, serialize_day as serialize};

    pub fn from_json(json: &Json) -> Option<Date> {
        parse_day(json.as_text()?)
    }

    pub fn to_json(day: &Date, out: &mut String) {
        day_text(*day).to_json(out);
    }
}

/// The same where there may be none.
pub mod or_none {
    use super::*;

    #[cfg(feature = "serde")]
    pub use with_serde::{deserialize_or_none as deserialize, serialize_or_none as serialize};

    pub fn from_json(json: &Json) -> Option<Option<Timestamp>> {
        match json {
            Json::Null => Some(None),
            json => super::from_json(json).map(Some),
        }
    }

    pub fn to_json(at: &Option<Timestamp>, out: &mut String) {
        at.map(text).to_json(out);
    }
}

/// Days, where there may be none.
pub mod day_or_none {
    use super::*;

    #[cfg(feature = "serde")]
    pub use with_serde::{deserialize_day_or_none as deserialize, serialize_day_or_none as serialize};

    pub fn from_json(json: &Json) -> Option<Option<Date>> {
        match json {
            Json::Null => Some(None),
            json => day::from_json(json).map(Some),
        }
    }

    pub fn to_json(day: &Option<Date>, out: &mut String) {
        day.map(day_text).to_json(out);
    }
}

/// 2026-03-12T08:42:00Z, with as many digits of a second as there are.
pub fn text(at: Timestamp) -> String {
    let nanoseconds = i64::from(at.subsec_nanosecond());
    let seconds = at.as_second() + nanoseconds.div_euclid(1_000_000_000);
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let (year, month, day) = date_of(days);
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    let mut text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
    let fraction = nanoseconds.rem_euclid(1_000_000_000);
    if fraction > 0 {
        text.push_str(format!(".{fraction:09}").trim_end_matches('0'));
    }
    text.push('Z');
    text
}

/// 2026-03-12
pub fn day_text(day: Date) -> String {
    let (year, month, day) = (day.year(), day.month(), day.day());
    format!("{year:04}-{month:02}-{day:02}")
}

pub fn parse(text: &str) -> Option<Timestamp> {
    let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (clock, fraction) = time.split_once('.').unwrap_or((time, ""));
    let &[a, b, b':', c, d, b':', e, f] = clock.as_bytes() else {
        return None;
    };
    let (hour, minute, second) = (digits(&[a, b])?, digits(&[c, d])?, digits(&[e, f])?);
    if hour > 23 || minute > 59 || second > 59 || fraction.len() > 9 {
        return None;
    }
    let nanoseconds =
        (fraction.len()..9).try_fold(digits(fraction.as_bytes())?, |number, _| number.checked_mul(10))?;
    let seconds = day_number(parse_day(day)?) * 86_400 + hour * 3_600 + minute * 60 + second;
    Timestamp::new(seconds, i32::try_from(nanoseconds).ok()?).ok()
}

pub fn parse_day(text: &str) -> Option<Date> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else {
        return None;
    };
    let (year, month, day) = (digits(&[a, b, c, d])?, digits(&[e, f])?, digits(&[g, h])?);
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// Days since 1 January 1970, so that two days can be counted from each other.
pub fn day_number(date: Date) -> i64 {
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    // Years that begin in March have their odd day at the end.
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

fn digits(bytes: &[u8]) -> Option<i64> {
    bytes.iter().try_fold(0_i64, |number, byte| {
        byte.is_ascii_digit()
            .then(|| number * 10 + i64::from(byte - b'0'))
    })
}

#[cfg(feature = "serde")]
mod with_serde {
    use core::fmt;

    use jiff::Timestamp;
    use jiff::civil::Date;
    use serde::de::{Deserialize, Deserializer, Error, Visitor};
    use serde::ser::{Serialize, Serializer};

    const EXAMPLE_DAY: &str = "a day like 2026-03-12";

    pub fn serialize<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::text(*at))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        deserializer.deserialize_str(Read(super::parse, super::EXAMPLE))
    }

    pub fn serialize_day<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::day_text(*day))
    }

    pub fn deserialize_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        deserializer.deserialize_str(Read(super::parse_day, EXAMPLE_DAY))
    }

    pub fn serialize_day_or_none<S: Serializer>(
        day: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        day.map(super::day_text).serialize(serializer)
    }

    pub fn deserialize_day_or_none<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        let text: Option<String> = Deserialize::deserialize(deserializer)?;
        text.map(|text| super::parse_day(&text).ok_or_else(|| Error::custom(EXAMPLE_DAY)))
            .transpose()
    }

    pub fn serialize_or_none<S: Serializer>(
        at: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        at.map(super::text).serialize(serializer)
    }

    pub fn deserialize_or_none<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        let text: Option<String> = Deserialize::deserialize(deserializer)?;
        text.map(|text| super::parse(&text).ok_or_else(|| Error::custom(super::EXAMPLE)))
            .transpose()
    }

    struct Read<T>(fn(&str) -> Option<T>, &'static str);

    impl<T> Visitor<'_> for Read<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.1)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.0)(text).ok_or_else(|| E::custom(self.1))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_utc_is_read() {
        for wrong in [
            "",
            "2026-03-12",
            "2026-03-12T08:42:00",
            "2026-03-12T08:42:00+01:00",
            "2026-03-12T24:00:00Z",
            "2026-03-12T08:42:60Z",
            "2026-02-29T08:42:00Z",
            "2026-03-12T08:42:00.1234567890Z",
            "2026-03-12T08:42:00.-1Z",
            "2026-03-12t08:42:00z",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        for wrong in ["", "2026-3-12", "2026-13-01", "2026-04-31", "+2026-04-30"] {
            assert_eq!(parse_day(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(seconds in -60_000_000_000_i64..253_402_207_200, nanoseconds in 0_i32..1_000_000_000) {
            for nanoseconds in [0, nanoseconds] {
                let at = Timestamp::new(seconds, nanoseconds).unwrap();
                prop_assert_eq!(text(at), at.to_string());
                prop_assert_eq!(parse(&text(at)), Some(at));
                let date = at.to_zoned(jiff::tz::TimeZone::UTC).date();
                prop_assert_eq!(day_text(date), date.to_string());
                prop_assert_eq!(parse_day(&day_text(date)), Some(date));
                prop_assert_eq!(day_number(date), seconds.div_euclid(86_400));
            }
        }

        #[test]
        fn anything_is_read_without_panic(text in ".*") {
            let _ = parse(&text);
            let _ = parse_day(&text);
        }
    }
}
