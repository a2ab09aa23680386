//! What a subscription costs from its next renewal on: announced before, never changed within a term.

use std::sync::Arc;

use liaison_domain::catalogue::DatedPrice;
use liaison_domain::money::{Currency, Money};
use liaison_domain::price_list::{Billing, Commitment, Product};
use liaison_server::worker;
use liaison_tests_api::smtp::MailServer;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::data::{table, word};
use crate::offer_answers::{accept, acceptance};
use crate::offers::offer;
use crate::subscriptions::{ask, bought, events, own, seen, trial};

on_both!(
    the_list_has_its_dated_prices,
    a_listed_price_is_announced_and_paid_from_the_renewal_on,
    an_agreed_price_stays,
    a_list_that_changes_again_is_announced_again,
);

async fn the_list_has_its_dated_prices(house: House) {
    for [product, commitment, billing, before, from, after] in table::<6>("dated_prices.tsv") {
        let code = liaison_domain::price_list::ProductCode(product.clone());
        let list = house.app.price_list();
        let Some(Product::Plan(plan)) = list.product(&code) else {
            panic!("{product} is no plan");
        };
        let commitment = *Commitment::ALL
            .iter()
            .find(|each| word(*each) == commitment)
            .unwrap();
        let billing = *Billing::ALL.iter().find(|each| word(*each) == billing).unwrap();
        let on = |day: jiff::civil::Date| {
            let price = Product::Plan(plan).list_price(day, Currency::Usd, commitment, billing);
            price.unwrap().minor.to_string()
        };
        let from: jiff::civil::Date = from.parse().unwrap();
        assert_eq!(
            (on(from.yesterday().unwrap()), on(from)),
            (before, after),
            "{product}"
        );
    }
}

/// What it costs now and from the renewal on, in cents.
fn prices(subscription: &Value) -> (Option<i64>, Option<i64>) {
    let agreement = &subscription["phase"]["agreement"];
    let minor = |name: &str| agreement[name]["minor"].as_i64();
    (minor("price"), minor("next_price"))
}

/// What was said of its price, oldest first.
async fn said(client: &mut Client, subscription: &Value) -> Vec<String> {
    let all = events(client, subscription).await;
    let of_price = |kind: &String| kind.starts_with("price_");
    all.into_iter().map(|(kind, _)| kind).filter(of_price).collect()
}

/// What has to be decided, without the seats.
async fn decisions(client: &mut Client) -> Vec<Value> {
    let body = client.get("/api/renewal-radar").await.expect(200);
    let items = body["renewal_radar"]["decisions"].as_array().unwrap().clone();
    items
        .into_iter()
        .filter(|item| item["about"]["matter"] != "seats_returnable")
        .collect()
}

fn usd(minor: i64) -> Value {
    json!({"minor": minor, "currency": "USD"})
}

/// The list of a later version of the server, whose worker reads it.
fn team_secure_costs(house: &mut House, prices: &[(&str, i64)]) {
    let catalogue = Arc::make_mut(&mut house.app.catalogue);
    let plan = catalogue
        .plans
        .iter_mut()
        .find(|plan| plan.code.0 == "team_secure");
    let dated = |(from, minor): &(&str, i64)| DatedPrice {
        from: from.parse().unwrap(),
        price: Money {
            minor: *minor,
            currency: Currency::Usd,
        },
    };
    plan.unwrap().prices = prices.iter().map(dated).collect();
}

