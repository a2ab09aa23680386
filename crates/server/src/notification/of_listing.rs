//! From the log of a listing and of the places where a partner is found: what the operator decided.

use liaison_domain::id::{PartnerId, UserId};
use liaison_domain::listing::location::{self, LocationEntry};
use liaison_domain::listing::log::{Happened, ListingEntry};
use liaison_domain::notification::{NotificationEvent, Subject};
use liaison_store::{StoreError, Tx, listing, listing_location};

use super::reader::{present, who_decides_for};
use super::{Happening, each, tell};

/// As far back as is looked for who submitted what was decided.
const EARLIER: u64 = 20;

pub(crate) async fn of_listing(tx: &Tx, entry: &ListingEntry, position: u8) -> Result<(), StoreError> {
    let event = match entry.happened {
        Happened::Published { .. } => NotificationEvent::ListingPublished,
        Happened::Returned { .. } => NotificationEvent::ListingNeedsChanges,
        Happened::Suspended { .. } => NotificationEvent::ListingSuspended,
        Happened::Submitted { .. }
        | Happened::ChecksFailed { .. }
        | Happened::Withdrawn {}
        | Happened::Unlisted {}
        | Happened::Relisted {}
        | Happened::Appealed { .. }
        | Happened::Reported { .. }
        | Happened::ReportDismissed {}
        | Happened::Retired {} => return Ok(()),
    };
    let gone = || StoreError::Corrupt(format!("listing {} is gone", entry.listing));
    let listing = listing::find(tx, entry.listing).await?.ok_or_else(gone)?;
    let version = listing::find_version(tx, listing.id, listing.version).await?;
    let contents = version
        .map(|version| version.listing.contents)
        .unwrap_or_default();
    let name = contents.into_iter().next().map(|content| content.name);
    let before = listing::events(tx, listing.id, None, EARLIER).await?.items;
    let submitted = before.iter().find_map(|entry| match entry.happened {
        Happened::Submitted { .. } => entry.author.user,
        _ => None,
    });
    let subject = Subject::Listing {
        id: listing.id,
        name: name.unwrap_or_default(),
    };
    let happening = Happening {
        event,
        at: entry.at,
        position,
        author: &entry.author,
        days: None,
    };
    decided(tx, listing.partner, submitted, &subject, &happening).await
}

pub(crate) async fn of_location(
    tx: &Tx,
    partner: PartnerId,
    entry: &LocationEntry,
) -> Result<(), StoreError> {
    let event = match entry.happened {
        location::Happened::Confirmed {} => NotificationEvent::LocationConfirmed,
        location::Happened::Refused { .. } => NotificationEvent::LocationRefused,
        location::Happened::Submitted {} | location::Happened::Removed {} => return Ok(()),
    };
    let before = listing_location::events(tx, entry.location, None, EARLIER)
        .await?
        .items;
    let submitted = before.iter().find_map(|entry| match entry.happened {
        location::Happened::Submitted {} => entry.author.user,
        _ => None,
    });
    let subject = Subject::Location {
        name: entry.place.city.clone(),
    };
    let happening = Happening {
        event,
        at: entry.at,
        position: 0,
        author: &entry.author,
        days: None,
    };
    decided(tx, partner, submitted, &subject, &happening).await
}

/// Who decides for the partner is told, and who submitted it.
async fn decided(
    tx: &Tx,
    partner: PartnerId,
    submitted: Option<UserId>,
    subject: &Subject,
    happening: &Happening<'_>,
) -> Result<(), StoreError> {
    let mut people = who_decides_for(tx, partner).await?;
    if let Some(user) = submitted {
        people.extend(present(tx, user).await?);
    }
    tell(tx, happening, each(people, subject, None).collect()).await
}
