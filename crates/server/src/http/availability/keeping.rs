//! What operators add: what a source says of a cell, and how a cell is read.

use axum::extract::State;
use axum::http::{StatusCode, header};
use liaison_contract::availability::{AddAvailabilityDecision, AddAvailabilityStatement, AvailabilityBody};
use liaison_contract::header::etag;
use liaison_contract::{FieldCode, FieldError, paths};
use liaison_domain::availability::{Available, Cell, Decision, PartnerFeature, Reason, Statement, standing};
use liaison_domain::availability_table::footnote_of;
use liaison_domain::catalogue::PlanCode;
use liaison_domain::country::Cloud;
use liaison_domain::text::{DecisionReason, Footnote, SourceTitle};
use liaison_domain::{Action, authorize};
use liaison_store::Update;
use liaison_store::availability::{self, Addition, Availability, Entry, Source};

use super::{described, today};
use crate::app::App;
use crate::http::extract::{Attempt, Body, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};

refuses!(Add: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// Add what a source says of a cell, as of a day.
#[utoipa::path(
    post, path = paths::AVAILABILITY_STATEMENTS, operation_id = "create_availability_statement",
    tag = "availability",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = AddAvailabilityStatement,
    responses((status = 201, description = "Added", body = AvailabilityBody), Add),
    security(("session" = []))
)]
pub(crate) async fn state(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<AddAvailabilityStatement>,
) -> Answer<Outcome> {
    let (asked, attempt) = (&body.value, key.attempt(&body.raw));
    add(&app, &signed_in, &attempt, asked.revision, |known| {
        let mut wrong = Vec::new();
        let cell = cell(&app, asked.cloud, asked.feature, &asked.plan).map_err(|error| wrong.push(error));
        let title = title(&asked.source).map_err(|error| wrong.push(error));
        let footnote = footnote(asked.available, &asked.footnote).map_err(|error| wrong.push(error));
        if asked.as_of > today(&app) {
            wrong.push(FieldError::new("/as_of", FieldCode::OutOfRange));
        }
        match (cell, title, footnote) {
            (Ok(cell), Ok(title), Ok(footnote)) if wrong.is_empty() => {
                let (source, sources) = source(known, &title);
                Ok(Addition {
                    sources,
                    statements: vec![Statement {
                        source,
                        cloud: cell.cloud,
                        feature: cell.feature,
                        plan: Some(cell.plan),
                        available: asked.available,
                        footnote,
                        as_of: asked.as_of,
                    }],
                    decisions: Vec::new(),
                })
            }
            _ => Err(Refusal::fields(wrong)),
        }
    })
    .await
}

/// Decide how a cell is read from today on.
#[utoipa::path(
    post, path = paths::AVAILABILITY_DECISIONS, operation_id = "create_availability_decision",
    tag = "availability",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = AddAvailabilityDecision,
    responses((status = 201, description = "Decided", body = AvailabilityBody), Add),
    security(("session" = []))
)]
pub(crate) async fn decide(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<AddAvailabilityDecision>,
) -> Answer<Outcome> {
    let (asked, attempt) = (&body.value, key.attempt(&body.raw));
    add(&app, &signed_in, &attempt, asked.revision, |known| {
        let mut wrong = Vec::new();
        let today = today(&app);
        let cell = cell(&app, asked.cloud, asked.feature, &asked.plan).map_err(|error| wrong.push(error));
        let footnote = footnote(asked.available, &asked.footnote).map_err(|error| wrong.push(error));
        let reason = DecisionReason::try_from(asked.reason.as_str())
            .map_err(|error| wrong.push(FieldError::text("/reason", error)));
        // Nobody decides about a cell of which no source says anything.
        let unknown = |cell: &Cell| standing(&known.statements, cell, today).is_empty();
        if cell.as_ref().is_ok_and(unknown) {
            wrong.push(FieldError::new("/plan", FieldCode::NotInThisCloud));
        }
        match (cell, footnote, reason) {
            (Ok(cell), Ok(footnote), Ok(reason)) if wrong.is_empty() => Ok(Addition {
                decisions: vec![Decision {
                    cell,
                    available: asked.available,
                    footnote,
                    reason: Reason::Written {
                        text: reason.as_str().to_owned(),
                    },
                    from: today,
                }],
                ..Addition::default()
            }),
            _ => Err(Refusal::fields(wrong)),
        }
    })
    .await
}

/// One transaction: what is to be added follows from what is known in it.
pub(super) async fn add(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    seen_revision: i64,
    addition: impl Fn(&Availability) -> Answer<Addition>,
) -> Answer<Outcome> {
    let outcome = settle(|| one(app, signed_in, attempt, seen_revision, &addition)).await?;
    app.current.refresh(&app.store, today(app)).await?;
    Ok(outcome)
}

async fn one(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    seen_revision: i64,
    addition: &impl Fn(&Availability) -> Answer<Addition>,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::KeepAvailability)?;
    let (known, now) = (availability::load(&tx).await?, app.now());
    let body = |known: &Availability| AvailabilityBody {
        availability: described::tables(&app.catalogue, known, today(app)),
    };
    if seen_revision != known.revision {
        return Err(Refusal::stale(&body(&known)));
    }
    let entry = Entry {
        by: signed_in.user.name.clone(),
        at: now,
    };
    if availability::add(&tx, seen_revision, &addition(&known)?, &entry).await? == Update::Stale {
        return Err(Refusal::raced());
    }
    let known = availability::load(&tx).await?;
    let outcome = Outcome::new(StatusCode::CREATED, &body(&known))?.with(header::ETAG, etag(known.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// The code of the source that is called so, and the source where it is a new one.
pub(super) fn source(known: &Availability, title: &SourceTitle) -> (String, Vec<Source>) {
    let same = known.sources.iter().find(|source| source.title == title.as_str());
    if let Some(same) = same {
        return (same.code.clone(), Vec::new());
    }
    let code = format!("source_{}", known.sources.len() + 1);
    let new = Source {
        code: code.clone(),
        title: title.as_str().to_owned(),
        language: None,
        quote: None,
    };
    (code, vec![new])
}

pub(super) fn title(text: &str) -> Result<SourceTitle, FieldError> {
    SourceTitle::try_from(text).map_err(|error| FieldError::text("/source", error))
}

fn cell(app: &App, cloud: Cloud, feature: PartnerFeature, plan: &PlanCode) -> Result<Cell, FieldError> {
    match app.catalogue.plan(plan) {
        None => Err(FieldError::new("/plan", FieldCode::UnknownPlan)),
        Some(known) if !known.clouds.contains(&cloud) => {
            Err(FieldError::new("/plan", FieldCode::NotInThisCloud))
        }
        Some(_) => Ok(Cell {
            cloud,
            feature,
            plan: plan.clone(),
        }),
    }
}

fn footnote(available: Available, text: &str) -> Result<Option<String>, FieldError> {
    Footnote::try_from(text).map_err(|error| FieldError::text("/footnote", error))?;
    footnote_of(available, text).ok_or_else(|| {
        let code = match available {
            Available::Footnote => FieldCode::Empty,
            Available::Yes | Available::No => FieldCode::OutOfRange,
        };
        FieldError::new("/footnote", code)
    })
}
