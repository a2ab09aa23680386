//! Writing the log of an offer.

use jiff::Timestamp;
use liaison_domain::event::Author;
use liaison_domain::id::{EventId, PurchaseOfferId};
use liaison_domain::partner::Customer;
use liaison_domain::purchase_offer::log::{Happened, OfferEntry};
use liaison_store::{StoreError, Tx, purchase_offer};

use crate::{notification, offer_reminding, random};

/// Everything about an entry but what happened.
pub struct OfferLog<'a> {
    pub offer: PurchaseOfferId,
    pub customer: Option<&'a Customer>,
    pub author: Author,
    pub at: Timestamp,
}

impl OfferLog<'_> {
    /// `position` orders the entries of one transaction, which all happened in the same moment.
    pub async fn append(&self, tx: &Tx, position: u8, happened: Happened) -> Result<(), StoreError> {
        let id = random::uuid_in_order(self.at, position)
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let entry = OfferEntry {
            id: EventId(id),
            at: self.at,
            offer: self.offer,
            customer: self.customer.map(|customer| customer.id),
            customer_name: self.customer.map(|customer| customer.name.clone()),
            author: self.author.clone(),
            happened,
        };
        purchase_offer::append(tx, &entry).await?;
        offer_reminding::follow(tx, &entry).await?;
        notification::of_offer(tx, &entry, position).await
    }
}
