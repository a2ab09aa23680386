//! What of a subscription somebody has to decide before long, apart from what goes on by itself.

use jiff::Timestamp;
use liaison_json::wire;

use crate::subscription::notice::{TERM_DAYS, TRIAL_DAYS, rolls_over};
use crate::subscription::{Agreement, Phase, seats};
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
    /// A term renews by itself, at another price.
    PriceChanges,
    /// Seats that were bought can still be given back.
    SeatsReturnable,
}

impl Matter {
    /// For how many days before it comes it is on the radar.
    pub const fn near_days(self) -> u16 {
        match self {
            Self::TrialEnds | Self::TrialConverts => TRIAL_NEAR_DAYS,
            Self::TermEnds | Self::TermRenews | Self::PriceChanges => TERM_NEAR_DAYS,
            Self::SeatsReturnable => seats::WINDOW_DAYS,
        }
    }
}

/// Whether somebody has to decide.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    Decision,
    RollOver,
}

impl Weight {
    /// The ends that have it.
    pub const fn ends(self) -> &'static [Matter] {
        match self {
            Self::Decision => &[Matter::TrialEnds, Matter::TermEnds, Matter::PriceChanges],
            Self::RollOver => &[Matter::TrialConverts, Matter::TermRenews],
        }
    }
}

/// What the end of a trial or a term is, however far away; nothing of what is over.
pub const fn end(phase: &Phase) -> Option<(Matter, Weight)> {
    match phase {
        Phase::Trial { planned: None, .. } => Some((Matter::TrialEnds, Weight::Decision)),
        Phase::Trial { planned: Some(_), .. } => Some((Matter::TrialConverts, Weight::RollOver)),
        Phase::Paid { agreement } if agreement.price_change().is_some() => {
            Some((Matter::PriceChanges, Weight::Decision))
        }
        Phase::Paid { agreement } if rolls_over(agreement) => Some((Matter::TermRenews, Weight::RollOver)),
        Phase::Paid { .. } => Some((Matter::TermEnds, Weight::Decision)),
        Phase::Over { .. } => None,
    }
}

/// What it is that seats can be given back. A window that opens with each month is nothing to look at each month.
pub const fn window(agreement: &Agreement) -> Weight {
    if rolls_over(agreement) && agreement.renewals > 0 && agreement.batches.len() == 1 {
        Weight::RollOver
    } else {
        Weight::Decision
    }
}

/// What is near at a moment, and when it comes.
pub fn matters(phase: &Phase, now: Timestamp) -> Vec<(Timestamp, Matter, Weight)> {
    let mut found = Vec::new();
    if let Phase::Paid { agreement } = phase
        && let Some(until) = seats::open_until(&agreement.batches, now)
    {
        found.push((until, Matter::SeatsReturnable, window(agreement)));
    }
    if let (Some(ends_at), Some((matter, weight))) = (phase.ends_at(), end(phase))
        && ends_at <= later(now, matter.near_days())
    {
        found.push((ends_at, matter, weight));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Currency, Money};
    use crate::price_list::{Billing, Commitment};
    use crate::subscription::{Agreement, Extension, Order, Over, Renewal};

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
    fn a_renewal_at_another_price_is_one_decision_and_no_roll_over() {
        let usd = |minor| Money {
            minor,
            currency: Currency::Usd,
        };
        for (commitment, now, end) in [
            (
                Commitment::OneMonth,
                "2026-02-01T00:00:00Z",
                "2026-02-10T00:00:00Z",
            ),
            (
                Commitment::OneYear,
                "2026-12-20T00:00:00Z",
                "2027-01-10T00:00:00Z",
            ),
        ] {
            let Phase::Paid { mut agreement } = bought(commitment) else {
                unreachable!("it is bought");
            };
            agreement.price = Some(usd(2000));
            agreement.next_price = Some(usd(2300));
            let changes = (at(end), Matter::PriceChanges, Weight::Decision);
            let paid = |agreement: &Agreement| Phase::Paid {
                agreement: agreement.clone(),
            };
            assert_eq!(matters(&paid(&agreement), at(now)), [changes]);
            // What is not renewed has no next price.
            agreement.renewal = Renewal::Off;
            let ends = (at(end), Matter::TermEnds, Weight::Decision);
            assert_eq!(matters(&paid(&agreement), at(now)), [ends]);
        }
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

    #[test]
    fn every_end_is_sought_where_its_weight_says() {
        let order = Order {
            seats: 1,
            commitment: Commitment::OneMonth,
            billing: Billing::Monthly,
            price: None,
        };
        let trial = |planned| Phase::Trial {
            seats: 1,
            ends_at: at("2026-02-09T00:00:00Z"),
            extension: Extension::Left,
            planned,
        };
        let mut ends: Vec<Matter> = [
            trial(None),
            trial(Some(order)),
            bought(Commitment::OneYear),
            bought(Commitment::OneMonth),
        ]
        .iter()
        .map(|phase| {
            let (matter, weight) = end(phase).unwrap();
            assert!(weight.ends().contains(&matter), "{matter:?}");
            matter
        })
        .collect();
        ends.dedup();
        assert_eq!(ends.len(), 4);
    }
}
