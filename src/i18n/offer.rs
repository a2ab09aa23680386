//! What an offer has codes for, in words, and its amounts.

use liaison_domain::money::{BasisPoints, Money};
use liaison_domain::price_list::{Billing, Commitment};
use liaison_domain::purchase_offer::totals::Totals;
use liaison_domain::purchase_offer::{AnswerBy, Audience, OfferState, Tax};
use liaison_drafts::Pricing;
use liaison_messages::{Words, messages as m};

use super::when;

/// 1,250.00 US dollars, as the reader's language writes it.
pub fn money(words: &Words, money: Money) -> String {
    let currency = money.currency;
    words
        .formatter()
        .money(money.minor, currency.code(), currency.exponent())
}

/// Hundredths of a per cent as they are typed: 8.5
pub fn per_cent(off: BasisPoints) -> String {
    amount(off.0.into(), 2)
}

/// As it is typed, without a point where nothing stands behind it: 12.5
pub fn amount(minor: i64, digits: u8) -> String {
    let unit = 10_i64.pow(u32::from(digits));
    let (whole, part) = (minor / unit, minor % unit);
    if part == 0 {
        return whole.to_string();
    }
    let part = format!("{part:0>width$}", width = usize::from(digits));
    format!("{whole}.{}", part.trim_end_matches('0'))
}

pub fn commitment(words: &Words, commitment: Commitment) -> String {
    match commitment {
        Commitment::OneMonth => m::offer_one_month(words),
        Commitment::OneYear => m::offer_one_year(words),
        Commitment::ThreeYears => m::offer_three_years(words),
    }
}

pub fn billing(words: &Words, billing: Billing) -> String {
    match billing {
        Billing::Monthly => m::offer_billed_monthly(words),
        Billing::Yearly => m::offer_billed_yearly(words),
        Billing::Upfront => m::offer_billed_upfront(words),
    }
}

pub fn pricing(words: &Words, pricing: Pricing) -> String {
    match pricing {
        Pricing::List => m::offer_pricing_list(words),
        Pricing::Discount => m::offer_pricing_discount(words),
        Pricing::Named => m::offer_pricing_named(words),
    }
}

pub fn tax(words: &Words, tax: Tax) -> String {
    match tax {
        Tax::Excluded => m::offer_tax_excluded(words),
        Tax::Included => m::offer_tax_included(words),
    }
}

pub fn audience(words: &Words, audience: &Audience) -> String {
    match audience {
        Audience::Customer { domain } => domain.clone(),
        Audience::Anyone {} => m::offer_for_anyone(words),
    }
}

pub fn state(words: &Words, state: OfferState) -> String {
    match state {
        OfferState::Active => m::offer_state_active(words),
        OfferState::Accepted => m::offer_state_accepted(words),
        OfferState::Declined => m::offer_state_declined(words),
        OfferState::Expired => m::offer_state_expired(words),
        OfferState::Withdrawn => m::offer_state_withdrawn(words),
        OfferState::Superseded => m::offer_state_superseded(words),
        OfferState::Archived => m::offer_state_archived(words),
    }
}

/// In the zone of whoever reads, which is named.
pub fn answer_by(words: &Words, answer_by: &AnswerBy) -> String {
    when::deadline(words, answer_by.at)
}

/// What is billed each month, each year and once, as far as anything is, and all of it: names and amounts.
pub fn sums(words: &Words, totals: &Totals) -> Vec<(String, String)> {
    let parts = [
        (m::offer_total_monthly(words), totals.monthly),
        (m::offer_total_yearly(words), totals.yearly),
        (m::offer_total_upfront(words), totals.upfront),
    ];
    let mut sums: Vec<(String, String)> = parts
        .into_iter()
        .filter(|(_, sum)| sum.minor != 0)
        .map(|(name, sum)| (name, money(words, sum)))
        .collect();
    sums.push((m::offer_total_over_term(words), money(words, totals.over_term)));
    sums
}

/// Why nobody is reminded of an offer, by the state that the server names.
pub fn not_reminded(words: &Words, state: &str) -> Option<String> {
    match state {
        "nobody_waits" => Some(m::offer_remind_nobody(words)),
        "sent_too_often" => Some(m::offer_remind_often(words)),
        _ => None,
    }
}
