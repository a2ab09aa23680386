//! A review is written, changed and taken back by who has worked with the partner.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::customer_review::{CustomerReviewBody, PutCustomerReview};
use liaison_contract::header::etag;
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::customer_review::log::Happened;
use liaison_domain::customer_review::{
    CustomerReviewEvent, CustomerReviewState, Engagement, RawReview, Review, ReviewObstacle,
};
use liaison_domain::id::{CustomerId, CustomerReviewId, PartnerId};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::customer_review::{self, CustomerReview, count_in, count_out};
use liaison_store::{Tx, marketplace, partner};
use serde_json::Value;

use super::checked::{content, kept, obstacle, read, stale, step, written};
use super::{described, readable};
use crate::app::App;
use crate::customer_review_log::{self, by_reviewer};
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, Precondition, Seen, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};

refuses!(Put: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, Obstacle, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, PreconditionRequired);
refuses!(Delete: InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound, WrongState,
    IdempotencyKeyInUse, StaleRevision, IdempotencyKeyReused, PreconditionRequired);

/// Say how it was to work with a partner, or say it otherwise. Everybody reads it at once; there is one an engagement.
#[utoipa::path(
    put, path = paths::CUSTOMER_REVIEW, operation_id = "put_customer_review", tag = "customer reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = Option<String>, Header, description = "`*`, of a new one"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that was read, of one that is there"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = PutCustomerReview,
    responses(
        (status = 201, description = "Everybody reads it", body = CustomerReviewBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "Changed, or there with the same words already", body = CustomerReviewBody,
            headers(("ETag" = String, description = "The revision"))),
        Put,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
    precondition: Precondition,
    key: IdempotencyKey,
    body: Body<PutCustomerReview>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        precondition,
        engagement: body.value.engagement,
        raw: body.value.review,
    };
    let outcome = settle(|| write(&app, &signed_in, &attempt, &asked)).await?;
    app.live.written();
    Ok(outcome)
}

/// Take it back for good: its words are deleted, and nobody writes another one of the same engagement.
#[utoipa::path(
    delete, path = paths::CUSTOMER_REVIEW, operation_id = "delete_customer_review", tag = "customer reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The review"),
        ("If-Match" = String, Header, description = "The `ETag` that was read"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    responses((status = 200, description = "Deleted; this is what it was", body = CustomerReviewBody), Delete),
    security(("session" = []))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
    Seen(seen_revision): Seen,
    key: IdempotencyKey,
) -> Answer<Outcome> {
    let attempt = key.attempt(&Value::Null);
    let outcome = settle(|| remove(&app, &signed_in, &attempt, id, seen_revision)).await?;
    app.live.written();
    Ok(outcome)
}

struct Asked {
    id: CustomerReviewId,
    precondition: Precondition,
    engagement: Engagement,
    raw: RawReview,
}

