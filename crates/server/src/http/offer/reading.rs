//! Reading what a partner offers: rights of the organisation first, then every field; then it is priced and frozen.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::purchase_offer::RawOfferTerms;
use liaison_contract::{FieldCode, FieldError, ProblemCode};
use liaison_domain::catalogue::NotOfferable;
use liaison_domain::entitlement::entitlements;
use liaison_domain::id::PartnerId;
use liaison_domain::partner::Partner;
use liaison_domain::purchase_offer::agreement::{Agreement, TermsDocument};
use liaison_domain::purchase_offer::line::{Line, LineFault, LinePrice, price};
use liaison_domain::purchase_offer::{
    AnswerBy, Audience, Biller, MOST_LINES, MOST_OPEN_DAYS, OfferMessage, OfferTerms, OfferingPartner,
    Snapshot,
};
use liaison_domain::text::{AgreementText, EmailAddress, MessageText, OfferName};
use liaison_domain::{Actor, Country, sign_up};
use liaison_store::{Tx, terms_document};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::http::extract::SignedIn;
use crate::http::new_invitation::{self, kept};
use crate::http::office;
use crate::http::problem::{Answer, Refusal};
use crate::random::hex;

const MOST_ZONE: usize = 64;

/// What would be sent now. What a partner may offer to try it may offer for sale, too.
pub(super) async fn read(
    app: &App,
    tx: &Tx,
    signed_in: &SignedIn,
    partner: PartnerId,
    raw: &RawOfferTerms,
) -> Answer<Snapshot> {
    let partner = new_invitation::partner(tx, partner).await?;
    let now = app.now();
    entitled(app, &partner, signed_in, raw)?;
    let mut wrong = Vec::from_iter(office::usable(tx, partner.id, raw.office, now).await?);
    if let Some(Agreement::Document(document)) = &raw.agreement {
        wrong.extend(usable(tx, partner.id, document, now).await?);
    }
    snapshot(app, &partner, raw, wrong, now).map_err(Refusal::fields)
}

/// What is wrong with naming a document: that the partner did not send it, or that it is another one.
async fn usable(
    tx: &Tx,
    partner: PartnerId,
    document: &TermsDocument,
    now: Timestamp,
) -> Answer<Option<FieldError>> {
    Ok(
        match terms_document::use_now(tx, partner, &document.sha256, now).await? {
            None => Some(FieldError::new(
                "/terms/agreement/sha256",
                FieldCode::UnknownDocument,
            )),
            Some(bytes) if bytes != u64::from(document.bytes) => {
                Some(FieldError::new("/terms/agreement/bytes", FieldCode::WrongType))
            }
            Some(_) => None,
        },
    )
}

/// Whether an offer can be answered until then.
pub(super) fn check_answer_by(asked: &AnswerBy, pointer: &str, now: Timestamp) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let latest = now
        .checked_add(SignedDuration::from_hours(24 * i64::from(MOST_OPEN_DAYS)))
        .unwrap_or(Timestamp::MAX);
    if asked.at <= now {
        errors.push(FieldError::new(
            &format!("{pointer}/at"),
            FieldCode::NotInTheFuture,
        ));
    } else if asked.at > latest {
        errors.push(range(&format!("{pointer}/at"), 1, MOST_OPEN_DAYS.into()));
    }
    let is_zone = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '/' | '_' | '-' | '+');
    if asked.zone.is_empty() {
        errors.push(FieldError::new(&format!("{pointer}/zone"), FieldCode::Empty));
    } else if asked.zone.len() > MOST_ZONE || !asked.zone.chars().all(is_zone) {
        errors.push(FieldError::new(&format!("{pointer}/zone"), FieldCode::WrongType));
    }
    errors
}

fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

fn entitled(app: &App, partner: &Partner, signed_in: &SignedIn, raw: &RawOfferTerms) -> Answer<()> {
    let Actor::Staff { user, role, .. } = signed_in.actor() else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    let closed = app.current.closed_in(partner.cloud);
    let may = entitlements(partner, &closed, (user, role), today(app.now()));
    may.trial_invitation
        .map_err(|reason| Refusal::not_entitled("purchase_offer", reason))?;
    if raw.administration.is_some() {
        may.delegated_administration
            .map_err(|reason| Refusal::not_entitled("delegated_administration", reason))?;
    }
    Ok(())
}

