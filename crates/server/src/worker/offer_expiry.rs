//! Marking offers whose day to answer by is over.

use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::{OfferEvent, PurchaseOffer, next};
use liaison_store::{Update, purchase_offer};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::by_clock;
use crate::offer_log::OfferLog;

pub(super) async fn expire_offers(app: &App) -> Result<(), StepError> {
    for offer in purchase_offer::expiring(&app.store.read(), app.now(), BATCH).await? {
        expire(app, offer).await?;
    }
    Ok(())
}

async fn expire(app: &App, mut offer: PurchaseOffer) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let Ok(state) = next(offer.state, OfferEvent::Expire) else {
        return Ok(());
    };
    offer.state = state;
    let tx = app.store.write().await?;
    // The revision guards: whoever marked, answered or revised it meanwhile has been here first.
    if purchase_offer::update(&tx, &offer).await? == Update::Stale {
        return Ok(());
    }
    let log = OfferLog {
        offer: offer.id,
        customer: None,
        author: by_clock(),
        at: app.now(),
    };
    log.append(&tx, 0, Happened::Expired {}).await?;
    tx.commit().await?;
    Ok(())
}
