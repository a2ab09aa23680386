//! What an acceptance sets up: a subscription for each line that was taken, in the transaction of the answer.

use liaison_domain::event::Author;
use liaison_domain::id::SubscriptionId;
use liaison_domain::partner::Customer;
use liaison_domain::partner_of_record::{RecordMeans, RecordPeriod};
use liaison_domain::purchase_offer::answer::{GivenAnswer, OfferRedemption};
use liaison_domain::subscription::log::Happened;
use liaison_domain::subscription::{Order, Origin, Phase, Subscription};
use liaison_store::{Tx, partner_of_record, subscription};

use super::case::Case;
use crate::http::partner_of_record::advisor;
use crate::http::problem::Answer;
use crate::random;
use crate::subscription_log::SubscriptionLog;

/// Nothing for an answer that took nothing. The offering partner becomes the partner of record where the customer said
/// so, and nobody does otherwise.
pub(super) async fn set_up(
    tx: &Tx,
    case: &Case,
    customer: &Customer,
    answered: &OfferRedemption,
    author: &Author,
) -> Answer<()> {
    let given = answered.answer.as_ref().map(|answer| &answer.given);
    let Some(GivenAnswer::Accepted {
        counts,
        partner_of_record: consent,
        ..
    }) = given
    else {
        return Ok(());
    };
    let snapshot = &case.newest.snapshot;
    let lines = snapshot.terms.lines.iter().zip(&snapshot.prices).zip(counts);
    for (line, ((asked, price), seats)) in (0..).zip(lines) {
        let Some(seats) = *seats else { continue };
        let order = Order {
            seats,
            commitment: asked.commitment,
            billing: asked.billing,
            price: Some(price.each),
        };
        let bought = Subscription {
            id: SubscriptionId(random::uuid(case.now)?),
            customer: customer.id,
            product: asked.product.clone(),
            brought_by: case.offer.partner,
            origin: Origin::Offer {
                redemption: answered.id,
                line,
            },
            began_at: case.now,
            phase: Phase::bought(order, case.now),
            partner_of_record: consent.then_some(case.offer.partner),
            revision: 1,
        };
        subscription::insert(tx, &bought, (&customer.name, &price.name), case.now).await?;
        let log = SubscriptionLog {
            subscription: bought.id,
            author: author.clone(),
            at: case.now,
        };
        let record = consent.then(|| advisor(&case.partner));
        if record.is_some() {
            let period = RecordPeriod {
                partner: case.partner.id,
                since: case.now,
                until: None,
                means: RecordMeans::Offer,
                named_by: author.name.clone().unwrap_or_default(),
            };
            partner_of_record::begin(tx, random::uuid(case.now)?, bought.id, &period).await?;
        }
        let happened = Happened::Bought {
            order,
            partner_of_record: record,
        };
        log.append(tx, 0, happened).await?;
    }
    Ok(())
}
