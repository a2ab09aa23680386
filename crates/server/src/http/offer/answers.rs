//! What customers answer to an offer, and what is written about it, from the partner's side.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use liaison_contract::offer_review::{
    CustomersAnswer, OfferAnswersBody, ReplyAboutOffer, ThreadBody, ThreadMessageBody,
};
use liaison_contract::{FieldError, ProblemCode, paths};
use liaison_domain::id::{OfferMessageId, PurchaseOfferId};
use liaison_domain::purchase_offer::answer::{OfferRedemption, OfferRedemptionEvent, next};
use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::thread::ThreadMessage;
use liaison_domain::text::ThreadText;
use liaison_domain::{Action, authorize};
use liaison_store::{customer, purchase_offer};

use super::readable;
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::offer_link::opening::written;
use crate::http::offer_link::review::answer;
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::by;
use crate::offer_log::OfferLog;
use crate::random;

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Reply: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// Which customers have an offer before them and which answered, the last change first.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFER_ANSWERS, operation_id = "list_purchase_offer_answers",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = OfferAnswersBody), Read),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    page: Page,
) -> Answer<Json<OfferAnswersBody>> {
    let reader = app.store.read();
    let offer = readable(&reader, &signed_in.actor(), id).await?;
    let found = purchase_offer::redemptions(&reader, offer.id, page.after, page.limit).await?;
    let mut answers = Vec::with_capacity(found.items.len());
    for item in found.items {
        answers.push(CustomersAnswer {
            answer: answer(&reader, &offer, &item.redemption).await?,
            customer: item.redemption.customer,
            customer_name: item.customer_name,
            state: item.redemption.state,
            version: item.redemption.version,
            opened_at: item.redemption.opened_at,
            changed_at: item.redemption.changed_at,
        });
    }
    Ok(Json(OfferAnswersBody {
        answers,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// What customers and the partner wrote each other about an offer, newest first.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFER_MESSAGES, operation_id = "list_purchase_offer_messages",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ThreadBody), Read),
    security(("session" = []))
)]
pub(crate) async fn messages(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    page: Page,
) -> Answer<Json<ThreadBody>> {
    let reader = app.store.read();
    let offer = readable(&reader, &signed_in.actor(), id).await?;
    let found = purchase_offer::messages(&reader, offer.id, None, page.after, page.limit).await?;
    Ok(Json(ThreadBody {
        messages: found.items,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Answer what a customer asked. Other counts or prices are a revision of the offer.
#[utoipa::path(
    post, path = paths::PURCHASE_OFFER_MESSAGES, operation_id = "create_purchase_offer_message",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ReplyAboutOffer,
    responses((status = 200, description = "Answered", body = ThreadMessageBody), Reply),
    security(("session" = []))
)]
pub(crate) async fn reply(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    key: IdempotencyKey,
    body: Body<ReplyAboutOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    settle(|| write(&app, &signed_in, id, &attempt, &body.value)).await
}

async fn write(
    app: &App,
    signed_in: &SignedIn,
    id: PurchaseOfferId,
    attempt: &Attempt,
    asked: &ReplyAboutOffer,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let actor = signed_in.actor();
    let offer = readable(&tx, &actor, id).await?;
    authorize(&actor, Action::ChangePurchaseOffer(offer.partner))?;
    let text = ThreadText::try_from(asked.text.as_str())
        .map_err(|error| Refusal::fields(vec![FieldError::text("/text", error)]))?;
    // Whoever never had the offer before them is nobody whom the partner could write to.
    let redemption = purchase_offer::find_redemption(&tx, offer.id, asked.customer).await?;
    let customer = customer::lock(&tx, asked.customer).await?;
    let (Some(redemption), Some(customer)) = (redemption, customer) else {
        return Err(Refusal::new(ProblemCode::NotFound));
    };
    let now = app.now();
    let version = redemption.version;
    // Where nothing was asked there is only something more to read.
    if let Ok(state) = next(redemption.state, OfferRedemptionEvent::Reply) {
        let answered = OfferRedemption {
            state,
            changed_at: now,
            ..redemption
        };
        written(&tx, answered).await?;
    }
    let message = ThreadMessage {
        id: OfferMessageId(random::uuid(now)?),
        offer: offer.id,
        customer: customer.id,
        customer_name: customer.name.clone(),
        version,
        author: by(&signed_in.user),
        at: now,
        text,
        counts: None,
    };
    purchase_offer::insert_message(&tx, &message).await?;
    let log = OfferLog {
        offer: offer.id,
        customer: Some(&customer),
        author: by(&signed_in.user),
        at: now,
    };
    log.append(&tx, 0, Happened::Replied {}).await?;
    let outcome = Outcome::new(StatusCode::OK, &ThreadMessageBody { message })?;
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}
