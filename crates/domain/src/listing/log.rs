//! What happened to a listing. Its partner and the operator read it.
//!
//! A log of its own, for the same reason as an offer's.

use jiff::Timestamp;
use liaison_json::wire;

use crate::event::Author;
use crate::id::{EventId, ListingId};

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ListingHappened))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    Submitted {
        version: u32,
    },
    /// The automatic checks sent it back.
    ChecksFailed {
        points: u32,
    },
    /// The operator sent it back.
    Returned {
        points: u32,
    },
    Published {
        version: u32,
    },
    /// Taken back before the operator decided.
    Withdrawn {},
    Unlisted {},
    Relisted {},
    Suspended {
        reason: String,
    },
    Appealed {
        text: String,
    },
    Retired {},
    /// Somebody who is signed in says to the operator that it should not stand there. Who that is, its partner is not
    /// told.
    Reported {
        reason: String,
    },
    /// The operator has looked, and lets it stand.
    ReportDismissed {},
}

/// One entry, written in the transaction of the change.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ListingEntry {
    pub id: EventId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub listing: ListingId,
    pub author: Author,
    pub happened: Happened,
}
