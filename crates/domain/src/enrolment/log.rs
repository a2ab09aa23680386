//! What happened to an enrolment. Its partner and the operator read it.
//!
//! A log of its own, for the same reason as an offer's.

use jiff::Timestamp;
use liaison_json::wire;

use super::application::{Question, Training};
use super::membership::Term;
use crate::event::Author;
use crate::id::{EnrolmentId, EventId, ReceiptId};

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = EnrolmentHappened))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    Applied {},
    /// The agreement, as the receipt has it.
    Signed {
        receipt: ReceiptId,
    },
    TrainingPassed {
        training: Training,
    },
    AskedBack {
        questions: Vec<Question>,
    },
    Answered {},
    /// From here on the partner is in it.
    Enrolled {
        term: Term,
    },
    Refused {
        reason: String,
    },
    Suspended {
        reason: String,
    },
    Reinstated {},
    Renewed {
        term: Term,
    },
    /// The partner was told that it ends.
    NoticeSent {
        days: u16,
    },
    Lapsed {},
}

/// One entry, written in the transaction of the change.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EnrolmentEntry {
    pub id: EventId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub enrolment: EnrolmentId,
    pub author: Author,
    pub happened: Happened,
}
