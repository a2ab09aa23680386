//! A customer asks about an offer, or proposes other counts.

use liaison_contract::FieldError;
use liaison_contract::offer_review::{AskAboutOffer, ThreadMessageBody};
use liaison_domain::id::OfferMessageId;
use liaison_domain::link::LinkToken;
use liaison_domain::purchase_offer::answer::{
    self as rules, OfferRedemption, OfferRedemptionEvent, OfferRefusal, next,
};
use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::thread::{ThreadMessage, check_proposed};
use liaison_domain::text::ThreadText;
use liaison_store::purchase_offer;

use super::answering::refused;
use super::case::Case;
use super::counts;
use super::opening::{begun, log, written};
use crate::app::App;
use crate::http::extract::{Attempt, SignedIn, Visit};
use crate::http::idempotency::{Outcome, conclude, replay};
use crate::http::private::changed;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::by;
use crate::random;

pub(super) async fn ask(
    app: &App,
    signed_in: &SignedIn,
    token: &LinkToken,
    attempt: &Attempt,
    asked: &AskAboutOffer,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let visit = Visit(Some(signed_in.clone()));
    let mut case = Case::lock(&tx, app, &visit, token).await?;
    let customer = match (rules::ask(&case.situation()), case.customer.clone()) {
        (Ok(_), Some(customer)) => customer,
        (Err(refusal), _) => return Err(refused(&tx, &case, refusal).await?),
        (Ok(_), None) => return Err(Refusal::raced()),
    };
    if asked.version != case.offer.version {
        return Err(refused(&tx, &case, OfferRefusal::SeenVersion).await?);
    }
    let text = ThreadText::try_from(asked.text.as_str())
        .map_err(|error| Refusal::fields(vec![FieldError::text("/text", error)]))?;
    if let Some(proposed) = &asked.counts {
        let lines = case.newest.snapshot.terms.lines.len();
        check_proposed(lines, proposed).map_err(counts::refused)?;
    }
    let before = begun(&tx, &mut case, &customer, signed_in.user.id).await?;
    let ready = if before.version < asked.version {
        next(before.state, OfferRedemptionEvent::Renew)
    } else {
        Ok(before.state)
    };
    let state = ready.and_then(|state| next(state, OfferRedemptionEvent::Counter));
    let countered = OfferRedemption {
        state: state.map_err(|_| Refusal::raced())?,
        version: asked.version,
        last_user: signed_in.user.id,
        changed_at: case.now,
        ..before
    };
    case.redemption = Some(written(&tx, countered).await?);
    let message = ThreadMessage {
        id: OfferMessageId(random::uuid(case.now)?),
        offer: case.offer.id,
        customer: customer.id,
        customer_name: customer.name.clone(),
        version: asked.version,
        author: by(&signed_in.user),
        at: case.now,
        text,
        counts: asked.counts.clone(),
    };
    purchase_offer::insert_message(&tx, &message).await?;
    let happened = match message.counts {
        Some(_) => Happened::Countered {},
        None => Happened::Asked {},
    };
    log(&case, &customer, &signed_in.user)
        .append(&tx, 1, happened)
        .await?;
    let outcome = changed(&ThreadMessageBody { message })?;
    conclude(tx, signed_in.user.id, attempt, outcome, case.now).await
}
