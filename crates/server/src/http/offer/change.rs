//! What a partner does to an offer: each verb of the transition table is something that was created.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::purchase_offer::{ChangeOffer, ExtendOffer, PurchaseOfferBody, ReviseOffer};
use liaison_contract::{Problem, ProblemCode, paths};
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::{
    AnswerBy, MOST_VERSIONS, OfferEvent, OfferState, OfferVersion, PurchaseOffer, Snapshot, next,
};
use liaison_domain::{Action, authorize};
use liaison_store::{Tx, Update, purchase_offer};

use super::reading::check_answer_by;
use super::{MOST_BYTES, readable, reading, represented, totals_of};
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, word};
use crate::log_entry::by;
use crate::offer_log::OfferLog;

refuses!(Refusals: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);
refuses!(Revise: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotEntitled, NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType,
    InvalidFields, IdempotencyKeyReused);

/// Send another version. The one before it is superseded, and stays readable for both sides.
#[utoipa::path(
    post, path = paths::PURCHASE_OFFER_REVISIONS, operation_id = "create_purchase_offer_revision",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ReviseOffer,
    responses(
        (status = 200, description = "Sent", body = PurchaseOfferBody,
            headers(("ETag" = String, description = "The revision"))),
        Revise,
    ),
    security(("session" = []))
)]
pub(crate) async fn revise(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    key: IdempotencyKey,
    body: Body<ReviseOffer, MOST_BYTES>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Revise(&body.value),
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Move the day to answer by. What has expired is open again.
#[utoipa::path(
    post, path = paths::PURCHASE_OFFER_EXTENSIONS, operation_id = "create_purchase_offer_extension",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ExtendOffer,
    responses(
        (status = 200, description = "Extended", body = PurchaseOfferBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn extend(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    key: IdempotencyKey,
    body: Body<ExtendOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Extend(&body.value.answer_by),
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Take an offer back before it is answered.
#[utoipa::path(
    post, path = paths::PURCHASE_OFFER_WITHDRAWALS, operation_id = "create_purchase_offer_withdrawal",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeOffer,
    responses(
        (status = 200, description = "Withdrawn", body = PurchaseOfferBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    key: IdempotencyKey,
    body: Body<ChangeOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Withdraw,
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Put an offer away. It can be read and cloned, and nothing else any more.
#[utoipa::path(
    post, path = paths::PURCHASE_OFFER_ARCHIVALS, operation_id = "create_purchase_offer_archival",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeOffer,
    responses(
        (status = 200, description = "Archived", body = PurchaseOfferBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn archive(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    key: IdempotencyKey,
    body: Body<ChangeOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Archive,
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

struct Asked<'a> {
    id: PurchaseOfferId,
    seen_revision: i64,
    verb: Verb<'a>,
}

#[derive(Clone, Copy)]
enum Verb<'a> {
    Revise(&'a ReviseOffer),
    Extend(&'a AnswerBy),
    Withdraw,
    Archive,
}

impl Verb<'_> {
    const fn event(self) -> OfferEvent {
        match self {
            Self::Revise(_) => OfferEvent::Revise,
            Self::Extend(_) => OfferEvent::Extend,
            Self::Withdraw => OfferEvent::Withdraw,
            Self::Archive => OfferEvent::Archive,
        }
    }
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let now = app.now();
    let actor = signed_in.actor();
    readable(&tx, &actor, asked.id).await?;
    let mut offer = purchase_offer::lock(&tx, asked.id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    authorize(&actor, Action::ChangePurchaseOffer(offer.partner))?;
    if asked.seen_revision != offer.revision {
        return Err(Refusal::stale(&represented(app, &tx, &offer).await?));
    }
    let state = next(offer.state_at(now), asked.verb.event()).map_err(wrong_state)?;
    let (update, happened) = match asked.verb {
        Verb::Revise(body) => {
            let snapshot = reading::read(app, &tx, signed_in, offer.partner, &body.terms).await?;
            let update = supersede(&tx, &mut offer, signed_in, snapshot, now).await?;
            let version = offer.version;
            (update, Happened::Revised { version })
        }
        Verb::Extend(answer_by) => {
            let errors = check_answer_by(answer_by, "/answer_by", now);
            if !errors.is_empty() {
                return Err(Refusal::fields(errors));
            }
            offer.state = state;
            offer.answer_by = answer_by.clone();
            let update = purchase_offer::update(&tx, &offer).await?;
            (update, Happened::Extended { at: answer_by.at })
        }
        Verb::Withdraw | Verb::Archive => {
            offer.state = state;
            let happened = match asked.verb {
                Verb::Withdraw => Happened::Withdrawn {},
                _ => Happened::Archived {},
            };
            (purchase_offer::update(&tx, &offer).await?, happened)
        }
    };
    match update {
        Update::Done { revision } => offer.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    let log = OfferLog {
        offer: offer.id,
        customer: None,
        author: by(&signed_in.user),
        at: now,
    };
    log.append(&tx, 0, happened).await?;
    let outcome = Outcome::new(StatusCode::OK, &represented(app, &tx, &offer).await?)?
        .with(header::ETAG, etag(offer.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// The version of now is superseded by one that is active.
async fn supersede(
    tx: &Tx,
    offer: &mut PurchaseOffer,
    signed_in: &SignedIn,
    snapshot: Snapshot,
    now: Timestamp,
) -> Answer<Update> {
    if offer.version >= MOST_VERSIONS {
        let problem = Problem::new(ProblemCode::WrongState).with("state", "revised_too_often");
        return Err(problem.into());
    }
    offer.version += 1;
    offer.state = OfferState::Active;
    offer.answer_by = snapshot.terms.answer_by.clone();
    let over_term = totals_of(&snapshot).over_term;
    let sent = OfferVersion {
        offer: offer.id,
        number: offer.version,
        sent_by: signed_in.user.id,
        sent_at: now,
        snapshot,
    };
    Ok(purchase_offer::revise(tx, offer, &sent, over_term).await?)
}

fn wrong_state(state: OfferState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}
