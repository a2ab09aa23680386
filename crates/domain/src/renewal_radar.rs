//! What of a subscription somebody has to decide before long, apart from what goes on by itself.

use jiff::Timestamp;
use liaison_json::wire;

use crate::subscription::notice::{TERM_DAYS, TRIAL_DAYS, rolls_over};
use crate::subscription::{Phase, seats};
use crate::trial_clock::later;

/// For how many days before its end a trial and an offer are on the radar, and a term.
pub const TRIAL_NEAR_DAYS: u16 = TRIAL_DAYS[0];
pub const OFFER_NEAR_DAYS: u16 = 14;
pub const TERM_NEAR_DAYS: u16 = TERM_DAYS[0];

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// A trial ends, and nothing was ordered.
    TrialEnds,
    /// A trial becomes what was ordered.
    TrialConverts,
    /// A term of a year or more ends, or one that is not renewed.
    TermEnds,
    /// A month follows a month.
    TermRenews,
    /// Seats that were bought can still be given back.
    SeatsReturnable,
}

/// Whether somebody has to decide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    Decision,
    RollOver,
}

/// What is near at a moment, and when it comes.
pub fn matters(phase: &Phase, now: Timestamp) -> Vec<(Timestamp, Matter, Weight)> {
    match phase {
        Phase::Trial { ends_at, planned, .. } if *ends_at <= later(now, TRIAL_NEAR_DAYS) => {
            let matter = match planned {
                None => (*ends_at, Matter::TrialEnds, Weight::Decision),
                Some(_) => (*ends_at, Matter::TrialConverts, Weight::RollOver),
            };
            vec![matter]
        }
        Phase::Paid { agreement } => {
            let ends_at = agreement.ends_at();
            let by_itself = rolls_over(agreement);
            let mut found = Vec::new();
            if let Some(until) = seats::open_until(&agreement.batches, now) {
                // A window that opens with each month is nothing to look at each month.
                let is_turn = by_itself && agreement.renewals > 0 && agreement.batches.len() == 1;
                let weight = if is_turn {
                    Weight::RollOver
                } else {
                    Weight::Decision
                };
                found.push((until, Matter::SeatsReturnable, weight));
            }
            if ends_at <= later(now, TERM_NEAR_DAYS) {
                found.push(if by_itself {
                    (ends_at, Matter::TermRenews, Weight::RollOver)
                } else {
                    (ends_at, Matter::TermEnds, Weight::Decision)
                });
            }
            found
        }
        Phase::Trial { .. } | Phase::Over { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::price_list::{Billing, Commitment};
    use crate::subscription::{Extension, Order, Over};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn bought(commitment: Commitment) -> Phase {
        let order = Order {
            seats: 3,
            commitment,
            billing: Billing::Monthly,
            price: None,
        };
        Phase::bought(order, at("2026-01-10T00:00:00Z"))
    }

    #[test]
    fn an_annual_end_needs_a_decision_and_a_monthly_turn_does_not() {
        let year = bought(Commitment::OneYear);
        assert_eq!(
            matters(&year, at("2026-01-12T00:00:00Z")),
            [(
                at("2026-01-17T00:00:00Z"),
                Matter::SeatsReturnable,
                Weight::Decision
            )]
        );
        assert_eq!(matters(&year, at("2026-06-01T00:00:00Z")), []);
        let end = at("2027-01-10T00:00:00Z");
        assert_eq!(matters(&year, at("2026-12-10T23:59:59Z")), []);
        assert_eq!(
            matters(&year, at("2026-12-11T00:00:00Z")),
            [(end, Matter::TermEnds, Weight::Decision)]
        );
        let month = bought(Commitment::OneMonth);
        assert_eq!(
            matters(&month, at("2026-02-01T00:00:00Z")),
            [(at("2026-02-10T00:00:00Z"), Matter::TermRenews, Weight::RollOver)]
        );
    }

    #[test]
    fn a_trial_is_mentioned_in_its_last_two_weeks() {
        let ends_at = at("2026-02-09T00:00:00Z");
        let trial = |planned| Phase::Trial {
            seats: 25,
            ends_at,
            extension: Extension::Left,
            planned,
        };
        assert_eq!(matters(&trial(None), at("2026-01-25T00:00:00Z")), []);
        let near = at("2026-01-26T00:00:00Z");
        assert_eq!(
            matters(&trial(None), near),
            [(ends_at, Matter::TrialEnds, Weight::Decision)]
        );
        let order = Order {
            seats: 1,
            commitment: Commitment::OneYear,
            billing: Billing::Yearly,
            price: None,
        };
        assert_eq!(
            matters(&trial(Some(order)), near),
            [(ends_at, Matter::TrialConverts, Weight::RollOver)]
        );
        let over = Phase::Over {
            how: Over::Expired,
            since: ends_at,
            seats: 25,
        };
        assert_eq!(matters(&over, near), []);
    }
}
