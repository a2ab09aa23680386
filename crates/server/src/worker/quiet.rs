//! Marking customers who opened a link and never came back.

use jiff::{SignedDuration, Timestamp};
use liaison_domain::event::What;
use liaison_domain::redemption::{QUIET_DAYS, Redemption, RedemptionEvent, next};
use liaison_store::{StoreError, Update, customer, partner, redemption, trial_invitation};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::{LogEntry, about, by_clock};

pub(super) async fn mark_quiet(app: &App) -> Result<(), StepError> {
    let span = SignedDuration::from_hours(i64::from(QUIET_DAYS) * 24);
    let since = app.now().checked_sub(span).unwrap_or(Timestamp::MIN);
    for quiet in redemption::quiet_since(&app.store.read(), since, BATCH).await? {
        mark(app, quiet).await?;
    }
    Ok(())
}

async fn mark(app: &App, before: Redemption) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let Ok(state) = next(before.state, RedemptionEvent::GoQuiet) else {
        return Ok(());
    };
    let now = app.now();
    let tx = app.store.write().await?;
    let changed = Redemption {
        state,
        changed_at: now,
        ..before
    };
    if redemption::update(&tx, &changed).await? == Update::Stale {
        return Ok(());
    }
    let gone = |what: &str| StoreError::Corrupt(format!("{what} of redemption {} is gone", changed.id));
    let invitation = trial_invitation::find(&tx, changed.invitation)
        .await?
        .ok_or_else(|| gone("the invitation"))?;
    let partner = partner::find(&tx, invitation.partner)
        .await?
        .ok_or_else(|| gone("the partner"))?;
    let customer = match changed.customer {
        Some(id) => customer::find(&tx, id).await?,
        None => None,
    };
    let entry = LogEntry {
        partner: &partner,
        customer: customer.as_ref(),
        redemption: Some(changed.id),
        about: Some(about(&invitation, &app.catalogue)),
        author: by_clock(),
        at: now,
    };
    entry.append(&tx, 0, What::WentQuiet {}).await?;
    tx.commit().await?;
    Ok(())
}
