//! A second source as a table: first it is compared, then it is taken over.

use axum::Json;
use axum::extract::State;
use liaison_contract::availability::{
    AvailabilityBody, AvailabilityComparisonBody, AvailabilityDisagreement, AvailabilityImport,
};
use liaison_contract::{FieldCode, FieldError, paths};
use liaison_domain::availability::{Statement, read};
use liaison_domain::availability_table::{TableFault, TableRow, read_table};
use liaison_domain::{Action, authorize};
use liaison_store::availability::{self, Addition};

use super::keeping::{self, source, title};
use super::{described, today};
use crate::app::App;
use crate::http::extract::{Body, IdempotencyKey, SignedIn};
use crate::http::idempotency::Outcome;
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};

/// What is read of a request: a table of as many rows as there can be.
const MOST_BYTES: usize = 400_000;
/// So many wrong rows are named. Whoever has more has another table at hand than they think.
const MOST_FAULTS: usize = 50;

refuses!(Compare: MalformedBody, NotSignedIn, CrossSite, NotAllowed, BodyTooLarge, UnsupportedMediaType,
    InvalidFields);
refuses!(Import: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// Every cell that a table reads otherwise than the product does. Nothing is kept.
#[utoipa::path(
    post, path = paths::AVAILABILITY_COMPARISONS, operation_id = "create_availability_comparison",
    tag = "availability",
    request_body = AvailabilityImport,
    responses((status = 200, description = "The disagreements", body = AvailabilityComparisonBody), Compare),
    security(("session" = []))
)]
pub(crate) async fn compare(
    State(app): State<App>,
    signed_in: SignedIn,
    body: Body<AvailabilityImport, MOST_BYTES>,
) -> Answer<Json<AvailabilityComparisonBody>> {
    authorize(&signed_in.actor(), Action::KeepAvailability)?;
    let rows = rows(&app, &body.value)?;
    let (known, today) = (availability::load(&app.store.read()).await?, today(&app));
    let disagreements = rows.iter().filter_map(|row| {
        let ours = read(&known.statements, &known.decisions, &row.cell, today);
        let ours = ours.map(|reading| reading.available);
        (ours != Some(row.available)).then(|| AvailabilityDisagreement {
            cloud: row.cell.cloud,
            feature: row.cell.feature,
            plan: described::plan(&app.catalogue, &row.cell.plan),
            theirs: row.available,
            ours,
        })
    });
    Ok(Json(AvailabilityComparisonBody {
        disagreements: disagreements.collect(),
        rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
    }))
}

/// Take a table over as what a source says. Cells that it contradicts read as before, or cautiously, until somebody decides.
#[utoipa::path(
    post, path = paths::AVAILABILITY_IMPORTS, operation_id = "create_availability_import", tag = "availability",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = AvailabilityImport,
    responses((status = 201, description = "Taken over", body = AvailabilityBody), Import),
    security(("session" = []))
)]
pub(crate) async fn import(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<AvailabilityImport, MOST_BYTES>,
) -> Answer<Outcome> {
    authorize(&signed_in.actor(), Action::KeepAvailability)?;
    let asked = &body.value;
    let rows = rows(&app, asked)?;
    let title = title(&asked.source).map_err(|error| Refusal::fields(vec![error]))?;
    keeping::add(
        &app,
        &signed_in,
        &key.attempt(&body.raw),
        asked.revision,
        |known| {
            let (source, sources) = source(known, &title);
            let statements = rows.iter().map(|row| Statement {
                source: source.clone(),
                cloud: row.cell.cloud,
                feature: row.cell.feature,
                plan: Some(row.cell.plan.clone()),
                available: row.available,
                footnote: row.footnote.clone(),
                as_of: asked.as_of,
            });
            Ok(Addition {
                statements: statements.collect(),
                sources,
                decisions: Vec::new(),
            })
        },
    )
    .await
}

fn rows(app: &App, asked: &AvailabilityImport) -> Answer<Vec<TableRow>> {
    let mut wrong = Vec::from_iter(title(&asked.source).err());
    if asked.as_of > today(app) {
        wrong.push(FieldError::new("/as_of", FieldCode::OutOfRange));
    }
    match read_table(&asked.table, |plan| app.catalogue.plan(plan).is_some()) {
        Ok(rows) if wrong.is_empty() => Ok(rows),
        Ok(_) => Err(Refusal::fields(wrong)),
        Err(faults) => {
            wrong.extend(faults.into_iter().take(MOST_FAULTS).map(refused));
            Err(Refusal::fields(wrong))
        }
    }
}

/// A fault of a row carries the number of its line.
fn refused(fault: TableFault) -> FieldError {
    let (column, line, code) = match fault {
        TableFault::Head => ("", None, FieldCode::WrongType),
        TableFault::NoRow => ("", None, FieldCode::Empty),
        TableFault::TooManyRows => ("", None, FieldCode::TooLong),
        TableFault::Unbalanced { line } => ("", Some(line), FieldCode::WrongType),
        TableFault::Cloud { line } => ("/cloud", Some(line), FieldCode::WrongType),
        TableFault::Feature { line } => ("/feature", Some(line), FieldCode::WrongType),
        TableFault::Plan { line } => ("/plan", Some(line), FieldCode::UnknownPlan),
        TableFault::Available { line } => ("/available", Some(line), FieldCode::WrongType),
        TableFault::Footnote { line } => ("/footnote", Some(line), FieldCode::OutOfRange),
        TableFault::Twice { line } => ("/plan", Some(line), FieldCode::UnknownField),
    };
    let pointer = match line {
        Some(line) => format!("/table/{line}{column}"),
        None => "/table".to_owned(),
    };
    let mut error = FieldError::new(&pointer, code);
    if let Some(line) = line {
        error.params.insert("line".to_owned(), line.to_string());
    }
    error
}
