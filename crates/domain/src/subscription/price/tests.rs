use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::catalogue::{DatedPrice, Plan, PlanCode, ServiceType};
use crate::id::{CustomerId, OfferRedemptionId, PartnerId, SubscriptionId};
use crate::money::Currency;
use crate::price_list::{Billing, Commitment, ProductCode};
use crate::subscription::change::Change;
use crate::subscription::{Order, Origin, notice};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn start() -> Timestamp {
    at("2026-01-10T09:00:00Z")
}

const fn usd(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::Usd,
    }
}

fn plan(prices: &[(&str, i64)]) -> Plan {
    Plan {
        code: PlanCode("team".to_owned()),
        name: "Team".to_owned(),
        service_type: ServiceType::Business,
        services: Vec::new(),
        most_users: None,
        trial: None,
        clouds: Vec::new(),
        prices: prices
            .iter()
            .map(|(from, minor)| DatedPrice {
                from: from.parse().unwrap(),
                price: usd(*minor),
            })
            .collect(),
    }
}

fn bought(commitment: Commitment, minor: i64) -> Subscription {
    let order = Order {
        seats: 3,
        commitment,
        billing: match commitment {
            Commitment::OneMonth => Billing::Monthly,
            Commitment::OneYear | Commitment::ThreeYears => Billing::Yearly,
        },
        price: Some(usd(minor)),
    };
    let redemption = OfferRedemptionId(Uuid::from_u128(5));
    Subscription {
        id: SubscriptionId(Uuid::from_u128(1)),
        customer: CustomerId(Uuid::from_u128(2)),
        product: ProductCode("team".to_owned()),
        brought_by: PartnerId(Uuid::from_u128(3)),
        origin: Origin::Offer { redemption, line: 0 },
        began_at: start(),
        phase: Phase::bought(order, start()),
        partner_of_record: None,
        revision: 1,
    }
}

fn agreement(subscription: &Subscription) -> &Agreement {
    let Phase::Paid { agreement } = &subscription.phase else {
        unreachable!("it is paid");
    };
    agreement
}

fn prices(subscription: &Subscription) -> (Option<i64>, Option<i64>) {
    let agreement = agreement(subscription);
    (
        agreement.price.map(|price| price.minor),
        agreement.next_price.map(|price| price.minor),
    )
}

fn compared(before: &Subscription, plan: &Plan, now: &str) -> Option<(Subscription, Happened)> {
    before.priced(Product::Plan(plan), at(now))
}

const FIRST: (&str, i64) = ("2014-01-01", 2000);
const LATER: (&str, i64) = ("2026-06-01", 2300);

#[test]
fn a_list_price_is_announced_in_the_last_days_of_a_term_and_paid_from_the_renewal_on() {
    let plan = plan(&[FIRST, LATER]);
    let year = bought(Commitment::OneYear, 2000);
    assert_eq!(compared(&year, &plan, "2026-12-10T08:59:59Z"), None);
    let (announced, happened) = compared(&year, &plan, "2026-12-10T09:00:00Z").unwrap();
    let (price, from) = (
        PriceChange {
            now: usd(2000),
            next: usd(2300),
        },
        at("2027-01-10T09:00:00Z"),
    );
    assert_eq!(happened, Happened::PriceAnnounced { price, from });
    assert_eq!(prices(&announced), (Some(2000), Some(2300)));
    assert_eq!(compared(&announced, &plan, "2026-12-11T09:00:00Z"), None);
    let last = announced.at(at("2027-01-10T08:59:59Z"));
    assert_eq!(prices(&last), (Some(2000), Some(2300)));
    assert_eq!(prices(&last.at(from)), (Some(2300), None));
    // Nobody looked, so nothing changes.
    assert_eq!(prices(&year.at(from)), (Some(2000), None));
    assert_eq!(compared(&year, &plan, "2027-01-10T09:00:00Z"), None);
}

#[test]
fn a_price_that_was_agreed_to_stays() {
    let plan = plan(&[FIRST, LATER]);
    let agreed = bought(Commitment::OneYear, 1900);
    assert_eq!(compared(&agreed, &plan, "2027-01-09T09:00:00Z"), None);
    // A month costs a fifth more than the list of a year says.
    let monthly = bought(Commitment::OneMonth, 2000);
    assert_eq!(compared(&monthly, &plan, "2026-01-20T09:00:00Z"), None);
    let renewed = Change::TurnRenewal(Renewal::Off);
    let off = bought(Commitment::OneYear, 2000)
        .changed(renewed, start())
        .unwrap()
        .0;
    assert_eq!(compared(&off, &plan, "2027-01-09T09:00:00Z"), None);
    assert_eq!(first_look(&off.phase, start()), None);
}

