//! What one line of an offer comes to, or all that is wrong with it.

use liaison_domain::catalogue::NotOfferable;
use liaison_domain::country::Country;
use liaison_domain::money::{BasisPoints, Currency, decimal};
use liaison_domain::price_list::ProductCode;
use liaison_domain::purchase_offer::line::{AskedPrice, Line, LineFault, LinePrice, price};

use super::{Judged, LinePart, OfferSurroundings, OfferWrong};
use crate::purchase_offer::{DraftedLine, Pricing, PurchaseOfferDraft};

type JudgedLine = Result<(Line, LinePrice), Vec<(LinePart, OfferWrong)>>;

/// A line with its price, or all that is wrong with it. Without a place it is judged but for the place.
pub fn line(
    drafted: &DraftedLine,
    draft: &PurchaseOfferDraft,
    surroundings: &OfferSurroundings<'_>,
) -> JudgedLine {
    let code = ProductCode(drafted.product.clone());
    let product = match Country::try_from(draft.usage_location.as_str()) {
        Ok(country) => surroundings
            .list
            .offerable(&code, country, surroundings.service_types),
        Err(_) => surroundings.list.product(&code).ok_or(NotOfferable::UnknownPlan),
    };
    let product = match product {
        Ok(product) => Some(product),
        // What is wrong with the place is said at the place.
        Err(NotOfferable::UnknownUsageLocation | NotOfferable::CloudWithoutPartnerFeatures) => {
            surroundings.list.product(&code)
        }
        Err(reason) => return Err(vec![(LinePart::Product, OfferWrong::NotOfferable(reason))]),
    };
    let Some(product) = product else {
        return Err(vec![(LinePart::Product, OfferWrong::NotChosen)]);
    };
    let asked = asked_price(drafted, draft.currency);
    let licences = count(&drafted.licences);
    // An end that nobody named is what is offered.
    let end = |typed: &str| {
        if typed.trim().is_empty() {
            licences
        } else {
            count(typed)
        }
    };
    let line = Line {
        product: code,
        licences,
        least: end(&drafted.least),
        most: end(&drafted.most),
        need: drafted.need,
        commitment: drafted.commitment,
        billing: drafted.billing,
        price: asked.unwrap_or(AskedPrice::Named { minor: 0 }),
    };
    let priced = price(&line, product, surroundings.today, draft.currency);
    let mut faults: Vec<(LinePart, OfferWrong)> = Vec::new();
    for fault in priced.as_ref().err().into_iter().flatten() {
        let fault = fault_of(*fault, drafted, licences);
        // Nothing typed is one thing to mend, not three, and an end that does not fit the number is one, not two.
        let is_told = |told: &(LinePart, OfferWrong)| {
            told.0 == fault.0
                || (fault.0 == LinePart::Licences && matches!(told.0, LinePart::Least | LinePart::Most))
        };
        if !faults.iter().any(is_told) {
            faults.push(fault);
        }
    }
    faults.extend(asked.err().map(|wrong| (LinePart::Price, wrong)));
    match priced {
        Ok(priced) if faults.is_empty() => Ok((line, priced)),
        _ => Err(faults),
    }
}

/// Without a number of licences there is nothing for the ends to be wrong about.
fn fault_of(fault: LineFault, drafted: &DraftedLine, licences: u32) -> (LinePart, OfferWrong) {
    match fault {
        LineFault::OutOfRange { field, least, most } => {
            let part = match field {
                "least" if licences > 0 && !drafted.least.trim().is_empty() => LinePart::Least,
                "most" if licences > 0 && !drafted.most.trim().is_empty() => LinePart::Most,
                "price/minor" | "price/off" => LinePart::Price,
                _ => LinePart::Licences,
            };
            let wrong = match (part, field) {
                // Of a discount, in per cent.
                (LinePart::Price, "price/off") => OfferWrong::OutOfRange { least: 0, most: 100 },
                (LinePart::Price, _) => OfferWrong::NotAnAmount,
                _ => OfferWrong::OutOfRange { least, most },
            };
            (part, wrong)
        }
        LineFault::Commitment => (LinePart::Commitment, OfferWrong::NotSoldSo),
        LineFault::Billing => (LinePart::Billing, OfferWrong::NotSoldSo),
        LineFault::NoListPrice => (LinePart::Price, OfferWrong::NoListPrice),
    }
}

/// What is no number is no number of licences either.
fn count(typed: &str) -> u32 {
    decimal(typed, 0)
        .and_then(|count| u32::try_from(count).ok())
        .unwrap_or(0)
}

fn asked_price(drafted: &DraftedLine, currency: Currency) -> Judged<AskedPrice> {
    match drafted.pricing {
        Pricing::List => Ok(AskedPrice::List {}),
        // Basis points are hundredths of a per cent.
        Pricing::Discount => decimal(&drafted.off, 2)
            .and_then(|off| u16::try_from(off).ok())
            .map(|off| AskedPrice::Discount {
                off: BasisPoints(off),
            })
            .ok_or(OfferWrong::OutOfRange { least: 0, most: 100 }),
        Pricing::Named => decimal(&drafted.named, currency.exponent())
            .map(|minor| AskedPrice::Named { minor })
            .ok_or(OfferWrong::NotAnAmount),
    }
}
