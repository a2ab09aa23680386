//! A partner's own people.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::actor::StaffRole;
use liaison_domain::id::{StaffInvitationId, UserId};
use liaison_json::wire;

/// `GET /api/staff?after={cursor}&limit={1..200}`, who came last first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffBody {
    pub staff: Vec<StaffMember>,
    /// Send as `after` for the next page; absent on the last one.
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffMemberBody {
    pub staff_member: StaffMember,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffMember {
    pub id: UserId,
    pub revision: i64,
    pub name: String,
    pub email: String,
    pub role: StaffRole,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub joined_at: Timestamp,
    /// Absent while they belong to the organisation.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub left_at: Option<Timestamp>,
}

/// `GET /api/staff-invitations`: who was asked to join and has not yet, the latest first; at most 200.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffInvitationsBody {
    pub staff_invitations: Vec<StaffInvitation>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffInvitationBody {
    pub staff_invitation: StaffInvitation,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffInvitation {
    pub id: StaffInvitationId,
    pub revision: i64,
    pub name: String,
    pub email: String,
    pub role: StaffRole,
    /// When the link was sent last.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub sent_at: Timestamp,
    /// When the link stops working.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub expires_at: Timestamp,
}

/// `POST /api/staff-invitations`. Raw text: the server parses it, and says for each field what is wrong.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewStaffInvitation {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    pub role: StaffRole,
    /// Of the mail.
    pub language: Language,
}

/// `POST /api/staff-invitations/{id}/sendings`: the link once more. The one before stops working.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SendStaffInvitation {
    /// The revision that was on the page.
    pub revision: i64,
    pub language: Language,
}

/// `POST /api/staff-invitations/{id}/withdrawals`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawStaffInvitation {
    /// The revision that was on the page.
    pub revision: i64,
}

/// `POST /api/staff/{id}/role-changes`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeStaffRole {
    /// The revision that was on the page.
    pub revision: i64,
    pub role: StaffRole,
}

/// `POST /api/staff/{id}/departures`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Departure {
    /// The revision that was on the page.
    pub revision: i64,
    /// Who looks after their trial invitations from now on.
    pub successor: UserId,
}

/// `POST /api/staff-invitation-lookups`: whom a link is for. The token stands in the body, because addresses are
/// written into logs.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LookUpStaffInvitation {
    /// What stands behind `/join/` in the link.
    pub token: String,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitedBody {
    pub invited: Invited,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invited {
    pub partner_name: String,
    pub invited_by: String,
    pub name: String,
    pub email: String,
    pub role: StaffRole,
}

/// `POST /api/joinings`: the account is there, and signed in.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// What stands behind `/join/` in the link.
    pub token: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(min_length = 12, max_length = 256))]
    pub password: String,
}
