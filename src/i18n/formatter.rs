//! Numbers, dates and names as the browser's own Intl writes them. One formatter of a kind is made, on first use, and kept.

use std::cell::{OnceCell, RefCell};

use jiff::Timestamp;
use jiff::civil::Date;
use js_sys::{Array, Function, Intl, Object, Reflect};
use liaison_domain::Language;
use liaison_messages::{DateStyle, Formatter, MomentStyle, Plural};
use wasm_bindgen::{JsCast, JsValue};

const MILLIS_OF_A_DAY: f64 = 86_400_000.0;

type Options = &'static [(&'static str, &'static str)];

const LONG: Options = &[
    ("timeZone", "UTC"),
    ("year", "numeric"),
    ("month", "long"),
    ("day", "numeric"),
];
const DAY_MONTH: Options = &[("timeZone", "UTC"), ("month", "long"), ("day", "numeric")];
const WEEKDAY_DAY_MONTH: Options = &[
    ("timeZone", "UTC"),
    ("weekday", "long"),
    ("month", "long"),
    ("day", "numeric"),
];
const TIME: Options = &[("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")];
const DATE_TIME: Options = &[
    ("year", "numeric"),
    ("month", "short"),
    ("day", "numeric"),
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("hourCycle", "h23"),
];
const DATE_TIME_ZONE: Options = &[
    ("year", "numeric"),
    ("month", "long"),
    ("day", "numeric"),
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("hourCycle", "h23"),
    ("timeZoneName", "short"),
];
const SHORT_DATE: Options = &[("month", "short"), ("day", "numeric")];

/// A browser takes milliseconds to make one of these, and a page needs few of them.
pub(super) struct IntlFormatter {
    locales: Array,
    numbers: OnceCell<Function>,
    percents: OnceCell<Function>,
    plurals: OnceCell<Intl::PluralRules>,
    days: OnceCell<Intl::RelativeTimeFormat>,
    countries: OnceCell<Intl::DisplayNames>,
    languages: OnceCell<Intl::DisplayNames>,
    /// By the address of their options, which are constants.
    dates: RefCell<Vec<(Options, Function)>>,
}

impl IntlFormatter {
    pub(super) fn new(language: Language) -> Self {
        Self {
            locales: Array::of1(&JsValue::from_str(locale(language.tag()))),
            numbers: OnceCell::new(),
            percents: OnceCell::new(),
            plurals: OnceCell::new(),
            days: OnceCell::new(),
            countries: OnceCell::new(),
            languages: OnceCell::new(),
            dates: RefCell::default(),
        }
    }

    fn number(&self, given: Options) -> Function {
        Intl::NumberFormat::new(&self.locales, &options(given)).format()
    }

    fn names(&self, kind: &'static str) -> Intl::DisplayNames {
        let wanted = options(&[]);
        set(&wanted, "type", kind);
        Intl::DisplayNames::new(&self.locales, &wanted)
    }

    fn written(&self, given: Options, millis: f64) -> String {
        let mut dates = self.dates.borrow_mut();
        let known = dates.iter().find(|(kept, _)| std::ptr::eq(*kept, given));
        let format = match known {
            Some((_, format)) => format.clone(),
            None => {
                let format = Intl::DateTimeFormat::new(&self.locales, &options(given)).format();
                dates.push((given, format.clone()));
                format
            }
        };
        call(&format, &js_sys::Date::new(&JsValue::from_f64(millis)))
    }
}

impl Formatter for IntlFormatter {
    fn plural(&self, count: i64) -> Plural {
        let rules = || Intl::PluralRules::new(&self.locales, &Object::new());
        if self.plurals.get_or_init(rules).select(count as f64) == "one" {
            Plural::One
        } else {
            Plural::Other
        }
    }

    fn integer(&self, number: i64) -> String {
        // What needs no mark between thousands is written the same in all our languages.
        if (0..1_000).contains(&number) {
            return number.to_string();
        }
        let numbers = self.numbers.get_or_init(|| self.number(&[]));
        call(numbers, &JsValue::from_f64(number as f64))
    }

