//! The terms of an offer or of a template as a new draft on this device, and those of an offer as a template.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_contract::purchase_offer::PurchaseOffer;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::money::Currency;
use liaison_domain::purchase_offer::agreement::{Agreement, TermsDocument};
use liaison_domain::purchase_offer::line::{AskedPrice, Line};
use liaison_domain::purchase_offer::template::{RawTemplateMessage, RawTemplateTerms, TemplateTerms};
use liaison_domain::purchase_offer::{Audience, MOST_OPEN_DAYS, OfferTerms};
use liaison_domain::trial_clock::later;
use liaison_drafts::{
    Asked, AudienceChoice, DraftedAudience, DraftedLine, OfferStep, OfferWords, Pricing, PurchaseOfferDraft,
    Revised,
};

use super::save_template::Keepable;
use crate::i18n::offer::{amount, per_cent};
use crate::offline::clock::{fresh_uuid, now};

/// A day that was chosen for one offer is seldom that of the next, so its field is left to be filled in.
pub(super) fn draft_of(terms: &OfferTerms) -> PurchaseOfferDraft {
    let audience = match &terms.audience {
        Audience::Customer { domain } => DraftedAudience {
            choice: Some(AudienceChoice::Customer),
            domain: domain.clone(),
        },
        Audience::Anyone {} => DraftedAudience {
            choice: Some(AudienceChoice::Anyone),
            domain: String::new(),
        },
    };
    PurchaseOfferDraft {
        document: document(terms),
        audience,
        ..of_template(raw(kept(terms)))
    }
}

/// `day` is that of the device on which it is begun, so many days later.
pub(super) fn begun(terms: TemplateTerms, day: impl FnOnce(Timestamp) -> Date) -> PurchaseOfferDraft {
    let answer_by = terms.open_days.map(|days| day(later(now(), days)).to_string());
    PurchaseOfferDraft {
        answer_by: answer_by.unwrap_or_default(),
        ..of_template(raw(terms))
    }
}

/// All that an offer says but for whom it is. One begun from it is open for as long as this one was when it was sent.
pub(super) fn template_of(before: &PurchaseOffer) -> Keepable {
    let terms = &before.version.snapshot.terms;
    Keepable {
        terms: RawTemplateTerms {
            open_days: open_days(before.version.sent_at, before.answer_by.at),
            ..raw(kept(terms))
        },
        left_out: document(terms),
    }
}

/// Whole days, where a template can be open for so many.
pub(super) fn open_days(from: Timestamp, until: Timestamp) -> Option<u16> {
    let days = until.duration_since(from).as_hours() / 24;
    let days = u16::try_from(days).ok()?;
    (1..=MOST_OPEN_DAYS).contains(&days).then_some(days)
}

fn kept(terms: &OfferTerms) -> TemplateTerms {
    TemplateTerms {
        name: Some(terms.name.clone()),
        usage_location: Some(terms.usage_location),
        currency: terms.currency,
        tax: terms.tax,
        lines: terms.lines.clone(),
        administration: terms.administration,
        message: terms.message.clone(),
        agreement: match &terms.agreement {
            Some(Agreement::Text(text)) => Some(text.clone()),
            _ => None,
        },
        open_days: None,
        office: terms.office,
    }
}

fn document(terms: &OfferTerms) -> Option<TermsDocument> {
    match terms.agreement.as_ref()? {
        Agreement::Document(document) => Some(document.clone()),
        Agreement::Text(_) => None,
    }
}

fn raw(terms: TemplateTerms) -> RawTemplateTerms {
    let name = terms.name.map(|name| name.as_str().to_owned());
    let usage_location = terms.usage_location.map(|country| country.as_str().to_owned());
    RawTemplateTerms {
        name: name.unwrap_or_default(),
        usage_location: usage_location.unwrap_or_default(),
        currency: terms.currency,
        tax: terms.tax,
        lines: terms.lines,
        administration: terms.administration,
        message: RawTemplateMessage {
            language: terms.message.language,
            text: terms.message.text.as_str().to_owned(),
        },
        agreement: terms.agreement.map(|text| text.as_str().to_owned()),
        open_days: terms.open_days,
        office: terms.office,
    }
}

fn of_template(terms: RawTemplateTerms) -> PurchaseOfferDraft {
    let lines = terms.lines.iter();
    PurchaseOfferDraft {
        name: terms.name,
        usage_location: terms.usage_location,
        office: terms.office.map(|office| office.to_string()).unwrap_or_default(),
        currency: terms.currency,
        tax: terms.tax,
        lines: lines.map(|line| drafted(line, terms.currency)).collect(),
        administration: Some(match terms.administration {
            None => Asked::No,
            Some(AdministrationKind::Limited) => Asked::Limited,
            Some(AdministrationKind::Full) => Asked::Full,
        }),
        message: OfferWords {
            language: terms.message.language,
            text: terms.message.text,
        },
        agreement: terms.agreement.unwrap_or_default(),
        ..PurchaseOfferDraft::default()
    }
}

/// `day` is the last one on which it can be answered; one that is over has to be chosen anew.
pub(super) fn next_version(before: &PurchaseOffer, day: Date) -> PurchaseOfferDraft {
    let answer_by = match before.answer_by.at > now() {
        true => day.to_string(),
        false => String::new(),
    };
    PurchaseOfferDraft {
        revises: Some(Revised {
            offer: before.id,
            revision: before.revision,
            version: before.version.number,
        }),
        answer_by,
        step: OfferStep::Lines,
        ..draft_of(&before.version.snapshot.terms)
    }
}

fn drafted(line: &Line, currency: Currency) -> DraftedLine {
    let (pricing, off, named) = match line.price {
        AskedPrice::List {} => (Pricing::List, String::new(), String::new()),
        AskedPrice::Discount { off } => (Pricing::Discount, per_cent(off), String::new()),
        AskedPrice::Named { minor } => {
            let named = amount(minor, currency.exponent());
            (Pricing::Named, String::new(), named)
        }
    };
    // An end that is what is offered was not named.
    let end = |count: u32| match count == line.licences {
        true => String::new(),
        false => count.to_string(),
    };
    DraftedLine {
        id: fresh_uuid().to_string(),
        product: line.product.0.clone(),
        licences: line.licences.to_string(),
        least: end(line.least),
        most: end(line.most),
        need: line.need,
        commitment: line.commitment,
        billing: line.billing,
        pricing,
        off,
        named,
    }
}
