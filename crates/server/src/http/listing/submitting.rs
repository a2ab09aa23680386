//! A text is submitted: the automatic checks look at it, and what they pass waits for the operator.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::listing::{ListingBody, PutListing};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::event::Author;
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::check::check;
use liaison_domain::listing::log::Happened;
use liaison_domain::listing::published::slug;
use liaison_domain::listing::state::{ListingEvent, ListingState, next};
use liaison_domain::listing::{MOST_VERSIONS, RawListing};
use liaison_domain::{Action, authorize};
use liaison_store::listing::{self, Listing, Version};
use liaison_store::{Tx, Update, company, logo, partner};

use super::{MOST_BYTES, described};
use crate::app::App;
use crate::http::draft;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, Precondition, SeenDraft, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, word};
use crate::http::trial_invitation::own_partner;
use crate::listing_log;
use crate::log_entry::by;

refuses!(Submit: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, PreconditionRequired);

/// Submit a listing under the id that its draft has had all along, or another text of one. What the automatic checks
/// find comes back as points, and customers go on reading what was approved before.
#[utoipa::path(
    put, path = paths::LISTING, operation_id = "put_listing", tag = "listings",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = Option<String>, Header, description = "`*`, of a new one"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that was read, of one that is there"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
        ("Draft-Revision" = Option<i64>, Header, minimum = 0,
            description = "What of the draft the author has seen; another one goes on under the next id"),
    ),
    request_body = PutListing,
    responses(
        (status = 201, description = "Submitted", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "Submitted anew, or with the same text already", body = ListingBody,
            headers(("ETag" = String, description = "The revision"))),
        Submit,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingId>,
    precondition: Precondition,
    key: IdempotencyKey,
    seen: SeenDraft,
    body: Body<PutListing, MOST_BYTES>,
) -> Answer<Outcome> {
    let owner = own_partner(&signed_in.actor())?;
    let asked = Asked {
        id,
        owner,
        precondition,
        seen,
        text: body.value.listing.tidy(),
    };
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| submit(&app, &signed_in, &attempt, &asked)).await?;
    app.live.drafted(signed_in.user.id);
    app.live.written();
    Ok(outcome)
}

struct Asked {
    id: ListingId,
    owner: PartnerId,
    precondition: Precondition,
    seen: SeenDraft,
    text: RawListing,
}

async fn submit(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ChangeListing(asked.owner))?;
    let now = app.now();
    let (status, listing) = match listing::find(&tx, asked.id).await? {
        None if matches!(asked.precondition, Precondition::New) => {
            let listing = create(app, &tx, signed_in, asked, now).await?;
            draft::finish(&tx, signed_in, asked.id.into(), asked.seen, now).await?;
            (StatusCode::CREATED, listing)
        }
        // The id was taken by somebody else's, of which nothing is told.
        Some(other) if other.partner != asked.owner => return Err(Refusal::new(ProblemCode::NotFound)),
        None => return Err(Refusal::new(ProblemCode::NotFound)),
        Some(listing) => {
            let newest = described::version(&tx, &listing, listing.version).await?;
            let same = newest.listing == asked.text;
            if asked.precondition.holds_for(listing.revision) && !(same && is_decided(&listing)) {
                (
                    StatusCode::OK,
                    revise(&tx, signed_in, asked, (listing, &newest), now).await?,
                )
            } else if same {
                (StatusCode::OK, listing)
            } else {
                return Err(Refusal::stale(&described::represented(&tx, &listing).await?));
            }
        }
    };
    let outcome = Outcome::new(status, &described::represented(&tx, &listing).await?)?
        .with(header::ETAG, etag(listing.revision))
        .with(header::LOCATION, paths::listing(listing.id));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// Whether its newest text is the one that customers read: then there is nothing to submit.
fn is_decided(listing: &Listing) -> bool {
    listing.state.is_live() && listing.live_version == Some(listing.version)
}

