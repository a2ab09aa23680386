//! What happens next, and when: the clock's own steps.

use jiff::Timestamp;
use liaison_json::wire;

use super::log::Happened;
use super::seats::{SeatBatch, total};
use super::{Agreement, Over, Phase, Renewal, Subscription, SubscriptionEvent, next};
use crate::trial_clock::{DISABLED_DAYS, GRACE_DAYS, later};

/// One step of the clock.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    pub event: SubscriptionEvent,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
}

impl Phase {
    /// What happens if nobody does anything. Nothing does once all is deleted.
    pub fn next_step(&self) -> Option<NextStep> {
        let (event, at) = match self {
            Self::Trial { planned, ends_at, .. } => match planned {
                Some(_) => (SubscriptionEvent::Convert, *ends_at),
                None => (SubscriptionEvent::End, *ends_at),
            },
            Self::Paid { agreement } => match agreement.renewal {
                Renewal::On => (SubscriptionEvent::Renew, agreement.ends_at()),
                Renewal::Off => (SubscriptionEvent::End, agreement.ends_at()),
            },
            Self::Over { how, since, .. } => match how {
                Over::Expired => (SubscriptionEvent::Disable, later(*since, GRACE_DAYS)),
                Over::Disabled | Over::Cancelled => (SubscriptionEvent::Delete, later(*since, DISABLED_DAYS)),
                Over::Deleted => return None,
            },
        };
        Some(NextStep { event, at })
    }
}

impl Subscription {
    /// After the first step of the clock that was due by a moment, when it was due, and what to say of it. Nothing where
    /// none was.
    pub fn passed(&self, now: Timestamp) -> Option<(Self, Timestamp, Happened)> {
        let step = self.phase.next_step().filter(|step| step.at <= now)?;
        next(self.state(), step.event).ok()?;
        let with = |phase| Self {
            phase,
            ..self.clone()
        };
        let over = |how| {
            with(Phase::Over {
                how,
                since: step.at,
                seats: self.phase.seats(),
            })
        };
        let (after, happened) = match (step.event, &self.phase) {
            (SubscriptionEvent::Convert, Phase::Trial { planned, .. }) => {
                let order = (*planned)?;
                (self.converted(order, step.at), Happened::Converted { order })
            }
            (SubscriptionEvent::Renew, Phase::Paid { agreement }) => {
                let agreement = renewed(agreement, step.at);
                let ends_at = agreement.ends_at();
                (with(Phase::Paid { agreement }), Happened::Renewed { ends_at })
            }
            (SubscriptionEvent::End, _) => (over(Over::Expired), Happened::Expired {}),
            (SubscriptionEvent::Disable, _) => (over(Over::Disabled), Happened::Disabled {}),
            (SubscriptionEvent::Delete, _) => (over(Over::Deleted), Happened::Deleted {}),
            _ => return None,
        };
        Some((after, step.at, happened))
    }

    /// As it is at a moment, whether or not somebody has written down what the clock did.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Self {
        let mut current = self.clone();
        while let Some((after, ..)) = current.passed(now) {
            current = after;
        }
        current
    }
}

/// All seats are bought anew, so the window is open again for each of them, and at the price that was announced.
fn renewed(agreement: &Agreement, at: Timestamp) -> Agreement {
    Agreement {
        price: agreement.next_price.or(agreement.price),
        next_price: None,
        renewals: agreement.renewals.saturating_add(1),
        batches: vec![SeatBatch {
            seats: total(&agreement.batches),
            added_at: at,
        }],
        ..agreement.clone()
    }
}
