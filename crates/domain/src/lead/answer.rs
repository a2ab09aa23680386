//! What a partner says when it takes a lead on, or closes it.

use jiff::civil::Date;
use liaison_json::wire;

use super::enquiry::money;
use crate::money::Money;
use crate::text::{DealName, LeadReason};
use crate::wrong::{WhyWrong, Wrong, text};

/// What may come of it. The partner's own: whoever asked does not read it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Deal {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// When the partner expects to agree.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    #[serde(default, with = "crate::moment::day_or_none")]
    pub closes_on: Option<Date>,
}

/// Why a partner does not take it on. Whoever asked is told.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeadDeclineReason {
    NoCapacity,
    NotOurField,
    NotOurRegion,
    TooSmall,
    TooLarge,
    /// It has the same enquiry already.
    Duplicate,
    Other,
}

/// Why nothing came of it. The partner's own.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LostReason {
    /// Whoever asked chose somebody else.
    OtherChosen,
    Price,
    NoBudget,
    Postponed,
    NotReached,
    NotAFit,
    Other,
}

/// Why it is closed.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = LeadClosing))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Closing {
    Declined { reason: LeadDeclineReason, text: String },
    Lost { reason: LostReason, text: String },
}

impl LeadDeclineReason {
    pub const ALL: [Self; 7] = [
        Self::NoCapacity,
        Self::NotOurField,
        Self::NotOurRegion,
        Self::TooSmall,
        Self::TooLarge,
        Self::Duplicate,
        Self::Other,
    ];
}

impl LostReason {
    pub const ALL: [Self; 7] = [
        Self::OtherChosen,
        Self::Price,
        Self::NoBudget,
        Self::Postponed,
        Self::NotReached,
        Self::NotAFit,
        Self::Other,
    ];
}

impl Deal {
    /// The deal with its name as it is kept, or everything that is wrong with it.
    pub fn check(&self, today: Date) -> Result<Self, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let name = text::<DealName>(&self.name, "/name".to_owned(), &mut wrong);
        money(self.value, "/value/minor", &mut wrong);
        if self.closes_on.is_some_and(|day| day < today) {
            wrong.push(Wrong::new("/closes_on", WhyWrong::InThePast));
        }
        match name {
            Some(name) if wrong.is_empty() => Ok(Self { name, ..self.clone() }),
            _ => Err(wrong),
        }
    }
}

impl Closing {
    /// The reason as it is kept. One that is none of the listed has to be said in words.
    pub fn check(&self) -> Result<Self, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let read = |typed: &str, wrong: &mut Vec<Wrong>| text::<LeadReason>(typed, "/text".to_owned(), wrong);
        let (kept, is_other) = match self {
            Self::Declined { reason, text } => {
                let text = read(text, &mut wrong).unwrap_or_default();
                let is_other = *reason == LeadDeclineReason::Other;
                (
                    Self::Declined {
                        reason: *reason,
                        text,
                    },
                    is_other,
                )
            }
            Self::Lost { reason, text } => {
                let text = read(text, &mut wrong).unwrap_or_default();
                let is_other = *reason == LostReason::Other;
                (
                    Self::Lost {
                        reason: *reason,
                        text,
                    },
                    is_other,
                )
            }
        };
        if wrong.is_empty() && is_other && kept.text().is_empty() {
            wrong.push(Wrong::new("/text", WhyWrong::Missing));
        }
        if wrong.is_empty() { Ok(kept) } else { Err(wrong) }
    }

    fn text(&self) -> &str {
        match self {
            Self::Declined { text, .. } | Self::Lost { text, .. } => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_deal_has_a_name_and_a_day_to_come() {
        let deal = Deal {
            name: " Duarte's mailboxes ".to_owned(),
            value: None,
            closes_on: Some(date(2026, 11, 21)),
        };
        let today = date(2026, 11, 21);
        assert_eq!(deal.check(today).unwrap().name, "Duarte's mailboxes");
        let late = Deal {
            name: String::new(),
            closes_on: Some(date(2026, 11, 20)),
            ..deal
        };
        let named: Vec<_> = late.check(today).unwrap_err();
        assert_eq!(named.len(), 2);
    }

    #[test]
    fn another_reason_is_said() {
        let declined = |reason, text: &str| Closing::Declined {
            reason,
            text: text.to_owned(),
        };
        assert!(declined(LeadDeclineReason::TooSmall, "").check().is_ok());
        assert!(declined(LeadDeclineReason::Other, " ").check().is_err());
        assert_eq!(
            declined(LeadDeclineReason::Other, " Away. ").check(),
            Ok(declined(LeadDeclineReason::Other, "Away."))
        );
    }
}
