//! Trial invitations, from the partner's side.

use jiff::Timestamp;
use liaison_contract::paths;
use liaison_contract::trial_invitation::{
    Change, Extend, NewEnd, Redemption, RedemptionsBody, TrialInvitation, TrialInvitationBody,
    TrialInvitationsBody,
};
use liaison_domain::id::TrialInvitationId;

use super::{ApiError, Listed, client};

/// Sends a finished draft: the text of a `PutTrialInvitation`, for the text of a `TrialInvitationBody`.
///
/// The same key and text get the same invitation again, however often they are sent.
pub async fn put_trial_invitation(
    id: TrialInvitationId,
    request: String,
    key: &str,
) -> Result<String, ApiError> {
    client::put_new(&paths::trial_invitation(id), request, key).await
}

/// The first pages of the list, newest first.
pub async fn list_trial_invitations(pages: usize) -> Result<Listed<TrialInvitation>, ApiError> {
    client::list(paths::TRIAL_INVITATIONS, pages, |body: TrialInvitationsBody| {
        (body.trial_invitations, body.next)
    })
    .await
}

pub async fn find_trial_invitation(id: TrialInvitationId) -> Result<TrialInvitation, ApiError> {
    let body: TrialInvitationBody = client::get(&paths::trial_invitation(id)).await?;
    Ok(body.trial_invitation)
}

/// The first pages of the customers behind one invitation, newest change first.
pub async fn list_redemptions(id: TrialInvitationId, pages: usize) -> Result<Listed<Redemption>, ApiError> {
    let path = paths::trial_invitation_redemptions(id);
    client::list(&path, pages, |body: RedemptionsBody| {
        (body.redemptions, body.next)
    })
    .await
}

/// What a partner does to an invitation that stands.
#[derive(Clone, Copy)]
pub enum Verb {
    Pause,
    Resume,
    /// To this moment, or without an end.
    Extend(Option<Timestamp>),
    Revoke,
}

/// `revision` is the one that was on the page.
pub async fn change_trial_invitation(
    id: TrialInvitationId,
    revision: i64,
    verb: Verb,
    key: &str,
) -> Result<TrialInvitation, ApiError> {
    let path = match verb {
        Verb::Pause => paths::trial_invitation_pauses(id),
        Verb::Resume => paths::trial_invitation_resumptions(id),
        Verb::Revoke => paths::trial_invitation_revocations(id),
        Verb::Extend(expires_at) => {
            let path = paths::trial_invitation_extensions(id);
            let expires = match expires_at {
                Some(at) => NewEnd::At { at },
                None => NewEnd::Never {},
            };
            let extend = Extend { revision, expires };
            let body: TrialInvitationBody = client::post(&path, &extend, Some(key)).await?;
            return Ok(body.trial_invitation);
        }
    };
    let body: TrialInvitationBody = client::post(&path, &Change { revision }, Some(key)).await?;
    Ok(body.trial_invitation)
}
