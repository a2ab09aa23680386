//! Reminding the customers of an offer by hand.

use std::collections::{HashMap, HashSet};

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use liaison_contract::offer_reminder::{OfferReminder, OfferReminderBody, RemindOfOffer};
use liaison_contract::{Problem, ProblemCode, paths};
use liaison_domain::id::{CustomerId, PurchaseOfferId};
use liaison_domain::purchase_offer::answer::OfferRedemption;
use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::reminder::{NotNow, Turn, by_hand, waits};
use liaison_domain::purchase_offer::{Audience, OfferState, PurchaseOffer};
use liaison_domain::{Action, authorize};
use liaison_store::{Tx, purchase_offer};

use super::readable;
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, word};
use crate::log_entry::by;
use crate::notification::{has_it_before_it, remind_customers};
use crate::offer_log::OfferLog;

refuses!(Refusals: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused,
    TooManyAttempts);

/// Remind everybody who has an offer before them and has not answered. Whoever was reminded within a day is left out.
#[utoipa::path(
    post, path = paths::PURCHASE_OFFER_REMINDERS, operation_id = "create_purchase_offer_reminder",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = RemindOfOffer,
    responses((status = 200, description = "Reminded", body = OfferReminderBody), Refusals),
    security(("session" = []))
)]
pub(crate) async fn remind(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    key: IdempotencyKey,
    body: Body<RemindOfOffer>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    settle(|| decide(&app, &signed_in, id, &attempt)).await
}

async fn decide(app: &App, signed_in: &SignedIn, id: PurchaseOfferId, attempt: &Attempt) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let now = app.now();
    let actor = signed_in.actor();
    readable(&tx, &actor, id).await?;
    let missing = || Refusal::new(ProblemCode::NotFound);
    let offer = purchase_offer::lock(&tx, id).await?.ok_or_else(missing)?;
    authorize(&actor, Action::ChangePurchaseOffer(offer.partner))?;
    let state = offer.state_at(now);
    if state != OfferState::Active {
        return Err(wrong_state(&word(&state)));
    }
    let waiting = waiting(&tx, &offer, now).await?;
    let ready = ready(&tx, &offer, &waiting, now).await?;
    let customers: Vec<CustomerId> = ready.iter().copied().collect();
    purchase_offer::mark_reminded_by_hand(&tx, offer.id, &customers, now).await?;
    let seen = waiting.into_iter().filter(|each| ready.contains(&each.customer));
    let last_users = seen.filter_map(|each| each.redemption.map(|redemption| redemption.last_user));
    remind_customers(&tx, &offer, &customers, last_users, &by(&signed_in.user), now).await?;
    let customers = u32::try_from(customers.len()).unwrap_or(u32::MAX);
    let log = OfferLog {
        offer: offer.id,
        customer: None,
        author: by(&signed_in.user),
        at: now,
    };
    log.append(&tx, 0, Happened::Reminded { customers }).await?;
    let body = OfferReminderBody {
        offer_reminder: OfferReminder { customers },
    };
    let outcome = Outcome::new(StatusCode::OK, &body)?;
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// A customer whose answer is waited for.
struct Waiting {
    customer: CustomerId,
    /// Nothing where nobody of it has opened the offer.
    redemption: Option<OfferRedemption>,
}

async fn waiting(tx: &Tx, offer: &PurchaseOffer, now: Timestamp) -> Answer<Vec<Waiting>> {
    let Some((_, audience)) = purchase_offer::heading(tx, offer.id).await? else {
        return Err(Refusal::raced());
    };
    let customers = has_it_before_it(tx, offer.id, &audience).await?;
    if let Audience::Customer { .. } = audience {
        // It may have come to be known by its domain after the offer was sent.
        for customer in &customers {
            purchase_offer::begin_reminding(tx, offer.id, *customer, now).await?;
        }
    }
    let found = purchase_offer::redemptions_of(tx, offer.id, &customers).await?;
    let mut redemptions: HashMap<_, _> = found.into_iter().map(|each| (each.customer, each)).collect();
    let waiting = customers.into_iter().filter_map(|customer| {
        let redemption = redemptions.remove(&customer);
        let progress = redemption.as_ref().map(|redemption| redemption.state);
        (waits(offer.state_at(now), progress) == Turn::Remind).then_some(Waiting { customer, redemption })
    });
    Ok(waiting.collect())
}

/// Those of them that may be reminded now. Where none may, the refusal says why.
async fn ready(
    tx: &Tx,
    offer: &PurchaseOffer,
    waiting: &[Waiting],
    now: Timestamp,
) -> Answer<HashSet<CustomerId>> {
    let customers: Vec<CustomerId> = waiting.iter().map(|each| each.customer).collect();
    let (mut ready, mut soonest) = (HashSet::new(), None);
    for (customer, before) in purchase_offer::lock_reminded(tx, offer.id, &customers).await? {
        match by_hand(before, now) {
            Ok(()) => {
                ready.insert(customer);
            }
            Err(NotNow::TooSoon(until)) => soonest = Some(soonest.map_or(until, |other| until.min(other))),
            Err(NotNow::TooOften) => {}
        }
    }
    match (ready.is_empty(), soonest) {
        (false, _) => Ok(ready),
        (true, Some(until)) => {
            let seconds = u64::try_from(until.duration_since(now).as_secs()).unwrap_or(0);
            Err(Refusal::too_many_attempts(seconds + 1))
        }
        (true, None) if customers.is_empty() => Err(wrong_state("nobody_waits")),
        (true, None) => Err(wrong_state("sent_too_often")),
    }
}

fn wrong_state(state: &str) -> Refusal {
    Problem::new(ProblemCode::WrongState).with("state", state).into()
}
