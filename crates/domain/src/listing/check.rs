//! The automatic checks: what keeps a listing from being looked at by the operator, each thing tied to its field.
//!
//! The editor shows the same points while it is written.

use std::collections::BTreeSet;

use liaison_json::wire;

use super::limit::{self, Length, Text, Unit, counted_in};
use super::{Content, ListingKind, MOST_CONSULTING_OFFERS, MOST_CONTENTS, MOST_REFERENCES, RawListing};
use crate::taxonomy::SpokenLanguage;
use crate::text::{
    EmailAddress, ListingLine, ListingText, PersonName, PhoneNumber, TextError, WebAddress, is_unseen,
};

/// The most languages, industries, products and so on of one listing: who names everything says nothing.
pub const MOST_CHOSEN: usize = 10;

/// Which part of a listing something is about.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListingField {
    Kind,
    Contents,
    Name,
    ShortDescription,
    LongDescription,
    Overview,
    Languages,
    Industries,
    Products,
    Services,
    Solutions,
    CustomerSizes,
    Website,
    ApplicationLink,
    ProfessionalNetwork,
    LeadContactName,
    LeadContactEmail,
    LeadContactPhone,
    ConsultingOffers,
    References,
    Locations,
    Logo,
}

impl ListingField {
    pub const ALL: [Self; 22] = [
        Self::Kind,
        Self::Contents,
        Self::Name,
        Self::ShortDescription,
        Self::LongDescription,
        Self::Overview,
        Self::Languages,
        Self::Industries,
        Self::Products,
        Self::Services,
        Self::Solutions,
        Self::CustomerSizes,
        Self::Website,
        Self::ApplicationLink,
        Self::ProfessionalNetwork,
        Self::LeadContactName,
        Self::LeadContactEmail,
        Self::LeadContactPhone,
        Self::ConsultingOffers,
        Self::References,
        Self::Locations,
        Self::Logo,
    ];
}

/// Something to be mended, where it stands.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub field: ListingField,
    /// Of the text that is meant, where there is one a language.
    pub language: Option<SpokenLanguage>,
    /// Which of a list, from 0.
    pub item: Option<u32>,
    pub reason: PointReason,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum PointReason {
    /// The automatic checks found it.
    Check { fault: Fault },
    /// The operator says so.
    Operator { text: String },
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "fault", rename_all = "snake_case", deny_unknown_fields)]
pub enum Fault {
    Missing {},
    TooShort {
        unit: Unit,
        least: u32,
        is: u32,
    },
    TooLong {
        unit: Unit,
        most: u32,
        is: u32,
    },
    /// Of a list.
    TooMany {
        most: u32,
        is: u32,
    },
    Twice {},
    ControlCharacter {},
    NotAWebAddress {},
    NotAnEmailAddress {},
    NotAPhoneNumber {},
    /// A duration of nothing, or longer than an offer of this kind is.
    OutOfRange {
        least: u32,
        most: u32,
    },
    /// An application says what only a professional service has, or the other way round.
    Mixed {},
    /// Nobody may say so of itself here.
    BannedClaim {
        claim: String,
    },
}

impl From<TextError> for Fault {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Empty => Self::Missing {},
            TextError::TooLong { most, is } => Self::TooLong {
                unit: Unit::Characters,
                most,
                is,
            },
            TextError::ControlCharacter => Self::ControlCharacter {},
            TextError::NotAnEmailAddress => Self::NotAnEmailAddress {},
            TextError::NotAWebAddress => Self::NotAWebAddress {},
            TextError::NotAPhoneNumber => Self::NotAPhoneNumber {},
        }
    }
}

/// All of it, in the order of the form. Nothing is left out because of something else that is wrong.
pub fn check(listing: &RawListing) -> Vec<Point> {
    let mut points = Points(Vec::new());
    points.contents(&listing.contents);
    points.chosen(listing);
    points.links(listing);
    points.contact(listing);
    points.lists(listing);
    points.0
}

/// Claims that nobody may make of itself, as they stand in a text of a language.
pub fn banned_claims(text: &str, language: SpokenLanguage) -> impl Iterator<Item = &'static str> {
    const CLAIMS: &str = include_str!("../../data/banned-claims.tsv");
    let text = plain(text);
    CLAIMS.lines().filter_map(move |line| {
        let (tag, claim) = line.split_once('\t')?;
        (tag == language.word() && stands_in(&text, &plain(claim), language)).then_some(claim)
    })
}

