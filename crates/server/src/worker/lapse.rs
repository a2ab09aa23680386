//! Ending what customers granted to a partner whose programmes have lapsed for too long.

use jiff::tz::TimeZone;
use liaison_domain::delegated_administration::{Relationship, RelationshipEvent};
use liaison_domain::entitlement::administration_ends_on;
use liaison_domain::event::What;
use liaison_domain::id::PartnerId;
use liaison_store::{StoreError, Update, customer, partner, relationship};

use super::{StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::{LogEntry, by_clock};

pub(super) async fn end_lapsed(app: &App) -> Result<(), StepError> {
    let reader = app.store.read();
    let today = app.now().to_zoned(TimeZone::UTC).date();
    for id in relationship::administering(&reader).await? {
        let partner = partner::find(&reader, id).await?.ok_or_else(|| gone(id))?;
        if administration_ends_on(&partner.enrolments, today).is_some_and(|last| last < today) {
            for granted in relationship::active_by(&reader, id).await? {
                end(app, granted).await?;
            }
        }
    }
    Ok(())
}

async fn end(app: &App, before: Relationship) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let Ok(state) = before.state.next(RelationshipEvent::Lapse) else {
        return Ok(());
    };
    let now = app.now();
    let tx = app.store.write().await?;
    // Whoever ended it meanwhile has been here first.
    if relationship::end(&tx, before.id, before.revision, state, now).await? == Update::Stale {
        return Ok(());
    }
    let partner = partner::find(&tx, before.partner)
        .await?
        .ok_or_else(|| gone(before.partner))?;
    let customer = customer::find(&tx, before.customer).await?;
    let entry = LogEntry {
        partner: &partner,
        customer: customer.as_ref(),
        redemption: None,
        about: None,
        author: by_clock(),
        at: now,
    };
    entry.append(&tx, 0, What::AdministrationLapsed {}).await?;
    tx.commit().await?;
    Ok(())
}

fn gone(id: PartnerId) -> StoreError {
    StoreError::Corrupt(format!("partner {id} is gone"))
}
