//! Trial invitations, as the partner reads and writes them.

use jiff::Timestamp;
use liaison_domain::actor::CustomerRole;
use liaison_domain::catalogue::TrialTerms;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::id::{OfficeId, RecipientId, RedemptionId, TrialInvitationId};
use liaison_domain::limits::Expiry;
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::redemption::{Obstacle, RedemptionState};
use liaison_domain::trial_invitation::{InvitationState, Terms};
use liaison_json::wire;

use crate::overview::Funnel;

/// `PUT /api/trial-invitations/{id}` with `If-None-Match: *`. Raw text inside, so that each field gets its own error.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutTrialInvitation {
    pub terms: RawTerms,
}

/// `Terms` before it was read.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawTerms {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(example = "SG"))]
    pub usage_location: String,
    #[cfg_attr(feature = "openapi", schema(example = "team"))]
    pub plan: String,
    pub administration: Option<AdministrationKind>,
    pub message: RawMessage,
    /// 90 days unless said.
    #[serde(default)]
    pub expiry: Expiry,
    /// 1 to 10,000 customers; absent when any number can accept.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 10_000))]
    #[serde(default)]
    pub most_acceptances: Option<u32>,
    /// One of the partner's own that is usable by now.
    #[serde(default)]
    pub office: Option<OfficeId>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawMessage {
    #[cfg_attr(feature = "openapi", schema(example = "en"))]
    pub language: liaison_domain::Language,
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub before_link: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub after_link: String,
}

/// `POST /api/trial-invitations/{id}/pauses`, `/resumptions` and `/revocations`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The revision that was on the page.
    pub revision: i64,
}

/// `POST /api/trial-invitations/{id}/extensions`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Extend {
    /// The revision that was on the page.
    pub revision: i64,
    pub expires: NewEnd,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "end", rename_all = "snake_case", deny_unknown_fields)]
pub enum NewEnd {
    /// Has to be in the future.
    At {
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "liaison_domain::moment")]
        at: Timestamp,
    },
    /// Open until somebody closes it.
    Never {},
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrialInvitationBody {
    pub trial_invitation: TrialInvitation,
}

/// The longest text that is searched for, in characters.
pub const SEARCH_MOST: usize = 120;

/// The order of the list.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    Newest,
    /// What ends first comes first; what has no end comes last.
    EndsFirst,
    /// By the code points of the name in small letters, the summary id after it.
    Name,
}

/// `GET /api/trial-invitations?search={text}&state={state}&order={order}&after={cursor}&limit={1..200}`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrialInvitationsBody {
    pub trial_invitations: Vec<TrialInvitation>,
    /// Send as `after` for the next page; absent on the last one.
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrialInvitation {
    pub id: TrialInvitationId,
    pub revision: i64,
    pub terms: Terms,
    pub plan_name: String,
    /// As the catalogue has it now; absent where the plan cannot be tried any more.
    pub trial: Option<TrialTerms>,
    /// As the office is called now, where the invitation comes from one.
    pub office_name: Option<String>,
    pub summary: SummaryId,
    pub token: LinkToken,
    /// The whole link, ready to copy.
    pub link: String,
    pub state: InvitationState,
    pub created_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub created_at: Timestamp,
    /// Absent when it stays open until somebody closes it.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub expires_at: Option<Timestamp>,
    pub funnel: Funnel,
}

/// `GET /api/trial-invitations/{id}/redemptions?search={text}&group={group}&order={order}&after={cursor}&limit={1..200}`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RedemptionsBody {
    pub redemptions: Vec<Redemption>,
    /// Send as `after` for the next page, with everything else the same; absent on the last one.
    pub next: Option<String>,
    pub counts: RedemptionCounts,
}

/// Of the whole invitation, whatever is searched for.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RedemptionCounts {
    pub all: i64,
    pub waiting: i64,
    pub accepted: i64,
    pub declined: i64,
    pub went_quiet: i64,
}

/// States that are one to the partner.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RedemptionGroup {
    /// `opened`, `signed_in`, `needs_administrator`, `reviewing`.
    Waiting,
    /// `accepted`, `running`.
    Accepted,
    Declined,
    WentQuiet,
}

/// The order of an invitation's redemptions.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RedemptionOrder {
    /// The newest change first.
    Newest,
    Oldest,
    /// By the code points of the customer's name in small letters; who has not signed in comes last.
    Customer,
    CustomerReversed,
    /// In the order of the way, the newest change of each state first.
    State,
    StateReversed,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Redemption {
    pub id: RedemptionId,
    pub state: RedemptionState,
    /// Absent while nobody has signed in.
    pub customer_name: Option<String>,
    /// Who answered, or who last had it before them.
    pub person_name: Option<String>,
    pub person_role: Option<CustomerRole>,
    /// Whose message led here: a recipient of the same invitation.
    pub recipient: Option<RecipientId>,
    /// The address of that recipient.
    pub sent_to: Option<String>,
    pub with_administration: bool,
    /// The version of the terms that were agreed to.
    pub terms: Option<String>,
    pub decline_reason: Option<String>,
    /// To whom it was passed on last inside the organisation.
    pub passed_on: Option<PassedOn>,
    /// Once the trial was set up.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub trial_ends_at: Option<Timestamp>,
    /// Why somebody who has signed in cannot answer.
    pub obstacle: Option<Obstacle>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub opened_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub changed_at: Timestamp,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PassedOn {
    pub address: String,
    /// Whether the one it was mailed to has come.
    pub is_opened: bool,
}
