//! Whoever is signed in tells the operator of a listing that should not stand there.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::listings::{KEEPER, live, path, pointers, verb};

on_both!(
    a_report_stands_in_the_operators_queue,
    nobody_reports_what_is_not_there_or_twice,
    a_suspension_settles_what_was_said,
);

fn reports(listing: &Value) -> String {
    let slug = listing["slug"].as_str().unwrap();
    format!("/api/marketplace/listings/{slug}/reports")
}

/// By somebody who has nothing to do with its partner.
pub(crate) async fn reported(house: &House, listing: &Value) -> Value {
    let mut wei = house.sign_in(people::WEI).await;
    let body = json!({"reason": "The address is a car park."});
    wei.decide(&reports(listing), &body).await.expect(201)["listing_report"].clone()
}

async fn a_report_stands_in_the_operators_queue(house: House) {
    let listing = live(&house, |_| {}).await;
    let report = reported(&house, &listing).await;
    let mut olga = house.sign_in(people::OPERATOR).await;
    let queue = olga.get("/api/listing-reports").await.expect(200);
    assert_eq!(queue, json!({"listing_reports": [report]}));
    assert_eq!(report["partner_name"], people::TIDEWELL);
    assert_eq!(report["listing"], listing["id"]);
    // Its partner reads what is said, and not by whom.
    let mut keeper = house.sign_in(KEEPER).await;
    let events = keeper
        .get(&format!("{}/events", path(&listing)))
        .await
        .expect(200);
    let newest = &events["events"][0];
    assert_eq!(
        newest["happened"],
        json!({"type": "reported", "reason": "The address is a car park."})
    );
    assert_eq!(
        newest["author"],
        json!({"side": "customer", "user": null, "name": null})
    );
    let dismissals = format!(
        "/api/listing-reports/{}/dismissals",
        report["id"].as_str().unwrap()
    );
    keeper
        .decide(&dismissals, &json!({"revision": 1}))
        .await
        .refused(403, "not_allowed");
    let key = new_id();
    let first = olga.decide_as(key, &dismissals, &json!({"revision": 1})).await;
    let again = olga.decide_as(key, &dismissals, &json!({"revision": 1})).await;
    assert_eq!(first.expect(200), again.expect(200));
    assert_eq!(
        olga.get("/api/listing-reports").await.expect(200),
        json!({"listing_reports": []})
    );
    olga.decide(&dismissals, &json!({"revision": 1}))
        .await
        .refused(412, "stale_revision");
    olga.decide(&dismissals, &json!({"revision": 2}))
        .await
        .refused(409, "wrong_state");
    // What was settled can be said again.
    reported(&house, &listing).await;
}

async fn nobody_reports_what_is_not_there_or_twice(house: House) {
    let listing = live(&house, |_| {}).await;
    let body = json!({"reason": "The address is a car park."});
    house
        .client()
        .decide(&reports(&listing), &body)
        .await
        .refused(401, "not_signed_in");
    let mut wei = house.sign_in(people::WEI).await;
    let nobody = "/api/marketplace/listings/nobody-sg-0/reports";
    wei.decide(nobody, &body).await.refused(404, "not_found");
    for (reason, code) in [(" ".to_owned(), "empty"), ("x".repeat(1001), "too_long")] {
        let problem = wei.decide(&reports(&listing), &json!({"reason": reason})).await;
        let expected = [("/reason".to_owned(), code.to_owned())];
        assert_eq!(pointers(&problem.refused(422, "invalid_fields")), expected);
    }
    wei.decide(&reports(&listing), &body).await.expect(201);
    let twice = wei.decide(&reports(&listing), &body).await;
    assert_eq!(
        twice.refused(409, "wrong_state")["params"]["state"],
        "reported_already"
    );
}

async fn a_suspension_settles_what_was_said(house: House) {
    let listing = live(&house, |_| {}).await;
    reported(&house, &listing).await;
    let mut olga = house.sign_in(people::OPERATOR).await;
    let reason = json!({"reason": "It is a car park."});
    verb(&mut olga, &listing, "suspensions", reason).await.expect(200);
    assert_eq!(
        olga.get("/api/listing-reports").await.expect(200),
        json!({"listing_reports": []})
    );
}
