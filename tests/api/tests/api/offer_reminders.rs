//! Customers are reminded of offers that they have not answered: how often, until when, and each time once.

use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::data::term;
use crate::notification_preferences::choose;
use crate::notifications::told;
use crate::offer_answers::acceptance;
use crate::offers::{offer, path, revision};

on_both!(
    four_reminders_and_no_more,
    an_answer_ends_them,
    a_question_before_the_partner_stops_them,
    what_has_ended_is_not_reminded_of,
    a_newer_version_begins_anew,
    each_customer_of_a_link_is_reminded_by_itself,
    after_a_pause_there_is_one,
    whoever_wants_none_gets_none,
);

/// On which days after the offer was sent somebody was reminded, of so many days.
async fn reminded(house: &House, email: &str, days: i64) -> Vec<i64> {
    let mut found = Vec::new();
    let mut before = count(house, email).await;
    for day in 1..=days {
        house.days(1);
        house.several_mind_the_clock().await;
        let now = count(house, email).await;
        if now > before {
            assert_eq!(now, before + 1, "once on day {day}");
            found.push(day);
        }
        before = now;
    }
    found
}

async fn count(house: &House, email: &str) -> usize {
    let events = told(house, email).await;
    events.iter().filter(|event| *event == "offer_unanswered").count()
}

async fn link(client: &mut Client, offer: &Value, noun: &str, body: &Value) {
    let at = format!("/api/offer-links/{}/{noun}", offer["token"].as_str().unwrap());
    match noun {
        "openings" => client.post(&at, body).await.expect(200),
        _ => client.decide(&at, body).await.expect(200),
    };
}

async fn four_reminders_and_no_more(house: House) {
    let sent = offer(&house, |_| {}).await;
    let (first, every) = (
        term("offer_reminder_first_days"),
        term("offer_reminder_every_days"),
    );
    let expected: Vec<i64> = (0..term("offer_reminders_most"))
        .map(|n| first + every * n)
        .collect();
    assert_eq!(reminded(&house, people::ELENA, 60).await, expected);
    // Nobody of the organisation has opened it: its administrators are told, the others are not.
    assert_eq!(count(&house, people::SECOND).await, expected.len());
    assert_eq!(count(&house, people::TOM).await, 0);
    let mut elena = house.sign_in(people::ELENA).await;
    let newest = elena.get("/api/inbox?limit=1").await.expect(200)["inbox"][0].clone();
    assert_eq!(newest["person"], json!(null));
    assert_eq!(newest["organisation"], people::TIDEWELL);
    assert_eq!(newest["subject"]["name"], sent["summary"]);
    // The partner reads each of them in the offer's log, by the clock and of which customer.
    let mut mara = house.sign_in(people::MARA).await;
    let log = mara.get(&format!("{}/events", path(&sent))).await.expect(200)["events"].clone();
    let of = |entry: &&Value| entry["happened"]["type"] == "reminded";
    let logged: Vec<&Value> = log.as_array().unwrap().iter().filter(of).collect();
    assert_eq!(logged.len(), expected.len());
    for entry in logged {
        assert_eq!(entry["happened"]["customers"], 1);
        assert_eq!(entry["customer_name"], people::HARROW);
        assert_eq!(entry["author"]["side"], "clock");
    }
}

async fn an_answer_ends_them(house: House) {
    let accepted = offer(&house, |_| {}).await;
    let declined = offer(&house, |_| {}).await;
    assert_eq!(reminded_of_two(&house, 6).await, 2);
    let mut elena = house.sign_in(people::ELENA).await;
    link(&mut elena, &accepted, "acceptances", &acceptance(|_| {})).await;
    let body = json!({"version": 1, "kind": "price", "reason": ""});
    link(&mut elena, &declined, "declines", &body).await;
    assert_eq!(reminded_of_two(&house, 40).await, 0);
}

/// How many reminders come in so many days, of all offers.
async fn reminded_of_two(house: &House, days: i64) -> usize {
    let before = count(house, people::SECOND).await;
    for _ in 0..days {
        house.days(1);
        house.several_mind_the_clock().await;
    }
    count(house, people::SECOND).await - before
}

