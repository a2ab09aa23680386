//! The log that both sides read: what happened, who did it, to whom.

use jiff::Timestamp;
use liaison_json::wire;

use crate::actor::CustomerRole;
use crate::delegated_administration::AdministrationKind;
use crate::id::{CustomerId, EventId, PartnerId, RedemptionId, TrialInvitationId, UserId};
use crate::link::SummaryId;

/// Whose move it was.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Partner,
    Customer,
    Clock,
}

/// Who did it, with the name as it was then.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Author {
    pub side: Side,
    pub user: Option<UserId>,
    pub name: Option<String>,
}

/// The invitation an event is about, named as it was then.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AboutInvitation {
    pub id: TrialInvitationId,
    pub name: String,
    pub summary: SummaryId,
    pub plan_name: String,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum What {
    InvitationCreated {},
    InvitationPaused {},
    InvitationResumed {},
    InvitationExtended {
        /// Absent when it has no end any more.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
        #[serde(default, with = "crate::moment::or_none")]
        expires_at: Option<Timestamp>,
    },
    InvitationRevoked {},
    InvitationExpired {},
    /// It was sent to addresses by mail.
    InvitationSent {
        recipients: u32,
    },
    /// The mail to an address came back, or could not be sent.
    RecipientNotReached {
        address: String,
    },
    /// A browser opened the link; nobody had signed in.
    InvitationOpened {},
    CustomerSignedIn {},
    AdministratorNeeded {},
    /// Whoever could not answer had the link mailed to somebody of the organisation who can.
    InvitationForwarded {},
    ReviewStarted {},
    TrialAccepted {
        with_administration: bool,
    },
    TrialDeclined {
        reason: Option<String>,
    },
    WentQuiet {},
    TrialStarted {
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        ends_at: Timestamp,
    },
    AdministrationGranted {
        kind: AdministrationKind,
    },
    /// The partner of this event no longer administers; the customer named another.
    AdministrationReplaced {},
    /// The customer ended it.
    AdministrationRemoved {},
    /// The partner was in no programme for too long.
    AdministrationLapsed {},
    /// Somebody was asked to join the partner's staff.
    StaffInvited {
        person: String,
    },
    StaffInvitationWithdrawn {
        person: String,
    },
    /// The author of this event joined.
    StaffJoined {},
    StaffRoleChanged {
        person: String,
    },
    StaffLeft {
        person: String,
        /// Who looks after their invitations now.
        successor: String,
    },
    /// What customers see of the partner, its logo included.
    ProfileChanged {},
    OfficeAdded {
        name: String,
    },
    OfficeRenamed {
        before: String,
        name: String,
    },
    OfficeClosed {
        name: String,
    },
    /// An offer, or a draft of one, was kept under a name.
    OfferTemplateKept {
        name: String,
    },
    OfferTemplateRenamed {
        before: String,
        name: String,
    },
    OfferTemplateDeleted {
        name: String,
    },
    /// Somebody verified an address of the organisation, and this is what they are there at first.
    PersonSignedUp {
        role: CustomerRole,
    },
    CustomerRoleChanged {
        user: UserId,
        name: String,
        from: CustomerRole,
        to: CustomerRole,
    },
    OrganisationRenamed {
        from: String,
        to: String,
    },
}

/// One entry. Written in the transaction of the change; its number is given after the commit.
///
/// It concerns a partner, a customer or both, and whom it concerns reads it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: EventId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub partner: Option<PartnerId>,
    pub partner_name: Option<String>,
    pub customer: Option<CustomerId>,
    pub customer_name: Option<String>,
    pub redemption: Option<RedemptionId>,
    pub about: Option<AboutInvitation>,
    pub author: Author,
    pub what: What,
}
