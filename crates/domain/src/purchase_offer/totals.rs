//! What an offer comes to.
//!
//! The price of one licence and month is rounded where it is made, and nothing is rounded here: a line is that price
//! times licences and months, and the whole is the sum of its lines. So the bills of the term add up to the term's
//! total, and the lines to the offer's, in every currency.

use liaison_json::wire;

use super::line::{Line, LinePrice, Need};
use crate::money::{Currency, Money};
use crate::price_list::Billing;

/// How many licences of each line a customer takes: one entry a line, and nothing where it leaves the line out.
pub type Counts = [Option<u32>];

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// One for each line, in the same order; nothing for one that is left out.
    pub lines: Vec<Option<LineTotal>>,
    /// What is billed each month, of the lines that are billed by the month.
    pub monthly: Money,
    /// What is billed each year, of the lines that are billed by the year.
    pub yearly: Money,
    /// What is billed once.
    pub upfront: Money,
    /// All of it, each line over its own commitment.
    pub over_term: Money,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LineTotal {
    pub licences: u32,
    /// What it costs a month, however it is billed.
    pub per_month: Money,
    /// What one bill is.
    pub per_bill: Money,
    /// How many bills there are.
    pub bills: u32,
    pub over_term: Money,
}

/// Why a customer cannot take these counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CountFault {
    /// There is not one entry for each line.
    OtherLines,
    /// The line cannot be left out.
    Required {
        line: usize,
    },
    OutOfRange {
        line: usize,
        least: u32,
        most: u32,
    },
    /// Every line is left out.
    Nothing,
}

/// What the partner proposes, optional lines included.
pub fn proposed(lines: &[Line]) -> Vec<Option<u32>> {
    lines.iter().map(|line| Some(line.licences)).collect()
}

/// Whether a customer may take these counts. All that is wrong is told at once.
pub fn check(lines: &[Line], counts: &Counts) -> Result<(), Vec<CountFault>> {
    if lines.len() != counts.len() {
        return Err(vec![CountFault::OtherLines]);
    }
    let faults: Vec<CountFault> = lines
        .iter()
        .zip(counts)
        .enumerate()
        .filter_map(|(at, (line, count))| match count {
            None if line.need == Need::Required => Some(CountFault::Required { line: at }),
            Some(count) if !(line.least..=line.most).contains(count) => Some(CountFault::OutOfRange {
                line: at,
                least: line.least,
                most: line.most,
            }),
            _ => None,
        })
        .collect();
    if !faults.is_empty() {
        Err(faults)
    } else if counts.iter().all(Option::is_none) {
        Err(vec![CountFault::Nothing])
    } else {
        Ok(())
    }
}

pub fn totals(currency: Currency, lines: &[Line], prices: &[LinePrice], counts: &Counts) -> Totals {
    let nothing = Money { minor: 0, currency };
    let mut all = Totals {
        lines: Vec::with_capacity(lines.len()),
        monthly: nothing,
        yearly: nothing,
        upfront: nothing,
        over_term: nothing,
    };
    for ((line, price), count) in lines.iter().zip(prices).zip(counts) {
        let total = count.map(|licences| line_total(line, price, licences));
        if let Some(total) = total {
            let billed = match line.billing {
                Billing::Monthly => &mut all.monthly,
                Billing::Yearly => &mut all.yearly,
                Billing::Upfront => &mut all.upfront,
            };
            *billed = plus(*billed, total.per_bill);
            all.over_term = plus(all.over_term, total.over_term);
        }
        all.lines.push(total);
    }
    all
}

fn line_total(line: &Line, price: &LinePrice, licences: u32) -> LineTotal {
    let months = line.billing.months(line.commitment).max(1);
    let per_month = price.each.times(licences);
    LineTotal {
        licences,
        per_month,
        per_bill: per_month.times(months),
        bills: line.commitment.months() / months,
        over_term: per_month.times(line.commitment.months()),
    }
}

