//! What a customer does to a subscription, and what stands in the way.

use jiff::Timestamp;

use super::log::Happened;
use super::seats::{self, SeatBatch, WindowRefusal};
use super::{
    Agreement, EXTENSION_DAYS, Extension, Order, Over, Phase, Renewal, Subscription, SubscriptionEvent,
    SubscriptionState, next,
};
use crate::money::Currency;
use crate::price_list::{Billing, Commitment, Product};
use crate::purchase_offer::line::MOST_LICENCES;
use crate::trial_clock::later;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    Extend,
    /// At once.
    Convert(Order),
    /// When the trial ends.
    PlanConversion(Order),
    WithdrawConversion,
    AddSeats(u32),
    ReduceSeats(u32),
    Cancel,
    TurnRenewal(Renewal),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChangeRefusal {
    /// The transition table does not allow it.
    State(SubscriptionState),
    /// Nothing was ordered that could be taken back.
    NothingPlanned,
    /// It is so already.
    AlreadySo,
    Window(WindowRefusal),
}

/// Why an order or more seats are not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OrderRefusal {
    Seats {
        least: u32,
        most: u32,
    },
    /// The product is not sold for so long.
    Commitment,
    /// The commitment is not billed so.
    Billing,
}

impl Change {
    pub const fn event(self) -> SubscriptionEvent {
        match self {
            Self::Extend => SubscriptionEvent::Extend,
            Self::Convert(_) => SubscriptionEvent::Convert,
            Self::PlanConversion(_) => SubscriptionEvent::PlanConversion,
            Self::WithdrawConversion => SubscriptionEvent::WithdrawConversion,
            Self::AddSeats(_) => SubscriptionEvent::AddSeats,
            Self::ReduceSeats(_) => SubscriptionEvent::ReduceSeats,
            Self::Cancel => SubscriptionEvent::Cancel,
            Self::TurnRenewal(Renewal::On) => SubscriptionEvent::TurnRenewalOn,
            Self::TurnRenewal(Renewal::Off) => SubscriptionEvent::TurnRenewalOff,
        }
    }
}

/// An order as the catalogue takes it, at the list price of the day.
pub fn order(
    product: Product<'_>,
    seats: u32,
    (commitment, billing): (Commitment, Billing),
    now: Timestamp,
) -> Result<Order, OrderRefusal> {
    if !product.commitments().contains(&commitment) {
        return Err(OrderRefusal::Commitment);
    }
    if !product.is_sold(commitment, billing) {
        return Err(OrderRefusal::Billing);
    }
    check_seats(product, 0, seats)?;
    let day = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    Ok(Order {
        seats,
        commitment,
        billing,
        price: product.list_price(day, Currency::Usd, commitment, billing),
    })
}

/// Whether so many can be had beside those that are there.
pub fn check_seats(product: Product<'_>, held: u32, more: u32) -> Result<(), OrderRefusal> {
    let limit = product.most_licences().unwrap_or(MOST_LICENCES);
    let most = limit.saturating_sub(held);
    if (1..=most).contains(&more) {
        Ok(())
    } else {
        Err(OrderRefusal::Seats { least: 1, most })
    }
}

impl Subscription {
    /// After a change at a moment, with what to say of it. What the clock did before is written down already.
    pub fn changed(&self, change: Change, now: Timestamp) -> Result<(Self, Happened), ChangeRefusal> {
        next(self.state(), change.event()).map_err(ChangeRefusal::State)?;
        let with = |phase| Self {
            phase,
            ..self.clone()
        };
        match &self.phase {
            Phase::Trial {
                seats,
                ends_at,
                extension,
                planned,
            } => {
                let trial = |ends_at, extension, planned| Phase::Trial {
                    seats: *seats,
                    ends_at,
                    extension,
                    planned,
                };
                let (phase, happened) = match change {
                    Change::Extend => return Ok(self.extended(*seats, *ends_at, *planned)),
                    Change::Convert(order) => {
                        return Ok((self.converted(order, now), Happened::Converted { order }));
                    }
                    Change::PlanConversion(order) if *planned == Some(order) => {
                        return Err(ChangeRefusal::AlreadySo);
                    }
                    Change::PlanConversion(order) => (
                        trial(*ends_at, *extension, Some(order)),
                        Happened::ConversionPlanned { order },
                    ),
                    Change::WithdrawConversion if planned.is_none() => {
                        return Err(ChangeRefusal::NothingPlanned);
                    }
                    Change::WithdrawConversion => (
                        trial(*ends_at, *extension, None),
                        Happened::ConversionWithdrawn {},
                    ),
                    _ => return Err(ChangeRefusal::State(self.state())),
                };
                Ok((with(phase), happened))
            }
            Phase::Paid { agreement } => {
                let (phase, happened) = agreement.changed(change, now)?;
                Ok((with(phase), happened))
            }
            Phase::Over { .. } => Err(ChangeRefusal::State(self.state())),
        }
    }

    pub(super) fn converted(&self, order: Order, at: Timestamp) -> Self {
        Self {
            origin: self.origin.converted(at),
            phase: Phase::bought(order, at),
            ..self.clone()
        }
    }

    fn extended(&self, seats: u32, ends_at: Timestamp, planned: Option<Order>) -> (Self, Happened) {
        let ends_at = later(ends_at, EXTENSION_DAYS);
        let phase = Phase::Trial {
            seats,
            ends_at,
            extension: Extension::Taken,
            planned,
        };
        let after = Self {
            origin: self.origin.extended(),
            phase,
            ..self.clone()
        };
        (after, Happened::Extended { ends_at })
    }
}

impl Agreement {
    fn changed(&self, change: Change, now: Timestamp) -> Result<(Phase, Happened), ChangeRefusal> {
        let with = |batches| Phase::Paid {
            agreement: Self {
                batches,
                ..self.clone()
            },
        };
        match change {
            Change::AddSeats(seats) => {
                let mut batches = self.batches.clone();
                batches.push(SeatBatch { seats, added_at: now });
                Ok((with(batches), Happened::SeatsAdded { seats }))
            }
            Change::ReduceSeats(seats) => {
                let left = seats::without(&self.batches, seats, now).map_err(ChangeRefusal::Window)?;
                Ok((with(left), Happened::SeatsReduced { seats }))
            }
            Change::Cancel => {
                if seats::all_open_until(&self.batches, now).is_none() {
                    let open = seats::open(&self.batches, now);
                    return Err(ChangeRefusal::Window(WindowRefusal::Closed { open }));
                }
                let over = Phase::Over {
                    how: Over::Cancelled,
                    since: now,
                    seats: seats::total(&self.batches),
                };
                Ok((over, Happened::Cancelled {}))
            }
            Change::TurnRenewal(renewal) if renewal == self.renewal => Err(ChangeRefusal::AlreadySo),
            Change::TurnRenewal(renewal) => {
                let agreement = Self {
                    renewal,
                    ..self.clone()
                };
                Ok((Phase::Paid { agreement }, Happened::RenewalTurned { renewal }))
            }
            Change::Extend | Change::Convert(_) | Change::PlanConversion(_) | Change::WithdrawConversion => {
                Err(ChangeRefusal::State(SubscriptionState::Paid))
            }
        }
    }
}
