//! What a partner says of itself in the marketplace: its own people read and submit it, the operator decides.

pub(super) mod change;
mod deciding;
mod described;
pub(super) mod location;
pub(super) mod location_review;
pub(super) mod reporting;
pub(super) mod review;
pub(super) mod submitting;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use liaison_contract::listing::{ListingBody, ListingEventsBody, ListingsBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::ListingId;
use liaison_domain::{Action, Actor, authorize};
use liaison_store::listing::{self, Listing};
use liaison_store::{Db, listing_location};

use super::extract::{Id, Page, SignedIn};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::tagged::tagged;
use super::trial_invitation::own_partner;
use crate::app::App;

/// As much as a draft of one may have.
const MOST_BYTES: usize = liaison_domain::draft::PAYLOAD_BYTES_MOST;

refuses!(List: NotSignedIn, NotAllowed);
refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// All of one's own partner's, by country and kind, retired ones last.
#[utoipa::path(
    get, path = paths::LISTINGS, operation_id = "list_listings", tag = "listings",
    responses((status = 200, description = "All of them", body = ListingsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<ListingsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadListing(partner))?;
    let reader = app.store.read();
    let all = listing::list(&reader, partner).await?;
    let versions = listing::newest_versions(&reader, &all).await?;
    let places = listing_location::list(&reader, partner).await?;
    let listed = |one: Listing| {
        let newest = versions.get(&one.id);
        described::listed(one, newest, &places)
    };
    Ok(Json(ListingsBody {
        listings: all.into_iter().map(listed).collect(),
    }))
}

/// One with its newest text, where it stands, and what is to be mended.
#[utoipa::path(
    get, path = paths::LISTING, operation_id = "get_listing", tag = "listings",
    params(("id" = uuid::Uuid, Path, description = "The listing")),
    responses(
        (status = 200, description = "The listing", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let listing = readable(&reader, &signed_in.actor(), id).await?;
    let body = described::represented(&reader, &listing).await?;
    Ok(tagged(listing.revision, body))
}

/// What happened to it, the newest first.
#[utoipa::path(
    get, path = paths::LISTING_EVENTS, operation_id = "list_listing_events", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ListingEventsBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingId>,
    page: Page,
) -> Answer<Json<ListingEventsBody>> {
    let reader = app.store.read();
    let listing = readable(&reader, &signed_in.actor(), id).await?;
    let found = listing::events(&reader, listing.id, page.after, page.limit).await?;
    Ok(Json(ListingEventsBody {
        events: found.items,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// One that the actor may read; any other one does not exist.
async fn readable(db: &impl Db, actor: &Actor, id: ListingId) -> Answer<Listing> {
    let listing = listing::find(db, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    authorize(actor, Action::ReadListing(listing.partner))?;
    Ok(listing)
}
