//! A link, as the customer behind it reads and answers it.

mod answering;
mod case;
mod forwarding;
mod opening;
pub(super) mod preview;
mod review;
mod situation;

use axum::extract::State;
use axum::http::header;
use axum::response::Response;
use jiff::SignedDuration;
use liaison_contract::paths;
use liaison_contract::review::{Acceptance, Decline, Opening, ReviewBody};
use liaison_contract::situation::{Forward, SituationBody};

use self::answering::Given;
use self::case::Case;
use super::cookie::Cookie;
use super::extract::{Body, IdempotencyKey, SignedIn, Token, Visit, Visitor, token_hash};
use super::idempotency::{Outcome, settle};
use super::openapi::refuses;
use super::private::private;
use super::problem::Answer;
use crate::app::App;

/// How long a browser is recognised: as long as a link is open.
const VISITOR_KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);

refuses!(Read: NotFound);
refuses!(Open: MalformedBody, CrossSite, NotFound, BodyTooLarge, UnsupportedMediaType, InvalidFields);
refuses!(Accept: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound, Obstacle,
    TermsNotCurrent, AdministrationNotOffered, AnotherAdministratorIsActive, AdministratorNoLongerActive, IdempotencyKeyInUse,
    StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(DeclineRefusals: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound,
    Obstacle, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);
refuses!(ForwardRefusals: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, Obstacle, IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused,
    TooManyAttempts);

/// Who invites, to what, for how long, and what stands in the way of answering.
#[utoipa::path(
    get, path = paths::LINK, operation_id = "get_link", tag = "review",
    params(("token" = String, Path, description = "What follows `/o/` in the link")),
    responses((status = 200, description = "The review page", body = ReviewBody), Read)
)]
pub(crate) async fn get(State(app): State<App>, visit: Visit, Token(token): Token) -> Answer<Response> {
    let reader = app.store.read();
    let case = Case::read(&reader, &app, &visit, &token).await?;
    let body = ReviewBody {
        review: review::of(&app, &reader, &case).await?,
    };
    Ok(private(body))
}

/// The page was drawn. Says it once a browser and customer, however often it is sent.
#[utoipa::path(
    post, path = paths::LINK_OPENINGS, operation_id = "create_link_opening", tag = "review",
    params(("token" = String, Path, description = "What follows `/o/` in the link")),
    request_body = Opening,
    responses((status = 200, description = "How things stand after that", body = ReviewBody), Open)
)]
pub(crate) async fn open(
    State(app): State<App>,
    visit: Visit,
    Visitor(visitor): Visitor,
    Token(token): Token,
    body: Body<Opening>,
) -> Answer<Response> {
    let known = match visitor {
        Some(known) => known,
        None => opening::new_visitor()?,
    };
    let recipient = body.value.recipient.as_deref().map(token_hash);
    let (review, opened) = settle(|| opening::open(&app, &visit, known, &token, recipient.as_ref())).await?;
    let mut response = private(ReviewBody { review });
    if opened.is_written() {
        app.live.written();
        let cookie = Cookie::Visitor.set(&app.config.public_url, &known.to_string(), VISITOR_KEPT);
        // Only a browser that has just been counted has to be known again.
        if let (None, None, Some(cookie)) = (&visit.0, visitor, cookie) {
            response.headers_mut().insert(header::SET_COOKIE, cookie);
        }
    }
    Ok(response)
}

/// Accept the trial, and answer the separate question of delegated administration.
#[utoipa::path(
    post, path = paths::LINK_ACCEPTANCES, operation_id = "create_link_acceptance", tag = "review",
    params(
        ("token" = String, Path, description = "What follows `/o/` in the link"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Acceptance,
    responses(
        (status = 200, description = "Accepted; the first answer where it was accepted before", body = ReviewBody),
        Accept,
    ),
    security(("session" = []))
)]
pub(crate) async fn accept(
    State(app): State<App>,
    signed_in: SignedIn,
    Token(token): Token,
    key: IdempotencyKey,
    body: Body<Acceptance>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let given = Given::acceptance(body.value);
    let outcome = settle(|| answering::answer(&app, &signed_in, &token, &attempt, &given)).await?;
    app.live.written();
    Ok(outcome)
}

/// Decline the invitation. Nobody has to give a reason.
#[utoipa::path(
    post, path = paths::LINK_DECLINES, operation_id = "create_link_decline", tag = "review",
    params(
        ("token" = String, Path, description = "What follows `/o/` in the link"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Decline,
    responses(
        (status = 200, description = "Declined; the first answer where it was declined before", body = ReviewBody),
        DeclineRefusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn decline(
    State(app): State<App>,
    signed_in: SignedIn,
    Token(token): Token,
    key: IdempotencyKey,
    body: Body<Decline>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let given = Given::decline(&body.value)?;
    let outcome = settle(|| answering::answer(&app, &signed_in, &token, &attempt, &given)).await?;
    app.live.written();
    Ok(outcome)
}

/// What stands in the way of answering, with the facts, and who could help.
#[utoipa::path(
    get, path = paths::LINK_SITUATION, operation_id = "get_link_situation", tag = "review",
    params(("token" = String, Path, description = "What follows `/o/` in the link")),
    responses((status = 200, description = "For whoever is looking", body = SituationBody), Read)
)]
pub(crate) async fn find_situation(
    State(app): State<App>,
    visit: Visit,
    Token(token): Token,
) -> Answer<Response> {
    let reader = app.store.read();
    let case = Case::read(&reader, &app, &visit, &token).await?;
    let body = SituationBody {
        situation: situation::of(&app, &reader, &case).await?,
    };
    Ok(private(body))
}

/// Have the link mailed to an administrator of one's own organisation. Each gets it once a day at most.
#[utoipa::path(
    post, path = paths::LINK_FORWARDINGS, operation_id = "create_link_forwarding", tag = "review",
    params(
        ("token" = String, Path, description = "What follows `/o/` in the link"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Forward,
    responses(
        (status = 200, description = "The mail is on its way", body = SituationBody),
        ForwardRefusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn forward(
    State(app): State<App>,
    signed_in: SignedIn,
    Token(token): Token,
    key: IdempotencyKey,
    body: Body<Forward>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = body.value;
    let outcome = settle(|| forwarding::forward(&app, &signed_in, &token, &attempt, &asked)).await?;
    app.live.written();
    Ok(outcome)
}
