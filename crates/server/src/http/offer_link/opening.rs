//! Somebody of a customer has an offer before them.

use liaison_contract::offer_review::OfferReview;
use liaison_domain::Actor;
use liaison_domain::id::{OfferRedemptionId, UserId};
use liaison_domain::link::LinkToken;
use liaison_domain::partner::Customer;
use liaison_domain::purchase_offer::OfferState;
use liaison_domain::purchase_offer::answer::{
    OfferRedemption, OfferRedemptionEvent, OfferRedemptionState, is_for, next,
};
use liaison_domain::purchase_offer::log::Happened;
use liaison_store::user::StoredUser;
use liaison_store::{Tx, Update, purchase_offer};

use super::case::Case;
use super::review;
use crate::app::App;
use crate::http::extract::Visit;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::by;
use crate::offer_log::OfferLog;
use crate::random;

/// Says it once a customer and version, however often it is sent. `version` is the newest one, where the customer goes
/// on to it.
pub(super) async fn open(
    app: &App,
    visit: &Visit,
    token: &LinkToken,
    version: Option<u32>,
) -> Answer<OfferReview> {
    let reader = app.store.read();
    let seen = Case::read(&reader, app, visit, token).await?;
    // Most openings are a page drawn once more. Looking first keeps them from waiting for a writer's place.
    if !moves(&seen, version) {
        return review::of(&reader, &seen).await;
    }
    let tx = app.store.write().await?;
    let mut case = Case::lock(&tx, app, visit, token).await?;
    if moves(&case, version)
        && let (Some(user), Some(customer)) = (case.user.clone(), case.customer.clone())
    {
        let before = begun(&tx, &mut case, &customer, user.id).await?;
        let opened = match next(before.state, OfferRedemptionEvent::Renew) {
            Ok(state) if before.version < case.offer.version => OfferRedemption {
                state,
                version: case.offer.version,
                ..before
            },
            _ => before,
        };
        let opened = OfferRedemption {
            last_user: user.id,
            changed_at: case.now,
            ..opened
        };
        let version = opened.version;
        case.redemption = Some(written(&tx, opened).await?);
        log(&case, &customer, &user)
            .append(&tx, 0, Happened::Viewed { version })
            .await?;
    }
    let review = review::of(&tx, &case).await?;
    tx.commit().await?;
    Ok(review)
}

/// Whether there is anything to write: an open offer that is for the organisation and was not opened, or that it goes
/// on to the newest version of.
fn moves(case: &Case, version: Option<u32>) -> bool {
    let is_customers = matches!(case.actor, Actor::Customer { .. });
    let is_open = case.offer.state_at(case.now) == OfferState::Active;
    is_customers
        && is_open
        && is_for(&case.situation())
        && match &case.redemption {
            None => true,
            Some(redemption) => {
                version == Some(case.offer.version)
                    && redemption.version < case.offer.version
                    && next(redemption.state, OfferRedemptionEvent::Renew).is_ok()
            }
        }
}

/// The customer's redemption, begun with the newest version where there is none.
pub(super) async fn begun(
    tx: &Tx,
    case: &mut Case,
    customer: &Customer,
    user: UserId,
) -> Answer<OfferRedemption> {
    if let Some(redemption) = &case.redemption {
        return Ok(redemption.clone());
    }
    let redemption = OfferRedemption {
        id: OfferRedemptionId(random::uuid(case.now)?),
        offer: case.offer.id,
        customer: customer.id,
        version: case.offer.version,
        state: OfferRedemptionState::Reviewing,
        last_user: user,
        opened_at: case.now,
        changed_at: case.now,
        answer: None,
        revision: 1,
    };
    purchase_offer::insert_redemption(tx, &redemption).await?;
    case.redemption = Some(redemption.clone());
    Ok(redemption)
}

/// Writes a changed redemption and gives it back with its new revision.
pub(in crate::http) async fn written(tx: &Tx, changed: OfferRedemption) -> Answer<OfferRedemption> {
    match purchase_offer::update_redemption(tx, &changed).await? {
        Update::Done { revision } => Ok(OfferRedemption { revision, ..changed }),
        Update::Stale => Err(Refusal::raced()),
    }
}

pub(super) fn log<'a>(case: &Case, customer: &'a Customer, user: &StoredUser) -> OfferLog<'a> {
    OfferLog {
        offer: case.offer.id,
        customer: Some(customer),
        author: by(user),
        at: case.now,
    }
}
