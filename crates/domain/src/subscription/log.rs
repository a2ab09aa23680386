//! What happened to a subscription. The customer and the partners whom it concerns read it.
//!
//! A log of its own, for the same reason as an offer's.

use jiff::Timestamp;
use liaison_json::wire;

use super::price::PriceChange;
use super::{Order, Renewal};
use crate::event::Author;
use crate::id::{EventId, SubscriptionId};
use crate::money::Money;
use crate::partner_of_record::Advisor;

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = SubscriptionHappened))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    TrialStarted {
        seats: u32,
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        ends_at: Timestamp,
    },
    /// With an offer.
    Bought {
        order: Order,
        /// Who became the partner of record with it, if the customer said so.
        partner_of_record: Option<Advisor>,
    },
    Extended {
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        ends_at: Timestamp,
    },
    ConversionPlanned {
        order: Order,
    },
    ConversionWithdrawn {},
    /// A trial became what was ordered.
    Converted {
        order: Order,
    },
    SeatsAdded {
        seats: u32,
    },
    SeatsReduced {
        seats: u32,
    },
    Cancelled {},
    RenewalTurned {
        renewal: Renewal,
    },
    Renewed {
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        ends_at: Timestamp,
    },
    /// What it costs from the next renewal on is something else, by the list.
    PriceAnnounced {
        price: PriceChange,
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        from: Timestamp,
    },
    /// What was announced is taken back.
    PriceKept {
        price: Money,
    },
    /// The customer said who is the partner of record, or that nobody is. With an offer that is said by [`Bought`].
    ///
    /// [`Bought`]: Happened::Bought
    PartnerOfRecord {
        before: Option<Advisor>,
        now: Option<Advisor>,
    },
    /// Those who can decide were told that it ends in so many days.
    NoticeSent {
        days: u32,
    },
    Expired {},
    Disabled {},
    Deleted {},
}

/// One entry, written in the transaction of the change.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SubscriptionEntry {
    pub id: EventId,
    /// Of what the clock did: when it was due.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub subscription: SubscriptionId,
    pub author: Author,
    pub happened: Happened,
}
