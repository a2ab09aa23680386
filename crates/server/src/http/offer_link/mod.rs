//! The link of an offer, as the customer behind it reads and answers it.

mod answering;
mod case;
mod counts;
pub(super) mod opening;
pub(super) mod review;
mod subscribing;
mod thread;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use liaison_contract::offer_review::{
    AcceptOffer, AskAboutOffer, AskQuote, DeclineOffer, OfferReviewBody, OpenOffer, QuoteBody, ThreadBody,
    ThreadMessageBody,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::purchase_offer::totals::{check, totals};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::purchase_offer;

use self::answering::Given;
use self::case::Case;
use super::extract::{Body, IdempotencyKey, Page, SignedIn, Token, Visit};
use super::idempotency::{Outcome, settle};
use super::openapi::refuses;
use super::private::private;
use super::problem::{Answer, Refusal};
use crate::app::App;

refuses!(Read: NotFound);
refuses!(Open: MalformedBody, CrossSite, NotFound, BodyTooLarge, UnsupportedMediaType, InvalidFields);
refuses!(Accept: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound, Obstacle,
    TermsNotCurrent, AdministrationNotOffered, AnotherAdministratorIsActive, AdministratorNoLongerActive,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(DeclineRefusals: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound,
    Obstacle, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);
refuses!(List: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// What is offered, by whom, until when, and what stands in the way of answering.
#[utoipa::path(
    get, path = paths::OFFER_LINK, operation_id = "get_offer_link", tag = "offer review",
    params(("token" = String, Path, description = "What follows `/offers/` in the link")),
    responses((status = 200, description = "The offer", body = OfferReviewBody), Read)
)]
pub(crate) async fn get(State(app): State<App>, visit: Visit, Token(token): Token) -> Answer<Response> {
    let reader = app.store.read();
    let case = Case::read(&reader, &app, &visit, &token).await?;
    let offer_review = review::of(&reader, &case).await?;
    Ok(private(OfferReviewBody { offer_review }))
}

/// The page was drawn. Says it once a customer and version, however often it is sent; a customer goes on to the newest
/// version by naming it.
#[utoipa::path(
    post, path = paths::OFFER_LINK_OPENINGS, operation_id = "create_offer_link_opening", tag = "offer review",
    params(("token" = String, Path, description = "What follows `/offers/` in the link")),
    request_body = OpenOffer,
    responses((status = 200, description = "How things stand after that", body = OfferReviewBody), Open)
)]
pub(crate) async fn open(
    State(app): State<App>,
    visit: Visit,
    Token(token): Token,
    body: Body<OpenOffer>,
) -> Answer<Response> {
    let version = body.value.version;
    let offer_review = settle(|| opening::open(&app, &visit, &token, version)).await?;
    Ok(private(OfferReviewBody { offer_review }))
}

/// What counts come to, by the same rule by which they are accepted. Nothing is kept of it.
#[utoipa::path(
    post, path = paths::OFFER_LINK_QUOTES, operation_id = "create_offer_link_quote", tag = "offer review",
    params(("token" = String, Path, description = "What follows `/offers/` in the link")),
    request_body = AskQuote,
    responses((status = 200, description = "The totals", body = QuoteBody), Open)
)]
pub(crate) async fn quote(
    State(app): State<App>,
    Token(token): Token,
    body: Body<AskQuote>,
) -> Answer<Response> {
    let AskQuote { version, counts } = body.value;
    let reader = app.store.read();
    let offer = purchase_offer::find_by_token(&reader, &token).await?;
    let version = match offer {
        Some(offer) => purchase_offer::find_version(&reader, offer.id, version).await?,
        None => None,
    };
    let snapshot = version
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?
        .snapshot;
    check(&snapshot.terms.lines, &counts).map_err(counts::refused)?;
    Ok(private(QuoteBody {
        quote: totals(
            snapshot.terms.currency,
            &snapshot.terms.lines,
            &snapshot.prices,
            &counts,
        ),
    }))
}

/// Accept an offer, with the counts that the organisation takes. The partner of record and delegated administration are
/// two choices of their own.
#[utoipa::path(
    post, path = paths::OFFER_LINK_ACCEPTANCES, operation_id = "create_offer_link_acceptance", tag = "offer review",
    params(
        ("token" = String, Path, description = "What follows `/offers/` in the link"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = AcceptOffer,
    responses(
        (status = 200, description = "Accepted; the first answer where it was accepted before",
            body = OfferReviewBody),
        Accept,
    ),
    security(("session" = []))
)]
pub(crate) async fn accept(
    State(app): State<App>,
    signed_in: SignedIn,
    Token(token): Token,
    key: IdempotencyKey,
    body: Body<AcceptOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let given = Given::Accept(&body.value);
    let outcome = settle(|| answering::answer(&app, &signed_in, &token, &attempt, &given)).await?;
    // It may have granted delegated administration, which the log of both organisations says.
    app.live.written();
    Ok(outcome)
}

/// Decline an offer. A newer version of it can be answered again.
#[utoipa::path(
    post, path = paths::OFFER_LINK_DECLINES, operation_id = "create_offer_link_decline", tag = "offer review",
    params(
        ("token" = String, Path, description = "What follows `/offers/` in the link"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = DeclineOffer,
    responses(
        (status = 200, description = "Declined; the first answer where it was declined before",
            body = OfferReviewBody),
        DeclineRefusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn decline(
    State(app): State<App>,
    signed_in: SignedIn,
    Token(token): Token,
    key: IdempotencyKey,
    body: Body<DeclineOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let given = Given::decline(&body.value)?;
    settle(|| answering::answer(&app, &signed_in, &token, &attempt, &given)).await
}

/// Ask the partner something, or propose other counts. It binds nobody.
#[utoipa::path(
    post, path = paths::OFFER_LINK_MESSAGES, operation_id = "create_offer_link_message", tag = "offer review",
    params(
        ("token" = String, Path, description = "What follows `/offers/` in the link"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = AskAboutOffer,
    responses((status = 200, description = "Asked", body = ThreadMessageBody), DeclineRefusals),
    security(("session" = []))
)]
pub(crate) async fn ask(
    State(app): State<App>,
    signed_in: SignedIn,
    Token(token): Token,
    key: IdempotencyKey,
    body: Body<AskAboutOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    settle(|| thread::ask(&app, &signed_in, &token, &attempt, &body.value)).await
}

/// What one's own organisation and the partner wrote each other, newest first.
#[utoipa::path(
    get, path = paths::OFFER_LINK_MESSAGES, operation_id = "list_offer_link_messages", tag = "offer review",
    params(
        ("token" = String, Path, description = "What follows `/offers/` in the link"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ThreadBody), List),
    security(("session" = []))
)]
pub(crate) async fn messages(
    State(app): State<App>,
    signed_in: SignedIn,
    Token(token): Token,
    page: Page,
) -> Answer<Json<ThreadBody>> {
    let Actor::Customer { customer, .. } = signed_in.actor() else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    authorize(&signed_in.actor(), Action::ReadOfferThread(customer))?;
    let reader = app.store.read();
    let offer = purchase_offer::find_by_token(&reader, &token)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let found = purchase_offer::messages(&reader, offer.id, Some(customer), page.after, page.limit).await?;
    Ok(Json(ThreadBody {
        messages: found.items,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}
