//! Whoever is signed in tells the operator that a listing should not stand in the marketplace.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use liaison_contract::header::etag;
use liaison_contract::listing::{
    ChangeListing, ListingReport as Described, ListingReportBody, ListingReportsBody, ReportListing,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{ListingId, ListingReportId};
use liaison_domain::listing::log::Happened;
use liaison_domain::{Action, authorize};
use liaison_store::listing_report::{self, ListingReport, Standing};
use liaison_store::{Db, Update, listing, partner};

use super::deciding::said;
use super::submitting::wrong_state;
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::by;
use crate::{listing_log, random};

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// Tell the operator why a listing should not stand in the marketplace. Its partner reads the reason, and not whose it is.
#[utoipa::path(
    post, path = paths::MARKETPLACE_REPORTS, operation_id = "create_listing_report", tag = "marketplace",
    params(
        ("slug" = String, Path, description = "The end of the listing's address"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ReportListing,
    responses((status = 201, description = "The operator is told", body = ListingReportBody), Change),
    security(("session" = []))
)]
pub(crate) async fn report(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(slug): Path<String>,
    key: IdempotencyKey,
    body: Body<ReportListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    settle(|| tell(&app, &signed_in, &attempt, (&slug, &body.value.reason))).await
}

/// What waits, the longest first.
#[utoipa::path(
    get, path = paths::LISTING_REPORTS, operation_id = "list_listing_reports", tag = "listing reviews",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ListingReportsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<ListingReportsBody>> {
    authorize(&signed_in.actor(), Action::ReviewListings)?;
    let reader = app.store.read();
    let found = listing_report::queued(&reader, page.after, page.limit).await?;
    let next = found.next.map(|cursor| cursor.to_string());
    let listing_reports = described(&reader, found.items).await?;
    Ok(Json(ListingReportsBody {
        listing_reports,
        next,
    }))
}

/// The listing stands. Whoever takes it out suspends it, which settles what was said of it.
#[utoipa::path(
    post, path = paths::LISTING_REPORT_DISMISSALS, operation_id = "create_listing_report_dismissal",
    tag = "listing reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The report"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeListing,
    responses(
        (status = 200, description = "It waits no more", body = ListingReportBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn dismiss(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ListingReportId>,
    key: IdempotencyKey,
    body: Body<ChangeListing>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    settle(|| stand(&app, &signed_in, &attempt, (id, body.value.revision))).await
}

async fn tell(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    (slug, reason): (&str, &str),
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ReportListing)?;
    let listing = listing::published(&tx, slug, app.now()).await?;
    let listing = listing.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    // Whoever reports the same partner waits here, so that nobody does it twice at once.
    partner::lock(&tx, listing.partner)
        .await?
        .ok_or_else(Refusal::raced)?;
    let reason = said(reason, "/reason")?;
    if listing_report::waits(&tx, listing.id, signed_in.user.id).await? {
        return Err(wrong_state("reported_already"));
    }
    let now = app.now();
    let report = ListingReport {
        id: ListingReportId(random::uuid(now)?),
        listing: listing.id,
        reporter: signed_in.user.id,
        reason: reason.clone(),
        created_at: now,
        standing: Standing::Waiting,
        revision: 1,
    };
    listing_report::insert(&tx, &report).await?;
    let somebody = Author {
        side: Side::Customer,
        user: None,
        name: None,
    };
    listing_log::append(&tx, listing.id, (somebody, now, 0), Happened::Reported { reason }).await?;
    let outcome = Outcome::new(StatusCode::CREATED, &represented(&tx, report).await?)?;
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

async fn stand(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    (id, seen_revision): (ListingReportId, i64),
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ReviewListings)?;
    let report = listing_report::find(&tx, id).await?;
    let mut report = report.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    if seen_revision != report.revision {
        return Err(Refusal::stale(&represented(&tx, report).await?));
    }
    if report.standing == Standing::Settled {
        return Err(wrong_state("settled"));
    }
    match listing_report::settle(&tx, &report).await? {
        Update::Done { revision } => report.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    let now = app.now();
    let author = (by(&signed_in.user), now, 0);
    listing_log::append(&tx, report.listing, author, Happened::ReportDismissed {}).await?;
    let revision = report.revision;
    let outcome =
        Outcome::new(StatusCode::OK, &represented(&tx, report).await?)?.with(header::ETAG, etag(revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

async fn represented(db: &impl Db, report: ListingReport) -> Answer<ListingReportBody> {
    let mut described = described(db, vec![report]).await?;
    let listing_report = described.pop().ok_or_else(Refusal::raced)?;
    Ok(ListingReportBody { listing_report })
}

async fn described(db: &impl Db, reports: Vec<ListingReport>) -> Answer<Vec<Described>> {
    let mut of: HashMap<ListingId, (String, String)> = HashMap::new();
    for report in &reports {
        if of.contains_key(&report.listing) {
            continue;
        }
        if let Some(listing) = listing::find(db, report.listing).await?
            && let Some(owner) = partner::find(db, listing.partner).await?
        {
            of.insert(report.listing, (listing.slug, owner.name));
        }
    }
    let described = reports.into_iter().filter_map(|report| {
        let (slug, partner_name) = of.get(&report.listing)?.clone();
        Some(Described {
            id: report.id,
            revision: report.revision,
            listing: report.listing,
            slug,
            partner_name,
            reason: report.reason,
            at: report.created_at,
        })
    });
    Ok(described.collect())
}
