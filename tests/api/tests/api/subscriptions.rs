//! What customers have: trials and what they pay for, and what they do to it.

use liaison_domain::subscription::{SubscriptionEvent, SubscriptionState, next};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, link};
use crate::data::{expect_transitions, term, word};
use crate::offer_answers::acceptance;
use crate::offers::offer;

on_both!(
    each_accepted_line_is_a_subscription,
    a_trial_is_extended_once_and_converted_at_its_end,
    an_order_is_taken_back,
    a_trial_is_converted_at_once,
    seats_are_given_back_in_their_window_alone,
    all_seats_given_back_is_cancelled,
    changes_name_what_was_seen_and_are_repeated_by_key,
    what_is_bought_is_not_tried,
    others_do_not_change_it,
);

#[test]
fn the_transition_table_is_the_references() {
    expect_transitions(
        "subscription_states.tsv",
        &SubscriptionState::ALL,
        &SubscriptionEvent::ALL,
        next,
    );
}

/// Harrow's trial, set up.
pub(crate) async fn trial(house: &House) -> Value {
    let invitation = house.invitation(|_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let acceptances = format!("{}/acceptances", link(&invitation));
    elena.decide(&acceptances, &accept()).await.expect(200);
    house.follow_up().await;
    own(&mut elena).await.swap_remove(0)
}

/// What Harrow bought: 35 seats for a year, renewed at its end.
pub(crate) async fn bought(house: &House, change: impl FnOnce(&mut Value)) -> Value {
    let sent = offer(house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let acceptances = format!("/api/offer-links/{}/acceptances", sent["token"].as_str().unwrap());
    elena.decide(&acceptances, &acceptance(change)).await.expect(200);
    own(&mut elena).await.swap_remove(0)
}

/// The last ones first.
pub(crate) async fn own(client: &mut Client) -> Vec<Value> {
    let body = client.get("/api/subscriptions").await.expect(200);
    body["subscriptions"].as_array().unwrap().clone()
}

pub(crate) fn path(subscription: &Value) -> String {
    format!("/api/subscriptions/{}", subscription["id"].as_str().unwrap())
}

pub(crate) async fn seen(client: &mut Client, subscription: &Value) -> Value {
    client.get(&path(subscription)).await.expect(200)["subscription"].clone()
}

/// Does something to it as it is now.
pub(crate) async fn ask(client: &mut Client, subscription: &Value, noun: &str, mut body: Value) -> Reply {
    body["revision"] = seen(client, subscription).await["revision"].clone();
    client
        .decide(&format!("{}/{noun}", path(subscription)), &body)
        .await
}

/// What happened, oldest first.
pub(crate) async fn events(client: &mut Client, subscription: &Value) -> Vec<(String, String)> {
    let at = format!("{}/events?limit=200", path(subscription));
    let body = client.get(&at).await.expect(200);
    let entries = body["events"].as_array().unwrap().iter().rev();
    entries
        .map(|entry| (word(&entry["happened"]["type"]), word(&entry["at"])))
        .collect()
}

pub(crate) async fn kinds(client: &mut Client, subscription: &Value) -> Vec<String> {
    events(client, subscription)
        .await
        .into_iter()
        .map(|(kind, _)| kind)
        .collect()
}

async fn each_accepted_line_is_a_subscription(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let acceptances = format!("/api/offer-links/{}/acceptances", sent["token"].as_str().unwrap());
    let body = acceptance(|body| {
        body["counts"] = json!([35, 20]);
        body["partner_of_record"] = json!(true);
    });
    let key = new_id();
    for _ in 0..2 {
        elena.decide_as(key, &acceptances, &body).await.expect(200);
    }
    // Accepting again, by anybody, sets nothing up.
    let mut second = house.sign_in(people::SECOND).await;
    second.decide(&acceptances, &body).await.expect(200);
    let mut found = own(&mut elena).await;
    found.sort_by_key(|each| each["seats"].as_u64());
    assert_eq!(found.len(), 2);
    for (each, product, seats, price) in [
        (&found[0], "audio_conferencing", 20, 400),
        (&found[1], "team_secure", 35, 2200),
    ] {
        assert_eq!(
            (&each["product"], &each["seats"]),
            (&json!(product), &json!(seats))
        );
        assert_eq!(each["state"], "paid");
        assert_eq!(each["customer_name"], people::HARROW);
        // What an offer to the customer begins with.
        assert_eq!(each["customer_country"], "SG");
        assert_eq!(each["customer_domain"], "harrow.example");
        let tidewell = json!({"number": "4118201", "name": people::TIDEWELL});
        assert_eq!(
            each["partner_of_record"],
            json!({"partner": tidewell, "standing": "enrolled"})
        );
        assert_eq!(each["brought_by"], tidewell);
        let agreement = &each["phase"]["agreement"];
        assert_eq!(agreement["price"], json!({"minor": price, "currency": "USD"}));
        assert_eq!(
            (&agreement["commitment"], &agreement["renewal"]),
            (&json!("one_year"), &json!("on"))
        );
        assert_eq!(each["next_step"]["event"], "renew");
        assert!(word(&each["ends_at"]).starts_with("2027-11-21T09:00:00"));
        assert_eq!(each["returnable"]["seats"], each["seats"]);
        assert_eq!(kinds(&mut elena, each).await, ["bought"]);
    }
    // Without the tick nobody is.
    let another = bought(&house, |_| {}).await;
    assert_eq!(another["partner_of_record"], Value::Null);
    // Declining buys nothing.
    let sent = offer(&house, |_| {}).await;
    let declines = format!("/api/offer-links/{}/declines", sent["token"].as_str().unwrap());
    let body = json!({"version": 1, "kind": "price", "reason": ""});
    elena.decide(&declines, &body).await.expect(200);
    assert_eq!(own(&mut elena).await.len(), 3);
}

async fn a_trial_is_extended_once_and_converted_at_its_end(house: House) {
    let trial = trial(&house).await;
    assert_eq!(
        (&trial["state"], &trial["seats"]),
        (&json!("trial"), &json!(term("trial_licences")))
    );
    let mut elena = house.sign_in(people::ELENA).await;
    let longer = ask(&mut elena, &trial, "extensions", json!({})).await.expect(200)["subscription"].clone();
    assert_eq!(longer["state"], "extended_trial");
    let refused = ask(&mut elena, &trial, "extensions", json!({}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(refused["params"]["state"], "extended_trial");
    let order = json!({"when": "at_its_end", "seats": 30, "commitment": "one_year", "billing": "yearly"});
    let planned = ask(&mut elena, &trial, "conversions", order.clone())
        .await
        .expect(200)["subscription"]
        .clone();
    assert_eq!(
        planned["next_step"],
        json!({"event": "convert", "at": longer["ends_at"]})
    );
    let again = ask(&mut elena, &trial, "conversions", order)
        .await
        .refused(409, "wrong_state");
    assert_eq!(again["params"]["state"], "already_so");
    house.days(term("trial_days") + 30);
    // It is so before anybody has written it down.
    let mut elena = house.sign_in(people::ELENA).await;
    let paid = seen(&mut elena, &trial).await;
    assert_eq!((&paid["state"], &paid["seats"]), (&json!("paid"), &json!(30)));
    assert_eq!(paid["revision"], planned["revision"]);
    house.mind_the_clock().await;
    let paid = seen(&mut elena, &trial).await;
    assert_eq!(paid["phase"]["agreement"]["since"], longer["ends_at"]);
    assert_eq!(
        kinds(&mut elena, &trial).await,
        ["trial_started", "extended", "conversion_planned", "converted"]
    );
    // The clock of the trial, with all that it would have ended in, has stopped.
    let answers = elena.get("/api/answers").await.expect(200);
    assert_eq!(answers["answers"][0]["clock"], Value::Null);
}

async fn an_order_is_taken_back(house: House) {
    let trial = trial(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let nothing = ask(&mut elena, &trial, "conversion-withdrawals", json!({})).await;
    assert_eq!(
        nothing.refused(409, "wrong_state")["params"]["state"],
        "nothing_planned"
    );
    let order = json!({"when": "at_its_end", "seats": 30, "commitment": "one_month", "billing": "monthly"});
    ask(&mut elena, &trial, "conversions", order).await.expect(200);
    let back = ask(&mut elena, &trial, "conversion-withdrawals", json!({}))
        .await
        .expect(200);
    assert_eq!(back["subscription"]["next_step"]["event"], "end");
}

async fn a_trial_is_converted_at_once(house: House) {
    let trial = trial(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    for (change, pointer, code) in [
        (json!({"seats": 0}), "/seats", "out_of_range"),
        (json!({"seats": 301}), "/seats", "out_of_range"),
        (json!({"commitment": "three_years"}), "/commitment", "wrong_type"),
        (json!({"commitment": "one_month"}), "/billing", "wrong_type"),
    ] {
        let mut order = json!({"when": "now", "seats": 40, "commitment": "one_year", "billing": "yearly"});
        for (name, value) in change.as_object().unwrap() {
            order[name] = value.clone();
        }
        let problem = ask(&mut elena, &trial, "conversions", order)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
        assert_eq!(problem["errors"][0]["code"], code, "{problem}");
    }
    let order = json!({"when": "now", "seats": 40, "commitment": "one_year", "billing": "yearly"});
    let paid = ask(&mut elena, &trial, "conversions", order).await.expect(200)["subscription"].clone();
    assert_eq!((&paid["state"], &paid["seats"]), (&json!("paid"), &json!(40)));
    for noun in ["extensions", "conversion-withdrawals"] {
        let problem = ask(&mut elena, &trial, noun, json!({}))
            .await
            .refused(409, "wrong_state");
        assert_eq!(problem["params"]["state"], "paid");
    }
}

async fn seats_are_given_back_in_their_window_alone(house: House) {
    let bought = bought(&house, |_| {}).await;
    house.days(3);
    let mut elena = house.sign_in(people::ELENA).await;
    let more = ask(&mut elena, &bought, "seat-additions", json!({"seats": 5}))
        .await
        .expect(200);
    assert_eq!(more["subscription"]["seats"], 40);
    house.days(4);
    // The first batch is closed, the second one is not.
    let now = seen(&mut elena, &bought).await;
    assert_eq!(now["returnable"]["seats"], 5);
    assert_eq!(now["returnable"]["all_until"], Value::Null);
    let problem = ask(&mut elena, &bought, "seat-returns", json!({"seats": 6}))
        .await
        .refused(409, "window_closed");
    assert_eq!(problem["params"]["seats"], "5");
    ask(&mut elena, &bought, "cancellations", json!({}))
        .await
        .refused(409, "window_closed");
    let fewer = ask(&mut elena, &bought, "seat-returns", json!({"seats": 2}))
        .await
        .expect(200);
    assert_eq!(fewer["subscription"]["seats"], 38);
    for seats in [0, 300] {
        let reply = ask(&mut elena, &bought, "seat-additions", json!({"seats": seats})).await;
        assert_eq!(
            reply.refused(422, "invalid_fields")["errors"][0]["pointer"],
            "/seats"
        );
    }
    house.days(3);
    ask(&mut elena, &bought, "seat-returns", json!({"seats": 1}))
        .await
        .refused(409, "window_closed");
    // What is left is not to renew.
    let off = ask(&mut elena, &bought, "renewal-changes", json!({"renewal": "off"}))
        .await
        .expect(200);
    assert_eq!(off["subscription"]["next_step"]["event"], "end");
    assert_eq!(
        kinds(&mut elena, &bought).await,
        ["bought", "seats_added", "seats_reduced", "renewal_turned"]
    );
}

async fn all_seats_given_back_is_cancelled(house: House) {
    let bought = bought(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let problem = ask(&mut elena, &bought, "seat-returns", json!({"seats": 35}))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"][0]["params"],
        json!({"least": "1", "most": "34"})
    );
    let over = ask(&mut elena, &bought, "cancellations", json!({}))
        .await
        .expect(200)["subscription"]
        .clone();
    assert_eq!(over["state"], "cancelled");
    for noun in ["cancellations", "extensions", "conversion-withdrawals"] {
        ask(&mut elena, &bought, noun, json!({}))
            .await
            .refused(409, "wrong_state");
    }
    house.days(term("disabled_days"));
    house.mind_the_clock().await;
    let mut elena = house.sign_in(people::ELENA).await;
    let gone = seen(&mut elena, &bought).await;
    assert_eq!(
        (&gone["state"], &gone["next_step"]),
        (&json!("deleted"), &Value::Null)
    );
}

async fn changes_name_what_was_seen_and_are_repeated_by_key(house: House) {
    let trial = trial(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let extensions = format!("{}/extensions", path(&trial));
    let problem = elena
        .decide(&extensions, &json!({"revision": 7}))
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["subscription"], trial);
    let (key, body) = (new_id(), json!({"revision": 1}));
    let first = elena.decide_as(key, &extensions, &body).await;
    let again = elena.decide_as(key, &extensions, &body).await;
    assert_eq!(first.expect(200), again.expect(200));
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(first.header("etag"), "\"2\"");
    assert_eq!(elena.get(&path(&trial)).await.header("etag"), "\"2\"");
    elena
        .post(&extensions, &body)
        .await
        .refused(400, "idempotency_key_required");
    // What the clock did meanwhile is written down before a change is looked at.
    house.days(90);
    let mut elena = house.sign_in(people::ELENA).await;
    let problem = elena
        .decide(&extensions, &json!({"revision": 2}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "disabled");
}

async fn what_is_bought_is_not_tried(house: House) {
    bought(&house, |_| {}).await;
    let invitation = house
        .invitation(|body| body["terms"]["plan"] = json!("team_secure"))
        .await;
    let mut elena = house.sign_in(people::ELENA).await;
    let situation = elena
        .get(&format!("{}/situation", link(&invitation)))
        .await
        .expect(200);
    assert_eq!(situation["situation"]["obstacle"], "owns_this_plan");
    assert_eq!(situation["situation"]["earlier"], Value::Null);
}

async fn others_do_not_change_it(house: House) {
    let trial = trial(&house).await;
    let extensions = format!("{}/extensions", path(&trial));
    let body = json!({"revision": 1});
    let mut mara = house.sign_in(people::MARA).await;
    mara.get(&path(&trial)).await.expect(200);
    mara.decide(&extensions, &body).await.refused(403, "not_allowed");
    let mut tom = house.sign_in(people::TOM).await;
    tom.get(&path(&trial)).await.expect(200);
    tom.decide(&extensions, &body).await.refused(403, "not_allowed");
    for email in [people::WEI, people::FENWICK_SALES, people::OPERATOR] {
        let mut other = house.sign_in(email).await;
        other.get(&path(&trial)).await.refused(404, "not_found");
        other.decide(&extensions, &body).await.refused(404, "not_found");
        other
            .get(&format!("{}/events", path(&trial)))
            .await
            .refused(404, "not_found");
    }
}
