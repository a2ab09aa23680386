//! What ends before long: what somebody has to decide, apart from what goes on by itself.

use jiff::SignedDuration;
use liaison_domain::id::SubscriptionId;
use liaison_domain::price_list::{Billing, Commitment};
use liaison_domain::subscription::{Order, Origin, Phase, Renewal, Subscription};
use liaison_store::subscription;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::offers::offer;
use crate::subscriptions::{ask, bought, trial};

on_both!(
    the_radar_keeps_decisions_apart,
    no_number_of_roll_overs_hides_a_decision,
);

async fn radar(client: &mut Client) -> (Vec<String>, Vec<String>) {
    let body = client.get("/api/renewal-radar").await.expect(200);
    let words = |name: &str| {
        let items = body["renewal_radar"][name].as_array().unwrap().iter();
        let word = |item: &Value| match item["about"]["matter"].as_str() {
            Some(matter) => format!("{matter} {}", item["about"]["seats"]),
            None => item["about"]["type"].as_str().unwrap().to_owned(),
        };
        items.map(word).collect()
    };
    (words("decisions"), words("roll_overs"))
}

async fn the_radar_keeps_decisions_apart(house: House) {
    let trial = trial(&house).await;
    let bought = bought(&house, |_| {}).await;
    let nothing = || Vec::<String>::new();
    let mut mara = house.sign_in(people::MARA).await;
    // The trial has 30 days, the seats can be given back for seven, and an offer lapses in ten.
    offer(&house, |terms| {
        terms["answer_by"] = json!({"at": "2026-12-01T09:00:00Z", "zone": "UTC"});
    })
    .await;
    let expected = vec!["seats_returnable 35".to_owned(), "offer".to_owned()];
    assert_eq!(radar(&mut mara).await, (expected.clone(), nothing()));
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(radar(&mut elena).await, (expected, nothing()));
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(radar(&mut wei).await, (nothing(), nothing()));
    house.days(20);
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(
        radar(&mut elena).await,
        (vec!["trial_ends 25".to_owned()], nothing())
    );
    let order = json!({"when": "at_its_end", "seats": 3, "commitment": "one_month", "billing": "monthly"});
    ask(&mut elena, &trial, "conversions", order).await.expect(200);
    assert_eq!(
        radar(&mut elena).await,
        (nothing(), vec!["trial_converts 25".to_owned()])
    );
    // Months follow months without anybody, and a year's end does not.
    house.days(335);
    house.mind_the_clock().await;
    let mut mara = house.sign_in(people::MARA).await;
    let (decisions, roll_overs) = radar(&mut mara).await;
    assert_eq!(decisions, ["term_ends 35"]);
    assert_eq!(roll_overs, ["term_renews 3"]);
    let mut elena = house.sign_in(people::ELENA).await;
    ask(&mut elena, &bought, "renewal-changes", json!({"renewal": "off"}))
        .await
        .expect(200);
    assert_eq!(radar(&mut elena).await.0, ["term_ends 35"]);
}

/// So many months beside a subscription, of the same customer and partners. Each ends in 20 days, and its seats can no
/// longer be given back.
async fn months(house: &House, beside: &Value, count: u32, renewal: Renewal) {
    let id = SubscriptionId(beside["id"].as_str().unwrap().parse().unwrap());
    let one = subscription::find(&house.app.store.read(), id)
        .await
        .unwrap()
        .unwrap();
    let Origin::Offer { redemption, .. } = one.origin else {
        panic!("bought with an offer");
    };
    let now = house.app.now();
    let since = now.checked_sub(SignedDuration::from_hours(10 * 24)).unwrap();
    let order = Order {
        seats: 1,
        commitment: Commitment::OneMonth,
        billing: Billing::Monthly,
        price: None,
    };
    let mut phase = Phase::bought(order, since);
    if let Phase::Paid { agreement } = &mut phase {
        agreement.renewal = renewal;
    }
    let first = match renewal {
        Renewal::On => 1_000,
        Renewal::Off => 2_000,
    };
    let tx = house.app.store.write().await.unwrap();
    for line in first..first + count {
        let month = Subscription {
            id: SubscriptionId(new_id()),
            origin: Origin::Offer { redemption, line },
            began_at: since,
            phase: phase.clone(),
            ..one.clone()
        };
        subscription::insert(&tx, &month, ("Harrow", "Apps"), now)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

async fn no_number_of_roll_overs_hides_a_decision(house: House) {
    let bought = bought(&house, |body| body["partner_of_record"] = json!(true)).await;
    house.days(340);
    house.mind_the_clock().await;
    months(&house, &bought, 250, Renewal::On).await;
    for email in [people::MARA, people::ELENA] {
        let mut reader = house.sign_in(email).await;
        let seen = reader.get("/api/renewal-radar").await.expect(200)["renewal_radar"].clone();
        let decisions = seen["decisions"].as_array().unwrap();
        assert_eq!(decisions.len(), 1, "{email}");
        assert_eq!(decisions[0]["about"]["subscription"], bought["id"]);
        assert_eq!(decisions[0]["about"]["matter"], "term_ends");
        let roll_overs = seen["roll_overs"].as_array().unwrap();
        assert_eq!(roll_overs.len(), 200, "{email}");
        assert!(
            roll_overs
                .iter()
                .all(|item| item["at"].as_str() < decisions[0]["at"].as_str())
        );
        assert_eq!(
            (&seen["more_decisions"], &seen["more_roll_overs"]),
            (&json!(false), &json!(true))
        );
    }
    // Where there are more decisions than are read, the nearest stand there and the others are known of.
    months(&house, &bought, 201, Renewal::Off).await;
    let mut mara = house.sign_in(people::MARA).await;
    let seen = mara.get("/api/renewal-radar").await.expect(200)["renewal_radar"].clone();
    let decisions = seen["decisions"].as_array().unwrap();
    assert_eq!(decisions.len(), 200);
    assert!(decisions.iter().all(|item| item["about"]["seats"] == 1));
    assert_eq!(seen["more_decisions"], true);
}
