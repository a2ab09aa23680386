//! What an acceptance sets up: a subscription for each line that was taken, in the transaction of the answer.

use liaison_domain::event::Author;
use liaison_domain::id::SubscriptionId;
use liaison_domain::partner::Customer;
use liaison_domain::purchase_offer::answer::{GivenAnswer, OfferRedemption};
use liaison_domain::subscription::log::Happened;
use liaison_domain::subscription::{Order, Origin, Phase, Subscription};
use liaison_store::{Tx, subscription};

use super::case::Case;
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
        partner_of_record,
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
            partner_of_record: partner_of_record.then_some(case.offer.partner),
            revision: 1,
        };
        subscription::insert(tx, &bought, (&customer.name, &price.name), case.now).await?;
        let log = SubscriptionLog {
            subscription: bought.id,
            author: author.clone(),
            at: case.now,
        };
        log.append(tx, 0, Happened::Bought { order }).await?;
    }
    Ok(())
}
