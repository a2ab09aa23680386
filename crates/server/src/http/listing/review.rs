//! What the operator does with listings: what waits longest is decided first.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use liaison_contract::listing::{
    ChangeListing, ListingBody, ListingReviewsBody, RefuseListing, ReturnListing,
};
use liaison_contract::paths;
use liaison_domain::id::ListingId;
use liaison_domain::listing::state::ListingState;
use liaison_domain::{Action, authorize};
use liaison_store::listing::Listing;
use liaison_store::{listing, partner};
use serde::Deserialize;

use super::deciding::{Asked, Verb, change};
use super::described;
use crate::app::App;
use crate::http::extract::{Body, Id, IdempotencyKey, Page, SignedIn, query, word};
use crate::http::idempotency::Outcome;
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// What waits, the longest first; with a state, what is in it, the oldest first.
#[utoipa::path(
    get, path = paths::LISTING_REVIEWS, operation_id = "list_listing_reviews", tag = "listing reviews",
    params(
        ("state" = Option<ListingState>, Query, description = "Those in this state instead of what waits"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ListingReviewsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Wanted(state): Wanted,
    page: Page,
) -> Answer<Json<ListingReviewsBody>> {
    authorize(&signed_in.actor(), Action::ReviewListings)?;
    let reader = app.store.read();
    let found = match state {
        Some(state) => listing::in_state(&reader, state, page.after, page.limit).await?,
        None => listing::queued(&reader, page.after, page.limit).await?,
    };
    let versions = listing::newest_versions(&reader, &found.items).await?;
    let owners = partner::find_all(&reader, found.items.iter().map(|one| one.partner.0)).await?;
    let reviewed = |one: Listing| {
        let owner = owners.get(&one.partner.0)?;
        let newest = versions.get(&one.id);
        Some(described::reviewed(one, newest, owner))
    };
    Ok(Json(ListingReviewsBody {
        listings: found.items.into_iter().filter_map(reviewed).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Publish the newest text.
#[utoipa::path(
    post, path = paths::LISTING_APPROVALS, operation_id = "create_listing_approval", tag = "listing reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeListing,
    responses(
        (status = 200, description = "Customers read it", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn approve(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingId>,
    key: IdempotencyKey,
    body: Body<ChangeListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Approve,
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Send it back with what has to be mended, each thing tied to its field.
#[utoipa::path(
    post, path = paths::LISTING_RETURNS, operation_id = "create_listing_return", tag = "listing reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ReturnListing,
    responses(
        (status = 200, description = "Sent back", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn send_back(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingId>,
    key: IdempotencyKey,
    body: Body<ReturnListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Return(&body.value.points),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Take a listing out of the marketplace, with a reason that its partner reads.
#[utoipa::path(
    post, path = paths::LISTING_SUSPENSIONS, operation_id = "create_listing_suspension", tag = "listing reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = RefuseListing,
    responses(
        (status = 200, description = "Nobody reads it any more", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn suspend(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingId>,
    key: IdempotencyKey,
    body: Body<RefuseListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Suspend(&body.value.reason),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// `?state=`.
pub(crate) struct Wanted(Option<ListingState>);

#[derive(Deserialize)]
struct WantedQuery {
    state: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: WantedQuery = query(parts)?;
        Ok(Self(word(asked.state.as_deref(), "state")?))
    }
}
