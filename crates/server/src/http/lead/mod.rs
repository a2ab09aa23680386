//! Leads: forms that anybody sends to partners, and what each partner has of them.

pub(super) mod asking;
pub(super) mod deciding;
mod described;
pub(super) mod link;
pub(super) mod list;
pub(super) mod note;
pub(super) mod own;
pub(super) mod sent;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use jiff::SignedDuration;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use liaison_contract::lead::{LeadBody, LeadEventsBody};
use liaison_contract::{Problem, ProblemCode, paths};
use liaison_domain::id::LeadId;
use liaison_domain::lead::sender::REPORTS_COUNT_DAYS;
use liaison_domain::{Action, Actor, authorize};
use liaison_store::Db;
use liaison_store::lead::{self, Lead};
use serde::Serialize;

use super::extract::{Id, SignedIn};
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::tagged::tagged;
use crate::app::App;

/// How much of its log a page shows.
const MOST_EVENTS: u64 = 100;

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// One lead. Who asked is in it as long as the partner may know.
#[utoipa::path(
    get, path = paths::LEAD, operation_id = "get_lead", tag = "leads",
    params(("id" = uuid::Uuid, Path, description = "The lead")),
    responses(
        (status = 200, description = "The lead", body = LeadBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(State(app): State<App>, signed_in: SignedIn, Id(id): Id<LeadId>) -> Answer<Response> {
    let reader = app.store.read();
    let found = readable(&reader, &signed_in.actor(), id).await?;
    let lead = described::one(&app, &reader, &found).await?;
    Ok(tagged(found.revision, LeadBody { lead }))
}

/// What happened to it, the newest first. What happened to others of the same form is not told.
#[utoipa::path(
    get, path = paths::LEAD_EVENTS, operation_id = "list_lead_events", tag = "leads",
    params(("id" = uuid::Uuid, Path, description = "The lead")),
    responses((status = 200, description = "The last hundred", body = LeadEventsBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<LeadId>,
) -> Answer<Json<LeadEventsBody>> {
    let reader = app.store.read();
    let found = readable(&reader, &signed_in.actor(), id).await?;
    let events = lead::events_of(&reader, &found, MOST_EVENTS).await?;
    Ok(Json(LeadEventsBody { events }))
}

/// A lead that the actor may read; any other one does not exist.
async fn readable(db: &impl Db, actor: &Actor, id: LeadId) -> Answer<Lead> {
    let found = lead::find(db, id).await?.ok_or_else(missing)?;
    authorize(actor, Action::ReadLeads(found.partner))?;
    Ok(found)
}

fn today(app: &App) -> Date {
    app.now().to_zoned(TimeZone::UTC).date()
}

/// Since when reports count against whoever sends forms.
fn reports_since(now: Timestamp) -> Timestamp {
    now.checked_sub(SignedDuration::from_hours(REPORTS_COUNT_DAYS * 24))
        .unwrap_or(Timestamp::MIN)
}

fn missing() -> Refusal {
    Refusal::new(ProblemCode::NotFound)
}

fn wrong_state(state: impl Serialize) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}
