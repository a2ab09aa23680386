//! Marking links whose time is over.

use liaison_domain::trial_invitation::{InvitationEvent, TrialInvitation, next};
use liaison_store::{StoreError, Update, partner, trial_invitation};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::{LogEntry, about, by_clock};

pub(super) async fn expire_invitations(app: &App) -> Result<(), StepError> {
    for invitation in trial_invitation::expiring(&app.store.read(), app.now(), BATCH).await? {
        expire(app, &invitation).await?;
    }
    Ok(())
}

async fn expire(app: &App, invitation: &TrialInvitation) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let Ok(state) = next(invitation.state, InvitationEvent::Expire) else {
        return Ok(());
    };
    let tx = app.store.write().await?;
    // The revision guards: whoever marked or revoked it meanwhile has been here first.
    let changed = trial_invitation::set_state(&tx, invitation.id, invitation.revision, state).await?;
    if changed == Update::Stale {
        return Ok(());
    }
    let partner = partner::find(&tx, invitation.partner)
        .await?
        .ok_or_else(|| StoreError::Corrupt(format!("partner {} is gone", invitation.partner)))?;
    let entry = LogEntry {
        partner: &partner,
        customer: None,
        redemption: None,
        about: Some(about(invitation, &app.catalogue)),
        author: by_clock(),
        at: app.now(),
    };
    entry
        .append(&tx, 0, InvitationEvent::Expire.told(invitation.expires_at))
        .await?;
    tx.commit().await?;
    Ok(())
}
