//! The form: what somebody needs, who is asked, and who asks.

use jiff::civil::Date;
use liaison_json::wire;

use super::Urgency;
use crate::id::ListingId;
use crate::money::Money;
use crate::taxonomy::{CustomerSize, Industry, ProductFamily, Service};
use crate::text::{EmailAddress, LeadNeeds, OrganisationName, PersonName, PhoneNumber};
use crate::wrong::{WhyWrong, Wrong, text};

/// To how many partners one form goes.
pub const MOST_LISTINGS: usize = 10;
/// No budget and no deal is larger, in the smallest unit of its currency.
pub const MOST_MONEY: i64 = 1_000_000_000_000;

/// Who asks for what.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// A customer asks for itself.
    #[default]
    Enquiry,
    /// A partner passes a customer on, who confirms it.
    Referral,
    /// A partner proposes to work together.
    Proposal,
}

/// Whether what the form says may be handed to those whom it names.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShareConsent {
    Given,
    #[default]
    NotGiven,
}

/// As it is typed and sent.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawContact {
    pub name: String,
    pub email: String,
    /// Empty where nobody wants to be called.
    pub phone: String,
    pub company: String,
}

/// As it is typed and sent.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawEnquiry {
    pub kind: RequestKind,
    /// Whom it goes to.
    pub listings: Vec<ListingId>,
    pub needs: String,
    pub products: Vec<ProductFamily>,
    pub services: Vec<Service>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<Industry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_size: Option<CustomerSize>,
    /// By when it is wanted.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    #[serde(default, with = "crate::moment::day_or_none")]
    pub wanted_by: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    /// Where it is wanted: ISO 3166-1 alpha-2, one of the catalogue's usage locations.
    pub country: String,
    pub urgency: Urgency,
    pub contact: RawContact,
    pub consent: ShareConsent,
}

impl RawEnquiry {
    /// The form with its texts as they are kept, or everything that is wrong with it. Which countries and listings
    /// there are the server knows.
    pub fn check(&self, today: Date) -> Result<Self, Vec<Wrong>> {
        let mut wrong = Vec::new();
        if self.listings.is_empty() {
            wrong.push(Wrong::new("/listings", WhyWrong::TooFew { least: 1 }));
        }
        if self.listings.len() > MOST_LISTINGS {
            let most = MOST_LISTINGS;
            wrong.push(Wrong::new("/listings", WhyWrong::TooMany { most }));
        }
        let needs = text::<LeadNeeds>(&self.needs, "/needs".to_owned(), &mut wrong);
        if self.wanted_by.is_some_and(|day| day < today) {
            wrong.push(Wrong::new("/wanted_by", WhyWrong::InThePast));
        }
        money(self.budget, "/budget/minor", &mut wrong);
        let contact = self.contact.check(&mut wrong);
        if self.consent == ShareConsent::NotGiven {
            wrong.push(Wrong::new("/consent", WhyWrong::Missing));
        }
        match (needs, contact) {
            (Some(needs), Some(contact)) if wrong.is_empty() => Ok(Self {
                listings: without_repetition(&self.listings),
                needs,
                products: without_repetition(&self.products),
                services: without_repetition(&self.services),
                country: self.country.trim().to_owned(),
                contact,
                ..self.clone()
            }),
            _ => Err(wrong),
        }
    }
}

impl RequestKind {
    pub const ALL: [Self; 3] = [Self::Enquiry, Self::Referral, Self::Proposal];
}

impl RawContact {
    fn check(&self, wrong: &mut Vec<Wrong>) -> Option<Self> {
        let at = |field: &str| format!("/contact/{field}");
        let name = text::<PersonName>(&self.name, at("name"), wrong);
        let email = text::<EmailAddress>(&self.email, at("email"), wrong);
        let phone = match PhoneNumber::try_from(self.phone.as_str()) {
            Ok(phone) => Some(phone.as_str().to_owned()),
            Err(error) => {
                wrong.push(Wrong::new(&at("phone"), WhyWrong::Text(error)));
                None
            }
        };
        let company = text::<OrganisationName>(&self.company, at("company"), wrong);
        Some(Self {
            name: name?,
            email: email?,
            phone: phone?,
            company: company?,
        })
    }
}

/// What an amount that somebody names cannot be.
pub(super) fn money(amount: Option<Money>, pointer: &str, wrong: &mut Vec<Wrong>) {
    if amount.is_some_and(|amount| !(0..=MOST_MONEY).contains(&amount.minor)) {
        wrong.push(Wrong::new(pointer, WhyWrong::Amount { most: MOST_MONEY }));
    }
}

fn without_repetition<T: Copy + PartialEq>(all: &[T]) -> Vec<T> {
    let mut kept = Vec::with_capacity(all.len());
    for each in all {
        if !kept.contains(each) {
            kept.push(*each);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::money::Currency;
    use crate::text::TextError;

    fn enquiry() -> RawEnquiry {
        RawEnquiry {
            listings: vec![ListingId(Uuid::nil()); 2],
            needs: " Forty mailboxes, by spring. ".to_owned(),
            country: "SG".to_owned(),
            contact: RawContact {
                name: "Ines Duarte".to_owned(),
                email: "Ines@Duarte.example".to_owned(),
                phone: String::new(),
                company: "Duarte & Sons".to_owned(),
            },
            consent: ShareConsent::Given,
            ..RawEnquiry::default()
        }
    }

    #[test]
    fn what_is_kept_is_trimmed_and_said_once() {
        let kept = enquiry().check(date(2026, 11, 21)).unwrap();
        assert_eq!(kept.needs, "Forty mailboxes, by spring.");
        assert_eq!(kept.contact.email, "ines@duarte.example");
        assert_eq!(kept.listings.len(), 1);
    }

    #[test]
    fn everything_that_is_wrong_is_named_at_once() {
        let wrong = RawEnquiry {
            listings: Vec::new(),
            needs: String::new(),
            wanted_by: Some(date(2026, 11, 20)),
            budget: Some(Money {
                minor: -1,
                currency: Currency::Sgd,
            }),
            contact: RawContact {
                phone: "call me".to_owned(),
                ..RawContact::default()
            },
            consent: ShareConsent::NotGiven,
            ..enquiry()
        };
        let named: Vec<String> = wrong
            .check(date(2026, 11, 21))
            .unwrap_err()
            .into_iter()
            .map(|each| each.pointer)
            .collect();
        assert_eq!(
            named,
            [
                "/listings",
                "/needs",
                "/wanted_by",
                "/budget/minor",
                "/contact/name",
                "/contact/email",
                "/contact/phone",
                "/contact/company",
                "/consent",
            ]
        );
    }

    #[test]
    fn a_day_that_is_today_can_be_met() {
        let today = date(2026, 11, 21);
        let mut soon = enquiry();
        soon.wanted_by = Some(today);
        assert!(soon.check(today).is_ok());
        soon.contact.name = "x".repeat(121);
        let why = soon.check(today).unwrap_err()[0].why;
        assert_eq!(why, WhyWrong::Text(TextError::TooLong { most: 120, is: 121 }));
    }
}
