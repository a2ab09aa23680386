//! The leads of a partner: what came to it by a form, what it answered, and what became of that.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_domain::Language;
use liaison_domain::id::{LeadId, LeadNoteId};
use liaison_domain::lead::answer::{Closing, Deal, LeadDeclineReason, LostReason};
use liaison_domain::lead::enquiry::{RawContact, RequestKind};
use liaison_domain::lead::log::LeadEntry;
use liaison_domain::lead::sender::SenderStanding;
use liaison_domain::lead::{LeadState, Urgency};
use liaison_domain::link::SummaryId;
use liaison_domain::money::Money;
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service};
use liaison_json::wire;

/// `GET /api/leads`
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadsBody {
    pub leads: Vec<ListedLead>,
    /// Ask for what follows with `after`; absent on the last page.
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListedLead {
    pub id: LeadId,
    pub summary: SummaryId,
    pub revision: i64,
    pub kind: RequestKind,
    pub urgency: Urgency,
    pub state: LeadState,
    /// Absent where the contact is hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    pub country: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_size: Option<CustomerSize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<Deal>,
    /// Who of the partner took it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked_after_by: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub received_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub answer_by: Timestamp,
}

/// `GET /api/leads/{id}`, and the answer to every decision.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadBody {
    pub lead: Lead,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lead {
    pub id: LeadId,
    pub summary: SummaryId,
    pub revision: i64,
    pub kind: RequestKind,
    pub urgency: Urgency,
    pub state: LeadState,
    pub needs: String,
    pub products: Vec<ProductFamily>,
    pub services: Vec<Service>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub industry: Option<Industry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_size: Option<CustomerSize>,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    #[serde(default, with = "liaison_domain::moment::day_or_none")]
    pub wanted_by: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Money>,
    pub country: String,
    /// In which whoever asked reads mail.
    pub language: Language,
    /// Absent once it is hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<RawContact>,
    /// The partner that passed the customer on, or that proposes to work together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_by: Option<String>,
    pub sender: SenderStanding,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<Deal>,
    /// Why it was declined or lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<Closing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked_after_by: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub received_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub answer_by: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub answered_at: Option<Timestamp>,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub closed_at: Option<Timestamp>,
    /// Until when what was won or lost can be opened again.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub reopens_until: Option<Timestamp>,
}

/// `GET /api/leads/{id}/events`: the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadEventsBody {
    pub events: Vec<LeadEntry>,
}

/// `POST /api/leads/{id}/decisions`
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideLead {
    /// The revision that was on the page.
    pub revision: i64,
    pub decision: LeadDecision,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum LeadDecision {
    /// From here on whoever decides looks after it.
    Accept {
        deal: Deal,
    },
    ChangeDeal {
        deal: Deal,
    },
    /// Whoever asked is told why.
    Decline {
        reason: LeadDeclineReason,
        text: String,
    },
    Win {},
    Lose {
        reason: LostReason,
        text: String,
    },
    /// Within 30 days of its end.
    Reopen {},
    /// It counts against whoever sent it.
    ReportJunk {},
}

/// `GET /api/leads/{id}/notes`: the oldest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadNotesBody {
    pub notes: Vec<LeadNote>,
}

/// The answer to `PUT /api/leads/{id}/notes/{note}`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadNoteBody {
    pub note: LeadNote,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeadNote {
    pub id: LeadNoteId,
    pub revision: i64,
    pub text: String,
    pub written_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub written_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub changed_at: Timestamp,
}

/// `PUT /api/leads/{id}/notes/{note}`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutLeadNote {
    pub text: String,
}
