//! What happened to a form and to the leads that came of it. Whoever asked reads it, and each partner what is its own.
//!
//! A log of its own, for the same reason as an offer's.

use jiff::Timestamp;
use liaison_json::wire;

use super::answer::{Closing, Deal, LeadDeclineReason};
use crate::event::Author;
use crate::id::{EventId, LeadId, LeadRequestId};

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = LeadHappened))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    /// The form was sent; nobody has confirmed it.
    Sent {},
    /// Whoever has the mailbox confirmed it, and each partner has it from here on.
    Confirmed {},
    /// A partner has it.
    Received {},
    Withdrawn {},
    /// Nobody confirmed it in time.
    Lapsed {},
    Accepted {
        deal: Deal,
    },
    DealChanged {
        deal: Deal,
    },
    Closed {
        closing: Closing,
    },
    /// The same as whoever asked reads it.
    Declined {
        reason: LeadDeclineReason,
        text: String,
    },
    Won {},
    Reopened {},
    Reported {},
    /// The partner was told that it has not answered.
    NoticeSent {},
    Expired {},
    NoteWritten {},
    NoteChanged {},
}

/// One entry, written in the transaction of the change.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LeadEntry {
    pub id: EventId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub request: LeadRequestId,
    /// Absent of what happened to the form itself.
    pub lead: Option<LeadId>,
    pub author: Author,
    pub happened: Happened,
}

impl LeadEntry {
    /// As whoever asked reads it: which partner did it, and nothing that is the partner's own.
    pub fn for_customer(mut self) -> Option<Self> {
        // What happens to the form happens to each lead, too, and is said once.
        if matches!(self.happened, Happened::Withdrawn {}) && self.lead.is_some() {
            return None;
        }
        self.happened = match self.happened {
            Happened::Sent {}
            | Happened::Confirmed {}
            | Happened::Withdrawn {}
            | Happened::Lapsed {}
            | Happened::Won {}
            | Happened::Reopened {}
            | Happened::Expired {} => self.happened,
            Happened::Accepted { .. } => Happened::Accepted {
                deal: Deal::default(),
            },
            Happened::Closed {
                closing: Closing::Declined { reason, text },
            } => Happened::Declined { reason, text },
            Happened::Received {}
            | Happened::Closed { .. }
            | Happened::Declined { .. }
            | Happened::DealChanged { .. }
            | Happened::Reported {}
            | Happened::NoticeSent {}
            | Happened::NoteWritten {}
            | Happened::NoteChanged {} => return None,
        };
        self.author.user = None;
        Some(self)
    }
}
