//! What happened to a customer's review. Its author's organisation, the partner and the operator read it.

use jiff::Timestamp;
use liaison_json::wire;

use crate::event::{Author, Side};
use crate::id::{CustomerReviewId, EventId};

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CustomerReviewHappened))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    Posted {},
    Edited {},
    Deleted {},
    /// The first reply, or another one in its place.
    Replied {},
    Reported {
        reason: String,
    },
    Hidden {
        reason: String,
    },
    /// The operator lets it stand, or puts back what it hid.
    Kept {},
}

/// One entry, written in the transaction of the change. Its author stands in it as the review calls them.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CustomerReviewEntry {
    pub id: EventId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub review: CustomerReviewId,
    pub author: Author,
    pub happened: Happened,
}

impl CustomerReviewEntry {
    /// As the other side reads it: a customer is known to the partner by the nickname alone.
    #[must_use]
    pub fn for_others(mut self) -> Self {
        if self.author.side == Side::Customer {
            self.author.user = None;
        }
        self
    }
}