/// Every field is read before any of them is refused, so that a person sees all that is wrong at once.
fn snapshot(
    app: &App,
    partner: &Partner,
    raw: &RawOfferTerms,
    wrong: Vec<FieldError>,
    now: Timestamp,
) -> Result<Snapshot, Vec<FieldError>> {
    let mut errors = wrong;
    let name = kept(&mut errors, "/terms/name", OfferName::try_from(raw.name.as_str()));
    let text = kept(
        &mut errors,
        "/terms/message/text",
        MessageText::try_from(raw.message.text.as_str()),
    );
    let agreement = match &raw.agreement {
        Some(Agreement::Text(text)) if !text.trim().is_empty() => {
            let text = AgreementText::try_from(text.as_str());
            kept(&mut errors, "/terms/agreement", text).map(Agreement::Text)
        }
        Some(Agreement::Document(document)) => Some(Agreement::Document(document.clone())),
        _ => None,
    };
    let audience = audience(&raw.audience).map_err(|error| errors.push(error)).ok();
    let usage_location = Country::try_from(raw.usage_location.as_str()).ok();
    if usage_location.is_none() {
        let unknown = FieldCode::UnknownUsageLocation;
        errors.push(FieldError::new("/terms/usage_location", unknown));
    }
    errors.extend(check_answer_by(&raw.answer_by, "/terms/answer_by", now));
    errors.extend(number_of_lines(&raw.lines));
    let mut prices = Vec::with_capacity(raw.lines.len());
    for (at, line) in raw.lines.iter().take(MOST_LINES).enumerate() {
        let Some(country) = usage_location else { continue };
        match priced(app, partner, raw, country, line, today(now)) {
            Ok(price) => prices.push(price),
            Err(Wrong::Product(reason)) => errors.push(not_offerable(at, reason)),
            Err(Wrong::Line(faults)) => errors.extend(faults.into_iter().map(|fault| of_line(at, fault))),
        }
    }
    match (name, text, audience, usage_location) {
        (Some(name), Some(text), Some(audience), Some(usage_location)) if errors.is_empty() => Ok(Snapshot {
            agreement_sha256: agreement.as_ref().map(|agreement| match agreement {
                Agreement::Text(text) => hex(&Sha256::digest(text.as_str().as_bytes())),
                Agreement::Document(document) => document.sha256.as_str().to_owned(),
            }),
            terms: OfferTerms {
                name,
                audience,
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
                answer_by: raw.answer_by.clone(),
                office: raw.office,
            },
            prices,
            from: OfferingPartner {
                name: partner.name.clone(),
                number: partner.number.clone(),
                address: partner.address.clone(),
                phone: partner.phone.clone(),
                email: partner.email.clone(),
            },
            billed_by: Biller::Vendor,
        }),
        _ => Err(errors),
    }
}

enum Wrong {
    Product(NotOfferable),
    Line(Vec<LineFault>),
}

fn priced(
    app: &App,
    partner: &Partner,
    raw: &RawOfferTerms,
    country: Country,
    line: &Line,
    day: Date,
) -> Result<LinePrice, Wrong> {
    let catalogue = app.current.get();
    let product = app
        .current_price_list(&catalogue)
        .offerable(&line.product, country, &partner.service_types)
        .map_err(Wrong::Product)?;
    price(line, product, day, raw.currency).map_err(Wrong::Line)
}

/// One customer is known by a domain of its own, and a domain in which everybody has mail is nobody's.
fn audience(raw: &Audience) -> Result<Audience, FieldError> {
    let Audience::Customer { domain } = raw else {
        return Ok(Audience::Anyone {});
    };
    let wrong = |code| FieldError::new("/terms/audience/domain", code);
    if domain.trim().is_empty() {
        return Err(wrong(FieldCode::Empty));
    }
    let somebody = EmailAddress::try_from(format!("somebody@{}", domain.trim()))
        .map_err(|_| wrong(FieldCode::WrongType))?;
    let own = sign_up::organisation_domain(&somebody).ok_or_else(|| wrong(FieldCode::WrongType))?;
    Ok(Audience::Customer {
        domain: own.to_owned(),
    })
}

fn number_of_lines(lines: &[Line]) -> Option<FieldError> {
    if lines.is_empty() {
        return Some(FieldError::new("/terms/lines", FieldCode::Empty));
    }
    (lines.len() > MOST_LINES).then(|| {
        let mut error = FieldError::new("/terms/lines", FieldCode::TooLong);
        error.params.insert("most".to_owned(), MOST_LINES.to_string());
        error.params.insert("is".to_owned(), lines.len().to_string());
        error
    })
}

fn not_offerable(line: usize, reason: NotOfferable) -> FieldError {
    let product = format!("/terms/lines/{line}/product");
    let (pointer, code) = match reason {
        NotOfferable::UnknownPlan | NotOfferable::NoTrialOfThisPlan => {
            (product.as_str(), FieldCode::UnknownPlan)
        }
        NotOfferable::UnknownUsageLocation => ("/terms/usage_location", FieldCode::UnknownUsageLocation),
        NotOfferable::CloudWithoutPartnerFeatures => {
            ("/terms/usage_location", FieldCode::CloudWithoutPartnerFeatures)
        }
        NotOfferable::NotInThisCloud => (product.as_str(), FieldCode::NotInThisCloud),
        NotOfferable::ServiceTypeNotAuthorised => (product.as_str(), FieldCode::ServiceTypeNotAuthorised),
    };
    FieldError::new(pointer, code)
}

pub(in crate::http) fn of_line(line: usize, fault: LineFault) -> FieldError {
    let at = |field: &str| format!("/terms/lines/{line}/{field}");
    match fault {
        LineFault::OutOfRange { field, least, most } => range(&at(field), least, most),
        LineFault::Commitment => FieldError::new(&at("commitment"), FieldCode::WrongType),
        LineFault::Billing => FieldError::new(&at("billing"), FieldCode::WrongType),
        LineFault::NoListPrice => FieldError::new(&at("price/minor"), FieldCode::Empty),
    }
}

pub(in crate::http) fn range(pointer: &str, least: i64, most: i64) -> FieldError {
    let mut error = FieldError::new(pointer, FieldCode::OutOfRange);
    error.params.insert("least".to_owned(), least.to_string());
    error.params.insert("most".to_owned(), most.to_string());
    error
}
