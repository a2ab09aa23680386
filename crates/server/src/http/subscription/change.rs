//! What a customer does to a subscription: each verb of the transition table is something that was created.

use axum::extract::State;
use axum::http::{StatusCode, header};
use liaison_contract::header::etag;
use liaison_contract::paths;
use liaison_contract::subscription::{
    ChangeRenewal, ChangeSeats, ChangeSubscription, ConversionTime, ConvertSubscription, SubscriptionBody,
};
use liaison_domain::Action;
use liaison_domain::id::SubscriptionId;
use liaison_store::{Update, subscription};

use super::deciding::{Verb, change, refused};
use super::{changeable, represented};
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::by;
use crate::subscription_log::{Caught, SubscriptionLog, catch_up};

refuses!(Refusals: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);
refuses!(Returns: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, WindowClosed, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType,
    InvalidFields, IdempotencyKeyReused);

/// Make a trial 30 days longer, once.
#[utoipa::path(
    post, path = paths::SUBSCRIPTION_EXTENSIONS, operation_id = "create_subscription_extension",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeSubscription,
    responses(
        (status = 200, description = "Extended", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn extend(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<ChangeSubscription>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Extend,
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Order what a trial becomes: at once, or when it ends.
#[utoipa::path(
    post, path = paths::SUBSCRIPTION_CONVERSIONS, operation_id = "create_subscription_conversion",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ConvertSubscription,
    responses(
        (status = 200, description = "Converted, or ordered for its end", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn convert(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<ConvertSubscription>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: match body.value.when {
            ConversionTime::Now => Verb::Convert(&body.value),
            ConversionTime::AtItsEnd => Verb::PlanConversion(&body.value),
        },
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Take back what was ordered for the end of a trial.
#[utoipa::path(
    post, path = paths::SUBSCRIPTION_CONVERSION_WITHDRAWALS, operation_id = "create_subscription_conversion_withdrawal",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeSubscription,
    responses(
        (status = 200, description = "The trial becomes nothing when it ends", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn withdraw_conversion(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<ChangeSubscription>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::WithdrawConversion,
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Buy more seats. They can be given back for seven days of 24 hours.
#[utoipa::path(
    post, path = paths::SUBSCRIPTION_SEAT_ADDITIONS, operation_id = "create_subscription_seat_addition",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeSeats,
    responses(
        (status = 200, description = "Added", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn add_seats(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<ChangeSeats>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::AddSeats(body.value.seats),
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Give seats back while their window is open, the last ones first.
#[utoipa::path(
    post, path = paths::SUBSCRIPTION_SEAT_RETURNS, operation_id = "create_subscription_seat_return",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeSeats,
    responses(
        (status = 200, description = "Given back", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Returns,
    ),
    security(("session" = []))
)]
pub(crate) async fn return_seats(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<ChangeSeats>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::ReduceSeats(body.value.seats),
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Give all seats back while the window of each is open. The data stays for 90 days.
#[utoipa::path(
    post, path = paths::SUBSCRIPTION_CANCELLATIONS, operation_id = "create_subscription_cancellation",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeSubscription,
    responses(
        (status = 200, description = "Cancelled", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Returns,
    ),
    security(("session" = []))
)]
pub(crate) async fn cancel(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<ChangeSubscription>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Cancel,
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Say whether the term is followed by another one.
#[utoipa::path(
    post, path = paths::SUBSCRIPTION_RENEWAL_CHANGES, operation_id = "create_subscription_renewal_change",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeRenewal,
    responses(
        (status = 200, description = "Changed", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn change_renewal(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<ChangeRenewal>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::TurnRenewal(body.value.renewal),
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

struct Asked<'a> {
    id: SubscriptionId,
    seen_revision: i64,
    verb: Verb<'a>,
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let now = app.now();
    let before = changeable(&tx, signed_in, asked.id, Action::ChangeSubscription).await?;
    if asked.seen_revision != before.revision {
        return Err(Refusal::stale(&represented(app, &tx, &before, now).await?));
    }
    let current = match catch_up(&tx, before, now).await? {
        Caught::Up(current) | Caught::Was(current) => current,
        Caught::Stale => return Err(Refusal::raced()),
    };
    let change = change(app, &current, asked.verb, now)?;
    let (mut after, happened) = current
        .changed(change, now)
        .map_err(|refusal| refused(&current, refusal))?;
    match subscription::update(&tx, &after, now).await? {
        Update::Done { revision } => after.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    let log = SubscriptionLog {
        subscription: after.id,
        author: by(&signed_in.user),
        at: now,
    };
    log.append(&tx, 1, happened).await?;
    let outcome = Outcome::new(StatusCode::OK, &represented(app, &tx, &after, now).await?)?
        .with(header::ETAG, etag(after.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}
