//! Trial invitations, from the partner's side.

use liaison_contract::paths;
use liaison_contract::trial_invitation::{
    PutTrialInvitation, RedemptionsBody, Revoke, TrialInvitation, TrialInvitationBody, TrialInvitationsBody,
};
use liaison_domain::id::TrialInvitationId;

use super::{ApiError, client};

/// Sends a finished draft. The same key and terms get the same invitation again, however often it is sent.
pub async fn put_trial_invitation(
    id: TrialInvitationId,
    invitation: &PutTrialInvitation,
    key: &str,
) -> Result<TrialInvitation, ApiError> {
    let body: TrialInvitationBody = client::put_new(&paths::trial_invitation(id), invitation, key).await?;
    Ok(body.trial_invitation)
}

/// One page of the list, newest first; `after` is the `next` of the page before.
pub async fn list_trial_invitations(after: Option<&str>) -> Result<TrialInvitationsBody, ApiError> {
    client::get(&page(paths::TRIAL_INVITATIONS, after)).await
}

pub async fn find_trial_invitation(id: TrialInvitationId) -> Result<TrialInvitation, ApiError> {
    let body: TrialInvitationBody = client::get(&paths::trial_invitation(id)).await?;
    Ok(body.trial_invitation)
}

/// The customers behind one invitation, newest change first.
pub async fn list_redemptions(
    id: TrialInvitationId,
    after: Option<&str>,
) -> Result<RedemptionsBody, ApiError> {
    client::get(&page(&paths::trial_invitation_redemptions(id), after)).await
}

/// Closes the link for good. `revision` is the one that was on the page.
pub async fn revoke_trial_invitation(
    id: TrialInvitationId,
    revision: i64,
    key: &str,
) -> Result<TrialInvitation, ApiError> {
    let path = paths::trial_invitation_revocations(id);
    let body: TrialInvitationBody = client::post(&path, &Revoke { revision }, Some(key)).await?;
    Ok(body.trial_invitation)
}

pub(super) fn page(path: &str, after: Option<&str>) -> String {
    match after {
        Some(after) => [
            path,
            "?after=",
            &String::from(js_sys::encode_uri_component(after)),
        ]
        .concat(),
        None => path.to_owned(),
    }
}