/// In small letters with single spaces, so that neither capitals nor line ends hide a claim.
fn plain(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether a claim stands in a text by itself: "number oneself" is none.
fn stands_in(text: &str, claim: &str, language: SpokenLanguage) -> bool {
    if counted_in(language) == Unit::Characters {
        return text.contains(claim);
    }
    text.match_indices(claim).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + claim.len()..).and_then(|tail| tail.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

struct Points(Vec<Point>);

impl Points {
    fn add(&mut self, field: ListingField, fault: Fault) {
        self.push(field, None, None, fault);
    }

    fn item(&mut self, field: ListingField, item: usize, fault: Fault) {
        self.push(field, None, Some(index(item)), fault);
    }

    fn push(
        &mut self,
        field: ListingField,
        language: Option<SpokenLanguage>,
        item: Option<u32>,
        fault: Fault,
    ) {
        self.0.push(Point {
            field,
            language,
            item,
            reason: PointReason::Check { fault },
        });
    }

    fn contents(&mut self, contents: &[Content]) {
        if contents.is_empty() {
            self.add(ListingField::Contents, Fault::Missing {});
        }
        self.count(ListingField::Contents, contents.len(), MOST_CONTENTS);
        let languages: Vec<SpokenLanguage> = contents.iter().map(|content| content.language).collect();
        self.once(ListingField::Contents, &languages);
        for content in contents {
            for (text, field, written) in [
                (Text::Name, ListingField::Name, &content.name),
                (
                    Text::ShortDescription,
                    ListingField::ShortDescription,
                    &content.short_description,
                ),
                (
                    Text::LongDescription,
                    ListingField::LongDescription,
                    &content.long_description,
                ),
                (Text::Overview, ListingField::Overview, &content.overview),
            ] {
                self.text((text, field), content.language, written);
            }
        }
    }

    fn text(&mut self, (text, field): (Text, ListingField), language: SpokenLanguage, written: &str) {
        let mut add = |fault| self.push(field, Some(language), None, fault);
        if let Err(wrong) = limit::length(written, limit::limit(text, language)) {
            add(match wrong {
                Length::Empty => Fault::Missing {},
                Length::TooShort { unit, least, is } => Fault::TooShort { unit, least, is },
                Length::TooLong { unit, most, is } => Fault::TooLong { unit, most, is },
            });
        }
        let read = match text {
            Text::Name => ListingLine::try_from(written).map(drop),
            _ => ListingText::try_from(written).map(drop),
        };
        if let Err(TextError::ControlCharacter) = read {
            add(Fault::ControlCharacter {});
        }
        for claim in banned_claims(written, language) {
            let claim = claim.to_owned();
            add(Fault::BannedClaim { claim });
        }
    }

    fn chosen(&mut self, listing: &RawListing) {
        self.needed(ListingField::Languages, &listing.languages);
        self.some(ListingField::Industries, &listing.industries);
        self.needed(ListingField::Products, &listing.products);
        match listing.kind {
            ListingKind::ProfessionalService => self.needed(ListingField::Services, &listing.services),
            ListingKind::Application if !listing.services.is_empty() => {
                self.add(ListingField::Services, Fault::Mixed {});
            }
            ListingKind::Application => {}
        }
        self.some(ListingField::Solutions, &listing.solutions);
        self.needed(ListingField::CustomerSizes, &listing.customer_sizes);
    }

    fn needed<T: PartialEq>(&mut self, field: ListingField, chosen: &[T]) {
        if chosen.is_empty() {
            self.add(field, Fault::Missing {});
        }
        self.some(field, chosen);
    }

    fn some<T: PartialEq>(&mut self, field: ListingField, chosen: &[T]) {
        self.count(field, chosen.len(), MOST_CHOSEN);
        self.once(field, chosen);
    }

    fn count(&mut self, field: ListingField, is: usize, most: usize) {
        if is > most {
            let (most, is) = (index(most), index(is));
            self.add(field, Fault::TooMany { most, is });
        }
    }

    fn once<T: PartialEq>(&mut self, field: ListingField, chosen: &[T]) {
        let twice = chosen
            .iter()
            .enumerate()
            .any(|(at, one)| chosen.iter().skip(at + 1).any(|other| other == one));
        if twice {
            self.add(field, Fault::Twice {});
        }
    }

    fn links(&mut self, listing: &RawListing) {
        let links = &listing.links;
        if links.website.trim().is_empty() {
            self.add(ListingField::Website, Fault::Missing {});
        }
        match (listing.kind, links.application.trim().is_empty()) {
            (ListingKind::Application, true) => self.add(ListingField::ApplicationLink, Fault::Missing {}),
            (ListingKind::ProfessionalService, false) => {
                self.add(ListingField::ApplicationLink, Fault::Mixed {});
            }
            _ => {}
        }
        for (field, link) in [
            (ListingField::Website, &links.website),
            (ListingField::ApplicationLink, &links.application),
            (ListingField::ProfessionalNetwork, &links.professional_network),
        ] {
            self.read(field, WebAddress::try_from(link.as_str()));
        }
    }

    fn contact(&mut self, listing: &RawListing) {
        let contact = &listing.lead_contact;
        self.read(
            ListingField::LeadContactName,
            PersonName::try_from(contact.name.as_str()),
        );
        self.read(
            ListingField::LeadContactEmail,
            EmailAddress::try_from(contact.email.as_str()),
        );
        self.read(
            ListingField::LeadContactPhone,
            PhoneNumber::try_from(contact.phone.as_str()),
        );
    }

    fn lists(&mut self, listing: &RawListing) {
        let offers = &listing.consulting_offers;
        let field = ListingField::ConsultingOffers;
        if listing.kind == ListingKind::Application && !offers.is_empty() {
            self.add(field, Fault::Mixed {});
        }
        self.count(field, offers.len(), MOST_CONSULTING_OFFERS);
        let mut names = BTreeSet::new();
        for (at, offer) in offers.iter().enumerate() {
            if let Err(error) = ListingLine::try_from(offer.name.as_str()) {
                self.item(field, at, error.into());
            }
            if !names.insert(plain(&offer.name)) {
                self.item(field, at, Fault::Twice {});
            }
            let (least, most) = (1, offer.unit.most());
            if !(least..=most).contains(&offer.duration) {
                self.item(field, at, Fault::OutOfRange { least, most });
            }
        }
        let field = ListingField::References;
        self.count(field, listing.references.len(), MOST_REFERENCES);
        for (at, reference) in listing.references.iter().enumerate() {
            for read in [
                ListingLine::try_from(reference.customer.as_str()).map(drop),
                ListingText::try_from(reference.text.as_str()).map(drop),
            ] {
                if let Err(error) = read {
                    self.item(field, at, error.into());
                }
            }
        }
    }

    fn read<T>(&mut self, field: ListingField, read: Result<T, TextError>) {
        if let Err(error) = read {
            self.add(field, error.into());
        }
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
