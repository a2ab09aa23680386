//! The partner of record: checked, named, changed, cleared, copied, and never mixed up with delegated administration.

use liaison_domain::partner_of_record::{RecordEvent, RecordState, next};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::data::{expect_transitions, word};
use crate::offer_answers::acceptance;
use crate::offers::offer;
use crate::subscriptions::{ask, bought, own, path, seen};

const TIDEWELL: &str = "4118201";
const FENWICK: &str = "4118202";

on_both!(
    an_id_is_checked_before_it_is_named,
    it_is_named_changed_and_cleared_with_its_history,
    who_may_not_is_told_so,
    what_has_none_is_pointed_out_with_a_sibling,
    a_partner_sees_its_own_and_the_gaps,
    a_partner_that_has_left_stays_and_is_flagged,
    neither_consent_changes_the_other,
    naming_is_repeated_by_key_and_names_what_was_seen,
);

#[test]
fn the_transition_table_is_the_references() {
    expect_transitions("record_states.tsv", &RecordState::ALL, &RecordEvent::ALL, next);
}

async fn name(client: &mut Client, subscription: &Value, number: &str) -> liaison_tests_api::Reply {
    ask(
        client,
        subscription,
        "partner-of-record-changes",
        json!({"number": number}),
    )
    .await
}

async fn clear(client: &mut Client, subscription: &Value) -> liaison_tests_api::Reply {
    ask(client, subscription, "partner-of-record-removals", json!({})).await
}

