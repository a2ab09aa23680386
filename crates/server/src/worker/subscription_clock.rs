//! What the clock does to subscriptions: a trial or a term that ends, renews, and all that follows an end.

use liaison_domain::id::SubscriptionId;
use liaison_store::subscription;

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::subscription_log::{Caught, catch_up};

pub(super) async fn step_subscriptions(app: &App) -> Result<(), StepError> {
    loop {
        let due = subscription::stepping(&app.store.read(), app.now(), BATCH).await?;
        if due.is_empty() {
            return Ok(());
        }
        for each in due {
            step(app, each.id).await?;
        }
    }
}

/// All that is due for one of them. Whoever comes second finds nothing to do.
async fn step(app: &App, id: SubscriptionId) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let tx = app.store.write().await?;
    let Some(seen) = subscription::lock(&tx, id).await? else {
        return Ok(());
    };
    if let Caught::Up(_) = catch_up(&tx, seen, app.now()).await? {
        tx.commit().await?;
    }
    Ok(())
}
