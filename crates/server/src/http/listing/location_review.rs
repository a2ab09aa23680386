//! The operator confirms where partners are found.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use liaison_contract::header::etag;
use liaison_contract::listing::{
    ChangeListing, ListingLocationBody, LocationReviewsBody, QueuedLocation, RefuseListing,
};
use liaison_contract::{FieldError, ProblemCode, paths};
use liaison_domain::id::ListingLocationId;
use liaison_domain::listing::location::{Happened, LocationEvent};
use liaison_domain::text::ReviewText;
use liaison_domain::{Action, authorize};
use liaison_store::listing_location::ListingLocation;
use liaison_store::{listing_location, partner};

use super::described;
use super::location::{tell, written};
use super::submitting::wrong_state;
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, word};

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Decide: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// What waits, the longest first.
#[utoipa::path(
    get, path = paths::LISTING_LOCATION_REVIEWS, operation_id = "list_listing_location_reviews",
    tag = "listing reviews",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = LocationReviewsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<LocationReviewsBody>> {
    authorize(&signed_in.actor(), Action::ReviewListings)?;
    let reader = app.store.read();
    let found = listing_location::queued(&reader, page.after, page.limit).await?;
    let owners = partner::find_all(&reader, found.items.iter().map(|one| one.partner.0)).await?;
    let queued = |one: &ListingLocation| {
        let owner = owners.get(&one.partner.0)?;
        Some(QueuedLocation {
            partner_name: owner.name.clone(),
            partner_number: owner.number.clone(),
            location: described::location(one),
        })
    };
    Ok(Json(LocationReviewsBody {
        locations: found.items.iter().filter_map(queued).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Say that a partner is found there.
#[utoipa::path(
    post, path = paths::LISTING_LOCATION_CONFIRMATIONS, operation_id = "create_listing_location_confirmation",
    tag = "listing reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The place"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeListing,
    responses(
        (status = 200, description = "Customers see it", body = ListingLocationBody,
            headers(("ETag" = String, description = "The revision"))),
        Decide,
    ),
    security(("session" = []))
)]
pub(crate) async fn confirm(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingLocationId>,
    key: IdempotencyKey,
    body: Body<ChangeListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Confirm,
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Say why a place cannot be confirmed.
#[utoipa::path(
    post, path = paths::LISTING_LOCATION_REFUSALS, operation_id = "create_listing_location_refusal",
    tag = "listing reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The place"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = RefuseListing,
    responses(
        (status = 200, description = "Its partner reads why", body = ListingLocationBody,
            headers(("ETag" = String, description = "The revision"))),
        Decide,
    ),
    security(("session" = []))
)]
pub(crate) async fn refuse(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingLocationId>,
    key: IdempotencyKey,
    body: Body<RefuseListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Refuse(&body.value.reason),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

struct Asked<'a> {
    id: ListingLocationId,
    seen_revision: i64,
    verb: Verb<'a>,
}

#[derive(Clone, Copy)]
enum Verb<'a> {
    Confirm,
    Refuse(&'a str),
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let outcome = settle(|| decide(app, signed_in, attempt, asked)).await?;
    app.live.written();
    Ok(outcome)
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ReviewListings)?;
    let mut location = listing_location::find(&tx, asked.id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    if asked.seen_revision != location.revision {
        return Err(Refusal::stale(&described::location_body(&location)));
    }
    let event = match asked.verb {
        Verb::Confirm => LocationEvent::Confirm,
        Verb::Refuse(_) => LocationEvent::Refuse,
    };
    location.state = location
        .state
        .next(event)
        .map_err(|state| wrong_state(&word(&state)))?;
    location.queued_at = None;
    let happened = match asked.verb {
        Verb::Confirm => Happened::Confirmed {},
        Verb::Refuse(reason) => {
            let reason = ReviewText::try_from(reason)
                .map_err(|error| Refusal::fields(vec![FieldError::text("/reason", error)]))?;
            let reason = String::from(reason);
            location.refusal = Some(reason.clone());
            Happened::Refused { reason }
        }
    };
    written(&tx, &mut location).await?;
    let now = app.now();
    tell(&tx, signed_in, &location, now, happened).await?;
    let outcome = Outcome::new(StatusCode::OK, &described::location_body(&location))?
        .with(header::ETAG, etag(location.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}
