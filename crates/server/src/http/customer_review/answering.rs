//! What the partner says to a review, and what the operator decides of it.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::customer_review::{CustomerReviewBody, KeepReview, ObjectToReview, ReplyToReview};
use liaison_contract::header::etag;
use liaison_contract::{FieldError, paths};
use liaison_domain::customer_review::CustomerReviewEvent;
use liaison_domain::customer_review::log::Happened;
use liaison_domain::id::{CustomerReviewId, PartnerId};
use liaison_domain::text::{ReviewReply, ReviewText};
use liaison_domain::{Action, authorize};
use liaison_store::customer_review::{CustomerReview, Reply, count_in, count_out};
use liaison_store::{marketplace, partner};

use super::checked::{content, kept, stale, step, written};
use super::{described, readable};
use crate::app::App;
use crate::customer_review_log;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::by;

refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// The partner's one reply, which everybody reads below the review; another one takes its place.
#[utoipa::path(
    post, path = paths::CUSTOMER_REVIEW_REPLIES, operation_id = "create_customer_review_reply", tag = "customer reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The review"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ReplyToReview,
    responses(
        (status = 200, description = "Everybody reads it", body = CustomerReviewBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn reply(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
    key: IdempotencyKey,
    body: Body<ReplyToReview>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Reply(&body.value.text),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// The partner asks the operator to look at it. Everybody goes on reading it until then.
#[utoipa::path(
    post, path = paths::CUSTOMER_REVIEW_REPORTS, operation_id = "create_customer_review_report", tag = "customer reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The review"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ObjectToReview,
    responses(
        (status = 200, description = "The operator is asked", body = CustomerReviewBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn report(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
    key: IdempotencyKey,
    body: Body<ObjectToReview>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Report(&body.value.reason),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Take a review out, with a reason that its author and the partner read.
#[utoipa::path(
    post, path = paths::CUSTOMER_REVIEW_HIDINGS, operation_id = "create_customer_review_hiding", tag = "customer reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The review"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ObjectToReview,
    responses(
        (status = 200, description = "Nobody reads it any more", body = CustomerReviewBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn hide(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
    key: IdempotencyKey,
    body: Body<ObjectToReview>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Hide(&body.value.reason),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Let a review stand that was reported, or put back one that was hidden.
#[utoipa::path(
    post, path = paths::CUSTOMER_REVIEW_CONFIRMATIONS, operation_id = "create_customer_review_confirmation",
    tag = "customer reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The review"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = KeepReview,
    responses(
        (status = 200, description = "It stands", body = CustomerReviewBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn keep(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
    key: IdempotencyKey,
    body: Body<KeepReview>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Keep,
    };
    change(&app, &signed_in, &attempt, &asked).await
}

struct Asked<'a> {
    id: CustomerReviewId,
    seen_revision: i64,
    verb: Verb<'a>,
}

#[derive(Clone, Copy)]
enum Verb<'a> {
    Reply(&'a str),
    Report(&'a str),
    Hide(&'a str),
    Keep,
}

impl Verb<'_> {
    const fn event(self) -> CustomerReviewEvent {
        match self {
            Self::Reply(_) => CustomerReviewEvent::Reply,
            Self::Report(_) => CustomerReviewEvent::Report,
            Self::Hide(_) => CustomerReviewEvent::Hide,
            Self::Keep => CustomerReviewEvent::Keep,
        }
    }

    const fn action(self, owner: PartnerId) -> Action {
        match self {
            Self::Reply(_) | Self::Report(_) => Action::AnswerCustomerReviews(owner),
            Self::Hide(_) | Self::Keep => Action::ModerateCustomerReviews,
        }
    }
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
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
    let mut review = readable(&tx, &actor, asked.id).await?;
    authorize(&actor, asked.verb.action(review.partner))?;
    let content = content(&review)?;
    if asked.seen_revision != review.revision {
        return Err(stale(&tx, &actor, &review).await?);
    }
    let was_shown = review.state.is_shown();
    review.state = step(review.state, asked.verb.event())?;
    let now = app.now();
    let happened = happen(&mut review, asked.verb, now)?;
    partner::lock(&tx, review.partner)
        .await?
        .ok_or_else(Refusal::raced)?;
    written(&tx, &mut review).await?;
    if was_shown != review.state.is_shown() {
        let scores = kept(&content)?;
        match was_shown {
            true => count_out(&tx, review.partner, &scores, review.created_at).await?,
            false => count_in(&tx, review.partner, &scores, review.created_at).await?,
        }
        marketplace::touch(&tx, review.partner, now).await?;
    }
    customer_review_log::append(&tx, &review, (by(&signed_in.user), now), happened).await?;
    let body = described::represented(&tx, &actor, &review).await?;
    let outcome = Outcome::new(StatusCode::OK, &body)?.with(header::ETAG, etag(review.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// What a verb makes of a review besides its state.
fn happen(review: &mut CustomerReview, verb: Verb<'_>, now: Timestamp) -> Answer<Happened> {
    Ok(match verb {
        Verb::Reply(text) => {
            let text = ReviewReply::try_from(text)
                .map_err(|error| Refusal::fields(vec![FieldError::text("/text", error)]))?;
            let before = review.reply.as_ref();
            review.reply = Some(Reply {
                text: text.into(),
                at: before.map_or(now, |before| before.at),
                edited_at: before.map(|_| now),
            });
            Happened::Replied {}
        }
        Verb::Report(reason) => {
            let reason = said(reason)?;
            review.report = Some(reason.clone());
            review.queued_at = Some(now);
            Happened::Reported { reason }
        }
        Verb::Hide(reason) => {
            let reason = said(reason)?;
            review.report = None;
            review.queued_at = None;
            review.hidden = Some(reason.clone());
            Happened::Hidden { reason }
        }
        Verb::Keep => {
            review.report = None;
            review.queued_at = None;
            review.hidden = None;
            Happened::Kept {}
        }
    })
}

fn said(reason: &str) -> Answer<String> {
    ReviewText::try_from(reason)
        .map(String::from)
        .map_err(|error| Refusal::fields(vec![FieldError::text("/reason", error)]))
}
