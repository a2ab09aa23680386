//! What a customer has of a product: a trial, or seats that it pays for, from the first day until all is deleted.
//!
//! Pure like everything here: the moment is passed in. What the clock does happens at the moment that it is due, however
//! late somebody looks, so that two years in one go come out as two years day by day.

mod agreement;
pub mod change;
pub mod clock;
pub mod log;
pub mod notice;
pub mod price;
pub mod seats;

use jiff::Timestamp;
use liaison_json::wire;

pub use self::agreement::{Agreement, Order, Renewal};
use self::seats::SeatBatch;
use crate::id::{CustomerId, OfferRedemptionId, PartnerId, RedemptionId, SubscriptionId};
use crate::price_list::ProductCode;
use crate::trial_clock::{TrialClock, later};

/// By how much a customer extends a trial, once.
pub const EXTENSION_DAYS: u16 = 30;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionState {
    Trial,
    /// A trial that was made longer, which happens once.
    ExtendedTrial,
    Paid,
    /// The trial or the term is over; the services still work.
    Expired,
    /// Administrators can fetch their data, and nobody can work.
    Disabled,
    /// The customer gave all seats back in time; its data stays as long as a disabled one's.
    Cancelled,
    Deleted,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionEvent {
    /// The customer makes a trial longer.
    Extend,
    /// The customer orders what a trial becomes when it ends.
    PlanConversion,
    /// The customer takes that order back.
    WithdrawConversion,
    /// A trial becomes what was ordered: at once, or at its end.
    Convert,
    AddSeats,
    /// The customer gives seats back while their window is open.
    ReduceSeats,
    /// The same with all of them.
    Cancel,
    TurnRenewalOff,
    TurnRenewalOn,
    /// The clock begins another term.
    Renew,
    /// The clock passed the end of a trial that becomes nothing, or of a term that is not renewed.
    End,
    /// The clock passed the days of grace.
    Disable,
    /// The clock passed the days in which data can be fetched.
    Delete,
}

impl SubscriptionState {
    pub const ALL: [Self; 7] = [
        Self::Trial,
        Self::ExtendedTrial,
        Self::Paid,
        Self::Expired,
        Self::Disabled,
        Self::Cancelled,
        Self::Deleted,
    ];
}

impl SubscriptionEvent {
    pub const ALL: [Self; 13] = [
        Self::Extend,
        Self::PlanConversion,
        Self::WithdrawConversion,
        Self::Convert,
        Self::AddSeats,
        Self::ReduceSeats,
        Self::Cancel,
        Self::TurnRenewalOff,
        Self::TurnRenewalOn,
        Self::Renew,
        Self::End,
        Self::Disable,
        Self::Delete,
    ];
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(
    state: SubscriptionState,
    event: SubscriptionEvent,
) -> Result<SubscriptionState, SubscriptionState> {
    use SubscriptionEvent as E;
    use SubscriptionState as S;
    match (state, event) {
        (S::Trial, E::Extend) => Ok(S::ExtendedTrial),
        (S::Trial | S::ExtendedTrial, E::PlanConversion | E::WithdrawConversion) => Ok(state),
        (S::Trial | S::ExtendedTrial, E::Convert) => Ok(S::Paid),
        (S::Trial | S::ExtendedTrial | S::Paid, E::End) => Ok(S::Expired),
        (S::Paid, E::AddSeats | E::ReduceSeats | E::TurnRenewalOff | E::TurnRenewalOn | E::Renew) => {
            Ok(S::Paid)
        }
        (S::Paid, E::Cancel) => Ok(S::Cancelled),
        (S::Expired, E::Disable) => Ok(S::Disabled),
        (S::Disabled | S::Cancelled, E::Delete) => Ok(S::Deleted),
        (state, _) => Err(state),
    }
}

/// How far it has come, with what belongs to that alone.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "phase", rename_all = "snake_case", deny_unknown_fields)]
pub enum Phase {
    Trial {
        seats: u32,
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        ends_at: Timestamp,
        extension: Extension,
        /// What it becomes when it ends. Without an order it becomes nothing.
        planned: Option<Order>,
    },
    Paid {
        agreement: Agreement,
    },
    Over {
        how: Over,
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        #[serde(with = "crate::moment")]
        since: Timestamp,
        /// How many there were.
        seats: u32,
    },
}

/// Whether a trial can still be made longer.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Extension {
    Left,
    Taken,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Over {
    Expired,
    Disabled,
    Cancelled,
    Deleted,
}

/// Where it comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// An invitation to a trial.
    Trial {
        redemption: RedemptionId,
        /// How the trial goes when it becomes nothing.
        clock: TrialClock,
        /// When it became what was ordered, and its clock stopped.
        converted_at: Option<Timestamp>,
    },
    /// A line of an offer, counted from 0.
    Offer {
        redemption: OfferRedemptionId,
        line: u32,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subscription {
    pub id: SubscriptionId,
    pub customer: CustomerId,
    pub product: ProductCode,
    /// The partner whose invitation or offer it comes from.
    pub brought_by: PartnerId,
    pub origin: Origin,
    pub began_at: Timestamp,
    pub phase: Phase,
    /// Who advises on it, by the customer's word. What became of it says nothing of delegated administration.
    pub partner_of_record: Option<PartnerId>,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

impl Subscription {
    pub const fn state(&self) -> SubscriptionState {
        self.phase.state()
    }

    /// The clock of the trial that it is, or that became nothing.
    pub const fn trial_clock(&self) -> Option<TrialClock> {
        match self.origin {
            Origin::Trial {
                clock,
                converted_at: None,
                ..
            } => Some(clock),
            Origin::Trial { .. } | Origin::Offer { .. } => None,
        }
    }
}

impl Phase {
    /// A trial that begins now.
    pub fn trial(seats: u32, clock: TrialClock) -> Self {
        Self::Trial {
            seats,
            ends_at: clock.ends_at,
            extension: Extension::Left,
            planned: None,
        }
    }

    /// What is bought begins at a moment. It is renewed unless the customer says otherwise.
    pub fn bought(order: Order, since: Timestamp) -> Self {
        Self::Paid {
            agreement: Agreement {
                commitment: order.commitment,
                billing: order.billing,
                price: order.price,
                next_price: None,
                renewal: Renewal::On,
                since,
                renewals: 0,
                batches: vec![SeatBatch {
                    seats: order.seats,
                    added_at: since,
                }],
            },
        }
    }

    pub const fn state(&self) -> SubscriptionState {
        match self {
            Self::Trial { extension, .. } => match extension {
                Extension::Left => SubscriptionState::Trial,
                Extension::Taken => SubscriptionState::ExtendedTrial,
            },
            Self::Paid { .. } => SubscriptionState::Paid,
            Self::Over { how, .. } => match how {
                Over::Expired => SubscriptionState::Expired,
                Over::Disabled => SubscriptionState::Disabled,
                Over::Cancelled => SubscriptionState::Cancelled,
                Over::Deleted => SubscriptionState::Deleted,
            },
        }
    }

    pub fn seats(&self) -> u32 {
        match self {
            Self::Trial { seats, .. } | Self::Over { seats, .. } => *seats,
            Self::Paid { agreement } => seats::total(&agreement.batches),
        }
    }

    /// When the trial or the term ends; nothing once it has.
    pub fn ends_at(&self) -> Option<Timestamp> {
        match self {
            Self::Trial { ends_at, .. } => Some(*ends_at),
            Self::Paid { agreement } => Some(agreement.ends_at()),
            Self::Over { .. } => None,
        }
    }
}

impl Origin {
    /// Once the trial was made longer.
    #[must_use]
    fn extended(self) -> Self {
        match self {
            Self::Trial {
                redemption,
                clock,
                converted_at,
            } => Self::Trial {
                redemption,
                clock: TrialClock::between(clock.starts_at, later(clock.ends_at, EXTENSION_DAYS)),
                converted_at,
            },
            offer @ Self::Offer { .. } => offer,
        }
    }

    /// Once the trial became what was ordered.
    #[must_use]
    const fn converted(self, at: Timestamp) -> Self {
        match self {
            Self::Trial {
                redemption, clock, ..
            } => Self::Trial {
                redemption,
                clock,
                converted_at: Some(at),
            },
            offer @ Self::Offer { .. } => offer,
        }
    }
}

#[cfg(test)]
mod tests;
