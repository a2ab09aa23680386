//! Announcing what a subscription costs from the next renewal on. Who compares one with the list moves its mark in the
//! same transaction, so that each change is announced once, whatever number of processes look.

use liaison_domain::subscription::price::next_look;
use liaison_store::subscription::Waiting;
use liaison_store::{Mark, Update, subscription};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::by_clock;
use crate::subscription_log::{Caught, SubscriptionLog, catch_up};

pub(super) async fn announce_prices(app: &App) -> Result<(), StepError> {
    for waiting in subscription::pricing(&app.store.read(), app.now(), BATCH).await? {
        compare(app, waiting).await?;
    }
    Ok(())
}

async fn compare(app: &App, waiting: Waiting) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let now = app.now();
    let tx = app.store.write().await?;
    let Some(seen) = subscription::lock(&tx, waiting.id).await? else {
        return Ok(());
    };
    let next = next_look(&seen.phase, now);
    if subscription::mark_priced(&tx, waiting, next).await? == Mark::Taken {
        return Ok(());
    }
    // A term that has just ended begins at the price that was announced for it, and its own end is looked at then.
    let Caught::Was(current) = catch_up(&tx, seen, now).await? else {
        return Ok(());
    };
    let listed = app.price_list();
    let product = listed.product(&current.product);
    if let Some((after, happened)) = product.and_then(|product| current.priced(product, now)) {
        if let Update::Stale = subscription::update(&tx, &after, now).await? {
            return Ok(());
        }
        let log = SubscriptionLog {
            subscription: after.id,
            author: by_clock(),
            at: now,
        };
        log.append(&tx, 0, happened).await?;
    }
    tx.commit().await?;
    Ok(())
}