    fn percent(&self, part: i64, whole: i64) -> String {
        let percents = self.percents.get_or_init(|| self.number(&[("style", "percent")]));
        call(percents, &JsValue::from_f64(part as f64 / whole.max(1) as f64))
    }

    fn date(&self, date: Date, style: DateStyle) -> String {
        let options = match style {
            DateStyle::Long => LONG,
            DateStyle::DayMonth => DAY_MONTH,
            DateStyle::WeekdayDayMonth => WEEKDAY_DAY_MONTH,
        };
        let days = date.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24;
        self.written(options, days as f64 * MILLIS_OF_A_DAY)
    }

    fn time(&self, at: Timestamp) -> String {
        self.written(TIME, millis(at))
    }

    fn moment(&self, at: Timestamp, style: MomentStyle) -> String {
        let options = match style {
            MomentStyle::DateTime => DATE_TIME,
            MomentStyle::DateTimeZone => DATE_TIME_ZONE,
            MomentStyle::ShortDate => SHORT_DATE,
        };
        self.written(options, millis(at))
    }

    fn local_date(&self, at: Timestamp) -> Date {
        let date = js_sys::Date::new(&JsValue::from_f64(millis(at)));
        let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
        Date::new(year as i16, month as i8, day as i8).unwrap_or_default()
    }

    fn days_from_now(&self, days: i64) -> String {
        let relative = || Intl::RelativeTimeFormat::new(&self.locales, &options(&[("numeric", "auto")]));
        self.days.get_or_init(relative).format(days as f64, "day").into()
    }

    fn country(&self, code: &str) -> String {
        self.countries
            .get_or_init(|| self.names("region"))
            .of(code)
            .map_or_else(|| code.to_owned(), String::from)
    }

    fn language_name(&self, tag: &str) -> String {
        self.languages
            .get_or_init(|| self.names("language"))
            .of(tag)
            .map_or_else(|| tag.to_owned(), String::from)
    }

    fn money(&self, minor: i64, currency: &str, exponent: u8) -> String {
        let wanted = options(&[("style", "currency")]);
        set(&wanted, "currency", currency);
        let format = Intl::NumberFormat::new(&self.locales, &wanted).format();
        call(
            &format,
            &JsValue::from_f64(minor as f64 / 10f64.powi(i32::from(exponent))),
        )
    }
}

/// International English: day before month, and currencies that say whose they are.
fn locale(language: &str) -> &str {
    match language {
        "en" => "en-GB",
        other => other,
    }
}

/// A deadline in a zone other than the reader's. Nothing where the browser does not know the zone.
pub(super) fn deadline_in(language: &str, at: Timestamp, zone: &str) -> Option<String> {
    let wanted = options(DATE_TIME_ZONE);
    set(&wanted, "timeZone", zone);
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
    let maker = Reflect::get(&intl, &JsValue::from_str("DateTimeFormat")).ok()?;
    let given = Array::of2(&JsValue::from_str(locale(language)), &wanted);
    let made = Reflect::construct(maker.dyn_ref::<Function>()?, &given).ok()?;
    let format = made.dyn_into::<Intl::DateTimeFormat>().ok()?.format();
    Some(call(&format, &JsValue::from_f64(millis(at))))
}

fn millis(at: Timestamp) -> f64 {
    at.as_millisecond() as f64
}

fn call(format: &Function, value: &JsValue) -> String {
    let written = format.call1(&JsValue::UNDEFINED, value).ok();
    written.and_then(|text| text.as_string()).unwrap_or_default()
}

fn options(given: Options) -> Object {
    let object = Object::new();
    for (name, value) in given {
        set(&object, name, value);
    }
    object
}

fn set(object: &Object, name: &str, value: &str) {
    let _ = Reflect::set(
        object.unchecked_ref(),
        &JsValue::from_str(name),
        &JsValue::from_str(value),
    );
}
