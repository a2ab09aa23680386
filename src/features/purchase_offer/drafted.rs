//! The terms of an offer as a new draft on this device: of another offer, or of its next version.

use jiff::civil::Date;
use liaison_contract::purchase_offer::PurchaseOffer;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::money::Currency;
use liaison_domain::purchase_offer::agreement::Agreement;
use liaison_domain::purchase_offer::line::{AskedPrice, Line};
use liaison_domain::purchase_offer::{Audience, OfferTerms};
use liaison_drafts::{
    Asked, AudienceChoice, DraftedAudience, DraftedLine, OfferStep, OfferWords, Pricing, PurchaseOfferDraft,
    Revised,
};

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
        revises: None,
        name: terms.name.as_str().to_owned(),
        usage_location: terms.usage_location.as_str().to_owned(),
        office: terms.office.map(|office| office.to_string()).unwrap_or_default(),
        currency: terms.currency,
        tax: terms.tax,
        lines: terms
            .lines
            .iter()
            .map(|line| drafted(line, terms.currency))
            .collect(),
        administration: Some(match terms.administration {
            None => Asked::No,
            Some(AdministrationKind::Limited) => Asked::Limited,
            Some(AdministrationKind::Full) => Asked::Full,
        }),
        message: OfferWords {
            language: terms.message.language,
            text: terms.message.text.as_str().to_owned(),
        },
        agreement: match &terms.agreement {
            Some(Agreement::Text(text)) => text.as_str().to_owned(),
            _ => String::new(),
        },
        answer_by: String::new(),
        audience,
        step: OfferStep::Location,
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
