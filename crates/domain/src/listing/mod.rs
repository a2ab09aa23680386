//! What a partner says of itself in the marketplace: one listing a country and kind, its versions, and where it stands.
//!
//! What was published is never edited. A change of it is another version, which waits for the operator while the one
//! before it stays where customers read it.

pub mod change;
pub mod check;
pub mod limit;
pub mod location;
pub mod log;
pub mod published;
pub mod review;
pub mod state;
pub mod why;

use liaison_json::wire;

use crate::company::LogoId;
use crate::country::Country;
use crate::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage};

/// The most texts, of one language each.
pub const MOST_CONTENTS: usize = 6;
pub const MOST_CONSULTING_OFFERS: usize = 10;
pub const MOST_REFERENCES: usize = 10;
/// The most versions of one listing.
pub const MOST_VERSIONS: u32 = 500;

/// One or the other, never both: who has both has two listings.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListingKind {
    ProfessionalService,
    Application,
}

impl ListingKind {
    pub const ALL: [Self; 2] = [Self::ProfessionalService, Self::Application];

    pub const fn word(self) -> &'static str {
        match self {
            Self::ProfessionalService => "professional_service",
            Self::Application => "application",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A listing as it is typed, sent, kept and shown, all of it plain text. [`check::check`] says whether it can be
/// published.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawListing {
    pub country: Country,
    pub kind: ListingKind,
    /// One a language, the one in which a reader has no choice first.
    pub contents: Vec<Content>,
    /// Languages in which customers are helped.
    pub languages: Vec<SpokenLanguage>,
    pub industries: Vec<Industry>,
    pub products: Vec<ProductFamily>,
    pub services: Vec<Service>,
    pub solutions: Vec<Solution>,
    pub customer_sizes: Vec<CustomerSize>,
    pub links: Links,
    /// Who hears of enquiries. Customers do not see it.
    pub lead_contact: LeadContact,
    pub consulting_offers: Vec<ConsultingOffer>,
    pub references: Vec<Reference>,
    pub logo: Option<LogoId>,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Content {
    pub language: SpokenLanguage,
    pub name: String,
    /// One or two lines, which results show.
    pub short_description: String,
    pub long_description: String,
    /// Of the company.
    pub overview: String,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Links {
    pub website: String,
    /// Where customers get the application. A professional service has none.
    pub application: String,
    pub professional_network: String,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LeadContact {
    pub name: String,
    pub email: String,
    pub phone: String,
}

/// Something with a beginning and an end that customers can ask for: "Name: duration + type".
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsultingOffer {
    pub name: String,
    pub kind: ConsultingKind,
    pub duration: u32,
    pub unit: DurationUnit,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsultingKind {
    Assessment,
    Briefing,
    Implementation,
    ProofOfConcept,
    Workshop,
}

impl ConsultingKind {
    pub const ALL: [Self; 5] = [
        Self::Assessment,
        Self::Briefing,
        Self::Implementation,
        Self::ProofOfConcept,
        Self::Workshop,
    ];
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DurationUnit {
    Hours,
    Days,
    Weeks,
}

impl DurationUnit {
    pub const ALL: [Self; 3] = [Self::Hours, Self::Days, Self::Weeks];

    /// As long as half a year; what takes longer is no offer of this kind.
    pub const fn most(self) -> u32 {
        match self {
            Self::Hours => 200,
            Self::Days => 180,
            Self::Weeks => 26,
        }
    }
}

/// Work that can be named, and for whom.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    pub customer: String,
    pub text: String,
}

impl RawListing {
    pub fn new(country: Country, kind: ListingKind) -> Self {
        Self {
            country,
            kind,
            contents: Vec::new(),
            languages: Vec::new(),
            industries: Vec::new(),
            products: Vec::new(),
            services: Vec::new(),
            solutions: Vec::new(),
            customer_sizes: Vec::new(),
            links: Links::default(),
            lead_contact: LeadContact::default(),
            consulting_offers: Vec::new(),
            references: Vec::new(),
            logo: None,
        }
    }

    /// The same without the spaces around its texts, and with one form of line ends.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        let contents = self.contents.iter_mut().flat_map(|content| {
            let Content {
                name,
                short_description,
                long_description,
                overview,
                ..
            } = content;
            [name, short_description, long_description, overview]
        });
        let references = self
            .references
            .iter_mut()
            .flat_map(|Reference { customer, text }| [customer, text]);
        let offers = self.consulting_offers.iter_mut().map(|offer| &mut offer.name);
        let Links {
            website,
            application,
            professional_network,
        } = &mut self.links;
        let LeadContact { name, email, phone } = &mut self.lead_contact;
        let single = [website, application, professional_network, name, email, phone];
        for text in contents.chain(references).chain(offers).chain(single) {
            *text = text.trim().replace("\r\n", "\n");
        }
        self
    }
}

impl Content {
    pub const fn new(language: SpokenLanguage) -> Self {
        Self {
            language,
            name: String::new(),
            short_description: String::new(),
            long_description: String::new(),
            overview: String::new(),
        }
    }
}
