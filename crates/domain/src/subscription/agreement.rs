//! What was bought, and its terms.

use jiff::{Span, Timestamp, tz::TimeZone};
use liaison_json::wire;

use super::seats::SeatBatch;
use crate::money::Money;
use crate::price_list::{Billing, Commitment};

/// What a customer buys: how many seats, for how long, billed how, and what one seat costs a month. The price is that of
/// the day of the order.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Order {
    pub seats: u32,
    pub commitment: Commitment,
    pub billing: Billing,
    /// Absent where the catalogue has none.
    pub price: Option<Money>,
}

/// Whether a term is followed by another one.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Renewal {
    On,
    Off,
}

/// What was bought, and what became of it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    pub commitment: Commitment,
    pub billing: Billing,
    /// Of one seat and month.
    pub price: Option<Money>,
    /// The same from the next renewal on, where it was announced that it changes then.
    pub next_price: Option<Money>,
    pub renewal: Renewal,
    /// When the first term began. Every term is counted from there, so that one that began on the 31st does not move to
    /// the 28th for good.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub since: Timestamp,
    /// How many terms came after the first one.
    pub renewals: u32,
    /// The oldest first; never without seats.
    pub batches: Vec<SeatBatch>,
}

impl Agreement {
    /// When the term began that runs.
    pub fn starts_at(&self) -> Timestamp {
        self.after(self.renewals)
    }

    pub fn ends_at(&self) -> Timestamp {
        self.after(self.renewals.saturating_add(1))
    }

    fn after(&self, terms: u32) -> Timestamp {
        months_later(self.since, self.commitment.months().saturating_mul(terms))
    }
}

/// The same day and time of a later month, or the last day of that month. Past the end of time the last moment stands.
fn months_later(from: Timestamp, months: u32) -> Timestamp {
    Span::new()
        .try_months(months)
        .and_then(|span| from.to_zoned(TimeZone::UTC).checked_add(span))
        .map_or(Timestamp::MAX, |moved| moved.timestamp())
}