async fn a_question_before_the_partner_stops_them(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    link(&mut elena, &sent, "openings", &json!({})).await;
    let question = json!({"version": 1, "text": "Could it be fewer?"});
    link(&mut elena, &sent, "messages", &question).await;
    assert_eq!(reminded(&house, people::ELENA, 13).await, [0; 0]);
    let mut mara = house.sign_in(people::MARA).await;
    let reply = json!({"customer": people::customer_id(1), "text": "It could."});
    mara.decide(&format!("{}/messages", path(&sent)), &reply)
        .await
        .expect(200);
    // What was passed over is not made up for: the 19th and the 26th day are left.
    assert_eq!(reminded(&house, people::ELENA, 40).await, [6, 13]);
}

async fn what_has_ended_is_not_reminded_of(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for noun in ["withdrawals", "archivals"] {
        let sent = offer(&house, |_| {}).await;
        mara.decide(&format!("{}/{noun}", path(&sent)), &json!({"revision": 1}))
            .await
            .expect(200);
    }
    let expired = offer(&house, |terms| {
        terms["answer_by"] = json!({"at": "2026-11-24T00:00:00Z", "zone": "UTC"});
    })
    .await;
    assert_eq!(reminded(&house, people::ELENA, 10).await, [0; 0]);
    // Extended, it is open again, and the rest of its reminders come.
    let mut mara = house.sign_in(people::MARA).await;
    let now = mara.get(&path(&expired)).await.expect(200)["purchase_offer"].clone();
    let body = json!({
        "revision": now["revision"], "answer_by": {"at": "2027-03-20T04:00:00Z", "zone": "UTC"},
    });
    mara.decide(&format!("{}/extensions", path(&expired)), &body)
        .await
        .expect(200);
    assert_eq!(reminded(&house, people::ELENA, 40).await, [2, 9, 16]);
}

async fn a_newer_version_begins_anew(house: House) {
    let sent = offer(&house, |_| {}).await;
    assert_eq!(reminded(&house, people::ELENA, 8).await, [5]);
    let mut mara = house.sign_in(people::MARA).await;
    mara.decide(&format!("{}/revisions", path(&sent)), &revision(1))
        .await
        .expect(200);
    assert_eq!(reminded(&house, people::ELENA, 40).await, [5, 12, 19, 26]);
    // For another customer: the one before it has nothing to answer any more.
    let mut mara = house.sign_in(people::MARA).await;
    let sent = offer(&house, |_| {}).await;
    let mut other = revision(1);
    other["terms"]["audience"] = json!({"kind": "customer", "domain": people::BUKIT});
    mara.decide(&format!("{}/revisions", path(&sent)), &other)
        .await
        .expect(200);
    assert_eq!(reminded(&house, people::ELENA, 13).await, [0; 0]);
    assert_eq!(count(&house, people::WEI).await, 2);
}

async fn each_customer_of_a_link_is_reminded_by_itself(house: House) {
    let sent = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    let mut wei = house.sign_in(people::WEI).await;
    link(&mut wei, &sent, "openings", &json!({})).await;
    house.days(3);
    // Somebody who cannot answer has it before them, and so have those who can.
    let mut tom = house.sign_in(people::TOM).await;
    link(&mut tom, &sent, "openings", &json!({})).await;
    assert_eq!(reminded(&house, people::WEI, 2).await, [2]);
    link(&mut wei, &sent, "acceptances", &acceptance(|_| {})).await;
    assert_eq!(reminded(&house, people::TOM, 30).await, [3, 10, 17, 24]);
    assert_eq!(count(&house, people::ELENA).await, 4);
    assert_eq!(count(&house, people::WEI).await, 1);
}

async fn after_a_pause_there_is_one(house: House) {
    offer(&house, |_| {}).await;
    house.days(20);
    house.several_mind_the_clock().await;
    assert_eq!(count(&house, people::ELENA).await, 1);
    assert_eq!(reminded(&house, people::ELENA, 30).await, [6]);
}

async fn whoever_wants_none_gets_none(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    choose(&mut elena, "offer_unanswered", "off").await;
    offer(&house, |_| {}).await;
    assert_eq!(reminded(&house, people::ELENA, 30).await, [0; 0]);
    assert_eq!(count(&house, people::SECOND).await, 4);
}
