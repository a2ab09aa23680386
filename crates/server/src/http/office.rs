//! A partner's offices: listed, added, renamed, closed.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::office::{
    CloseOffice, Office as Described, OfficeBody, OfficesBody, PutOffice, RawOffice, RenameOffice,
};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::event::What;
use liaison_domain::id::{OfficeId, PartnerId};
use liaison_domain::office::{Office, OfficeEvent, OfficeState};
use liaison_domain::text::{OfficeName, PostalAddress};
use liaison_domain::{Action, Country, authorize};
use liaison_store::{Db, Tx, Update, office};

use super::extract::{Attempt, Body, CreateOnly, Id, IdempotencyKey, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::new_invitation;
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::log_entry::{LogEntry, by};

refuses!(List: NotSignedIn, NotAllowed);
refuses!(Create: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused,
    PreconditionRequired);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// The partner's offices, the oldest first, closed ones too.
#[utoipa::path(
    get, path = paths::OFFICES, operation_id = "list_offices", tag = "company",
    responses((status = 200, description = "All of them", body = OfficesBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<OfficesBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadCompany(partner))?;
    let all = office::list(&app.store.read(), partner).await?;
    let now = app.now();
    Ok(Json(OfficesBody {
        offices: all.iter().map(|office| described(office, now)).collect(),
    }))
}

/// Add an office. Invitations can come from it a day later.
#[utoipa::path(
    put, path = paths::OFFICE, operation_id = "put_office", tag = "company",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = String, Header, description = "Always `*`"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = PutOffice,
    responses(
        (status = 201, description = "Added", body = OfficeBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "It exists like that", body = OfficeBody,
            headers(("ETag" = String, description = "The revision"))),
        Create,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<OfficeId>,
    _: CreateOnly,
    key: IdempotencyKey,
    body: Body<PutOffice>,
) -> Answer<Outcome> {
    let partner = own_partner(&signed_in.actor())?;
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| create(&app, &signed_in, partner, id, &attempt, &body.value.office)).await?;
    app.live.written();
    Ok(outcome)
}

