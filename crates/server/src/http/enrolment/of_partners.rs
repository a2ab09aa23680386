//! All partners' enrolments, as the operator reads them.

use axum::Json;
use axum::extract::State;
use axum::http::request::Parts;
use liaison_contract::enrolment::{
    EnrolmentEventsBody, PartnerEnrolment, PartnerEnrolmentBody, PartnerEnrolmentsBody,
};
use liaison_contract::paths;
use liaison_domain::id::EnrolmentId;
use liaison_domain::{Action, authorize};
use liaison_store::enrolment::{Joining, Shown};
use liaison_store::{Db, enrolment, partner};
use serde::Deserialize;

use super::{MOST_EVENTS, described, missing, today};
use crate::app::App;
use crate::http::extract::{Id, Page, SignedIn, query, word};
use crate::http::openapi::refuses;
use crate::http::problem::Answer;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

#[derive(Deserialize)]
struct Asked {
    show: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Show {
    Waiting,
    Joined,
}

/// Those that wait for the operator, or those of partners that are or were in a programme.
#[utoipa::path(
    get, path = paths::PARTNER_ENROLMENTS, operation_id = "list_partner_enrolments", tag = "enrolments",
    params(
        ("show" = Option<String>, Query, description = "`waiting`, the longest first, unless `joined`, what changed last first"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = PartnerEnrolmentsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
    parts: Parts,
) -> Answer<Json<PartnerEnrolmentsBody>> {
    let asked: Asked = query(&parts)?;
    let show = word(asked.show.as_deref(), "show")?.unwrap_or(Show::Waiting);
    authorize(&signed_in.actor(), Action::DecideEnrolments)?;
    let shown = match show {
        Show::Waiting => Shown::Waiting,
        Show::Joined => Shown::Joined,
    };
    let reader = app.store.read();
    let found = enrolment::list_all(&reader, shown, page.after, page.limit).await?;
    let mut partner_enrolments = Vec::with_capacity(found.items.len());
    for joining in &found.items {
        partner_enrolments.push(of(&app, &reader, joining).await?);
    }
    Ok(Json(PartnerEnrolmentsBody {
        partner_enrolments,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// One of them, with everything that the partner gave.
#[utoipa::path(
    get, path = paths::PARTNER_ENROLMENT, operation_id = "get_partner_enrolment", tag = "enrolments",
    params(("id" = uuid::Uuid, Path, description = "The enrolment")),
    responses((status = 200, description = "The enrolment", body = PartnerEnrolmentBody), Read),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<EnrolmentId>,
) -> Answer<Json<PartnerEnrolmentBody>> {
    authorize(&signed_in.actor(), Action::DecideEnrolments)?;
    let reader = app.store.read();
    let joining = enrolment::find(&reader, id).await?.ok_or_else(missing)?;
    let partner_enrolment = of(&app, &reader, &joining).await?;
    Ok(Json(PartnerEnrolmentBody { partner_enrolment }))
}

/// What happened to it, the newest first.
#[utoipa::path(
    get, path = paths::PARTNER_ENROLMENT_EVENTS, operation_id = "list_partner_enrolment_events",
    tag = "enrolments",
    params(("id" = uuid::Uuid, Path, description = "The enrolment")),
    responses((status = 200, description = "The last hundred", body = EnrolmentEventsBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<EnrolmentId>,
) -> Answer<Json<EnrolmentEventsBody>> {
    authorize(&signed_in.actor(), Action::DecideEnrolments)?;
    let reader = app.store.read();
    enrolment::find(&reader, id).await?.ok_or_else(missing)?;
    let events = enrolment::events(&reader, id, MOST_EVENTS).await?;
    Ok(Json(EnrolmentEventsBody { events }))
}

/// With the partner, and with what its other programmes say of this one.
pub(super) async fn of(app: &App, db: &impl Db, joining: &Joining) -> Answer<PartnerEnrolment> {
    let firm = partner::find(db, joining.partner).await?.ok_or_else(missing)?;
    let all = enrolment::list(db, joining.partner).await?;
    described::of_partner(&all, joining.programme, &firm, today(app)).ok_or_else(missing)
}
