//! Writing the log of a listing, and of the places where a partner is found.

use jiff::Timestamp;
use liaison_domain::event::Author;
use liaison_domain::id::{EventId, ListingId};
use liaison_domain::listing::location::{self, LocationEntry};
use liaison_domain::listing::log::{Happened, ListingEntry};
use liaison_store::listing_location::ListingLocation;
use liaison_store::{StoreError, Tx, listing, listing_location};

use crate::{notification, random};

/// `position` orders the entries of one transaction, which all happened in the same moment.
pub async fn append(
    tx: &Tx,
    listing: ListingId,
    (author, at, position): (Author, Timestamp, u8),
    happened: Happened,
) -> Result<(), StoreError> {
    let entry = ListingEntry {
        id: event_id(at, position)?,
        at,
        listing,
        author,
        happened,
    };
    listing::append(tx, &entry).await?;
    notification::of_listing(tx, &entry, position).await
}

/// The same of a place.
pub async fn append_of_location(
    tx: &Tx,
    location: &ListingLocation,
    (author, at): (Author, Timestamp),
    happened: location::Happened,
) -> Result<(), StoreError> {
    let entry = LocationEntry {
        id: event_id(at, 0)?,
        at,
        location: location.id,
        place: location.place.clone(),
        author,
        happened,
    };
    listing_location::append(tx, location.partner, &entry).await?;
    notification::of_location(tx, location.partner, &entry).await
}

fn event_id(at: Timestamp, position: u8) -> Result<EventId, StoreError> {
    let id = random::uuid_in_order(at, position).map_err(|error| StoreError::Unavailable(Box::new(error)))?;
    Ok(EventId(id))
}