async fn a_listed_price_is_announced_and_paid_from_the_renewal_on(house: House) {
    let [.., before, _, after] = table::<6>("dated_prices.tsv")
        .into_iter()
        .find(|row| row[0] == "team" && row[1] == "one_month")
        .unwrap();
    let (before, after): (i64, i64) = (before.parse().unwrap(), after.parse().unwrap());
    let trial = trial(&house).await;
    // Back to 4 June, before the list changed.
    house.days(-170);
    let mut elena = house.sign_in(people::ELENA).await;
    let order = json!({"when": "now", "seats": 3, "commitment": "one_month", "billing": "monthly"});
    ask(&mut elena, &trial, "conversions", order).await.expect(200);
    assert_eq!(prices(&seen(&mut elena, &trial).await), (Some(before), None));
    house.days(1);
    house.several_mind_the_clock().await;
    let announced = seen(&mut elena, &trial).await;
    assert_eq!(prices(&announced), (Some(before), Some(after)));
    assert_eq!(said(&mut elena, &trial).await, ["price_announced"]);
    for who in [people::ELENA, people::MARA] {
        let found = decisions(&mut house.sign_in(who).await).await;
        let [item] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(item["at"], announced["ends_at"], "{who}");
        assert_eq!(item["about"]["matter"], "price_changes");
        let expected = json!({"now": usd(before), "next": usd(after)});
        assert_eq!(item["about"]["price"], expected);
    }
    // Seven days before the renewal they are told, although a month that follows a month is told nobody.
    house.days(22);
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    house.several_mind_the_clock().await;
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    let letter = heard
        .iter()
        .find(|heard| heard.to == people::SECOND && heard.header("Subject").starts_with("The term of"))
        .unwrap();
    let text = letter.message.replace("=\r\n", "").replace("\r\n", " ");
    assert!(text.contains("USD 16.80 a month instead of USD 15.00"), "{text}");
    house.days(7);
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(prices(&seen(&mut elena, &trial).await), (Some(after), None));
    house.several_mind_the_clock().await;
    let renewed = seen(&mut elena, &trial).await;
    assert_eq!(prices(&renewed), (Some(after), None));
    assert_eq!(said(&mut elena, &trial).await, ["price_announced"]);
}

async fn an_agreed_price_stays(mut house: House) {
    let sent = offer(&house, |terms| {
        terms["lines"][0]["price"] = json!({"kind": "named", "minor": 2100});
    })
    .await;
    let mut elena = house.sign_in(people::ELENA).await;
    accept(&mut elena, &sent, &acceptance(|_| {})).await.expect(200);
    let agreed = own(&mut elena).await.swap_remove(0);
    team_secure_costs(&mut house, &[("2022-03-01", 2200), ("2027-06-01", 2300)]);
    house.days(364);
    house.several_mind_the_clock().await;
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(prices(&seen(&mut elena, &agreed).await), (Some(2100), None));
    house.days(1);
    house.several_mind_the_clock().await;
    let renewed = seen(&mut elena, &agreed).await;
    assert_eq!(prices(&renewed), (Some(2100), None));
    assert_eq!(renewed["phase"]["agreement"]["renewals"], 1);
    assert_eq!(said(&mut elena, &agreed).await, Vec::<String>::new());
}

async fn a_list_that_changes_again_is_announced_again(mut house: House) {
    let bought = bought(&house, |_| {}).await;
    team_secure_costs(&mut house, &[("2022-03-01", 2200), ("2027-06-01", 2300)]);
    house.days(365 - 32);
    house.several_mind_the_clock().await;
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(prices(&seen(&mut elena, &bought).await), (Some(2200), None));
    house.days(1);
    house.several_mind_the_clock().await;
    house.several_mind_the_clock().await;
    assert_eq!(prices(&seen(&mut elena, &bought).await), (Some(2200), Some(2300)));
    house.days(1);
    team_secure_costs(&mut house, &[("2022-03-01", 2200), ("2027-11-21", 2500)]);
    house.several_mind_the_clock().await;
    assert_eq!(prices(&seen(&mut elena, &bought).await), (Some(2200), Some(2500)));
    house.days(1);
    // What changes the day after the renewal is of the next term.
    team_secure_costs(&mut house, &[("2022-03-01", 2200), ("2027-11-22", 2500)]);
    house.several_mind_the_clock().await;
    assert_eq!(prices(&seen(&mut elena, &bought).await), (Some(2200), None));
    house.days(1);
    team_secure_costs(&mut house, &[("2022-03-01", 2200), ("2027-06-01", 2300)]);
    house.several_mind_the_clock().await;
    let expected = [
        "price_announced",
        "price_announced",
        "price_kept",
        "price_announced",
    ];
    assert_eq!(said(&mut elena, &bought).await, expected);
    assert_eq!(decisions(&mut elena).await[0]["about"]["matter"], "price_changes");
    // Without a renewal it is an end like any other, and with one again what was announced still stands.
    ask(&mut elena, &bought, "renewal-changes", json!({"renewal": "off"}))
        .await
        .expect(200);
    house.several_mind_the_clock().await;
    assert_eq!(decisions(&mut elena).await[0]["about"]["matter"], "term_ends");
    ask(&mut elena, &bought, "renewal-changes", json!({"renewal": "on"}))
        .await
        .expect(200);
    house.several_mind_the_clock().await;
    assert_eq!(said(&mut elena, &bought).await, expected);
    house.days(28);
    house.several_mind_the_clock().await;
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(prices(&seen(&mut elena, &bought).await), (Some(2300), None));
}
