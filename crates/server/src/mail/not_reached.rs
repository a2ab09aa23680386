//! Where an invitation did not arrive, its partner reads so.

use jiff::Timestamp;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::event::What;
use liaison_domain::id::MailId;
use liaison_domain::recipient::{RecipientState, state};
use liaison_store::{StoreError, Tx, partner, recipient, trial_invitation};

use crate::log_entry::{LogEntry, about, by_clock};

/// Nothing is said of other letters, nor where the answer is there: then it is of no matter that a reminder was lost.
pub(crate) async fn tell_sender(
    catalogue: &Catalogue,
    tx: &Tx,
    mail: MailId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let Some(found) = recipient::of_mail(tx, mail).await? else {
        return Ok(());
    };
    let Some(followed) = recipient::lock(tx, found.invitation, found.id).await? else {
        return Ok(());
    };
    if state(followed.known) == RecipientState::Answered {
        return Ok(());
    }
    let Some(invitation) = trial_invitation::find(tx, found.invitation).await? else {
        return Ok(());
    };
    let Some(partner) = partner::find(tx, invitation.partner).await? else {
        return Ok(());
    };
    let entry = LogEntry {
        partner: &partner,
        customer: None,
        redemption: None,
        about: Some(about(&invitation, catalogue)),
        author: by_clock(),
        at,
    };
    let address = found.address.into();
    entry.append(tx, 0, What::RecipientNotReached { address }).await
}
