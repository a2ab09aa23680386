//! The draft of a listing: everything typed, as it was typed.

use liaison_domain::content_id::LogoId;
use liaison_domain::country::Country;
use liaison_domain::id::{DraftId, ListingId, UserId};
use liaison_domain::listing::{
    ConsultingKind, ConsultingOffer, Content, DurationUnit, LeadContact, Links, ListingKind, RawListing,
    Reference,
};
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage};
use liaison_json::{FromJson, ToJson};

use crate::envelope::DraftKind;
use crate::kind::{Field, Kind, Rule, Rules, nothing};

#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct ListingDraft {
    /// The listing that this becomes the next version of; nothing for a new one.
    pub revises: Option<RevisedListing>,
    /// The country's code; empty until chosen.
    pub country: String,
    pub kind: ListingKind,
    /// One a language.
    pub contents: Vec<Content>,
    pub languages: Vec<SpokenLanguage>,
    pub industries: Vec<Industry>,
    pub products: Vec<ProductFamily>,
    pub services: Vec<Service>,
    pub solutions: Vec<Solution>,
    pub customer_sizes: Vec<CustomerSize>,
    pub links: Links,
    pub lead_contact: LeadContact,
    pub consulting_offers: Vec<DraftedOffer>,
    pub references: Vec<DraftedReference>,
    pub logo: Option<LogoId>,
    /// Where the author was.
    pub step: ListingStep,
}

/// A listing as it was when its author began to revise it, or went on from what it had become.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct RevisedListing {
    pub listing: ListingId,
    pub revision: i64,
}

/// Known by its id, so that two devices can change two of them.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct DraftedOffer {
    pub id: String,
    pub name: String,
    pub kind: ConsultingKind,
    pub duration: String,
    pub unit: DurationUnit,
}

#[derive(Clone, PartialEq, Eq, Debug, Default, FromJson, ToJson)]
pub struct DraftedReference {
    pub id: String,
    pub customer: String,
    pub text: String,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, FromJson, ToJson)]
#[serde(rename_all = "kebab-case")]
pub enum ListingStep {
    #[default]
    Texts,
    FoundBy,
    Proof,
    Review,
}

impl ListingStep {
    pub const ALL: [Self; 4] = [Self::Texts, Self::FoundBy, Self::Proof, Self::Review];

    /// As the address has it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Texts => "texts",
            Self::FoundBy => "found-by",
            Self::Proof => "proof",
            Self::Review => "review",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// Counted from 1, as people count.
    pub fn number(self) -> usize {
        Self::ALL
            .iter()
            .position(|step| *step == self)
            .map_or(1, |index| index + 1)
    }

    pub fn before(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(2)?).copied()
    }

    pub fn after(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }
}

impl Default for ListingDraft {
    fn default() -> Self {
        Self {
            revises: None,
            country: String::new(),
            kind: ListingKind::ProfessionalService,
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
            step: ListingStep::default(),
        }
    }
}

impl Kind for ListingDraft {
    const KIND: DraftKind = DraftKind::Listing;
    const RULES: Rules = Rules {
        name: "listing",
        schema: 1,
        steps: &[],
        fields: &[
            Field::of(&["revises"], Rule::Last),
            Field::whole(&["country"]),
            Field::whole(&["kind"]),
            Field::of(&["contents"], Rule::List { identity: "language" }),
            Field::whole(&["languages"]),
            Field::whole(&["industries"]),
            Field::whole(&["products"]),
            Field::whole(&["services"]),
            Field::whole(&["solutions"]),
            Field::whole(&["customer_sizes"]),
            Field::whole(&["links", "website"]),
            Field::whole(&["links", "application"]),
            Field::whole(&["links", "professional_network"]),
            Field::whole(&["lead_contact", "name"]),
            Field::whole(&["lead_contact", "email"]),
            Field::whole(&["lead_contact", "phone"]),
            Field::of(&["consulting_offers"], Rule::List { identity: "id" }),
            Field::of(&["references"], Rule::List { identity: "id" }),
            Field::whole(&["logo"]),
            Field::of(&["step"], Rule::Last),
        ],
        begun_from: nothing,
    };
}

impl ListingDraft {
    /// What a published or returned text is gone on from. Two devices that begin it name its parts alike.
    pub fn of(listing: ListingId, revision: i64, text: &RawListing) -> Self {
        let RawListing {
            country,
            kind,
            contents,
            languages,
            industries,
            products,
            services,
            solutions,
            customer_sizes,
            links,
            lead_contact,
            consulting_offers,
            references,
            logo,
        } = text.clone();
        let offer = |(at, offer): (usize, ConsultingOffer)| DraftedOffer {
            id: at.to_string(),
            name: offer.name,
            kind: offer.kind,
            duration: offer.duration.to_string(),
            unit: offer.unit,
        };
        let reference = |(at, reference): (usize, Reference)| DraftedReference {
            id: at.to_string(),
            customer: reference.customer,
            text: reference.text,
        };
        Self {
            revises: Some(RevisedListing { listing, revision }),
            country: country.as_str().to_owned(),
            kind,
            contents,
            languages,
            industries,
            products,
            services,
            solutions,
            customer_sizes,
            links,
            lead_contact,
            consulting_offers: consulting_offers.into_iter().enumerate().map(offer).collect(),
            references: references.into_iter().enumerate().map(reference).collect(),
            logo,
            step: ListingStep::default(),
        }
    }

    /// Where every tab and every device of one person begins the revision of a version, so that they meet.
    pub fn id(user: UserId, listing: ListingId, version: u32) -> DraftId {
        let mixed = user.0.as_u128() ^ listing.0.as_u128().rotate_left(version % 128);
        DraftId(uuid::Builder::from_custom_bytes(mixed.to_be_bytes()).into_uuid())
    }

    /// As it is checked, shown and submitted; nothing where the country is no country.
    pub fn listing(&self) -> Option<RawListing> {
        let offer = |offer: &DraftedOffer| ConsultingOffer {
            name: offer.name.clone(),
            kind: offer.kind,
            // What is no number is a duration of nothing, which the checks point out.
            duration: offer.duration.trim().parse().unwrap_or_default(),
            unit: offer.unit,
        };
        let reference = |reference: &DraftedReference| Reference {
            customer: reference.customer.clone(),
            text: reference.text.clone(),
        };
        Some(RawListing {
            country: Country::try_from(self.country.as_str()).ok()?,
            kind: self.kind,
            contents: self.contents.clone(),
            languages: self.languages.clone(),
            industries: self.industries.clone(),
            products: self.products.clone(),
            services: self.services.clone(),
            solutions: self.solutions.clone(),
            customer_sizes: self.customer_sizes.clone(),
            links: self.links.clone(),
            lead_contact: self.lead_contact.clone(),
            consulting_offers: self.consulting_offers.iter().map(offer).collect(),
            references: self.references.iter().map(reference).collect(),
            logo: self.logo.clone(),
        })
    }

    /// What it is called in lists: the name in its first language.
    pub fn name(&self) -> &str {
        self.contents.first().map_or("", |content| content.name.trim())
    }
}

#[cfg(test)]
#[path = "listing_tests.rs"]
mod tests;
