//! The programmes of a partner: what it has joined, how it joins, and what the operator decides.

use jiff::Timestamp;
use liaison_domain::country::Country;
use liaison_domain::enrolment::EnrolmentState;
use liaison_domain::enrolment::application::{Question, RawApplication, Signature, Training};
use liaison_domain::enrolment::log::EnrolmentEntry;
use liaison_domain::enrolment::membership::Term;
use liaison_domain::id::{EnrolmentId, PartnerId};
use liaison_domain::partner::Programme;
use liaison_domain::terms::AgreedTerms;
use liaison_json::wire;

/// `GET /api/enrolments`: one for each programme, whether or not it was ever asked for.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnrolmentsBody {
    pub enrolments: Vec<ProgrammeEnrolment>,
}

/// `GET /api/enrolments/{programme}`, and the answer to every step.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnrolmentBody {
    pub enrolment: ProgrammeEnrolment,
}

/// A partner's way through one programme.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammeEnrolment {
    pub programme: Programme,
    /// Zero where nothing was done yet.
    pub revision: i64,
    pub state: EnrolmentState,
    /// The latest one. Absent where the partner never was in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// A programme that the partner has to be in first, and is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Programme>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<Training>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<RawApplication>,
    /// What the operator asked back.
    pub questions: Vec<Question>,
    /// Why it was refused or suspended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Since when it waits for the operator.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub waiting_since: Option<Timestamp>,
}

/// `GET /api/enrolments/{programme}/events`: the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EnrolmentEventsBody {
    pub events: Vec<EnrolmentEntry>,
}

/// `POST /api/enrolments/{programme}/signatures`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignAgreement {
    /// The revision that was on the page.
    pub revision: i64,
    /// Of whoever signs, as they type it.
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    /// What was read.
    pub terms: AgreedTerms,
}

/// `POST /api/enrolments/{programme}/trainings`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PassTraining {
    /// The revision that was on the page.
    pub revision: i64,
    pub training: Training,
}

/// `POST /api/enrolments/{programme}/applications`: the first one, or again with what was asked back.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ApplyForProgramme {
    /// The revision that was on the page.
    pub revision: i64,
    pub application: RawApplication,
}

/// `GET /api/partner-enrolments`
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerEnrolmentsBody {
    pub partner_enrolments: Vec<PartnerEnrolment>,
    /// Ask for what follows with `after`; absent on the last page.
    pub next: Option<String>,
}

/// `GET /api/partner-enrolments/{id}`, and the answer to every decision.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerEnrolmentBody {
    pub partner_enrolment: PartnerEnrolment,
}

/// As the operator reads it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerEnrolment {
    pub id: EnrolmentId,
    pub partner: PartnerId,
    pub partner_name: String,
    pub partner_number: String,
    pub partner_country: Country,
    pub enrolment: ProgrammeEnrolment,
}

/// `POST /api/partner-enrolments/{id}/decisions`
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideEnrolment {
    /// The revision that was on the page.
    pub revision: i64,
    pub decision: EnrolmentDecision,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum EnrolmentDecision {
    /// A term of a year begins today.
    Approve {},
    AskBack {
        questions: Vec<Question>,
    },
    Refuse {
        reason: String,
    },
    Suspend {
        reason: String,
    },
    Reinstate {},
    /// Another year.
    Renew {},
}
