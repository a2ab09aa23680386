//! The draft of a purchase offer: everything typed, as it was typed.

use liaison_domain::Language;
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::money::Currency;
use liaison_domain::price_list::{Billing, Commitment};
use liaison_domain::purchase_offer::Tax;
use liaison_domain::purchase_offer::agreement::TermsDocument;
use liaison_domain::purchase_offer::line::Need;
use liaison_json::{FromJson, ToJson};

use crate::envelope::DraftKind;
use crate::kind::{Content, Field, Kind, Rule, Rules, nothing};
use crate::trial_invitation::Asked;

/// The schema that this build writes.
pub const SCHEMA: u16 = 3;

#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct PurchaseOfferDraft {
    /// The offer that this becomes the next version of; nothing for an offer of its own.
    #[serde(default)]
    pub revises: Option<Revised>,
    pub name: String,
    /// The country's code; empty until chosen.
    pub usage_location: String,
    /// The office's id; empty for none in particular.
    pub office: String,
    pub currency: Currency,
    pub tax: Tax,
    pub lines: Vec<DraftedLine>,
    /// Nothing until answered: neither answer is chosen beforehand.
    pub administration: Option<Asked>,
    pub message: OfferWords,
    /// What is agreed to besides; empty for nothing.
    pub agreement: String,
    /// A file that is agreed to in the place of the text, which stays so that going back finds it again.
    #[serde(default)]
    pub document: Option<TermsDocument>,
    /// The last day on which it can be answered, as a calendar field has it: `2027-06-30`.
    pub answer_by: String,
    pub audience: DraftedAudience,
    /// Where the author was.
    pub step: OfferStep,
}

/// An offer as it was when its author began to revise it, or went on from what it had become.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct Revised {
    pub offer: PurchaseOfferId,
    pub revision: i64,
    /// The number of the version that is superseded.
    pub version: u32,
}

/// A line is known by its id, so that two devices can change two lines.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct DraftedLine {
    pub id: String,
    /// The product's code.
    pub product: String,
    pub licences: String,
    /// Empty where the customer can take no fewer than offered.
    pub least: String,
    /// Empty where the customer can take no more than offered.
    pub most: String,
    pub need: Need,
    pub commitment: Commitment,
    pub billing: Billing,
    pub pricing: Pricing,
    /// A discount in per cent, with what was typed under the other choices, so that going back to one finds it again.
    pub off: String,
    /// A price of one licence and month, in the currency's whole units.
    pub named: String,
}

/// How the price of a line is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum Pricing {
    List,
    Discount,
    Named,
}

impl Pricing {
    pub const ALL: [Self; 3] = [Self::List, Self::Discount, Self::Named];
}

#[derive(Clone, PartialEq, Eq, Debug, Default, FromJson, ToJson)]
pub struct OfferWords {
    pub language: Language,
    pub text: String,
}

/// For whom it is, with the domain that was typed, so that going back finds it again.
#[derive(Clone, PartialEq, Eq, Debug, Default, FromJson, ToJson)]
pub struct DraftedAudience {
    /// Nothing until chosen.
    pub choice: Option<AudienceChoice>,
    pub domain: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum AudienceChoice {
    Customer,
    Anyone,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, FromJson, ToJson)]
#[serde(rename_all = "kebab-case")]
pub enum OfferStep {
    #[default]
    Location,
    Lines,
    DelegatedAdministration,
    Message,
    Terms,
    Recipients,
    Review,
}

impl OfferStep {
    pub const ALL: [Self; 7] = [
        Self::Location,
        Self::Lines,
        Self::DelegatedAdministration,
        Self::Message,
        Self::Terms,
        Self::Recipients,
        Self::Review,
    ];

    /// As the address has it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Lines => "lines",
            Self::DelegatedAdministration => "delegated-administration",
            Self::Message => "message",
            Self::Terms => "terms",
            Self::Recipients => "recipients",
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

impl Default for PurchaseOfferDraft {
    fn default() -> Self {
        Self {
            revises: None,
            name: String::new(),
            usage_location: String::new(),
            office: String::new(),
            // What the catalogue's list prices are in.
            currency: Currency::Usd,
            tax: Tax::Excluded,
            lines: Vec::new(),
            administration: None,
            message: OfferWords::default(),
            agreement: String::new(),
            document: None,
            answer_by: String::new(),
            audience: DraftedAudience::default(),
            step: OfferStep::default(),
        }
    }
}

impl DraftedLine {
    /// As it is added: for a year, at the list price.
    pub fn new(id: String, product: String) -> Self {
        Self {
            id,
            product,
            licences: String::new(),
            least: String::new(),
            most: String::new(),
            need: Need::Required,
            commitment: Commitment::OneYear,
            billing: Billing::Yearly,
            pricing: Pricing::List,
            off: String::new(),
            named: String::new(),
        }
    }

