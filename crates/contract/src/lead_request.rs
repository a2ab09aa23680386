//! A form to one or several partners: sent, confirmed by the link of a mail, and followed by such a link.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::{LeadId, LeadRequestId};
use liaison_domain::lead::answer::LeadDeclineReason;
use liaison_domain::lead::enquiry::{RawEnquiry, RequestKind};
use liaison_domain::lead::log::LeadEntry;
use liaison_domain::lead::request::{RequestState, Standing};
use liaison_domain::link::SummaryId;
use liaison_json::wire;

/// `PUT /api/lead-requests/{id}`. Raw text: the server parses it, and says for each field what is wrong.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutLeadRequest {
    pub enquiry: RawEnquiry,
    /// Of the mails about it.
    pub language: Language,
}

/// The answer to `PUT /api/lead-requests/{id}`. What was sent is read with the link of the mail alone.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SentLeadRequestBody {
    pub lead_request: SentLeadRequest,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SentLeadRequest {
    pub id: LeadRequestId,
    pub state: RequestState,
    /// Until when the link of the mail confirms it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub confirm_by: Timestamp,
}

/// `GET /api/lead-links/{token}`, and the answer to what is decided with it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadRequestBody {
    pub lead_request: LeadRequest,
}

/// As whoever asked reads it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadRequest {
    pub id: LeadRequestId,
    pub summary: SummaryId,
    pub revision: i64,
    pub state: RequestState,
    pub enquiry: RawEnquiry,
    /// The partner that passes the customer on, or that proposes to work together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_by: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub sent_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub confirm_by: Timestamp,
    /// Those who are asked, before the confirmation without an answer.
    pub partners: Vec<AskedPartner>,
    /// What happened last, the newest first.
    pub events: Vec<LeadEntry>,
}

/// One of those asked.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskedPartner {
    /// Absent until the form is confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<LeadId>,
    pub name: String,
    /// The end of its address in the marketplace, while it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    pub standing: Standing,
    /// Until when it can answer.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub answer_by: Option<Timestamp>,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub answered_at: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declined: Option<LeadDeclined>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadDeclined {
    pub reason: LeadDeclineReason,
    /// In the partner's own words, or empty.
    pub text: String,
}

/// `POST /api/lead-links/{token}/confirmations` and `…/withdrawals`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideLeadRequest {
    /// The revision that was on the page.
    pub revision: i64,
}

/// `GET /api/own-lead-requests`: what was asked from the address of one's own account, the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnLeadRequestsBody {
    pub own_lead_requests: Vec<OwnLeadRequest>,
    /// Ask for what follows with `after`; absent on the last page.
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnLeadRequest {
    pub id: LeadRequestId,
    pub summary: SummaryId,
    pub revision: i64,
    pub kind: RequestKind,
    pub state: RequestState,
    pub needs: String,
    /// The partner that passes the customer on, or that proposes to work together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_by: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub sent_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub confirm_by: Timestamp,
    pub partners: Vec<AskedPartner>,
}

/// The answer to `POST /api/own-lead-requests/{id}/confirmations` and `…/withdrawals`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnLeadRequestBody {
    pub own_lead_request: OwnLeadRequest,
}

/// `GET /api/lead-requests`: what one's own partner sent to others, the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadRequestsBody {
    pub lead_requests: Vec<ListedLeadRequest>,
    /// Ask for what follows with `after`; absent on the last page.
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListedLeadRequest {
    pub id: LeadRequestId,
    pub summary: SummaryId,
    pub kind: RequestKind,
    pub state: RequestState,
    /// For whom it was written.
    pub company: String,
    /// Who of the partner sent it.
    pub sent_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub sent_at: Timestamp,
    pub partners: Vec<AskedPartner>,
}