/// Give an office another name. What came from it is called by that one too.
#[utoipa::path(
    post, path = paths::OFFICE_RENAMINGS, operation_id = "create_office_renaming", tag = "company",
    params(
        ("id" = uuid::Uuid, Path, description = "The office"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = RenameOffice,
    responses(
        (status = 200, description = "Renamed", body = OfficeBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn rename(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<OfficeId>,
    key: IdempotencyKey,
    body: Body<RenameOffice>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Rename(&body.value.name),
    };
    change(&app, &signed_in, &attempt, asked).await
}

/// Close an office for good. Invitations that came from it go on.
#[utoipa::path(
    post, path = paths::OFFICE_CLOSURES, operation_id = "create_office_closure", tag = "company",
    params(
        ("id" = uuid::Uuid, Path, description = "The office"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = CloseOffice,
    responses(
        (status = 200, description = "Closed", body = OfficeBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn close(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<OfficeId>,
    key: IdempotencyKey,
    body: Body<CloseOffice>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Close,
    };
    change(&app, &signed_in, &attempt, asked).await
}

/// The office that an invitation is to come from: the partner's own, and usable by now.
pub(super) async fn usable(
    db: &impl Db,
    partner: PartnerId,
    asked: Option<OfficeId>,
    now: Timestamp,
) -> Answer<Option<FieldError>> {
    let Some(id) = asked else {
        return Ok(None);
    };
    let found = office::find(db, id).await?;
    let state = found
        .filter(|office| office.partner == partner)
        .map(|office| office.state_at(now));
    let code = match state.map(|state| state.next(OfficeEvent::Use)) {
        Some(Ok(_)) => return Ok(None),
        Some(Err(OfficeState::NotYetUsable)) => FieldCode::OfficeNotYetUsable,
        Some(Err(_)) => FieldCode::OfficeClosed,
        None => FieldCode::UnknownOffice,
    };
    Ok(Some(FieldError::new("/terms/office", code)))
}

#[derive(Clone, Copy)]
struct Asked<'a> {
    id: OfficeId,
    seen_revision: i64,
    verb: Verb<'a>,
}

#[derive(Clone, Copy)]
enum Verb<'a> {
    Rename(&'a str),
    Close,
}

async fn create(
    app: &App,
    signed_in: &SignedIn,
    partner: PartnerId,
    id: OfficeId,
    attempt: &Attempt,
    raw: &RawOffice,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ChangeCompany(partner))?;
    let now = app.now();
    let asked = read(app, partner, id, raw, now)?;
    let (status, office, told) = match office::find(&tx, id).await? {
        None => {
            office::insert(&tx, &asked).await?;
            let told = What::OfficeAdded {
                name: asked.name.as_str().to_owned(),
            };
            (StatusCode::CREATED, asked, Some(told))
        }
        // The id was taken by somebody else's, of which nothing is told.
        Some(other) if other.partner != partner => return Err(Refusal::new(ProblemCode::NotFound)),
        Some(same)
            if (&same.name, &same.address, same.country) == (&asked.name, &asked.address, asked.country) =>
        {
            (StatusCode::OK, same, None)
        }
        Some(other) => return Err(Refusal::stale(&represented(&other, now))),
    };
    finish(app, signed_in, attempt, tx, (status, &office), told).await
}

fn read(app: &App, partner: PartnerId, id: OfficeId, raw: &RawOffice, now: Timestamp) -> Answer<Office> {
    let mut wrong = Vec::new();
    let name = OfficeName::try_from(raw.name.as_str())
        .map_err(|error| wrong.push(FieldError::text("/office/name", error)));
    let address = PostalAddress::try_from(raw.address.as_str())
        .map_err(|error| wrong.push(FieldError::text("/office/address", error)));
    let country = Country::try_from(raw.country.as_str())
        .ok()
        .filter(|country| app.catalogue.usage_location(*country).is_some());
    if country.is_none() {
        let code = match raw.country.trim() {
            "" => FieldCode::Empty,
            _ => FieldCode::UnknownUsageLocation,
        };
        wrong.push(FieldError::new("/office/country", code));
    }
    match (name, address, country) {
        (Ok(name), Ok(address), Some(country)) => Ok(Office {
            id,
            partner,
            name,
            address,
            country,
            created_at: now,
            closed_at: None,
            revision: 1,
        }),
        _ => Err(Refusal::fields(wrong)),
    }
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: Asked<'_>) -> Answer<Outcome> {
    let outcome = settle(|| decide(app, signed_in, attempt, asked)).await?;
    app.live.written();
    Ok(outcome)
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let missing = || Refusal::new(ProblemCode::NotFound);
    let mut office = office::find(&tx, asked.id).await?.ok_or_else(missing)?;
    authorize(&signed_in.actor(), Action::ChangeCompany(office.partner))?;
    let now = app.now();
    if asked.seen_revision != office.revision {
        return Err(Refusal::stale(&represented(&office, now)));
    }
    let event = match asked.verb {
        Verb::Rename(_) => OfficeEvent::Rename,
        Verb::Close => OfficeEvent::Close,
    };
    office.state_at(now).next(event).map_err(wrong_state)?;
    let (update, told) = match asked.verb {
        Verb::Rename(name) => {
            let name = OfficeName::try_from(name)
                .map_err(|error| Refusal::fields(vec![FieldError::text("/name", error)]))?;
            let update = office::rename(&tx, asked.id, asked.seen_revision, &name).await?;
            let told = What::OfficeRenamed {
                before: office.name.as_str().to_owned(),
                name: name.as_str().to_owned(),
            };
            office.name = name;
            (update, told)
        }
        Verb::Close => {
            office.closed_at = Some(now);
            let told = What::OfficeClosed {
                name: office.name.as_str().to_owned(),
            };
            (
                office::close(&tx, asked.id, asked.seen_revision, now).await?,
                told,
            )
        }
    };
    match update {
        Update::Done { revision } => office.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    finish(app, signed_in, attempt, tx, (StatusCode::OK, &office), Some(told)).await
}

/// Writes the log where something changed, keeps the answer, and commits both.
async fn finish(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    tx: Tx,
    (status, office): (StatusCode, &Office),
    told: Option<What>,
) -> Answer<Outcome> {
    let now = app.now();
    if let Some(what) = told {
        let partner = new_invitation::partner(&tx, office.partner).await?;
        let entry = LogEntry::within(&partner, by(&signed_in.user), now);
        entry.append(&tx, 0, what).await?;
    }
    let outcome = Outcome::new(status, &represented(office, now))?.with(header::ETAG, etag(office.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

fn wrong_state(state: OfficeState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}

fn represented(office: &Office, now: Timestamp) -> OfficeBody {
    OfficeBody {
        office: described(office, now),
    }
}

fn described(office: &Office, now: Timestamp) -> Described {
    Described {
        id: office.id,
        revision: office.revision,
        name: office.name.as_str().to_owned(),
        address: office.address.as_str().to_owned(),
        country: office.country,
        state: office.state_at(now),
        usable_from: office.usable_from(),
    }
}