    /// Of what a customer tries, with as many licences, of which it may take fewer.
    pub fn tried(id: String, product: String, licences: Option<u32>) -> Self {
        Self {
            licences: licences.map(|licences| licences.to_string()).unwrap_or_default(),
            least: "1".to_owned(),
            ..Self::new(id, product)
        }
    }
}

impl Kind for PurchaseOfferDraft {
    const KIND: DraftKind = DraftKind::PurchaseOffer;
    const RULES: Rules = Rules {
        name: "purchase_offer",
        schema: SCHEMA,
        steps: &[revisions_were_added, documents_were_added],
        fields: &[
            Field::of(&["revises"], Rule::Last),
            Field::whole(&["name"]),
            Field::whole(&["usage_location"]),
            Field::whole(&["office"]),
            Field::whole(&["currency"]),
            Field::whole(&["tax"]),
            Field::of(&["lines"], Rule::List { identity: "id" }),
            Field::whole(&["administration"]),
            Field::whole(&["message", "language"]),
            Field::of(&["message", "text"], Rule::Text),
            Field::of(&["agreement"], Rule::Text),
            Field::whole(&["document"]),
            Field::whole(&["answer_by"]),
            Field::whole(&["audience", "choice"]),
            Field::whole(&["audience", "domain"]),
            Field::of(&["step"], Rule::Last),
        ],
        begun_from: nothing,
    };
}

/// What is absent is read as nothing, which is what every draft before was: an offer of its own.
const fn revisions_were_added(_: &mut Content) {}

/// What is absent is read as nothing: what was agreed to was a text.
const fn documents_were_added(_: &mut Content) {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envelope::Draft;

    const FIRST: &str = include_str!("../tests/golden/purchase_offer.v1.json");
    const SECOND: &str = include_str!("../tests/golden/purchase_offer.v2.json");
    const GOLDEN: &str = include_str!("../tests/golden/purchase_offer.v3.json");

    fn golden() -> Draft {
        liaison_json::read(GOLDEN).unwrap()
    }

    #[test]
    fn a_row_of_the_first_schema_is_an_offer_of_its_own() {
        let first: Draft = liaison_json::read(FIRST).unwrap();
        let read = PurchaseOfferDraft::read(&first).unwrap();
        assert_eq!(read.revises, None);
        let second: Draft = liaison_json::read(SECOND).unwrap();
        let revised = PurchaseOfferDraft::read(&second).unwrap();
        let revises = None;
        assert_eq!(read, PurchaseOfferDraft { revises, ..revised });
    }

    #[test]
    fn what_was_agreed_to_in_a_row_of_the_second_schema_is_a_text() {
        let second: Draft = liaison_json::read(SECOND).unwrap();
        let read = PurchaseOfferDraft::read(&second).unwrap();
        assert_eq!(read.document, None);
        let now = PurchaseOfferDraft::read(&golden()).unwrap();
        let document = None;
        assert_eq!(read, PurchaseOfferDraft { document, ..now });
    }

    #[test]
    fn a_row_of_this_schema_is_read() {
        let read = PurchaseOfferDraft::read(&golden()).unwrap();
        let revises = read.revises.unwrap();
        assert_eq!((revises.revision, revises.version), (4, 2));
        assert_eq!(read.name, "Clinics after their trial 🩺");
        assert_eq!(read.currency, Currency::Jpy);
        assert_eq!(read.tax, Tax::Included);
        assert_eq!(read.lines.len(), 2);
        assert_eq!(read.lines[0].product, "team");
        assert_eq!(
            (read.lines[0].least.as_str(), read.lines[0].most.as_str()),
            ("5", "")
        );
        assert_eq!(read.lines[0].pricing, Pricing::Discount);
        assert_eq!(read.lines[1].need, Need::Optional);
        assert_eq!(read.administration, Some(Asked::Limited));
        let document = read.document.unwrap();
        assert_eq!(
            (document.file_name.as_str(), document.bytes),
            ("条款 2026.pdf", 123_456)
        );
        assert_eq!(read.audience.choice, Some(AudienceChoice::Customer));
        assert_eq!(read.step, OfferStep::Terms);
    }

    #[test]
    fn what_this_build_writes_is_the_golden_row() {
        let row = golden();
        let read = PurchaseOfferDraft::read(&row).unwrap();
        let written = read.write(row.id, row.owner, row.revision, row.updated_at);
        assert_eq!(written, row);
        assert_eq!(liaison_json::write(&written), GOLDEN.trim_end());
    }

    #[test]
    fn each_leaf_has_a_rule() {
        let row = crate::Row::read(GOLDEN).unwrap();
        let content = PurchaseOfferDraft::RULES.open(&row.version()).unwrap();
        crate::kind::covers(&PurchaseOfferDraft::RULES, &content.json);
    }

    #[test]
    fn two_devices_change_two_lines_and_two_fields_of_one() {
        let row = crate::Row::read(GOLDEN).unwrap();
        let before = PurchaseOfferDraft::read(&row.draft).unwrap();
        let version = |change: fn(&mut PurchaseOfferDraft)| {
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
            draft.lines[0].licences = "30".to_owned();
            draft.lines[1].named = "9".to_owned();
        });
        let theirs = version(|draft| {
            draft.lines[0].most = "40".to_owned();
            draft
                .lines
                .push(DraftedLine::new("c".to_owned(), "start".to_owned()));
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
        let merged: PurchaseOfferDraft = liaison_json::read(&merged.payload).unwrap();
        assert_eq!(merged.lines.len(), 3);
        assert_eq!(
            (merged.lines[0].licences.as_str(), merged.lines[0].most.as_str()),
            ("30", "40")
        );
        assert_eq!(merged.lines[1].named, "9");
    }

    #[test]
    fn the_steps_follow_each_other() {
        for step in OfferStep::ALL {
            assert_eq!(OfferStep::from_slug(step.slug()), Some(step));
            assert_eq!(
                step.after().and_then(OfferStep::before),
                step.after().map(|_| step)
            );
        }
        assert_eq!(OfferStep::Location.before(), None);
        assert_eq!(OfferStep::Review.after(), None);
    }
}
