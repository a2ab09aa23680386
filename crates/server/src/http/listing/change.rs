//! What a partner does with a listing besides submitting it: each verb is something that was created.

use axum::extract::State;
use liaison_contract::listing::{AppealListing, ChangeListing, ListingBody};
use liaison_contract::paths;
use liaison_domain::id::ListingId;

use super::deciding::{Asked, Verb, change};
use crate::app::App;
use crate::http::extract::{Body, Id, IdempotencyKey, SignedIn};
use crate::http::idempotency::Outcome;
use crate::http::openapi::refuses;
use crate::http::problem::Answer;

refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// Take back what waits for the operator. Customers go on reading what was approved before.
#[utoipa::path(
    post, path = paths::LISTING_WITHDRAWALS, operation_id = "create_listing_withdrawal", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeListing,
    responses(
        (status = 200, description = "Taken back", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn withdraw(
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
        verb: Verb::Withdraw,
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Take a listing out of the marketplace.
#[utoipa::path(
    post, path = paths::LISTING_UNLISTINGS, operation_id = "create_listing_unlisting", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeListing,
    responses(
        (status = 200, description = "Nobody reads it any more", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn unlist(
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
        verb: Verb::Unlist,
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Put it back as it was approved.
#[utoipa::path(
    post, path = paths::LISTING_RELISTINGS, operation_id = "create_listing_relisting", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeListing,
    responses(
        (status = 200, description = "Customers read it again", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn relist(
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
        verb: Verb::Relist,
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Ask the operator to look at a suspension again.
#[utoipa::path(
    post, path = paths::LISTING_APPEALS, operation_id = "create_listing_appeal", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = AppealListing,
    responses(
        (status = 200, description = "The operator is asked", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn appeal(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingId>,
    key: IdempotencyKey,
    body: Body<AppealListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Appeal(&body.value.text),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Give a listing up for good. Another one can take its place.
#[utoipa::path(
    post, path = paths::LISTING_RETIREMENTS, operation_id = "create_listing_retirement", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The listing"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeListing,
    responses(
        (status = 200, description = "Given up", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn retire(
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
        verb: Verb::Retire,
    };
    change(&app, &signed_in, &attempt, &asked).await
}
