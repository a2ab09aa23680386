//! What a licence costs from the next renewal on.
//!
//! A price never changes within a term. What it will be is announced beforehand, in the agreement itself, so that the
//! clock stays a function of what is stored: what nobody announced does not happen.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use liaison_json::wire;

use super::log::Happened;
use super::notice::TERM_DAYS;
use super::{Agreement, Phase, Renewal, Subscription};
use crate::money::Money;
use crate::price_list::Product;
use crate::trial_clock::later;

/// For how many days before a term ends the list is looked at: from the day before the first notice of the end, so that
/// the notice says the price.
const LOOK_DAYS: u16 = TERM_DAYS[0] + 1;

/// What one licence costs a month, in this term and in the next one.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceChange {
    pub now: Money,
    pub next: Money,
}

impl Agreement {
    /// What changes with the renewal, if nobody turns it off.
    pub const fn price_change(&self) -> Option<PriceChange> {
        match (self.renewal, self.price, self.next_price) {
            (Renewal::On, Some(now), Some(next)) => Some(PriceChange { now, next }),
            _ => None,
        }
    }

    /// What the next term costs by the list, where that is something else. A price that was the list's when this term
    /// began follows the list; any other one was agreed to, and stays.
    fn listed_next(&self, product: Product<'_>) -> Option<Money> {
        let price = self.price?;
        let list = |at| product.list_price(day(at), price.currency, self.commitment, self.billing);
        let follows = list(self.starts_at()) == Some(price);
        list(self.ends_at()).filter(|next| follows && *next != price)
    }
}

impl Subscription {
    /// After the list was compared with what is announced, with what to say of it. Nothing where it is announced so
    /// already, and where there is no renewal to come before long.
    pub fn priced(&self, product: Product<'_>, now: Timestamp) -> Option<(Self, Happened)> {
        let Phase::Paid { agreement } = &self.phase else {
            return None;
        };
        let from = agreement.ends_at();
        if agreement.renewal == Renewal::Off || now < looked_at_from(from) || from <= now {
            return None;
        }
        let next_price = agreement.listed_next(product);
        if next_price == agreement.next_price {
            return None;
        }
        let agreement = Agreement {
            next_price,
            ..agreement.clone()
        };
        let happened = match agreement.price_change() {
            Some(price) => Happened::PriceAnnounced { price, from },
            None => Happened::PriceKept {
                price: agreement.price?,
            },
        };
        let phase = Phase::Paid { agreement };
        Some((
            Self {
                phase,
                ..self.clone()
            },
            happened,
        ))
    }
}

/// When the list is looked at for what has just been written.
pub fn first_look(phase: &Phase, now: Timestamp) -> Option<Timestamp> {
    match phase {
        Phase::Paid { agreement } if agreement.renewal == Renewal::On && agreement.price.is_some() => {
            Some(looked_at_from(agreement.ends_at()).max(now))
        }
        Phase::Trial { .. } | Phase::Paid { .. } | Phase::Over { .. } => None,
    }
}

/// When it is looked at again, since the list may have changed: each day until the renewal.
pub fn next_look(phase: &Phase, now: Timestamp) -> Option<Timestamp> {
    let first = first_look(phase, now)?;
    let next = if first > now { first } else { later(now, 1) };
    phase.ends_at().filter(|end| next < *end).map(|_| next)
}

fn looked_at_from(end: Timestamp) -> Timestamp {
    end.checked_sub(SignedDuration::from_hours(i64::from(LOOK_DAYS) * 24))
        .unwrap_or(Timestamp::MIN)
}

fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests;
