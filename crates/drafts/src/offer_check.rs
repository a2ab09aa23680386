//! What a draft of a purchase offer still lacks, found by the functions that the server uses too.

mod line;

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_contract::purchase_offer::{RawOfferMessage, RawOfferTerms};
use liaison_domain::catalogue::{NotOfferable, ServiceType};
use liaison_domain::country::Country;
use liaison_domain::entitlement::{Entitlements, NotEntitled};
use liaison_domain::price_list::PriceList;
use liaison_domain::purchase_offer::agreement::RawAgreement;
use liaison_domain::purchase_offer::{AnswerBy, Audience, MOST_LINES};
use liaison_domain::text::{AgreementText, EmailAddress, MessageText, OfferName, TextError};

use crate::purchase_offer::{AudienceChoice, OfferStep, PurchaseOfferDraft};
use crate::trial_invitation::Asked;
pub use line::line;

/// What the draft is judged by: what is sold, and what this partner may offer today.
#[derive(Clone, Copy)]
pub struct OfferSurroundings<'a> {
    pub list: PriceList<'a>,
    pub service_types: &'a [ServiceType],
    pub entitlements: Entitlements,
    pub now: Timestamp,
    /// Of which prices are: the server's day.
    pub today: Date,
    /// The last moment of a day where the author is, of what a calendar field says.
    pub end_of_day: fn(&str) -> Option<Timestamp>,
    /// The name of the zone where the author is.
    pub zone: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OfferField {
    Name,
    UsageLocation,
    Office,
    /// All of them: there is none, or there are too many.
    Lines,
    /// One of them, by its place.
    Line(usize, LinePart),
    Administration,
    Message,
    AnswerBy,
    Agreement,
    Audience,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinePart {
    Product,
    Licences,
    Least,
    Most,
    /// For how long it is bought.
    Commitment,
    Billing,
    Price,
}

impl OfferField {
    pub const fn step(self) -> OfferStep {
        match self {
            Self::Name | Self::UsageLocation | Self::Office => OfferStep::Location,
            Self::Lines | Self::Line(..) => OfferStep::Lines,
            Self::Administration => OfferStep::DelegatedAdministration,
            Self::Message => OfferStep::Message,
            Self::AnswerBy | Self::Agreement => OfferStep::Terms,
            Self::Audience => OfferStep::Recipients,
        }
    }

    /// The field that a refusal of the server points at.
    pub fn from_pointer(pointer: &str) -> Option<Self> {
        if let Some(rest) = pointer.strip_prefix("/terms/lines/") {
            let (place, part) = rest.split_once('/')?;
            return Some(Self::Line(place.parse().ok()?, LinePart::from_name(part)?));
        }
        Some(match pointer {
            "/terms/name" => Self::Name,
            "/terms/usage_location" => Self::UsageLocation,
            "/terms/office" => Self::Office,
            "/terms/lines" => Self::Lines,
            "/terms/administration" => Self::Administration,
            "/terms/message/text" => Self::Message,
            "/terms/answer_by/at" => Self::AnswerBy,
            "/terms/agreement" | "/terms/agreement/sha256" | "/terms/agreement/bytes" => Self::Agreement,
            "/terms/audience/domain" => Self::Audience,
            _ => return None,
        })
    }
}

impl LinePart {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "product" => Self::Product,
            "licences" => Self::Licences,
            "least" => Self::Least,
            "most" => Self::Most,
            "commitment" => Self::Commitment,
            "billing" => Self::Billing,
            "price/minor" | "price/off" => Self::Price,
            _ => return None,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OfferWrong {
    Text(TextError),
    NotChosen,
    NotADomain,
    NotOfferable(NotOfferable),
    NotEntitled(NotEntitled),
    OutOfRange {
        least: i64,
        most: i64,
    },
    TooManyLines,
    NotInTheFuture,
    /// The product is not sold for so long, or not billed so.
    NotSoldSo,
    /// There is no list price in the currency.
    NoListPrice,
    NotAnAmount,
}

/// One thing that stands between the draft and its link. It blocks nothing before the last step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OfferPoint {
    pub field: OfferField,
    pub wrong: OfferWrong,
}

type Judged<T> = Result<T, OfferWrong>;

/// Everything that is missing, in the order of the steps.
pub fn check(draft: &PurchaseOfferDraft, surroundings: &OfferSurroundings<'_>) -> Vec<OfferPoint> {
    let mut points = Vec::new();
    let mut find = |field: OfferField, wrong: Option<OfferWrong>| {
        points.extend(wrong.map(|wrong| OfferPoint { field, wrong }));
    };
    find(OfferField::Name, name(draft).err());
    find(
        OfferField::UsageLocation,
        usage_location(draft, surroundings).err(),
    );
    find(OfferField::Lines, number_of_lines(draft).err());
    for (place, line) in draft.lines.iter().enumerate() {
        for (part, wrong) in self::line(line, draft, surroundings).err().into_iter().flatten() {
            find(OfferField::Line(place, part), Some(wrong));
        }
    }
    find(
        OfferField::Administration,
        administration(draft, surroundings).err(),
    );
    let text = MessageText::try_from(draft.message.text.as_str());
    find(OfferField::Message, text.err().map(OfferWrong::Text));
    find(OfferField::AnswerBy, answer_by(draft, surroundings).err());
    find(OfferField::Agreement, agreement(draft).err());
    find(OfferField::Audience, audience(draft).err());
    points
}

/// What is sent, once nothing is missing.
pub fn to_terms(
    draft: &PurchaseOfferDraft,
    surroundings: &OfferSurroundings<'_>,
) -> Result<RawOfferTerms, Vec<OfferPoint>> {
    let open = check(draft, surroundings);
    let (Ok(answer_by), Ok(audience), true) =
        (answer_by(draft, surroundings), audience(draft), open.is_empty())
    else {
        return Err(open);
    };
    let lines = draft
        .lines
        .iter()
        .filter_map(|each| line(each, draft, surroundings).ok());
    Ok(RawOfferTerms {
        name: draft.name.clone(),
        audience,
        usage_location: draft.usage_location.clone(),
        currency: draft.currency,
        tax: draft.tax,
        lines: lines.map(|(line, _)| line).collect(),
        administration: draft.administration.and_then(Asked::kind),
        message: RawOfferMessage {
            language: draft.message.language,
            text: draft.message.text.clone(),
        },
        agreement: agreed(draft),
        answer_by,
        office: draft.office.parse().ok(),
    })
}

fn name(draft: &PurchaseOfferDraft) -> Judged<()> {
    OfferName::try_from(draft.name.as_str())
        .map(drop)
        .map_err(OfferWrong::Text)
}

fn usage_location(draft: &PurchaseOfferDraft, surroundings: &OfferSurroundings<'_>) -> Judged<()> {
    // Who may offer a trial may offer for sale.
    surroundings
        .entitlements
        .trial_invitation
        .map_err(OfferWrong::NotEntitled)?;
    if draft.usage_location.is_empty() {
        return Err(OfferWrong::NotChosen);
    }
    let unknown = OfferWrong::NotOfferable(NotOfferable::UnknownUsageLocation);
    let country = Country::try_from(draft.usage_location.as_str()).map_err(|_| unknown)?;
    surroundings
        .list
        .catalogue
        .cloud_with_partner_features(country)
        .map(drop)
        .map_err(OfferWrong::NotOfferable)
}

const fn number_of_lines(draft: &PurchaseOfferDraft) -> Judged<()> {
    match draft.lines.len() {
        0 => Err(OfferWrong::NotChosen),
        1..=MOST_LINES => Ok(()),
        _ => Err(OfferWrong::TooManyLines),
    }
}

fn administration(draft: &PurchaseOfferDraft, surroundings: &OfferSurroundings<'_>) -> Judged<()> {
    match (
        draft.administration,
        surroundings.entitlements.delegated_administration,
    ) {
        (Some(Asked::Limited | Asked::Full), Err(reason)) => Err(OfferWrong::NotEntitled(reason)),
        // There is nothing to choose where nothing may be asked for.
        (None, Ok(())) => Err(OfferWrong::NotChosen),
        _ => Ok(()),
    }
}

/// The file, or else the text where there is one.
fn agreed(draft: &PurchaseOfferDraft) -> Option<RawAgreement> {
    let text = || Some(draft.agreement.clone()).filter(|text| !text.trim().is_empty());
    match &draft.document {
        Some(document) => Some(RawAgreement::Document(document.clone())),
        None => text().map(RawAgreement::Text),
    }
}

fn agreement(draft: &PurchaseOfferDraft) -> Judged<()> {
    // A text that a file stands for is not sent.
    if draft.agreement.trim().is_empty() || draft.document.is_some() {
        return Ok(());
    }
    AgreementText::try_from(draft.agreement.as_str())
        .map(drop)
        .map_err(OfferWrong::Text)
}

/// Until when it can be answered.
pub fn answer_by(draft: &PurchaseOfferDraft, surroundings: &OfferSurroundings<'_>) -> Judged<AnswerBy> {
    let at = (surroundings.end_of_day)(&draft.answer_by).ok_or(OfferWrong::NotChosen)?;
    if at <= surroundings.now {
        return Err(OfferWrong::NotInTheFuture);
    }
    Ok(AnswerBy {
        at,
        zone: surroundings.zone.to_owned(),
    })
}

fn audience(draft: &PurchaseOfferDraft) -> Judged<Audience> {
    let domain = draft.audience.domain.trim();
    match draft.audience.choice {
        None => Err(OfferWrong::NotChosen),
        Some(AudienceChoice::Anyone) => Ok(Audience::Anyone {}),
        Some(AudienceChoice::Customer) => match EmailAddress::try_from(["a@", domain].concat()) {
            Ok(_) => Ok(Audience::Customer {
                domain: domain.to_owned(),
            }),
            Err(_) => Err(OfferWrong::NotADomain),
        },
    }
}

#[cfg(test)]
#[path = "offer_check_tests.rs"]
mod tests;