/// Of one currency, because an offer has one.
const fn plus(sum: Money, more: Money) -> Money {
    Money {
        minor: sum.minor.saturating_add(more.minor),
        currency: sum.currency,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::MOST_LINES;
    use super::super::line::{AskedPrice, MOST_LICENCES, MOST_PRICE};
    use super::*;
    use crate::price_list::{Commitment, ProductCode, ProductKind};

    fn currency() -> impl Strategy<Value = Currency> {
        proptest::sample::select(Currency::ALL.to_vec())
    }

    /// A commitment with a billing that it has.
    fn way() -> impl Strategy<Value = (Commitment, Billing)> {
        let ways: Vec<_> = Commitment::ALL
            .into_iter()
            .flat_map(|term| term.billings().iter().map(move |billing| (term, *billing)))
            .collect();
        proptest::sample::select(ways)
    }

    fn line() -> impl Strategy<Value = (Line, i64, Option<u32>)> {
        let counts = (1..=MOST_LICENCES, 1..=MOST_LICENCES, 1..=MOST_LICENCES);
        let need = prop_oneof![Just(Need::Required), Just(Need::Optional)];
        (
            way(),
            counts,
            need,
            0..=MOST_PRICE,
            proptest::option::of(0..=MOST_LICENCES),
        )
            .prop_map(|((commitment, billing), (a, b, c), need, minor, chosen)| {
                let mut sorted = [a, b, c];
                sorted.sort_unstable();
                let [least, licences, most] = sorted;
                let line = Line {
                    product: ProductCode("team".to_owned()),
                    licences,
                    least,
                    most,
                    need,
                    commitment,
                    billing,
                    price: AskedPrice::Named { minor },
                };
                (line, minor, chosen)
            })
    }

    fn offer() -> impl Strategy<Value = Vec<(Line, i64, Option<u32>)>> {
        proptest::collection::vec(line(), 1..=MOST_LINES)
    }

    fn parts(currency: Currency, offer: &[(Line, i64, Option<u32>)]) -> (Vec<Line>, Vec<LinePrice>) {
        offer
            .iter()
            .map(|(line, minor, _)| {
                let each = Money {
                    minor: *minor,
                    currency,
                };
                let price = LinePrice {
                    name: String::new(),
                    kind: ProductKind::Plan,
                    list: None,
                    each,
                };
                (line.clone(), price)
            })
            .unzip()
    }

    proptest! {
        /// Line by line, bill by bill: the parts are the whole, to the smallest unit.
        #[test]
        fn the_parts_add_up(currency in currency(), offer in offer()) {
            let (lines, prices) = parts(currency, &offer);
            let counts: Vec<_> = offer.iter().map(|(_, _, chosen)| *chosen).collect();
            let all = totals(currency, &lines, &prices, &counts);
            prop_assert_eq!(all.lines.len(), lines.len());
            let mut by_lines = 0_i128;
            let mut by_bills = 0_i128;
            let mut bills = [0_i128; 3];
            for ((line, price), (count, total)) in
                lines.iter().zip(&prices).zip(counts.iter().zip(&all.lines))
            {
                prop_assert_eq!(count.is_some(), total.is_some());
                let Some(total) = total else { continue };
                prop_assert_eq!(total.over_term.currency, currency);
                let exact = i128::from(price.each.minor)
                    * i128::from(total.licences)
                    * i128::from(line.commitment.months());
                prop_assert_eq!(i128::from(total.over_term.minor), exact);
                by_lines += i128::from(total.over_term.minor);
                by_bills += i128::from(total.per_bill.minor) * i128::from(total.bills);
                let place = match line.billing {
                    Billing::Monthly => 0,
                    Billing::Yearly => 1,
                    Billing::Upfront => 2,
                };
                bills[place] += i128::from(total.per_bill.minor);
            }
            prop_assert_eq!(i128::from(all.over_term.minor), by_lines);
            prop_assert_eq!(i128::from(all.over_term.minor), by_bills);
            let billed = [all.monthly, all.yearly, all.upfront].map(|money| i128::from(money.minor));
            prop_assert_eq!(billed, bills);
        }

        /// What the partner proposes can be taken, and what is refused is outside of a line's limits.
        #[test]
        fn counts_stay_within_their_limits(offer in offer()) {
            let (lines, _) = parts(Currency::Jpy, &offer);
            prop_assert_eq!(check(&lines, &proposed(&lines)), Ok(()));
            let counts: Vec<_> = offer.iter().map(|(_, _, chosen)| *chosen).collect();
            let wrong = lines.iter().zip(&counts).any(|(line, count)| match count {
                None => line.need == Need::Required,
                Some(count) => *count < line.least || *count > line.most,
            });
            let nothing = counts.iter().all(Option::is_none);
            prop_assert_eq!(check(&lines, &counts).is_err(), wrong || nothing);
        }
    }

    #[test]
    fn counts_are_of_these_lines() {
        assert_eq!(check(&[], &[Some(1)]), Err(vec![CountFault::OtherLines]));
    }
}
