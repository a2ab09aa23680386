//! What happened to an offer. Both sides read it.
//!
//! A log of its own: an offer's page reads it whole, and a page that knows no offers does not have to read its kinds.

use jiff::Timestamp;
use liaison_json::wire;

use crate::event::Author;
use crate::id::{CustomerId, EventId, PurchaseOfferId};

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    Sent {},
    Revised {
        version: u32,
    },
    Withdrawn {},
    Extended {
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        at: Timestamp,
    },
    Archived {},
    Expired {},
    /// Somebody of a customer had it before them.
    Viewed {
        version: u32,
    },
    /// The customer asked something.
    Asked {},
    /// The customer proposed other counts.
    Countered {},
    /// The partner answered in the thread.
    Replied {},
    /// So many customers were reminded, by the partner or by the clock.
    Reminded {
        customers: u32,
    },
    Accepted {
        version: u32,
        with_partner_of_record: bool,
        with_administration: bool,
    },
    Declined {
        version: u32,
    },
}

/// One entry, written in the transaction of the change.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferEntry {
    pub id: EventId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub offer: PurchaseOfferId,
    /// Absent where it concerns every customer.
    pub customer: Option<CustomerId>,
    pub customer_name: Option<String>,
    pub author: Author,
    pub happened: Happened,
}