async fn write(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let actor = signed_in.actor();
    let Actor::Customer { customer, .. } = actor else {
        return Err(obstacle(ReviewObstacle::NotACustomer));
    };
    let now = app.now();
    let (status, review) = match customer_review::find(&tx, asked.id).await? {
        None if matches!(asked.precondition, Precondition::New) => {
            authorize(&actor, Action::WriteCustomerReview(customer))?;
            let partner = may_review(&tx, customer, asked.engagement).await?;
            let created = create(&tx, signed_in, asked, (customer, partner), now).await?;
            (StatusCode::CREATED, created)
        }
        // The id was taken by somebody else's, of which nothing is told.
        Some(other) if other.customer != customer => return Err(Refusal::new(ProblemCode::NotFound)),
        None => return Err(Refusal::new(ProblemCode::NotFound)),
        Some(review) => {
            may_change(&actor, &review)?;
            let before = content(&review)?;
            let read = read(&asked.raw)?;
            let same = before == RawReview::from(&read) && review.engagement == asked.engagement;
            if same {
                (StatusCode::OK, review)
            } else if asked.precondition.holds_for(review.revision) {
                (
                    StatusCode::OK,
                    edit(&tx, asked, (review, &before), &read, now).await?,
                )
            } else {
                return Err(stale(&tx, &actor, &review).await?);
            }
        }
    };
    let body = described::represented(&tx, &actor, &review).await?;
    let outcome = Outcome::new(status, &body)?
        .with(header::ETAG, etag(review.revision))
        .with(header::LOCATION, paths::customer_review(review.id));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// With whom the customer has worked, where it may say how that was.
async fn may_review(tx: &Tx, customer: CustomerId, engagement: Engagement) -> Answer<PartnerId> {
    let known = customer_review::find_engagement(tx, engagement).await?;
    let known = known.filter(|known| known.customer == customer);
    let partner = known
        .ok_or_else(|| obstacle(ReviewObstacle::NoEngagement))?
        .partner;
    if let Some(own) = described::own_company(tx, customer, partner).await? {
        return Err(obstacle(own));
    }
    // Whoever writes of the same partner waits here, so that what it comes to is counted one by one.
    partner::lock(tx, partner).await?.ok_or_else(Refusal::raced)?;
    match customer_review::find_of(tx, engagement).await? {
        Some(_) => Err(obstacle(ReviewObstacle::ReviewedAlready)),
        None => Ok(partner),
    }
}

async fn create(
    tx: &Tx,
    signed_in: &SignedIn,
    asked: &Asked,
    (customer, partner): (CustomerId, PartnerId),
    now: Timestamp,
) -> Answer<CustomerReview> {
    let read = read(&asked.raw)?;
    let review = CustomerReview {
        id: asked.id,
        partner,
        customer,
        author: signed_in.user.id,
        engagement: asked.engagement,
        state: CustomerReviewState::Live,
        content: Some(RawReview::from(&read)),
        created_at: now,
        edited_at: None,
        reply: None,
        report: None,
        queued_at: None,
        hidden: None,
        revision: 1,
    };
    customer_review::insert(tx, &review).await?;
    count_in(tx, partner, &read.scores, now).await?;
    marketplace::touch(tx, partner, now).await?;
    let author = by_reviewer(review.author, read.nickname.as_str());
    customer_review_log::append(tx, &review, (author, now), Happened::Posted {}).await?;
    Ok(review)
}

async fn edit(
    tx: &Tx,
    asked: &Asked,
    (mut review, before): (CustomerReview, &RawReview),
    read: &Review,
    now: Timestamp,
) -> Answer<CustomerReview> {
    if review.engagement != asked.engagement {
        // What it is of stays.
        let other = FieldError::new("/engagement", FieldCode::OutOfRange);
        return Err(Refusal::fields(vec![other]));
    }
    partner::lock(tx, review.partner)
        .await?
        .ok_or_else(Refusal::raced)?;
    review.state = step(review.state, CustomerReviewEvent::Edit)?;
    review.content = Some(RawReview::from(read));
    review.edited_at = Some(now);
    written(tx, &mut review).await?;
    count_out(tx, review.partner, &kept(before)?, review.created_at).await?;
    count_in(tx, review.partner, &read.scores, review.created_at).await?;
    marketplace::touch(tx, review.partner, now).await?;
    let author = by_reviewer(review.author, read.nickname.as_str());
    customer_review_log::append(tx, &review, (author, now), Happened::Edited {}).await?;
    Ok(review)
}

async fn remove(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    id: CustomerReviewId,
    seen_revision: i64,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let actor = signed_in.actor();
    let mut review = readable(&tx, &actor, id).await?;
    may_change(&actor, &review)?;
    let before = content(&review)?;
    if seen_revision != review.revision {
        return Err(stale(&tx, &actor, &review).await?);
    }
    let was_shown = review.state.is_shown();
    review.state = step(review.state, CustomerReviewEvent::Delete)?;
    let body = described::represented(&tx, &actor, &review).await?;
    partner::lock(&tx, review.partner)
        .await?
        .ok_or_else(Refusal::raced)?;
    review.content = None;
    review.reply = None;
    review.report = None;
    review.queued_at = None;
    review.hidden = None;
    written(&tx, &mut review).await?;
    let now = app.now();
    if was_shown {
        count_out(&tx, review.partner, &kept(&before)?, review.created_at).await?;
        marketplace::touch(&tx, review.partner, now).await?;
    }
    let author = by_reviewer(review.author, &before.nickname);
    customer_review_log::append(&tx, &review, (author, now), Happened::Deleted {}).await?;
    let outcome = Outcome::new(StatusCode::OK, &body)?;
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

fn may_change(actor: &Actor, review: &CustomerReview) -> Answer<()> {
    let (customer, author) = (review.customer, review.author);
    Ok(authorize(
        actor,
        Action::ChangeCustomerReview { customer, author },
    )?)
}
