//! The review page: what a customer reads behind a link, and how it answers.

use jiff::Timestamp;
use liaison_domain::actor::CustomerRole;
use liaison_domain::catalogue::{Plan, TrialTerms};
use liaison_domain::country::Country;
use liaison_domain::delegated_administration::{AdministrationAnswer, AdministrationKind};
use liaison_domain::id::RelationshipId;
use liaison_domain::link::SummaryId;
use liaison_domain::partner::Programme;
use liaison_domain::redemption::Obstacle;
use liaison_domain::terms::AgreedTerms;
use liaison_domain::trial_clock::TrialClock;
use liaison_domain::trial_invitation::{InvitationState, Message};
use liaison_json::wire;

use crate::answer::Answer;

/// `GET /api/links/{token}`, and the answer to each `POST` below it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewBody {
    pub review: Review,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Review {
    /// Name it when answering.
    pub revision: i64,
    pub summary: SummaryId,
    pub state: InvitationState,
    /// Absent when it stays open until the partner closes it.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub expires_at: Option<Timestamp>,
    pub from: InvitingPartner,
    pub message: Message,
    pub usage_location: Country,
    pub plan: Plan,
    pub trial: TrialTerms,
    /// The clock of the running trial, or of one that would start now.
    pub clock: TrialClock,
    /// What the partner asks for as a separate choice.
    pub administration: Option<AdministrationKind>,
    pub viewer: Viewer,
    /// What stands in the way of answering, if anything does.
    pub obstacle: Option<Obstacle>,
    pub answer: Option<Answer>,
    /// Who administers this customer now.
    pub administrator: Option<CurrentAdministrator>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitingPartner {
    pub name: String,
    pub number: String,
    pub address: String,
    pub phone: String,
    pub email: String,
    /// The person who wrote the invitation.
    pub author: String,
    /// The programmes the partner is enrolled in today.
    pub programmes: Vec<Programme>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Viewer {
    SignedOut {},
    Customer {
        name: String,
        role: CustomerRole,
        organisation: String,
    },
    /// Partner staff or an operator looking at the page.
    Other {
        name: String,
    },
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CurrentAdministrator {
    pub relationship: RelationshipId,
    pub partner_name: String,
    pub is_inviting_partner: bool,
    pub kind: AdministrationKind,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub since: Timestamp,
}

/// `POST /api/links/{token}/openings`: the page was drawn. Once a browser and customer, however often it is sent.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// What stood behind `?r=` in the link, when it came in a message to one recipient.
    pub recipient: Option<String>,
}

/// `POST /api/links/{token}/acceptances`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The revision that was on the page.
    pub revision: i64,
    /// What was read and ticked.
    pub terms: AgreedTerms,
    /// The separate choice.
    pub administration: AdministrationAnswer,
}

/// `POST /api/links/{token}/declines`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Decline {
    pub revision: i64,
    /// May be empty: nobody has to give a reason.
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub reason: String,
}
