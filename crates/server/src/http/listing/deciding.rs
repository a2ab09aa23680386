//! Every verb of the transition table but submitting, by whoever may do it.

use axum::http::{StatusCode, header};
use liaison_contract::header::etag;
use liaison_contract::{FieldCode, FieldError};
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::RawListing;
use liaison_domain::listing::check::Point;
use liaison_domain::listing::log::Happened;
use liaison_domain::listing::review::{MOST_POINTS, PointFault, RawPoint};
use liaison_domain::listing::state::{ListingEvent, next};
use liaison_domain::text::{ReviewText, TextError};
use liaison_domain::{Action, authorize};
use liaison_store::listing::{self, Listing};
use liaison_store::{Tx, Update, listing_report};

use super::submitting::wrong_state;
use super::{described, readable};
use crate::app::App;
use crate::http::extract::{Attempt, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::problem::{Answer, Refusal, word};
use crate::listing_log;
use crate::log_entry::by;

pub(super) struct Asked<'a> {
    pub(super) id: ListingId,
    pub(super) seen_revision: i64,
    pub(super) verb: Verb<'a>,
}

#[derive(Clone, Copy)]
pub(super) enum Verb<'a> {
    Withdraw,
    Unlist,
    Relist,
    Appeal(&'a str),
    Retire,
    Approve,
    Return(&'a [RawPoint]),
    Suspend(&'a str),
}

impl Verb<'_> {
    const fn event(self) -> ListingEvent {
        match self {
            Self::Withdraw => ListingEvent::Withdraw,
            Self::Unlist => ListingEvent::Unlist,
            Self::Relist => ListingEvent::Relist,
            Self::Appeal(_) => ListingEvent::Appeal,
            Self::Retire => ListingEvent::Retire,
            Self::Approve => ListingEvent::Approve,
            Self::Return(_) => ListingEvent::ReturnWithPoints,
            Self::Suspend(_) => ListingEvent::Suspend,
        }
    }

    const fn action(self, owner: PartnerId) -> Action {
        match self {
            Self::Withdraw | Self::Unlist | Self::Relist | Self::Appeal(_) | Self::Retire => {
                Action::ChangeListing(owner)
            }
            Self::Approve | Self::Return(_) | Self::Suspend(_) => Action::ReviewListings,
        }
    }
}

pub(super) async fn change(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    asked: &Asked<'_>,
) -> Answer<Outcome> {
    let outcome = settle(|| decide(app, signed_in, attempt, asked)).await?;
    app.live.written();
    Ok(outcome)
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let actor = signed_in.actor();
    let mut listing = readable(&tx, &actor, asked.id).await?;
    authorize(&actor, asked.verb.action(listing.partner))?;
    if asked.seen_revision != listing.revision {
        return Err(Refusal::stale(&described::represented(&tx, &listing).await?));
    }
    let state = next(listing.state, asked.verb.event()).map_err(|state| wrong_state(&word(&state)))?;
    let happened = happen(app, &tx, &mut listing, asked.verb).await?;
    listing.state = state;
    match listing::update(&tx, &listing).await? {
        Update::Done { revision } => listing.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    let now = app.now();
    listing_log::append(&tx, listing.id, (by(&signed_in.user), now, 0), happened).await?;
    let outcome = Outcome::new(StatusCode::OK, &described::represented(&tx, &listing).await?)?
        .with(header::ETAG, etag(listing.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// What a verb makes of a listing besides its state.
async fn happen(app: &App, tx: &Tx, listing: &mut Listing, verb: Verb<'_>) -> Answer<Happened> {
    listing.queued_at = None;
    Ok(match verb {
        Verb::Withdraw => {
            listing.appeal = None;
            Happened::Withdrawn {}
        }
        Verb::Unlist => Happened::Unlisted {},
        Verb::Relist => Happened::Relisted {},
        Verb::Retire => Happened::Retired {},
        Verb::Appeal(text) => {
            let text = said(text, "/text")?;
            listing.queued_at = Some(app.now());
            listing.appeal = Some(text.clone());
            Happened::Appealed { text }
        }
        Verb::Approve => {
            listing.live_version = Some(listing.version);
            listing.published_at = Some(app.now());
            listing.suspension = None;
            listing.appeal = None;
            Happened::Published {
                version: listing.version,
            }
        }
        Verb::Return(raw) => {
            let newest = described::version(tx, listing, listing.version).await?;
            let points = points(raw, &newest.listing)?;
            listing::set_points(tx, listing.id, listing.version, &points).await?;
            listing.appeal = None;
            Happened::Returned {
                points: u32::try_from(points.len()).unwrap_or(u32::MAX),
            }
        }
        Verb::Suspend(reason) => {
            let reason = said(reason, "/reason")?;
            listing.suspension = Some(reason.clone());
            listing.appeal = None;
            listing_report::settle_all(tx, listing.id).await?;
            Happened::Suspended { reason }
        }
    })
}

pub(super) fn said(text: &str, pointer: &str) -> Answer<String> {
    ReviewText::try_from(text)
        .map(String::from)
        .map_err(|error| Refusal::fields(vec![FieldError::text(pointer, error)]))
}

/// All that is wrong with what the operator says at once.
fn points(raw: &[RawPoint], listing: &RawListing) -> Answer<Vec<Point>> {
    let is = u32::try_from(raw.len()).unwrap_or(u32::MAX);
    let most = u32::try_from(MOST_POINTS).unwrap_or(u32::MAX);
    let mut wrong = Vec::new();
    if raw.is_empty() {
        wrong.push(FieldError::new("/points", FieldCode::Empty));
    }
    if is > most {
        wrong.push(FieldError::text("/points", TextError::TooLong { most, is }));
    }
    let mut points = Vec::new();
    for (at, raw) in raw.iter().enumerate() {
        match raw.read(listing) {
            Ok(point) => points.push(point),
            Err(PointFault::Text(error)) => {
                wrong.push(FieldError::text(&format!("/points/{at}/text"), error));
            }
            Err(PointFault::Language) => {
                wrong.push(FieldError::new(
                    &format!("/points/{at}/language"),
                    FieldCode::OutOfRange,
                ));
            }
            Err(PointFault::Item) => {
                wrong.push(FieldError::new(
                    &format!("/points/{at}/item"),
                    FieldCode::OutOfRange,
                ));
            }
        }
    }
    match wrong.is_empty() {
        true => Ok(points),
        false => Err(Refusal::fields(wrong)),
    }
}
