//! What a customer has before it and has not answered yet.

use jiff::Timestamp;
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::trial_invitation::InvitationState;
use liaison_json::wire;

/// `GET /api/received-invitations?after={cursor}&limit={1..200}`: the last opened first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceivedInvitationsBody {
    pub received_invitations: Vec<ReceivedInvitation>,
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceivedInvitation {
    pub partner_name: String,
    pub plan_name: String,
    pub summary: SummaryId,
    pub token: LinkToken,
    pub state: InvitationState,
    /// Who of the organisation last had it before them.
    pub seen_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub opened_at: Timestamp,
}
