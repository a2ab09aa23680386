//! Which customers are to be reminded of an offer, as its log goes on.

use liaison_domain::purchase_offer::log::{Happened, OfferEntry};
use liaison_store::{StoreError, Tx, purchase_offer};

use crate::notification::has_it_before_it;

/// Who gets it is to be reminded, and of a newer version anew. When that ends is looked at when a reminder is due.
pub(crate) async fn follow(tx: &Tx, entry: &OfferEntry) -> Result<(), StoreError> {
    match (&entry.happened, entry.customer) {
        (Happened::Viewed { .. }, Some(customer)) => {
            purchase_offer::begin_reminding(tx, entry.offer, customer, entry.at).await
        }
        (Happened::Sent {} | Happened::Revised { .. }, _) => {
            purchase_offer::restart_reminding(tx, entry.offer, entry.at).await?;
            let Some((_, audience)) = purchase_offer::heading(tx, entry.offer).await? else {
                return Ok(());
            };
            for customer in has_it_before_it(tx, entry.offer, &audience).await? {
                purchase_offer::begin_reminding(tx, entry.offer, customer, entry.at).await?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
