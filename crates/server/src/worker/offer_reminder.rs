//! Reminding customers of offers that they have not answered. Who reminds moves the mark of the next reminder in the
//! same transaction, so that each goes out once, whatever number of processes look.

use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::reminder::{Turn, next_after, turn};
use liaison_domain::purchase_offer::{Audience, PurchaseOffer};
use liaison_store::purchase_offer::Reminding;
use liaison_store::{Mark, StoreError, Tx, customer, purchase_offer};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::by_clock;
use crate::notification::remind_customers;
use crate::offer_log::OfferLog;

pub(super) async fn remind_of_offers(app: &App) -> Result<(), StepError> {
    for waiting in purchase_offer::reminding(&app.store.read(), app.now(), BATCH).await? {
        remind(app, waiting).await?;
    }
    Ok(())
}

async fn remind(app: &App, waiting: Reminding) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let now = app.now();
    let tx = app.store.write().await?;
    // In the order in which an answer locks them: nobody is reminded of what is being answered.
    let customer = customer::lock(&tx, waiting.customer).await?;
    let Some(offer) = purchase_offer::lock(&tx, waiting.offer).await? else {
        return Ok(());
    };
    let redemption = purchase_offer::find_redemption(&tx, offer.id, waiting.customer).await?;
    let turn = if is_for(&tx, &offer, waiting).await? {
        turn(
            offer.state_at(now),
            redemption.as_ref().map(|redemption| redemption.state),
            waiting.before,
            now,
        )
    } else {
        Turn::End
    };
    let next = match turn {
        Turn::Remind | Turn::PassOver => next_after(waiting.since, now),
        Turn::End => None,
    };
    let reminded_at = match turn {
        Turn::Remind => Some(now),
        Turn::PassOver | Turn::End => waiting.before.last_at,
    };
    if purchase_offer::mark_reminded(&tx, waiting, next, reminded_at).await? == Mark::Taken {
        return Ok(());
    }
    if turn == Turn::Remind {
        let last_user = redemption.map(|redemption| redemption.last_user);
        remind_customers(&tx, &offer, &[waiting.customer], last_user, &by_clock(), now).await?;
        let log = OfferLog {
            offer: offer.id,
            customer: customer.as_ref(),
            author: by_clock(),
            at: now,
        };
        log.append(&tx, 0, Happened::Reminded { customers: 1 }).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A newer version may be for another customer.
async fn is_for(tx: &Tx, offer: &PurchaseOffer, waiting: Reminding) -> Result<bool, StoreError> {
    Ok(match purchase_offer::heading(tx, offer.id).await? {
        Some((_, Audience::Customer { domain })) => customer::find_by_domain(tx, &domain)
            .await?
            .is_some_and(|customer| customer.id == waiting.customer),
        Some((_, Audience::Anyone {})) => true,
        None => false,
    })
}
