//! Sending an invitation by mail.

use liaison_contract::paths;
use liaison_contract::recipient::{
    AddRecipients, AddedRecipient, AddedRecipientsBody, Recipient, RecipientBody, RecipientCounts,
    RecipientsBody, Remind, SendAgain,
};
use liaison_domain::id::{RecipientId, TrialInvitationId};

use super::{ApiError, Listed, client};

/// The first pages, the latest first.
pub async fn list_recipients(id: TrialInvitationId, pages: usize) -> Result<Listed<Recipient>, ApiError> {
    let path = paths::trial_invitation_recipients(id);
    client::list(&path, pages, |body: RecipientsBody| (body.recipients, body.next)).await
}

/// What became of the messages to all of them.
pub async fn count_recipients(id: TrialInvitationId) -> Result<RecipientCounts, ApiError> {
    let path = [&paths::trial_invitation_recipients(id), "?limit=1"].concat();
    let body: RecipientsBody = client::get(&path).await?;
    Ok(body.counts)
}

/// What became of each address, in their order.
pub async fn add_recipients(
    id: TrialInvitationId,
    addresses: Vec<String>,
    key: &str,
) -> Result<Vec<AddedRecipient>, ApiError> {
    let path = paths::trial_invitation_recipients(id);
    let body: AddedRecipientsBody = client::post(&path, &AddRecipients { addresses }, Some(key)).await?;
    Ok(body.outcomes)
}

/// All of them, in pages as long as they may be.
pub async fn all_recipients(id: TrialInvitationId) -> Result<Vec<Recipient>, ApiError> {
    let path = [&paths::trial_invitation_recipients(id), "?limit=200"].concat();
    let listed = client::list(&path, usize::MAX, |body: RecipientsBody| {
        (body.recipients, body.next)
    });
    Ok(listed.await?.items)
}

pub async fn remind(id: TrialInvitationId, recipient: RecipientId, key: &str) -> Result<Recipient, ApiError> {
    let path = paths::trial_invitation_recipient_reminders(id, recipient);
    let body: RecipientBody = client::post(&path, &Remind {}, Some(key)).await?;
    Ok(body.recipient)
}

pub async fn send_again(
    id: TrialInvitationId,
    recipient: RecipientId,
    key: &str,
) -> Result<Recipient, ApiError> {
    let path = paths::trial_invitation_recipient_sendings(id, recipient);
    let body: RecipientBody = client::post(&path, &SendAgain {}, Some(key)).await?;
    Ok(body.recipient)
}
