//! What a partner offers again and again, kept under a name. It says everything of an offer but for whom it is and until
//! which day it can be answered, and nothing of it has to be there yet.

use jiff::civil::Date;
use liaison_json::wire;

use super::line::{Line, LineFault, price};
use super::{MOST_LINES, MOST_OPEN_DAYS, OfferMessage, Tax};
use crate::country::Country;
use crate::delegated_administration::AdministrationKind;
use crate::id::OfficeId;
use crate::language::Language;
use crate::money::Currency;
use crate::price_list::PriceList;
use crate::text::{AgreementText, MessageText, OfferName, TextError};

/// How many a partner keeps.
pub const MOST_TEMPLATES: u32 = 100;

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = OfferTemplateTerms))]
#[serde(deny_unknown_fields)]
pub struct TemplateTerms {
    /// What an offer begun from it is called at first.
    pub name: Option<OfferName>,
    pub usage_location: Option<Country>,
    pub currency: Currency,
    pub tax: Tax,
    pub lines: Vec<Line>,
    /// What the partner asks for as a separate choice; absent means it does not ask.
    pub administration: Option<AdministrationKind>,
    pub message: OfferMessage,
    pub agreement: Option<AgreementText>,
    /// For how long an offer begun from it can be answered.
    pub open_days: Option<u16>,
    pub office: Option<OfficeId>,
}

/// The same before it was read. Text that is empty is none.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RawOfferTemplateTerms))]
#[serde(deny_unknown_fields)]
pub struct RawTemplateTerms {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    #[serde(default)]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(example = "SG"))]
    #[serde(default)]
    pub usage_location: String,
    pub currency: Currency,
    pub tax: Tax,
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub lines: Vec<Line>,
    #[serde(default)]
    pub administration: Option<AdministrationKind>,
    pub message: RawTemplateMessage,
    #[cfg_attr(feature = "openapi", schema(max_length = 20_000))]
    #[serde(default)]
    pub agreement: Option<String>,
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 730))]
    #[serde(default)]
    pub open_days: Option<u16>,
    /// One of the partner's own that is usable by now.
    #[serde(default)]
    pub office: Option<OfficeId>,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RawOfferTemplateMessage))]
#[serde(deny_unknown_fields)]
pub struct RawTemplateMessage {
    pub language: Language,
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    #[serde(default)]
    pub text: String,
}

/// What is wrong with a template, and with which part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TemplateFault {
    Text {
        field: &'static str,
        error: TextError,
    },
    UnknownUsageLocation,
    TooManyLines {
        is: usize,
    },
    /// Nothing is sold under this code.
    UnknownProduct {
        line: usize,
    },
    Line {
        line: usize,
        fault: LineFault,
    },
    OpenDays {
        most: u16,
    },
}

/// Reads a template. Its lines are held against what is sold on a day, as those of an offer are, but nothing is asked of
/// the partner's rights: those are looked at when an offer is sent. All that is wrong is told at once.
pub fn read(
    raw: &RawTemplateTerms,
    sold: &PriceList<'_>,
    day: Date,
) -> Result<TemplateTerms, Vec<TemplateFault>> {
    let mut faults = Vec::new();
    let name = filled(&raw.name).and_then(|text| kept(&mut faults, "name", OfferName::try_from(text)));
    let text = kept(
        &mut faults,
        "message/text",
        MessageText::try_from(raw.message.text.as_str()),
    );
    let agreement = raw
        .agreement
        .as_deref()
        .and_then(filled)
        .and_then(|text| kept(&mut faults, "agreement", AgreementText::try_from(text)));
    let usage_location = filled(&raw.usage_location).and_then(|text| {
        let country = Country::try_from(text).ok();
        if country.is_none() {
            faults.push(TemplateFault::UnknownUsageLocation);
        }
        country
    });
    if raw
        .open_days
        .is_some_and(|days| !(1..=MOST_OPEN_DAYS).contains(&days))
    {
        faults.push(TemplateFault::OpenDays { most: MOST_OPEN_DAYS });
    }
    if raw.lines.len() > MOST_LINES {
        faults.push(TemplateFault::TooManyLines { is: raw.lines.len() });
    }
    for (at, line) in raw.lines.iter().take(MOST_LINES).enumerate() {
        match sold.product(&line.product) {
            None => faults.push(TemplateFault::UnknownProduct { line: at }),
            Some(product) => {
                let wrong = price(line, product, day, raw.currency).err().unwrap_or_default();
                faults.extend(
                    wrong
                        .into_iter()
                        .map(|fault| TemplateFault::Line { line: at, fault }),
                );
            }
        }
    }
    match text {
        Some(text) if faults.is_empty() => Ok(TemplateTerms {
            name,
            usage_location,
            currency: raw.currency,
            tax: raw.tax,
            lines: raw.lines.clone(),
            administration: raw.administration,
            message: OfferMessage {
                language: raw.message.language,
                text,
            },
            agreement,
            open_days: raw.open_days,
            office: raw.office,
        }),
        _ => Err(faults),
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn kept<T>(faults: &mut Vec<TemplateFault>, field: &'static str, read: Result<T, TextError>) -> Option<T> {
    read.map_err(|error| faults.push(TemplateFault::Text { field, error }))
        .ok()
}
