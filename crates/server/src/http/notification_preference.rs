//! How somebody wants to be told of what happens.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use liaison_contract::header::etag;
use liaison_contract::notification::{
    ChosenNotification, NotificationPreference, NotificationPreferences, NotificationPreferencesBody,
    PutNotificationPreference, PutNotificationPreferences,
};
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::notification::{NotificationChoice, NotificationEvent, Reader};
use liaison_store::Update;
use liaison_store::notification::{Preferences, preferences, set_preferences};
use liaison_store::user::{Membership, StoredUser};

use super::account::own;
use super::extract::{Attempt, Body, IdempotencyKey, SignedIn, word};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::tagged::tagged;
use crate::app::App;

refuses!(Read: NotSignedIn);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, IdempotencyKeyInUse,
    StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(ChangeOne: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// Every event that concerns one's own side, and how one is told of it.
#[utoipa::path(
    get, path = paths::NOTIFICATION_PREFERENCES, operation_id = "get_notification_preferences", tag = "notifications",
    responses(
        (status = 200, description = "All of them", body = NotificationPreferencesBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(State(app): State<App>, signed_in: SignedIn) -> Answer<Response> {
    own(&signed_in)?;
    let chosen = preferences(&app.store.read(), signed_in.user.id).await?;
    Ok(tagged(chosen.revision, described(&signed_in.user, &chosen)))
}

/// Choose for all events at once. What is left out has its default again.
#[utoipa::path(
    put, path = paths::NOTIFICATION_PREFERENCES, operation_id = "put_notification_preferences", tag = "notifications",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = PutNotificationPreferences,
    responses(
        (status = 200, description = "Changed", body = NotificationPreferencesBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<PutNotificationPreferences>,
) -> Answer<Outcome> {
    own(&signed_in)?;
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        seen_revision: body.value.revision,
        choice: Choice::All(&body.value.events),
    };
    settle(|| change(&app, &signed_in, &attempt, &asked)).await
}

/// Choose for one event. The others stay.
#[utoipa::path(
    put, path = paths::NOTIFICATION_PREFERENCE, operation_id = "put_notification_preference", tag = "notifications",
    params(
        ("event" = NotificationEvent, Path, description = "The event"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = PutNotificationPreference,
    responses(
        (status = 200, description = "Changed", body = NotificationPreferencesBody,
            headers(("ETag" = String, description = "The revision"))),
        ChangeOne,
    ),
    security(("session" = []))
)]
pub(crate) async fn put_one(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(event): Path<String>,
    key: IdempotencyKey,
    body: Body<PutNotificationPreference>,
) -> Answer<Outcome> {
    own(&signed_in)?;
    let event = word(Some(&event), "event")?
        .filter(|event| concerns(&signed_in.user, *event))
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        seen_revision: body.value.revision,
        choice: Choice::One(event, body.value.choice),
    };
    settle(|| change(&app, &signed_in, &attempt, &asked)).await
}

struct Asked<'a> {
    seen_revision: i64,
    choice: Choice<'a>,
}

enum Choice<'a> {
    All(&'a [ChosenNotification]),
    One(NotificationEvent, NotificationChoice),
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    let me = &signed_in.user;
    if let Some(first) = replay(&tx, me.id, attempt).await? {
        return Ok(first);
    }
    let mut chosen = preferences(&tx, me.id).await?;
    if chosen.revision != asked.seen_revision {
        return Err(Refusal::stale(&described(me, &chosen)));
    }
    match asked.choice {
        Choice::All(events) => {
            let wrong = not_of_this_side(me, events);
            if !wrong.is_empty() {
                return Err(Refusal::fields(wrong));
            }
            chosen.chosen = events.iter().map(|each| (each.event, each.choice)).collect();
        }
        Choice::One(event, choice) => {
            chosen.chosen.insert(event, choice);
        }
    }
    match set_preferences(&tx, me.id, &chosen).await? {
        Update::Done { revision } => chosen.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    let outcome =
        Outcome::new(StatusCode::OK, &described(me, &chosen))?.with(header::ETAG, etag(chosen.revision));
    conclude(tx, me.id, attempt, outcome, app.now()).await
}

fn not_of_this_side(user: &StoredUser, events: &[ChosenNotification]) -> Vec<FieldError> {
    events
        .iter()
        .enumerate()
        .filter(|(_, each)| !concerns(user, each.event))
        .map(|(at, _)| FieldError::new(&format!("/events/{at}/event"), FieldCode::WrongType))
        .collect()
}

/// Nothing concerns an operator.
fn concerns(user: &StoredUser, event: NotificationEvent) -> bool {
    match user.membership {
        Membership::Staff { .. } => event.concerns(Reader::Partner),
        Membership::Customer { .. } => event.concerns(Reader::Customer),
        Membership::Operator => false,
    }
}

fn described(user: &StoredUser, chosen: &Preferences) -> NotificationPreferencesBody {
    let events = NotificationEvent::ALL
        .into_iter()
        .filter(|event| concerns(user, *event))
        .map(|event| NotificationPreference {
            event,
            topic: event.topic(),
            choice: chosen.choice(event),
            default: event.default_choice(),
        })
        .collect();
    NotificationPreferencesBody {
        notification_preferences: NotificationPreferences {
            revision: chosen.revision,
            events,
        },
    }
}
