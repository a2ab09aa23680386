//! Setting up what was accepted: the subscription, and the clock of the trial.

use liaison_domain::event::What;
use liaison_domain::id::{CustomerId, SubscriptionId};
use liaison_domain::price_list::ProductCode;
use liaison_domain::redemption::{Redemption, RedemptionEvent, next};
use liaison_domain::subscription::log::Happened;
use liaison_domain::subscription::{Origin, Phase, Subscription};
use liaison_domain::trial_clock::TrialClock;
use liaison_store::{StoreError, Update, customer, partner, redemption, subscription, trial_invitation};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::{LogEntry, about, by_clock, plan_name};
use crate::random;
use crate::subscription_log::SubscriptionLog;

pub(super) async fn accepted_trials(app: &App) -> Result<(), StepError> {
    let waiting = redemption::awaiting_set_up(&app.store.read(), BATCH).await?;
    for accepted in waiting {
        let Some(customer) = accepted.customer else {
            continue;
        };
        match set_up(app, &accepted, customer).await {
            // Another process was faster.
            Err(StepError::Store(StoreError::Conflict(_))) => {}
            done => done?,
        }
    }
    Ok(())
}

async fn set_up(app: &App, seen: &Redemption, customer: CustomerId) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let gone = |what: &str| StoreError::Corrupt(format!("{what} of redemption {} is gone", seen.id));
    let tx = app.store.write().await?;
    let customer = customer::lock(&tx, customer)
        .await?
        .ok_or_else(|| gone("the customer"))?;
    let accepted = redemption::find(&tx, seen.id)
        .await?
        .ok_or_else(|| gone("the row"))?;
    let Ok(state) = next(accepted.state, RedemptionEvent::SetUp) else {
        return Ok(());
    };
    let invitation = trial_invitation::find(&tx, accepted.invitation)
        .await?
        .ok_or_else(|| gone("the invitation"))?;
    let partner = partner::find(&tx, invitation.partner)
        .await?
        .ok_or_else(|| gone("the partner"))?;
    let trial = app
        .catalogue
        .plan(&invitation.terms.plan)
        .and_then(|plan| plan.trial)
        .ok_or_else(|| gone("the trial in the catalogue"))?;

    let now = app.now();
    let clock = TrialClock::starting(now, trial.days);
    let running = Subscription {
        id: SubscriptionId(random::uuid(now)?),
        customer: customer.id,
        product: ProductCode(invitation.terms.plan.0.clone()),
        brought_by: partner.id,
        origin: Origin::Trial {
            redemption: accepted.id,
            clock,
            converted_at: None,
        },
        began_at: now,
        phase: Phase::trial(trial.licences, clock),
        partner_of_record: None,
        revision: 1,
    };
    let plan_name = plan_name(&invitation, &app.catalogue);
    subscription::insert(&tx, &running, (&customer.name, &plan_name), now).await?;
    let (seats, ends_at) = (trial.licences, clock.ends_at);
    let started = SubscriptionLog {
        subscription: running.id,
        author: by_clock(),
        at: now,
    };
    started
        .append(&tx, 0, Happened::TrialStarted { seats, ends_at })
        .await?;
    let changed = Redemption {
        state,
        changed_at: now,
        ..accepted
    };
    if redemption::update(&tx, &changed).await? == Update::Stale {
        return Ok(());
    }
    let entry = LogEntry {
        partner: &partner,
        customer: Some(&customer),
        redemption: Some(changed.id),
        about: Some(about(&invitation, &app.catalogue)),
        author: by_clock(),
        at: now,
    };
    entry.append(&tx, 0, What::TrialStarted { ends_at }).await?;
    tx.commit().await?;
    Ok(())
}
