//! What a customer answered, as both sides read it.

use jiff::Timestamp;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::id::RedemptionId;
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::redemption::RedemptionState;
use liaison_domain::trial_clock::TrialClock;
use liaison_json::wire;

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    pub redemption: RedemptionId,
    /// Accepted, running or declined.
    pub state: RedemptionState,
    /// Who answered.
    pub by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
    /// The version of the terms that were agreed to.
    pub terms: Option<String>,
    /// What was granted with it.
    pub administration: Option<AdministrationKind>,
    pub reason: Option<String>,
}

/// `GET /api/answers?after={cursor}&limit={1..200}`: the customer's own answers, newest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswersBody {
    pub answers: Vec<AnsweredInvitation>,
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnsweredInvitation {
    pub answer: Answer,
    pub partner_name: String,
    pub plan_name: String,
    pub summary: SummaryId,
    pub token: LinkToken,
    /// The clock of the trial, once it runs.
    pub clock: Option<TrialClock>,
}
