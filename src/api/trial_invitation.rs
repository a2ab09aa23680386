//! Trial invitations, from the partner's side.

use jiff::Timestamp;
use liaison_contract::event::{NumberedEvent, TimelineBody};
use liaison_contract::paths;
use liaison_contract::preview::{Preview, PreviewBody};
use liaison_contract::trial_invitation::{
    Change, Extend, NewEnd, Redemption, RedemptionCounts, RedemptionsBody, TrialInvitation,
    TrialInvitationBody, TrialInvitationsBody,
};
use liaison_domain::id::TrialInvitationId;
use liaison_domain::preview::Onlooker;

use super::{ApiError, Listed, client};

/// Sends a finished draft: the text of a `PutTrialInvitation`, for the text of a `TrialInvitationBody`.
///
/// The same key and text get the same invitation again, however often they are sent. `draft_revision` is what of the
/// draft its author has seen.
pub async fn put_trial_invitation(
    id: TrialInvitationId,
    request: String,
    key: &str,
    draft_revision: i64,
) -> Result<String, ApiError> {
    client::put_finished(&paths::trial_invitation(id), request, key, draft_revision).await
}

/// What a list is asked for, in the words of the API; an empty text says nothing.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Sought {
    pub search: String,
    /// By the names that the list has for its filters.
    pub filters: Vec<(&'static str, String)>,
    pub order: String,
}

impl Sought {
    /// What one of the filters lets through; an empty text lets everything.
    pub fn filter(&self, name: &str) -> &str {
        let found = self.filters.iter().find(|(own, _)| *own == name);
        found.map_or("", |(_, value)| value)
    }

    /// The path with it behind.
    pub fn address(&self, path: &str) -> String {
        let mut address = path.to_owned();
        let filters = self.filters.iter().map(|(name, value)| (*name, value));
        let pairs = core::iter::once(("search", &self.search))
            .chain(filters)
            .chain([("order", &self.order)]);
        let said = pairs.filter(|(_, value)| !value.is_empty());
        for ((name, value), mark) in said.zip(core::iter::once('?').chain(core::iter::repeat('&'))) {
            address.push(mark);
            address.push_str(name);
            address.push('=');
            address.push_str(&String::from(js_sys::encode_uri_component(value)));
        }
        address
    }
}

/// The first pages of what is looked for.
pub async fn seek_trial_invitations(
    sought: Sought,
    pages: usize,
) -> Result<Listed<TrialInvitation>, ApiError> {
    let path = sought.address(paths::TRIAL_INVITATIONS);
    client::list(&path, pages, |body: TrialInvitationsBody| {
        (body.trial_invitations, body.next)
    })
    .await
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

/// What this onlooker would find behind the link.
pub async fn find_preview(id: TrialInvitationId, onlooker: Onlooker) -> Result<Preview, ApiError> {
    let body: PreviewBody = client::get(&paths::trial_invitation_preview(id, onlooker)).await?;
    Ok(body.preview)
}

/// An invitation's customers, and how many there are in each group.
#[derive(Clone, PartialEq)]
pub struct Customers {
    pub listed: Listed<Redemption>,
    pub counts: RedemptionCounts,
}

/// The first pages of the customers that are looked for.
pub async fn seek_redemptions(
    id: TrialInvitationId,
    sought: Sought,
    pages: usize,
) -> Result<Customers, ApiError> {
    let path = sought.address(&paths::trial_invitation_redemptions(id));
    let mut counts = RedemptionCounts::default();
    let listed = client::list(&path, pages, |body: RedemptionsBody| {
        counts = body.counts;
        (body.redemptions, body.next)
    })
    .await?;
    Ok(Customers { listed, counts })
}

/// The last things that happened to one invitation, newest first, and how many there are.
pub async fn latest_events(id: TrialInvitationId) -> Result<(Vec<NumberedEvent>, i64), ApiError> {
    let path = [&paths::trial_invitation_events(id), "?limit=5"].concat();
    let body: TimelineBody = client::get(&path).await?;
    Ok((body.events, body.count))
}

/// The first pages of what happened to one invitation, newest first.
pub async fn list_events(id: TrialInvitationId, pages: usize) -> Result<Listed<NumberedEvent>, ApiError> {
    let path = paths::trial_invitation_events(id);
    client::list(&path, pages, |body: TimelineBody| (body.events, body.next)).await
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