/// Whoever creates another one waits here, so that two cannot both take the one place.
async fn create(app: &App, tx: &Tx, signed_in: &SignedIn, asked: &Asked, now: Timestamp) -> Answer<Listing> {
    let owner = partner::lock(tx, asked.owner).await?.ok_or_else(Refusal::raced)?;
    let text = &asked.text;
    if listing::find_standing(tx, asked.owner, text.country, text.kind)
        .await?
        .is_some()
    {
        return Err(wrong_state("listed_already"));
    }
    let mut wrong = Vec::from_iter(wrong_logo(tx, asked, None).await?);
    if app.catalogue.usage_location(text.country).is_none() {
        wrong.push(FieldError::new(
            "/listing/country",
            FieldCode::UnknownUsageLocation,
        ));
    }
    if !wrong.is_empty() {
        return Err(Refusal::fields(wrong));
    }
    let (state, happened) = checked(ListingState::Draft, text)?;
    let listing = Listing {
        id: asked.id,
        partner: asked.owner,
        country: text.country,
        kind: text.kind,
        slug: slug(&owner.name, text.country, asked.id),
        state,
        version: 1,
        live_version: None,
        published_at: None,
        queued_at: state.is_queued().then_some(now),
        suspension: None,
        appeal: None,
        created_at: now,
        revision: 1,
    };
    listing::insert(tx, &listing).await?;
    keep(tx, signed_in, &listing, text, now, happened).await?;
    Ok(listing)
}

async fn revise(
    tx: &Tx,
    signed_in: &SignedIn,
    asked: &Asked,
    (mut listing, newest): (Listing, &Version),
    now: Timestamp,
) -> Answer<Listing> {
    let text = &asked.text;
    let (state, happened) = checked(listing.state, text)?;
    if listing.version >= MOST_VERSIONS {
        return Err(wrong_state("revised_too_often"));
    }
    let mut wrong = Vec::from_iter(wrong_logo(tx, asked, Some(newest)).await?);
    // A listing in another country or of another kind is another one.
    if text.country != listing.country {
        wrong.push(FieldError::new("/listing/country", FieldCode::OutOfRange));
    }
    if text.kind != listing.kind {
        wrong.push(FieldError::new("/listing/kind", FieldCode::OutOfRange));
    }
    if !wrong.is_empty() {
        return Err(Refusal::fields(wrong));
    }
    listing.state = state;
    listing.version += 1;
    listing.queued_at = state.is_queued().then_some(now);
    match listing::update(tx, &listing).await? {
        Update::Done { revision } => listing.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    keep(tx, signed_in, &listing, text, now, happened).await?;
    Ok(listing)
}

/// Where a text goes that is submitted from a state, and what the checks made of it.
fn checked(from: ListingState, text: &RawListing) -> Answer<(ListingState, Option<Happened>)> {
    let step = |state, event| next(state, event).map_err(|state| wrong_state(&word(&state)));
    let validating = step(from, ListingEvent::Submit)?;
    let points = u32::try_from(check(text).len()).unwrap_or(u32::MAX);
    Ok(match points {
        0 => (step(validating, ListingEvent::Pass)?, None),
        points => (
            step(validating, ListingEvent::Fail)?,
            Some(Happened::ChecksFailed { points }),
        ),
    })
}

/// The version, and what the log says of it.
async fn keep(
    tx: &Tx,
    signed_in: &SignedIn,
    listing: &Listing,
    text: &RawListing,
    now: Timestamp,
    then: Option<Happened>,
) -> Answer<()> {
    let version = Version {
        version: listing.version,
        listing: text.clone(),
        points: check(text),
        submitted_by: signed_in.user.name.clone(),
        submitted_at: now,
    };
    listing::insert_version(tx, listing.id, &version).await?;
    let author: Author = by(&signed_in.user);
    let submitted = Happened::Submitted {
        version: listing.version,
    };
    for (position, happened) in (0..).zip([Some(submitted), then].into_iter().flatten()) {
        listing_log::append(tx, listing.id, (author.clone(), now, position), happened).await?;
    }
    Ok(())
}

/// A listing shows the logo of its company, or the one that it showed before.
async fn wrong_logo(tx: &Tx, asked: &Asked, newest: Option<&Version>) -> Answer<Option<FieldError>> {
    let Some(wanted) = &asked.text.logo else {
        return Ok(None);
    };
    logo::hold(tx).await?;
    let shown = newest.and_then(|newest| newest.listing.logo.as_ref());
    let own = company::find(tx, asked.owner)
        .await?
        .and_then(|company| company.logo);
    let known = shown == Some(wanted) || own.as_ref() == Some(wanted);
    Ok((!known).then(|| FieldError::new("/listing/logo", FieldCode::UnknownDocument)))
}

pub(super) fn wrong_state(state: &str) -> Refusal {
    Problem::new(ProblemCode::WrongState).with("state", state).into()
}
