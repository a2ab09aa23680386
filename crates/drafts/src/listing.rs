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
mod tests {
    use super::*;
    use crate::envelope::Draft;

    const GOLDEN: &str = include_str!("../tests/golden/listing.v1.json");

    fn golden() -> Draft {
        liaison_json::read(GOLDEN).unwrap()
    }

    #[test]
    fn a_row_of_this_schema_is_read() {
        let read = ListingDraft::read(&golden()).unwrap();
        assert_eq!(read.revises.map(|revised| revised.revision), Some(4));
        assert_eq!(
            (read.country.as_str(), read.kind),
            ("JP", ListingKind::ProfessionalService)
        );
        assert_eq!(read.contents.len(), 2);
        assert_eq!(read.name(), "メール移行 📬");
        assert_eq!(read.services, [Service::DeploymentOrMigration, Service::Learning]);
        assert_eq!(read.consulting_offers[0].duration, "2x");
        assert_eq!(read.references[0].customer, "Clinic \"Sakura\"");
        assert_eq!(read.step, ListingStep::Proof);
        // What is no number is said to be wrong, and is not something else by chance.
        assert_eq!(read.listing().unwrap().consulting_offers[0].duration, 0);
    }

    #[test]
    fn what_this_build_writes_is_the_golden_row() {
        let row = golden();
        let read = ListingDraft::read(&row).unwrap();
        let written = read.write(row.id, row.owner, row.revision, row.updated_at);
        assert_eq!(liaison_json::write(&written), GOLDEN.trim_end());
    }

    #[test]
    fn each_leaf_has_a_rule() {
        let row = crate::Row::read(GOLDEN).unwrap();
        let content = ListingDraft::RULES.open(&row.version()).unwrap();
        crate::kind::covers(&ListingDraft::RULES, &content.json);
    }

    #[test]
    fn two_devices_change_two_languages_and_two_references() {
        let row = crate::Row::read(GOLDEN).unwrap();
        let before = ListingDraft::read(&row.draft).unwrap();
        let version = |change: fn(&mut ListingDraft)| {
            let mut draft = before.clone();
            change(&mut draft);
            let draft = draft.write(row.id(), row.draft.owner, 8, row.draft.updated_at);
            crate::Version {
                schema: draft.schema,
                payload: draft.payload,
                choices: Vec::new(),
            }
        };
        let mine = version(|draft| {
            draft.contents[0].overview = "新しい".to_owned();
            draft.references.clear();
        });
        let theirs = version(|draft| {
            draft.contents[1].overview = "New".to_owned();
            draft.links.website = "https://b.example".to_owned();
        });
        let merged = crate::row::merge_versions(
            crate::KINDS,
            &row.draft,
            Some(&row.version()),
            &mine,
            &theirs,
            uuid::Uuid::nil(),
        )
        .unwrap();
        assert!(merged.choices.is_empty());
        let merged: ListingDraft = liaison_json::read(&merged.payload).unwrap();
        assert_eq!(
            (
                merged.contents[0].overview.as_str(),
                merged.contents[1].overview.as_str()
            ),
            ("新しい", "New")
        );
        assert!(merged.references.is_empty());
        assert_eq!(merged.links.website, "https://b.example");
    }

    #[test]
    fn a_revision_says_what_it_was_begun_from_and_nothing_else() {
        let text = ListingDraft::read(&golden()).unwrap().listing().unwrap();
        let listing = ListingId(uuid::Uuid::from_u128(9));
        let begun = ListingDraft::of(listing, 4, &text);
        assert_eq!(begun.listing(), Some(text));
        assert_eq!(begun.revises, Some(RevisedListing { listing, revision: 4 }));
    }

    #[test]
    fn each_version_and_person_has_a_draft_of_its_own() {
        let id = |user, listing, version| {
            ListingDraft::id(
                UserId(uuid::Uuid::from_u128(user)),
                ListingId(uuid::Uuid::from_u128(listing)),
                version,
            )
        };
        let ids = [id(1, 9, 1), id(1, 9, 2), id(2, 9, 1), id(1, 8, 1)];
        for (at, one) in ids.iter().enumerate() {
            assert!(!ids[at + 1..].contains(one));
        }
        assert_eq!(id(1, 9, 1), id(1, 9, 1));
    }

    #[test]
    fn the_steps_follow_each_other() {
        for step in ListingStep::ALL {
            assert_eq!(ListingStep::from_slug(step.slug()), Some(step));
            assert_eq!(
                step.after().and_then(ListingStep::before),
                step.after().map(|_| step)
            );
        }
        assert_eq!(ListingStep::Texts.before(), None);
        assert_eq!(ListingStep::Review.after(), None);
    }
}