async fn an_id_is_checked_before_it_is_named(house: House) {
    let bought = bought(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let found = elena
        .get(&format!("/api/partner-ids/{FENWICK}"))
        .await
        .expect(200);
    assert_eq!(
        found["partner_id"],
        json!({"number": FENWICK, "name": people::FENWICK})
    );
    for (number, status, code) in [
        ("4118299", 409, "unknown_partner"),
        ("4118203", 409, "partner_not_enrolled"),
        ("4118204", 409, "partner_left"),
    ] {
        elena
            .get(&format!("/api/partner-ids/{number}"))
            .await
            .refused(status, code);
        name(&mut elena, &bought, number).await.refused(status, code);
    }
    assert_eq!(seen(&mut elena, &bought).await, bought);
    for nobodys in ["%00", "4118201%00", "%20", "'", "%F0%9F%91%A9"] {
        let at = format!("/api/partner-ids/{nobodys}");
        elena.get(&at).await.refused(409, "unknown_partner");
    }
    elena
        .get("/api/partner-ids/%ff%fe")
        .await
        .refused(400, "invalid_parameter");
    name(&mut elena, &bought, "4118201\u{0}")
        .await
        .refused(409, "unknown_partner");
    // Whoever copies a number from a mail copies a space with it.
    let set = name(&mut elena, &bought, " 4118202 ").await.expect(200);
    assert_eq!(
        set["subscription"]["partner_of_record"]["partner"]["name"],
        people::FENWICK
    );
}

async fn it_is_named_changed_and_cleared_with_its_history(house: House) {
    let bought = bought(&house, |body| body["partner_of_record"] = json!(true)).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let again = name(&mut elena, &bought, TIDEWELL)
        .await
        .refused(409, "wrong_state");
    assert_eq!(again["params"]["state"], "already_so");
    name(&mut elena, &bought, FENWICK).await.expect(200);
    let cleared = clear(&mut elena, &bought).await.expect(200);
    assert_eq!(cleared["subscription"]["partner_of_record"], Value::Null);
    let nobody = clear(&mut elena, &bought).await.refused(409, "wrong_state");
    assert_eq!(nobody["params"]["state"], "nobody");
    let history = elena
        .get(&format!("{}/partners-of-record", path(&bought)))
        .await
        .expect(200);
    let periods = history["partners_of_record"].as_array().unwrap();
    assert_eq!(periods.len(), 2);
    let names: Vec<&Value> = periods.iter().map(|period| &period["partner"]["name"]).collect();
    assert_eq!(names, [people::FENWICK, people::TIDEWELL]);
    assert_eq!([&periods[0]["means"], &periods[1]["means"]], ["number", "offer"]);
    assert_eq!(periods[1]["until"], periods[0]["since"]);
    assert!(periods[0]["until"].is_string());
    assert_eq!(periods[0]["named_by"], "global_administrator of harrow.example");
    // Both sides read it, also the partner that advises no more on what it brought.
    let mut mara = house.sign_in(people::MARA).await;
    let theirs = mara
        .get(&format!("{}/partners-of-record", path(&bought)))
        .await
        .expect(200);
    assert_eq!(theirs, history);
    let events = mara.get(&format!("{}/events", path(&bought))).await.expect(200);
    let kinds: Vec<&Value> = events["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["happened"]["type"])
        .collect();
    assert_eq!(kinds, ["partner_of_record", "partner_of_record", "bought"]);
    // Nobody advises on what is over.
    ask(&mut elena, &bought, "cancellations", json!({}))
        .await
        .expect(200);
    let over = name(&mut elena, &bought, FENWICK)
        .await
        .refused(409, "wrong_state");
    assert_eq!(over["params"]["state"], "cancelled");
}

async fn who_may_not_is_told_so(house: House) {
    let bought = bought(&house, |body| {
        body["partner_of_record"] = json!(true);
        body["administration"] = json!({"answer": "yes", "replacing": null});
    })
    .await;
    // The partner itself and its staff, who administer for the customer.
    for role in ["global_administrator", "admin_agent", "sales_agent"] {
        let mut staff = house.sign_in(&format!("{role}@tidewell.example")).await;
        name(&mut staff, &bought, TIDEWELL)
            .await
            .refused(403, "not_allowed");
        clear(&mut staff, &bought).await.refused(403, "not_allowed");
        staff
            .get("/api/partner-of-record-gaps")
            .await
            .refused(403, "not_allowed");
    }
    // Service administrators, and who pays.
    for role in [
        "service_support_administrator",
        "billing_administrator",
        "plain_user",
    ] {
        let mut person = house.sign_in(&format!("{role}@harrow.example")).await;
        name(&mut person, &bought, FENWICK)
            .await
            .refused(403, "not_allowed");
        clear(&mut person, &bought).await.refused(403, "not_allowed");
        person
            .get(&format!("/api/partner-ids/{FENWICK}"))
            .await
            .refused(403, "not_allowed");
    }
}

async fn what_has_none_is_pointed_out_with_a_sibling(house: House) {
    let gap = bought(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let gaps = elena.get("/api/partner-of-record-gaps").await.expect(200)["gaps"].clone();
    assert_eq!(gaps, json!([{"subscription": gap, "sibling": null}]));
    let sibling = bought(&house, |body| body["partner_of_record"] = json!(true)).await;
    let gaps = elena.get("/api/partner-of-record-gaps").await.expect(200)["gaps"].clone();
    assert_eq!(gaps.as_array().unwrap().len(), 1);
    assert_eq!(gaps[0]["sibling"]["subscription"], sibling["id"]);
    // One step copies it.
    let number = word(&gaps[0]["sibling"]["partner"]["number"]);
    name(&mut elena, &gap, &number).await.expect(200);
    let gaps = elena.get("/api/partner-of-record-gaps").await.expect(200);
    assert_eq!(gaps, json!({"gaps": [], "next": null}));
}

async fn a_partner_sees_its_own_and_the_gaps(house: House) {
    let without = bought(&house, |_| {}).await;
    let with = bought(&house, |body| body["partner_of_record"] = json!(true)).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let theirs = bought(&house, |_| {}).await;
    name(&mut elena, &theirs, FENWICK).await.expect(200);
    let listed = async |email: &str, query: &str| {
        let mut staff = house.sign_in(email).await;
        let body = staff
            .get(&format!("/api/customer-subscriptions?{query}"))
            .await
            .expect(200);
        let ids = body["subscriptions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|each| each["id"].clone());
        ids.collect::<Vec<Value>>()
    };
    let ids = |all: &[&Value]| all.iter().map(|each| each["id"].clone()).collect::<Vec<_>>();
    assert_eq!(listed(people::MARA, "").await, ids(&[&theirs, &with, &without]));
    assert_eq!(listed(people::MARA, "relation=of_record").await, ids(&[&with]));
    assert_eq!(listed(people::MARA, "relation=gap").await, ids(&[&without]));
    assert_eq!(
        listed(people::FENWICK_SALES, "relation=of_record").await,
        ids(&[&theirs])
    );
    assert_eq!(listed(people::FENWICK_SALES, "relation=brought").await, ids(&[]));
    let mut fenwick = house.sign_in(people::FENWICK_SALES).await;
    fenwick.get(&path(&theirs)).await.expect(200);
    fenwick.get(&path(&with)).await.refused(404, "not_found");
}

async fn a_partner_that_has_left_stays_and_is_flagged(house: House) {
    let bought = bought(&house, |body| body["partner_of_record"] = json!(true)).await;
    // Tidewell's programme ends on 30 September 2027.
    house.days(314);
    let mut elena = house.sign_in(people::ELENA).await;
    let found = seen(&mut elena, &bought).await;
    assert_eq!(found["partner_of_record"]["standing"], "left");
    clear(&mut elena, &bought).await.expect(200);
    name(&mut elena, &bought, TIDEWELL)
        .await
        .refused(409, "partner_left");
}

/// Whatever is done to one of them, the other one stays as it was.
async fn neither_consent_changes_the_other(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let administrators = async |elena: &mut Client| elena.get("/api/relationships").await.expect(200);
    let bought = bought(&house, |body| {
        body["administration"] = json!({"answer": "yes", "replacing": null});
    })
    .await;
    assert_eq!(bought["partner_of_record"], Value::Null);
    let before = administrators(&mut elena).await;
    for number in [FENWICK, TIDEWELL, FENWICK] {
        name(&mut elena, &bought, number).await.expect(200);
        assert_eq!(administrators(&mut elena).await, before);
    }
    clear(&mut elena, &bought).await.expect(200);
    assert_eq!(administrators(&mut elena).await, before);
    name(&mut elena, &bought, TIDEWELL).await.expect(200);
    let relationship = &before["relationships"][0];
    let end = format!("/api/relationships/{}/terminations", word(&relationship["id"]));
    elena.decide(&end, &json!({"revision": 1})).await.expect(200);
    let after = seen(&mut elena, &bought).await;
    assert_eq!(after["partner_of_record"]["partner"]["number"], TIDEWELL);
    // Another offer with one consent alone leaves the subscription that was there as it is.
    let sent = offer(&house, |_| {}).await;
    let acceptances = format!("/api/offer-links/{}/acceptances", word(&sent["token"]));
    let yes = acceptance(|body| body["administration"] = json!({"answer": "yes", "replacing": null}));
    elena.decide(&acceptances, &yes).await.expect(200);
    assert_eq!(seen(&mut elena, &bought).await, after);
    assert_eq!(own(&mut elena).await[0]["partner_of_record"], Value::Null);
}

async fn naming_is_repeated_by_key_and_names_what_was_seen(house: House) {
    let bought = bought(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let changes = format!("{}/partner-of-record-changes", path(&bought));
    let (key, body) = (new_id(), json!({"revision": 1, "number": FENWICK}));
    let first = elena.decide_as(key, &changes, &body).await;
    let again = elena.decide_as(key, &changes, &body).await;
    assert_eq!(first.expect(200), again.expect(200));
    assert_eq!(again.header("idempotent-replay"), "true");
    elena.decide(&changes, &body).await.refused(412, "stale_revision");
}
