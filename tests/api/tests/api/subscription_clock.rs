//! What the clock alone does to subscriptions.

use liaison_tests_api::{House, on_both, people};
use serde_json::json;

use crate::data::term;
use crate::subscriptions::{ask, bought, events, kinds, own, seen, trial};

on_both!(two_years_pass_in_one_go, each_step_happens_once,);

/// Nobody looks for two years, and then everything happened when it was due.
async fn two_years_pass_in_one_go(house: House) {
    let trial = trial(&house).await;
    let bought = bought(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let order = json!({"when": "at_its_end", "seats": 3, "commitment": "one_month", "billing": "monthly"});
    ask(&mut elena, &trial, "conversions", order).await.expect(200);
    house.days(731);
    house.mind_the_clock().await;
    let mut elena = house.sign_in(people::ELENA).await;
    let happened = events(&mut elena, &bought).await;
    let kinds: Vec<&str> = happened.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["bought", "renewed", "renewed"]);
    let (bought_at, renewed_at) = (&happened[0].1, &happened[1].1);
    assert_eq!(renewed_at.as_str(), bought_at.replace("2026", "2027"));
    let happened = events(&mut elena, &trial).await;
    let renewals = happened.iter().filter(|(kind, _)| kind == "renewed").count();
    // From 21 December 2026 to 21 November 2028.
    assert_eq!(renewals, 23);
    let listed = own(&mut elena).await;
    assert!(listed.iter().all(|each| each["state"] == "paid"));
    // And what is not renewed goes its way to the end.
    ask(&mut elena, &trial, "renewal-changes", json!({"renewal": "off"}))
        .await
        .expect(200);
    house.days(31 + term("grace_days") + term("disabled_days"));
    house.mind_the_clock().await;
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(seen(&mut elena, &trial).await["state"], "deleted");
    let last: Vec<String> = self::kinds(&mut elena, &trial).await;
    assert_eq!(
        last[last.len() - 4..],
        ["renewal_turned", "expired", "disabled", "deleted"]
    );
}

async fn each_step_happens_once(house: House) {
    let trial = trial(&house).await;
    house.days(1_000);
    house.several_mind_the_clock().await;
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(
        kinds(&mut elena, &trial).await,
        ["trial_started", "expired", "disabled", "deleted"]
    );
}
