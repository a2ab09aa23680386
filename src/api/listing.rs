//! What a partner says of itself in the marketplace, and where it is found.

use liaison_contract::listing::{
    AppealListing, ChangeListing, ListedListing, Listing, ListingBody, ListingEventsBody, ListingLocation,
    ListingLocationBody, ListingLocationsBody, ListingReport, ListingReportBody, ListingReportsBody,
    ListingReviewsBody, ListingsBody, LocationReviewsBody, PutListingLocation, QueuedLocation, RefuseListing,
    ReturnListing, ReviewedListing,
};
use liaison_contract::paths;
use liaison_domain::id::{ListingId, ListingLocationId, ListingReportId};
use liaison_domain::listing::location::RawLocation;
use liaison_domain::listing::log::ListingEntry;
use liaison_domain::listing::review::RawPoint;
use liaison_json::ToJson;

use super::client::OnlyIf;
use super::{ApiError, Listed, client};

/// Submits a finished draft of a new one: the text of a `PutListing`, for the text of a `ListingBody`.
pub async fn put_listing(
    id: ListingId,
    request: String,
    key: &str,
    draft_revision: i64,
) -> Result<String, ApiError> {
    client::put_finished(&paths::listing(id), request, key, draft_revision).await
}

/// The same of the next version, over the revision that its author saw.
pub async fn revise_listing(
    id: ListingId,
    request: String,
    key: &str,
    revision: i64,
) -> Result<String, ApiError> {
    client::put_over(&paths::listing(id), request, key, revision).await
}

pub async fn list_listings() -> Result<Vec<ListedListing>, ApiError> {
    let body: ListingsBody = client::get(paths::LISTINGS).await?;
    Ok(body.listings)
}

pub async fn find_listing(id: ListingId) -> Result<Listing, ApiError> {
    let body: ListingBody = client::get(&paths::listing(id)).await?;
    Ok(body.listing)
}

/// The first pages of what happened, the newest first.
pub async fn list_listing_entries(id: ListingId, pages: usize) -> Result<Listed<ListingEntry>, ApiError> {
    let path = paths::listing_events(id);
    client::list(&path, pages, |body: ListingEventsBody| (body.events, body.next)).await
}

/// What one does with a listing besides submitting it; each carries the revision that was seen.
#[derive(Clone, PartialEq)]
pub enum ListingVerb {
    Withdraw,
    Unlist,
    Relist,
    Retire,
    Appeal(String),
    Approve,
    Return(Vec<RawPoint>),
    Suspend(String),
}

pub async fn change_listing(
    id: ListingId,
    revision: i64,
    verb: ListingVerb,
    key: &str,
) -> Result<Listing, ApiError> {
    let plain = ChangeListing { revision };
    let body: ListingBody = match verb {
        ListingVerb::Withdraw => post(&paths::listing_withdrawals(id), &plain, key).await?,
        ListingVerb::Unlist => post(&paths::listing_unlistings(id), &plain, key).await?,
        ListingVerb::Relist => post(&paths::listing_relistings(id), &plain, key).await?,
        ListingVerb::Retire => post(&paths::listing_retirements(id), &plain, key).await?,
        ListingVerb::Approve => post(&paths::listing_approvals(id), &plain, key).await?,
        ListingVerb::Appeal(text) => {
            post(
                &paths::listing_appeals(id),
                &AppealListing { revision, text },
                key,
            )
            .await?
        }
        ListingVerb::Return(points) => {
            post(
                &paths::listing_returns(id),
                &ReturnListing { revision, points },
                key,
            )
            .await?
        }
        ListingVerb::Suspend(reason) => {
            let refused = RefuseListing { revision, reason };
            post(&paths::listing_suspensions(id), &refused, key).await?
        }
    };
    Ok(body.listing)
}

async fn post<B: ToJson>(path: &str, body: &B, key: &str) -> Result<ListingBody, ApiError> {
    client::post(path, body, Some(key)).await
}

/// What waits for the operator, the longest first; with a state, what is in that.
pub async fn list_listing_reviews(
    state: Option<&'static str>,
    pages: usize,
) -> Result<Listed<ReviewedListing>, ApiError> {
    let path = match state {
        Some(state) => [paths::LISTING_REVIEWS, "?state=", state].concat(),
        None => paths::LISTING_REVIEWS.to_owned(),
    };
    client::list(&path, pages, |body: ListingReviewsBody| {
        (body.listings, body.next)
    })
    .await
}

/// What people have told the operator, the longest wait first.
pub async fn list_listing_reports(pages: usize) -> Result<Listed<ListingReport>, ApiError> {
    client::list(paths::LISTING_REPORTS, pages, |body: ListingReportsBody| {
        (body.listing_reports, body.next)
    })
    .await
}

/// The listing stands all the same.
pub async fn dismiss_listing_report(
    id: ListingReportId,
    revision: i64,
    key: &str,
) -> Result<ListingReport, ApiError> {
    let path = paths::listing_report_dismissals(id);
    let body: ListingReportBody = client::post(&path, &ChangeListing { revision }, Some(key)).await?;
    Ok(body.listing_report)
}

pub async fn list_locations() -> Result<Vec<ListingLocation>, ApiError> {
    let body: ListingLocationsBody = client::get(paths::LISTING_LOCATIONS).await?;
    Ok(body.locations)
}

/// Names a place under an id that the client has chosen.
pub async fn put_location(
    id: ListingLocationId,
    place: RawLocation,
    key: &str,
) -> Result<ListingLocation, ApiError> {
    let path = paths::listing_location(id);
    let body: ListingLocationBody =
        client::put_if(&path, &PutListingLocation { place }, key, OnlyIf::Absent).await?;
    Ok(body.location)
}

pub async fn delete_location(
    id: ListingLocationId,
    revision: i64,
    key: &str,
) -> Result<ListingLocation, ApiError> {
    let path = paths::listing_location(id);
    let body: ListingLocationBody = client::delete_if(&path, key, OnlyIf::Revision(revision)).await?;
    Ok(body.location)
}

/// What waits for the operator, the longest first.
pub async fn list_location_reviews(pages: usize) -> Result<Listed<QueuedLocation>, ApiError> {
    client::list(
        paths::LISTING_LOCATION_REVIEWS,
        pages,
        |body: LocationReviewsBody| (body.locations, body.next),
    )
    .await
}

pub async fn confirm_location(
    id: ListingLocationId,
    revision: i64,
    key: &str,
) -> Result<ListingLocation, ApiError> {
    let path = paths::listing_location_confirmations(id);
    let body: ListingLocationBody = client::post(&path, &ChangeListing { revision }, Some(key)).await?;
    Ok(body.location)
}

pub async fn refuse_location(
    id: ListingLocationId,
    revision: i64,
    reason: String,
    key: &str,
) -> Result<ListingLocation, ApiError> {
    let path = paths::listing_location_refusals(id);
    let refused = RefuseListing { revision, reason };
    let body: ListingLocationBody = client::post(&path, &refused, Some(key)).await?;
    Ok(body.location)
}
