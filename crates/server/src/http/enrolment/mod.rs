//! The programmes of a partner: read by its own people, joined by whoever may sign for it, decided by the operator.

pub(super) mod deciding;
mod described;
pub(super) mod joining;
pub(super) mod of_partners;

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use liaison_contract::enrolment::{EnrolmentBody, EnrolmentEventsBody, EnrolmentsBody};
use liaison_contract::{Problem, ProblemCode, paths};
use liaison_domain::enrolment::EnrolmentState;
use liaison_domain::id::EnrolmentId;
use liaison_domain::partner::Programme;
use liaison_domain::{Action, authorize};
use liaison_store::enrolment;

use super::extract::SignedIn;
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::trial_invitation::own_partner;
use crate::app::App;

refuses!(List: NotSignedIn, NotAllowed);
refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed);

/// How much of its log a page shows.
const MOST_EVENTS: u64 = 100;

/// The programmes of one's own company, also those that it never asked for.
#[utoipa::path(
    get, path = paths::ENROLMENTS, operation_id = "list_enrolments", tag = "enrolments",
    responses((status = 200, description = "All three", body = EnrolmentsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<EnrolmentsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadCompany(partner))?;
    let all = enrolment::list(&app.store.read(), partner).await?;
    Ok(Json(EnrolmentsBody {
        enrolments: described::each(&all, today(&app)),
    }))
}

/// One's own company's way through one programme.
#[utoipa::path(
    get, path = paths::ENROLMENT, operation_id = "get_enrolment", tag = "enrolments",
    params(("programme" = String, Path, description = "Like `cloud-essentials`")),
    responses(
        (status = 200, description = "The enrolment", body = EnrolmentBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    InPath(programme): InPath,
) -> Answer<Json<EnrolmentBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadCompany(partner))?;
    let all = enrolment::list(&app.store.read(), partner).await?;
    let enrolment = described::one(&all, programme, today(&app)).ok_or_else(missing)?;
    Ok(Json(EnrolmentBody { enrolment }))
}

/// What happened to it, the newest first.
#[utoipa::path(
    get, path = paths::ENROLMENT_EVENTS, operation_id = "list_enrolment_events", tag = "enrolments",
    params(("programme" = String, Path, description = "Like `cloud-essentials`")),
    responses((status = 200, description = "The last hundred", body = EnrolmentEventsBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    InPath(programme): InPath,
) -> Answer<Json<EnrolmentEventsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadCompany(partner))?;
    let id = EnrolmentId::of(partner, programme);
    let events = enrolment::events(&app.store.read(), id, MOST_EVENTS).await?;
    Ok(Json(EnrolmentEventsBody { events }))
}

/// `{programme}` in a path.
pub(crate) struct InPath(Programme);

impl<S: Send + Sync> FromRequestParts<S> for InPath {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let Path(slug) = Path::<String>::from_request_parts(parts, state)
            .await
            .map_err(|_| Refusal::parameter("programme"))?;
        Programme::of_slug(&slug)
            .map(Self)
            .ok_or_else(|| Refusal::parameter("programme"))
    }
}

fn today(app: &App) -> Date {
    app.now().to_zoned(TimeZone::UTC).date()
}

fn missing() -> Refusal {
    Refusal::new(ProblemCode::NotFound)
}

fn wrong_state(state: EnrolmentState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}
