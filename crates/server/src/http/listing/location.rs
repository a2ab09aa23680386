//! Where a partner is found in a country: named by its own people, confirmed by the operator.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::listing::{
    ListingLocationBody, ListingLocationsBody, LocationEventsBody, PutListingLocation,
};
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::id::{ListingLocationId, PartnerId};
use liaison_domain::listing::location::{
    Coordinates, Happened, LocationEvent, LocationFault, LocationState, MOST_LOCATIONS, RawLocation,
};
use liaison_domain::text::TextError;
use liaison_domain::{Action, authorize};
use liaison_search::place::places;
use liaison_store::listing_location::{self, ListingLocation};
use liaison_store::{Tx, Update, partner};
use serde_json::Value;

use super::described;
use super::submitting::wrong_state;
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, Page, Precondition, Seen, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, word};
use crate::http::trial_invitation::own_partner;
use crate::listing_log;
use crate::log_entry::by;

refuses!(List: NotSignedIn, NotAllowed);
refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Put: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, PreconditionRequired);
refuses!(Delete: InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    IdempotencyKeyInUse, StaleRevision, IdempotencyKeyReused, PreconditionRequired);

/// All of one's own partner's, the oldest first.
#[utoipa::path(
    get, path = paths::LISTING_LOCATIONS, operation_id = "list_listing_locations", tag = "listings",
    responses((status = 200, description = "All of them", body = ListingLocationsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<ListingLocationsBody>> {
    let owner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadListing(owner))?;
    let all = listing_location::list(&app.store.read(), owner).await?;
    Ok(Json(ListingLocationsBody {
        locations: all.iter().map(described::location).collect(),
    }))
}

/// What happened to a place, the newest first, also to one that was removed.
#[utoipa::path(
    get, path = paths::LISTING_LOCATION_EVENTS, operation_id = "list_listing_location_events", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The place"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = LocationEventsBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingLocationId>,
    page: Page,
) -> Answer<Json<LocationEventsBody>> {
    let reader = app.store.read();
    let owner = listing_location::owner(&reader, id).await?;
    let owner = owner.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    authorize(&signed_in.actor(), Action::ReadListing(owner))?;
    let found = listing_location::events(&reader, id, page.after, page.limit).await?;
    Ok(Json(LocationEventsBody {
        events: found.items,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Name a place, or say where it is otherwise. Customers see it when the operator has confirmed it.
#[utoipa::path(
    put, path = paths::LISTING_LOCATION, operation_id = "put_listing_location", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = Option<String>, Header, description = "`*`, of a new one"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that was read, of one that is there"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = PutListingLocation,
    responses(
        (status = 201, description = "The operator is asked", body = ListingLocationBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "The operator is asked again, or it is there like that", body = ListingLocationBody,
            headers(("ETag" = String, description = "The revision"))),
        Put,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingLocationId>,
    precondition: Precondition,
    key: IdempotencyKey,
    body: Body<PutListingLocation>,
) -> Answer<Outcome> {
    let asked = Asked {
        id,
        owner: own_partner(&signed_in.actor())?,
        precondition,
        raw: body.value.place,
    };
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| name(&app, &signed_in, &attempt, &asked)).await?;
    app.live.written();
    Ok(outcome)
}

/// Remove a place for good.
#[utoipa::path(
    delete, path = paths::LISTING_LOCATION, operation_id = "delete_listing_location", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "The place"),
        ("If-Match" = String, Header, description = "The `ETag` that was read"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    responses((status = 200, description = "Removed; this is what it was", body = ListingLocationBody), Delete),
    security(("session" = []))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingLocationId>,
    Seen(seen_revision): Seen,
    key: IdempotencyKey,
) -> Answer<Outcome> {
    let attempt = key.attempt(&Value::Null);
    let outcome = settle(|| remove(&app, &signed_in, &attempt, id, seen_revision)).await?;
    app.live.written();
    Ok(outcome)
}

struct Asked {
    id: ListingLocationId,
    owner: PartnerId,
    precondition: Precondition,
    raw: RawLocation,
}

async fn name(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ChangeListing(asked.owner))?;
    let now = app.now();
    let place = read(app, &asked.raw)?;
    let (status, location) = match listing_location::find(&tx, asked.id).await? {
        None if matches!(asked.precondition, Precondition::New) => {
            has_room(&tx, asked.owner, &place).await?;
            let location = ListingLocation {
                id: asked.id,
                partner: asked.owner,
                place,
                state: asking(LocationState::Draft)?,
                refusal: None,
                queued_at: Some(now),
                created_at: now,
                revision: 1,
            };
            listing_location::insert(&tx, &location).await?;
            tell(&tx, signed_in, &location, now, Happened::Submitted {}).await?;
            (StatusCode::CREATED, location)
        }
        // The id was taken by somebody else's, of which nothing is told.
        Some(other) if other.partner != asked.owner => return Err(Refusal::new(ProblemCode::NotFound)),
        None => return Err(Refusal::new(ProblemCode::NotFound)),
        // What was refused can be asked for again as it is.
        Some(same) if same.place == place && same.state != LocationState::Draft => (StatusCode::OK, same),
        Some(other) if !asked.precondition.holds_for(other.revision) => {
            return Err(Refusal::stale(&described::location_body(&other)));
        }
        Some(mut location) => {
            if location.place.country != place.country {
                has_room(&tx, asked.owner, &place).await?;
            }
            let changed = location.state.next(LocationEvent::Change);
            location.state = asking(changed.map_err(|state| wrong_state(&word(&state)))?)?;
            location.place = place;
            location.refusal = None;
            location.queued_at = Some(now);
            written(&tx, &mut location).await?;
            tell(&tx, signed_in, &location, now, Happened::Submitted {}).await?;
            (StatusCode::OK, location)
        }
    };
    let outcome = Outcome::new(status, &described::location_body(&location))?
        .with(header::ETAG, etag(location.revision))
        .with(header::LOCATION, paths::listing_location(location.id));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

async fn remove(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    id: ListingLocationId,
    seen_revision: i64,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let location = listing_location::find(&tx, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    authorize(&signed_in.actor(), Action::ReadListing(location.partner))?;
    authorize(&signed_in.actor(), Action::ChangeListing(location.partner))?;
    if seen_revision != location.revision {
        return Err(Refusal::stale(&described::location_body(&location)));
    }
    location
        .state
        .next(LocationEvent::Remove)
        .map_err(|state| wrong_state(&word(&state)))?;
    if listing_location::delete(&tx, id, seen_revision).await? == Update::Stale {
        return Err(Refusal::raced());
    }
    let now = app.now();
    tell(&tx, signed_in, &location, now, Happened::Removed {}).await?;
    let outcome = Outcome::new(StatusCode::OK, &described::location_body(&location))?;
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

pub(super) async fn written(tx: &Tx, location: &mut ListingLocation) -> Answer<()> {
    match listing_location::update(tx, location).await? {
        Update::Done { revision } => location.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    Ok(())
}

pub(super) async fn tell(
    tx: &Tx,
    signed_in: &SignedIn,
    location: &ListingLocation,
    now: Timestamp,
    happened: Happened,
) -> Answer<()> {
    let author = (by(&signed_in.user), now);
    Ok(listing_log::append_of_location(tx, location, author, happened).await?)
}

fn asking(state: LocationState) -> Answer<LocationState> {
    state
        .next(LocationEvent::Submit)
        .map_err(|state| wrong_state(&word(&state)))
}

/// Whoever names another one waits here, so that two cannot both take the last place.
async fn has_room(tx: &Tx, owner: PartnerId, place: &RawLocation) -> Answer<()> {
    partner::lock(tx, owner).await?.ok_or_else(Refusal::raced)?;
    let most = u32::try_from(MOST_LOCATIONS).unwrap_or(u32::MAX);
    let is = listing_location::count(tx, owner, place.country).await? + 1;
    if is <= u64::from(most) {
        return Ok(());
    }
    let is = u32::try_from(is).unwrap_or(u32::MAX);
    let full = FieldError::text("/place/country", TextError::TooLong { most, is });
    Err(Refusal::fields(vec![full]))
}

/// Of its town, where that is known: without them nobody finds the place by distance.
fn coordinates(place: &RawLocation) -> Option<Coordinates> {
    let town = places().find(&place.city, Some(place.country))?;
    Some(town.at)
}

fn read(app: &App, raw: &RawLocation) -> Answer<RawLocation> {
    let mut wrong = Vec::new();
    if app.catalogue.usage_location(raw.country).is_none() {
        wrong.push(FieldError::new("/place/country", FieldCode::UnknownUsageLocation));
    }
    let place = raw.read().map_err(|faults| {
        wrong.extend(faults.into_iter().map(|fault| match fault {
            LocationFault::Address(error) => FieldError::text("/place/address", error),
            LocationFault::City(error) => FieldError::text("/place/city", error),
            LocationFault::Region(error) => FieldError::text("/place/region", error),
            LocationFault::Coordinates => FieldError::new("/place/coordinates", FieldCode::OutOfRange),
        }));
    });
    match place {
        Ok(place) if wrong.is_empty() => Ok(RawLocation {
            coordinates: place.coordinates.or_else(|| coordinates(&place)),
            ..place
        }),
        _ => Err(Refusal::fields(wrong)),
    }
}
