//! Delegated administration, as the customer that granted it reads and ends it.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use liaison_contract::relationship::{Relationship, RelationshipBody, RelationshipsBody, Termination};
use liaison_contract::{Problem, ProblemCode, paths};
use liaison_domain::delegated_administration::{
    Relationship as Granted, RelationshipEvent, RelationshipState,
};
use liaison_domain::event::What;
use liaison_domain::id::{CustomerId, RelationshipId};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::{Db, Update, customer, relationship, user};

use super::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::{company_profile, new_invitation};
use crate::app::App;
use crate::log_entry::{LogEntry, by};

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Terminate: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// Who administers the organisation and who did, the latest granted first.
#[utoipa::path(
    get, path = paths::RELATIONSHIPS, operation_id = "list_relationships", tag = "delegated administration",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = RelationshipsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<RelationshipsBody>> {
    let customer = own_customer(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadRelationships(customer))?;
    let reader = app.store.read();
    let found = relationship::list(&reader, customer, page.after, page.limit).await?;
    let mut relationships = Vec::with_capacity(found.items.len());
    for granted in &found.items {
        relationships.push(described(&reader, granted).await?);
    }
    Ok(Json(RelationshipsBody {
        relationships,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Take delegated administration away from a partner. It ends at once and for good; trials go on.
#[utoipa::path(
    post, path = paths::RELATIONSHIP_TERMINATIONS, operation_id = "create_relationship_termination",
    tag = "delegated administration",
    params(
        ("id" = uuid::Uuid, Path, description = "The relationship"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Termination,
    responses(
        (status = 200, description = "Ended", body = RelationshipBody,
            headers(("ETag" = String, description = "The revision"))),
        Terminate,
    ),
    security(("session" = []))
)]
pub(crate) async fn terminate(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<RelationshipId>,
    key: IdempotencyKey,
    body: Body<Termination>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| end(&app, &signed_in, id, &attempt, body.value)).await?;
    app.live.written();
    Ok(outcome)
}

async fn end(
    app: &App,
    signed_in: &SignedIn,
    id: RelationshipId,
    attempt: &Attempt,
    seen: Termination,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let missing = || Refusal::new(ProblemCode::NotFound);
    let owner = relationship::find(&tx, id).await?.ok_or_else(missing)?.customer;
    authorize(&signed_in.actor(), Action::EndRelationship(owner))?;
    // Granting locks the customer too, so that nobody replaces what is being ended.
    let customer = customer::lock(&tx, owner).await?.ok_or_else(missing)?;
    let mut granted = relationship::find(&tx, id).await?.ok_or_else(missing)?;
    let state = granted
        .state
        .next(RelationshipEvent::Remove)
        .map_err(wrong_state)?;
    if seen.revision != granted.revision {
        let current = RelationshipBody {
            relationship: described(&tx, &granted).await?,
        };
        return Err(Refusal::stale(&current));
    }
    let now = app.now();
    match relationship::end(&tx, id, seen.revision, state, now).await? {
        Update::Done { revision } => {
            granted.revision = revision;
            granted.state = state;
            granted.ended_at = Some(now);
        }
        Update::Stale => return Err(Refusal::raced()),
    }
    let entry = LogEntry {
        partner: &new_invitation::partner(&tx, granted.partner).await?,
        customer: Some(&customer),
        redemption: None,
        about: None,
        author: by(&signed_in.user),
        at: now,
    };
    entry.append(&tx, 0, What::AdministrationRemoved {}).await?;
    let body = RelationshipBody {
        relationship: described(&tx, &granted).await?,
    };
    let outcome =
        Outcome::new(StatusCode::OK, &body)?.with(header::ETAG, format!("\"{}\"", granted.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

fn wrong_state(state: RelationshipState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}

/// The organisation whose list it is. Partners and operators have none.
pub(super) fn own_customer(actor: &Actor) -> Answer<CustomerId> {
    match actor {
        Actor::Customer { customer, .. } => Ok(*customer),
        _ => Err(Refusal::new(ProblemCode::NotAllowed)),
    }
}

async fn described(db: &impl Db, granted: &Granted) -> Answer<Relationship> {
    let company = company_profile::own(db, granted.partner).await?;
    let partner = company.partner;
    let person = user::find(db, granted.granted_by).await?;
    Ok(Relationship {
        id: granted.id,
        revision: granted.revision,
        partner_name: partner.name,
        partner_phone: partner.phone,
        partner_email: partner.email,
        partner_logo: company.logo,
        kind: granted.kind,
        state: granted.state,
        granted_by: person.map(|user| user.name).unwrap_or_default(),
        granted_at: granted.started_at,
        changed_at: granted.ended_at.unwrap_or(granted.started_at),
    })
}