#[test]
fn a_list_that_changes_again_announces_again_or_takes_it_back() {
    let year = bought(Commitment::OneYear, 2000);
    let (announced, _) = compared(&year, &plan(&[FIRST, LATER]), "2026-12-11T09:00:00Z").unwrap();
    let dearer = plan(&[FIRST, LATER, ("2027-01-10", 2500)]);
    let (again, happened) = compared(&announced, &dearer, "2026-12-12T09:00:00Z").unwrap();
    assert!(matches!(happened, Happened::PriceAnnounced { price, .. } if price.next == usd(2500)));
    // What the list says of the day after the renewal is of the term after that.
    let too_late = plan(&[FIRST, ("2027-01-11", 2500)]);
    let (kept, happened) = compared(&again, &too_late, "2026-12-13T09:00:00Z").unwrap();
    assert_eq!(happened, Happened::PriceKept { price: usd(2000) });
    assert_eq!(prices(&kept), (Some(2000), None));
}

#[test]
fn it_is_looked_at_each_day_before_a_renewal() {
    let year = bought(Commitment::OneYear, 2000);
    let near = at("2026-12-10T09:00:00Z");
    assert_eq!(first_look(&year.phase, start()), Some(near));
    assert_eq!(next_look(&year.phase, start()), Some(near));
    assert_eq!(next_look(&year.phase, near), Some(later(near, 1)));
    assert_eq!(next_look(&year.phase, at("2027-01-09T09:00:00Z")), None);
    let month = bought(Commitment::OneMonth, 2400);
    assert_eq!(
        first_look(&month.phase, later(start(), 3)),
        Some(later(start(), 3))
    );
}

#[test]
fn a_month_at_another_price_is_told_like_any_end() {
    let plan = plan(&[FIRST, ("2026-02-01", 2500)]);
    let month = bought(Commitment::OneMonth, 2400);
    assert_eq!(notice::next_after(&month.phase, start()), None);
    let (announced, _) = compared(&month, &plan, "2026-01-10T10:00:00Z").unwrap();
    assert_eq!(prices(&announced), (Some(2400), Some(3000)));
    let told = notice::next_after(&announced.phase, later(start(), 2)).unwrap();
    assert_eq!((told.days, told.at), (7, at("2026-02-03T09:00:00Z")));
    let renewed = announced.at(told.ends_at);
    assert_eq!(notice::next_after(&renewed.phase, told.ends_at), None);
}

#[test]
fn what_was_stored_before_prices_were_announced_is_read() {
    let stored = r#"{"phase":"paid","agreement":{"commitment":"one_year","billing":"yearly",
        "price":{"minor":2000,"currency":"USD"},"renewal":"on","since":"2026-01-10T09:00:00Z","renewals":0,
        "batches":[{"seats":3,"added_at":"2026-01-10T09:00:00Z"}]}}"#;
    let expected = bought(Commitment::OneYear, 2000).phase;
    assert_eq!(liaison_json::read::<Phase>(stored), Some(expected));
}

proptest! {
    /// Whatever the list says and whenever somebody looks.
    #[test]
    fn a_price_changes_with_a_renewal_alone_and_to_what_was_announced(
        commitment in proptest::sample::select(vec![Commitment::OneMonth, Commitment::OneYear]),
        agreed in proptest::option::of(1_i64..5000),
        later_prices in proptest::collection::vec((1_i64..1500, 1_i64..5000), 0..6),
        looks in proptest::collection::vec(1_i64..24 * 40, 1..60),
    ) {
        let mut list = plan(&[FIRST]);
        let mut day = day(start());
        for (days, minor) in later_prices {
            day = day.checked_add(jiff::Span::new().days(days)).unwrap();
            list.prices.push(DatedPrice { from: day, price: usd(minor) });
        }
        let listed = if commitment == Commitment::OneMonth { 2400 } else { 2000 };
        let mut current = bought(commitment, agreed.unwrap_or(listed));
        let mut now = start();
        for pause in looks {
            now += SignedDuration::from_hours(pause);
            while let Some((after, ..)) = current.passed(now) {
                let announced = agreement(&current).next_price.or(agreement(&current).price);
                prop_assert_eq!(agreement(&after).price, announced);
                prop_assert_eq!(agreement(&after).next_price, None);
                current = after;
            }
            if let Some((after, happened)) = current.priced(Product::Plan(&list), now) {
                prop_assert_eq!(agreement(&after).price, agreement(&current).price);
                prop_assert_eq!(agreed.filter(|price| *price != listed), None);
                if let Happened::PriceAnnounced { from, .. } = happened {
                    prop_assert!(now < from);
                    prop_assert_eq!(Some(from), after.phase.ends_at());
                }
                prop_assert_eq!(after.priced(Product::Plan(&list), now), None);
                current = after;
            }
        }
    }
}
