//! Which partner feature exists where. Everybody reads it, signed in or not; operators add to it.

mod described;
pub(super) mod export;
pub(super) mod import;
pub(super) mod keeping;

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use liaison_contract::availability::{
    AvailabilityBody, AvailabilityCellBody, AvailabilityChange, AvailabilityChangesBody, AvailabilityHistory,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::availability::{Cell, PartnerFeature, changes, read};
use liaison_domain::catalogue::PlanCode;
use liaison_domain::country::Cloud;
use liaison_domain::moment::parse_day;
use liaison_store::availability;
use serde::Deserialize;

use super::extract::query;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;

refuses!(Read: InvalidParameter);
refuses!(ReadCell: InvalidParameter, NotFound);

/// The tables of all clouds, as of a day.
#[utoipa::path(
    get, path = paths::AVAILABILITY, operation_id = "get_availability", tag = "availability",
    params(("at" = Option<String>, Query, description = "The day, like 2026-11-23; today without it")),
    responses((status = 200, description = "The tables", body = AvailabilityBody), Read)
)]
pub(crate) async fn get(State(app): State<App>, Day(at): Day) -> Answer<Json<AvailabilityBody>> {
    let known = availability::load(&app.store.read()).await?;
    let at = at.unwrap_or_else(|| today(&app));
    Ok(Json(AvailabilityBody {
        availability: described::tables(&app.catalogue, &known, at),
    }))
}

/// The cells that are read differently on two days.
#[utoipa::path(
    get, path = paths::AVAILABILITY_CHANGES, operation_id = "list_availability_changes", tag = "availability",
    params(
        ("from" = String, Query, description = "The one day"),
        ("to" = Option<String>, Query, description = "The other one; today without it"),
    ),
    responses((status = 200, description = "What is different", body = AvailabilityChangesBody), Read)
)]
pub(crate) async fn list_changes(
    State(app): State<App>,
    days: Days,
) -> Answer<Json<AvailabilityChangesBody>> {
    let known = availability::load(&app.store.read()).await?;
    let days = (days.from, days.to.unwrap_or_else(|| today(&app)));
    let found = changes(&known.statements, &known.decisions, &known.cells(), days);
    let changes = found.into_iter().map(|change| AvailabilityChange {
        cloud: change.cell.cloud,
        feature: change.cell.feature,
        plan: described::plan(&app.catalogue, &change.cell.plan),
        before: change.before.map(described::reading),
        after: change.after.map(described::reading),
    });
    Ok(Json(AvailabilityChangesBody {
        changes: changes.collect(),
    }))
}

/// Everything that is known of one cell.
#[utoipa::path(
    get, path = paths::AVAILABILITY_CELL, operation_id = "get_availability_cell", tag = "availability",
    params(
        ("cloud" = String, Path, description = "`worldwide` or `21vianet`"),
        ("feature" = String, Path, description = "Like `trials-and-offers`"),
        ("plan" = String, Path, description = "The code of the plan"),
    ),
    responses((status = 200, description = "The cell", body = AvailabilityCellBody), ReadCell)
)]
pub(crate) async fn get_cell(
    State(app): State<App>,
    InPath(cell): InPath,
) -> Answer<Json<AvailabilityCellBody>> {
    let known = availability::load(&app.store.read()).await?;
    let reading = read(&known.statements, &known.decisions, &cell, today(&app))
        .filter(|_| known.cells().contains(&cell))
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    Ok(Json(AvailabilityCellBody {
        cell: AvailabilityHistory {
            cloud: cell.cloud,
            feature: cell.feature,
            plan: described::plan(&app.catalogue, &cell.plan),
            reading: described::reading(reading),
            revision: known.revision,
            statements: described::statements(&known, &cell),
            decisions: described::decisions(&known, &cell),
        },
    }))
}

fn today(app: &App) -> Date {
    app.now().to_zoned(TimeZone::UTC).date()
}

/// `?at=`.
pub(crate) struct Day(Option<Date>);

/// `?from=&to=`.
pub(crate) struct Days {
    from: Date,
    to: Option<Date>,
}

/// A cell named by its address.
pub(crate) struct InPath(Cell);

#[derive(Deserialize)]
struct DayQuery {
    at: Option<String>,
}

#[derive(Deserialize)]
struct DaysQuery {
    from: Option<String>,
    to: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Day {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: DayQuery = query(parts)?;
        Ok(Self(day(asked.at, "at")?))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Days {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: DaysQuery = query(parts)?;
        Ok(Self {
            from: day(asked.from, "from")?.ok_or_else(|| Refusal::parameter("from"))?,
            to: day(asked.to, "to")?,
        })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for InPath {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let Path((cloud, feature, plan)) = Path::<(String, String, String)>::from_request_parts(parts, state)
            .await
            .map_err(|_| Refusal::parameter("plan"))?;
        Ok(Self(Cell {
            cloud: Cloud::of_slug(&cloud).ok_or_else(|| Refusal::parameter("cloud"))?,
            feature: PartnerFeature::of_slug(&feature).ok_or_else(|| Refusal::parameter("feature"))?,
            plan: PlanCode(plan),
        }))
    }
}

fn day(text: Option<String>, name: &'static str) -> Result<Option<Date>, Refusal> {
    text.map(|text| parse_day(&text).ok_or_else(|| Refusal::parameter(name)))
        .transpose()
}
