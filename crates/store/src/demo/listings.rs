//! The marketplace: partners in several countries with what they say of themselves, one listing that came back with three
//! points, and one that was refused because it is an application and a service in one.

use jiff::Timestamp;
use liaison_domain::Country;
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{EventId, ListingId, ListingLocationId, PartnerId};
use liaison_domain::listing::RawListing;
use liaison_domain::listing::check::{ListingField, Point, PointReason};
use liaison_domain::listing::location::{LocationState, RawLocation};
use liaison_domain::listing::log::{Happened, ListingEntry};
use liaison_domain::listing::published::slug;
use liaison_domain::listing::state::{ListingEvent, ListingState, next};
use liaison_domain::partner::{Partner, Programme};
use liaison_domain::taxonomy::SpokenLanguage;
use serde::Deserialize;

use super::organisations::newcomer;
use super::{Kind, days_ago, id, minutes_after};
use crate::column::parse_json;
use crate::error::StoreError;
use crate::listing::{self, Listing, Version};
use crate::listing_location::{self, ListingLocation};
use crate::transaction::Tx;
use crate::{company, partner};

const LISTINGS: &str = include_str!("listings.json");

#[derive(Deserialize)]
struct Listed {
    number: u32,
    /// Of a partner that is only here.
    code: String,
    name: String,
    country: Country,
    programmes: Vec<Programme>,
    locations: Vec<RawLocation>,
    listing: RawListing,
    /// What the operator sent it back with, if it did.
    #[serde(default)]
    points: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    field: ListingField,
    language: Option<SpokenLanguage>,
    item: Option<u32>,
    text: String,
}

pub(super) async fn insert(tx: &Tx, now: Timestamp) -> Result<(), StoreError> {
    for listed in parse_json::<Vec<Listed>>("demo", LISTINGS)? {
        let owner = PartnerId(id(Kind::Partner, listed.number));
        if partner::find(tx, owner).await?.is_none() {
            partner::insert(tx, &of(&listed, now)).await?;
        }
        for (at, place) in (0..).zip(&listed.locations) {
            let location = ListingLocation {
                id: ListingLocationId(id(Kind::ListingLocation, listed.number * 10 + at)),
                partner: owner,
                place: place.clone(),
                state: LocationState::Active,
                refusal: None,
                queued_at: None,
                created_at: days_ago(now, 90),
                revision: 3,
            };
            listing_location::insert(tx, &location).await?;
        }
        write(tx, owner, listed, now).await?;
    }
    Ok(())
}

fn of(listed: &Listed, now: Timestamp) -> Partner {
    let at = listed.locations.first().map(|place| place.address.clone());
    newcomer(
        listed.number,
        (&listed.code, &listed.name),
        listed.country,
        at.unwrap_or_default(),
        &listed.programmes,
        now,
    )
}

/// Submitted, and published or sent back two days later.
async fn write(tx: &Tx, owner: PartnerId, mut listed: Listed, now: Timestamp) -> Result<(), StoreError> {
    let listing_id = ListingId(id(Kind::Listing, listed.number));
    let returned = !listed.points.is_empty();
    let submitted_at = days_ago(
        now,
        if returned {
            3
        } else {
            60 + i64::from(listed.number)
        },
    );
    let decided_at = minutes_after(submitted_at, 2 * 24 * 60);
    listed.listing.logo = company::find(tx, owner).await?.and_then(|company| company.logo);
    let decision = if returned {
        ListingEvent::ReturnWithPoints
    } else {
        ListingEvent::Approve
    };
    let mut state = ListingState::Draft;
    for event in [ListingEvent::Submit, ListingEvent::Pass, decision] {
        state = next(state, event).map_err(|state| StoreError::corrupt("demo", format!("{state:?}")))?;
    }
    let points: Vec<Point> = listed.points.into_iter().map(point).collect();
    let found = u32::try_from(points.len()).unwrap_or_default();
    let row = Listing {
        id: listing_id,
        partner: owner,
        country: listed.listing.country,
        kind: listed.listing.kind,
        slug: slug(&listed.name, listed.listing.country, listing_id),
        state,
        version: 1,
        live_version: state.is_live().then_some(1),
        published_at: state.is_live().then_some(decided_at),
        queued_at: None,
        suspension: None,
        appeal: None,
        created_at: submitted_at,
        revision: 2,
    };
    listing::insert(tx, &row).await?;
    let version = Version {
        version: 1,
        submitted_by: listed.listing.lead_contact.name.clone(),
        listing: listed.listing,
        points,
        submitted_at,
    };
    listing::insert_version(tx, listing_id, &version).await?;
    let decided = if returned {
        Happened::Returned { points: found }
    } else {
        Happened::Published { version: 1 }
    };
    let told = [
        (
            submitted_at,
            version.submitted_by,
            Happened::Submitted { version: 1 },
        ),
        (decided_at, "Liaison".to_owned(), decided),
    ];
    for (position, (at, name, happened)) in (0..).zip(told) {
        let entry = ListingEntry {
            id: EventId(id(Kind::ListingEvent, listed.number * 10 + position)),
            at,
            listing: listing_id,
            author: Author {
                side: Side::Partner,
                user: None,
                name: Some(name),
            },
            happened,
        };
        listing::append(tx, &entry).await?;
    }
    Ok(())
}

fn point(said: Said) -> Point {
    Point {
        field: said.field,
        language: said.language,
        item: said.item,
        reason: PointReason::Operator { text: said.text },
    }
}

#[cfg(test)]
mod tests {
    use liaison_domain::listing::check::check;

    use super::*;

    #[test]
    fn what_is_submitted_passes_the_automatic_checks() {
        let listed: Vec<Listed> = parse_json("demo", LISTINGS).unwrap();
        for one in &listed {
            assert_eq!(check(&one.listing), [], "{}", one.name);
            for place in &one.locations {
                assert!(place.read().is_ok(), "{}", one.name);
            }
        }
        let live = listed.iter().filter(|one| one.points.is_empty()).count();
        assert_eq!((live, listed.len() - live), (13, 2));
    }
}
