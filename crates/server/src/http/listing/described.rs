//! A listing and a place as they travel.

use jiff::Timestamp;
use liaison_contract::listing::{
    self as wire, ListedListing, ListingBody, ListingLocationBody, PlacesInCountry, ReviewedListing, Waiting,
};
use liaison_domain::Country;
use liaison_domain::listing::change::changes;
use liaison_domain::listing::location::LocationState;
use liaison_domain::listing::review::review_by;
use liaison_domain::partner::Partner;
use liaison_store::listing::{self, Listing, Version};
use liaison_store::listing_location::ListingLocation;
use liaison_store::{Db, StoreError, listing_location, partner};

use crate::http::problem::{Answer, Refusal};

pub(super) fn listed(
    listing: Listing,
    newest: Option<&Version>,
    places: &[ListingLocation],
) -> ListedListing {
    let points = newest.filter(|_| listing.state.has_points());
    ListedListing {
        id: listing.id,
        revision: listing.revision,
        slug: listing.slug,
        country: listing.country,
        kind: listing.kind,
        name: name(newest),
        state: listing.state,
        points: points.map_or(0, |newest| count(newest.points.len())),
        published_at: listing.published_at,
        waiting: listing.queued_at.map(waiting),
        places: in_country(places, listing.country),
    }
}

pub(super) fn reviewed(listing: Listing, newest: Option<&Version>, owner: &Partner) -> ReviewedListing {
    ReviewedListing {
        id: listing.id,
        partner_name: owner.name.clone(),
        partner_number: owner.number.clone(),
        country: listing.country,
        kind: listing.kind,
        name: name(newest),
        state: listing.state,
        appeal: listing.appeal,
        waiting: listing.queued_at.map(waiting),
    }
}

/// With its newest text, and the one that was approved last where that is another one.
pub(super) async fn represented(db: &impl Db, listing: &Listing) -> Answer<ListingBody> {
    let newest = version(db, listing, listing.version).await?;
    let approved = match listing.live_version {
        Some(number) if number != listing.version => Some(version(db, listing, number).await?.listing),
        _ => None,
    };
    let owner = owner(db, listing).await?;
    let places = listing_location::list(db, listing.partner).await?;
    let different = |before| changes(before, &newest.listing);
    Ok(ListingBody {
        listing: wire::Listing {
            id: listing.id,
            revision: listing.revision,
            slug: listing.slug.clone(),
            partner_name: owner.name,
            partner_number: owner.number,
            state: listing.state,
            version: listing.version,
            changes: approved.as_ref().map(different).unwrap_or_default(),
            approved,
            points: match listing.state.has_points() {
                true => newest.points,
                false => Vec::new(),
            },
            text: newest.listing,
            submitted_by: newest.submitted_by,
            submitted_at: newest.submitted_at,
            published_at: listing.published_at,
            waiting: listing.queued_at.map(waiting),
            suspension: listing.suspension.clone(),
            appeal: listing.appeal.clone(),
            places: in_country(&places, listing.country),
        },
    })
}

pub(super) async fn version(db: &impl Db, listing: &Listing, number: u32) -> Answer<Version> {
    let gone = || {
        let gone = StoreError::Corrupt(format!("version {number} of listing {} is gone", listing.id));
        Refusal::internal(&gone)
    };
    listing::find_version(db, listing.id, number)
        .await?
        .ok_or_else(gone)
}

async fn owner(db: &impl Db, listing: &Listing) -> Answer<Partner> {
    partner::find(db, listing.partner).await?.ok_or_else(|| {
        Refusal::internal(&StoreError::Corrupt(format!(
            "partner {} is gone",
            listing.partner
        )))
    })
}

pub(super) fn location(location: &ListingLocation) -> wire::ListingLocation {
    wire::ListingLocation {
        id: location.id,
        revision: location.revision,
        place: location.place.clone(),
        state: location.state,
        refusal: location.refusal.clone(),
        waiting: location.queued_at.map(waiting),
    }
}

pub(super) fn location_body(of: &ListingLocation) -> ListingLocationBody {
    ListingLocationBody {
        location: location(of),
    }
}

fn waiting(since: Timestamp) -> Waiting {
    Waiting {
        since,
        review_by: review_by(since),
    }
}

fn name(newest: Option<&Version>) -> String {
    let first = newest.and_then(|newest| newest.listing.contents.first());
    first.map(|content| content.name.clone()).unwrap_or_default()
}

fn in_country(places: &[ListingLocation], country: Country) -> PlacesInCountry {
    let here = || places.iter().filter(|place| place.place.country == country);
    let confirmed = here().filter(|place| place.state == LocationState::Active);
    PlacesInCountry {
        confirmed: count(confirmed.count()),
        all: count(here().count()),
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
