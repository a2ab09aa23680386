//! The customer's own organisation: what it is called, its domains, and its log.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use liaison_contract::event::{EventsBody, NumberedEvent};
use liaison_contract::header::etag;
use liaison_contract::organisation::{Organisation, OrganisationBody, OrganisationDomain, PutOrganisation};
use liaison_contract::{FieldError, ProblemCode, paths};
use liaison_domain::event::What;
use liaison_domain::id::CustomerId;
use liaison_domain::partner::Customer;
use liaison_domain::text::OrganisationName;
use liaison_domain::{Action, authorize};
use liaison_store::{Db, Update, customer, event};

use super::extract::{Attempt, Body, IdempotencyKey, Page, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::relationship::own_customer;
use super::tagged::tagged;
use crate::app::App;
use crate::log_entry::{OrganisationEntry, as_the_customer_reads, by};

refuses!(Read: NotSignedIn, NotAllowed);
refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// What the organisation is called, where it is, and by which domains its people are known.
#[utoipa::path(
    get, path = paths::ORGANISATION, operation_id = "get_organisation", tag = "organisation",
    responses(
        (status = 200, description = "The organisation", body = OrganisationBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(State(app): State<App>, signed_in: SignedIn) -> Answer<Response> {
    let id = own_customer(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadOrganisation(id))?;
    let reader = app.store.read();
    let found = customer::find(&reader, id).await?.ok_or_else(missing)?;
    let body = described(&reader, found).await?;
    Ok(tagged(body.organisation.revision, body))
}

/// Give the organisation another name.
#[utoipa::path(
    put, path = paths::ORGANISATION, operation_id = "put_organisation", tag = "organisation",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = PutOrganisation,
    responses(
        (status = 200, description = "Changed, or the same already", body = OrganisationBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<PutOrganisation>,
) -> Answer<Outcome> {
    let id = own_customer(&signed_in.actor())?;
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| change(&app, &signed_in, id, &attempt, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// What happened to the organisation, newest first.
#[utoipa::path(
    get, path = paths::ORGANISATION_EVENTS, operation_id = "list_organisation_events", tag = "organisation",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = EventsBody), List),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<EventsBody>> {
    let id = own_customer(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadOrganisation(id))?;
    let found = event::of_customer(&app.store.read(), id, page.after, page.limit).await?;
    let described = |entry: event::NumberedEvent| NumberedEvent {
        number: entry.number,
        event: as_the_customer_reads(entry.event),
    };
    Ok(Json(EventsBody {
        events: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

async fn change(
    app: &App,
    signed_in: &SignedIn,
    id: CustomerId,
    attempt: &Attempt,
    asked: &PutOrganisation,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ChangeOrganisation(id))?;
    let name = OrganisationName::try_from(asked.name.as_str())
        .map_err(|error| Refusal::fields(vec![FieldError::text("/name", error)]))?;
    let before = customer::lock(&tx, id).await?.ok_or_else(missing)?;
    let revision = customer::revision(&tx, id).await?.ok_or_else(missing)?;
    if asked.revision != revision {
        return Err(Refusal::stale(&described(&tx, before).await?));
    }
    let now = app.now();
    let mut after = before.clone();
    if name.as_str() != before.name {
        match customer::rename(&tx, id, revision, &name).await? {
            Update::Done { .. } => after.name = name.as_str().to_owned(),
            Update::Stale => return Err(Refusal::raced()),
        }
        let entry = OrganisationEntry {
            customer: &after,
            author: by(&signed_in.user),
            at: now,
        };
        let what = What::OrganisationRenamed {
            from: before.name,
            to: after.name.clone(),
        };
        entry.append(&tx, what).await?;
    }
    let body = described(&tx, after).await?;
    let tag = etag(body.organisation.revision);
    let outcome = Outcome::new(StatusCode::OK, &body)?.with(header::ETAG, tag);
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

fn missing() -> Refusal {
    Refusal::new(ProblemCode::NotFound)
}

async fn described(db: &impl Db, found: Customer) -> Answer<OrganisationBody> {
    let revision = customer::revision(db, found.id).await?.ok_or_else(missing)?;
    let domains = customer::domains(db, found.id).await?;
    Ok(OrganisationBody {
        organisation: Organisation {
            id: found.id,
            revision,
            name: found.name,
            country: found.country,
            cloud: found.cloud,
            domains: domains
                .into_iter()
                .map(|known| OrganisationDomain {
                    domain: known.domain,
                    verified_by: known.by,
                    verified_at: known.at,
                })
                .collect(),
        },
    })
}
