//! Who is told that a trial or a term ends, how often, and in which language.

use liaison_server::worker;
use liaison_tests_api::smtp::{Heard, MailServer};
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::subscriptions::{ask, bought, trial};

on_both!(
    a_trial_is_told_three_times_each_once,
    a_term_is_told_and_a_month_that_follows_a_month_is_not,
    what_is_over_or_ordered_otherwise_is_told_as_it_is,
);

/// Sends what is queued through a mail server and gives back what that heard.
async fn sent(house: &House) -> Vec<Heard> {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    worker::send_mail(&app).await.unwrap();
    server.heard()
}

/// Whoever could be told of an end wants to hear of ends alone, so that no other mail is among what is sent.
async fn nothing_else(house: &House) {
    for email in [people::ELENA, people::SECOND, people::MARA] {
        let mut reader = house.sign_in(email).await;
        let now = reader.get("/api/notification-preferences").await.expect(200);
        let events: Vec<Value> = now["notification_preferences"]["events"]
            .as_array()
            .unwrap()
            .iter()
            .map(|each| {
                let is_end = each["event"].as_str().unwrap().ends_with("_expiring");
                json!({"event": each["event"], "choice": if is_end { "on" } else { "off" }})
            })
            .collect();
        let body = json!({"revision": 1, "events": events});
        reader
            .replace("/api/notification-preferences", &body)
            .await
            .expect(200);
    }
}

/// Who they went to, in order.
fn readers(messages: &[Heard]) -> Vec<String> {
    let mut found: Vec<String> = messages.iter().map(|heard| heard.to.clone()).collect();
    found.sort();
    found
}

/// What somebody got.
fn to<'a>(messages: &'a [Heard], reader: &str) -> &'a Heard {
    messages.iter().find(|heard| heard.to == reader).unwrap()
}

/// What is heard after several server processes have looked at the same moment.
async fn look(house: &House) -> Vec<Heard> {
    house.several_mind_the_clock().await;
    sent(house).await
}

async fn a_trial_is_told_three_times_each_once(house: House) {
    nothing_else(&house).await;
    trial(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let account = json!({"revision": 1, "name": "Elena", "language": "ja"});
    elena.replace("/api/account", &account).await.expect(200);
    sent(&house).await;
    house.days(15);
    assert_eq!(look(&house).await, []);
    // 14, 7 and 1 days before: both administrators, and who looks after the invitation.
    for days in [1, 7, 6] {
        house.days(days);
        let messages = look(&house).await;
        assert_eq!(readers(&messages), [people::ELENA, people::MARA, people::SECOND]);
        assert_eq!(look(&house).await, []);
        assert_eq!(
            to(&messages, people::SECOND).header("Subject"),
            "The trial of Team ends on 21 December 2026"
        );
        assert_eq!(to(&messages, people::SECOND).header("Content-Language"), "en");
        assert_eq!(to(&messages, people::ELENA).header("Content-Language"), "ja");
    }
    house.days(1);
    assert_eq!(look(&house).await, []);
    house.days(400);
    assert_eq!(look(&house).await, []);
}

async fn a_term_is_told_and_a_month_that_follows_a_month_is_not(house: House) {
    nothing_else(&house).await;
    let month = trial(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let order = json!({"when": "now", "seats": 3, "commitment": "one_month", "billing": "monthly"});
    ask(&mut elena, &month, "conversions", order).await.expect(200);
    bought(&house, |_| {}).await;
    sent(&house).await;
    house.days(365 - 31);
    assert_eq!(look(&house).await, []);
    for days in [1, 23, 6] {
        house.days(days);
        let messages = look(&house).await;
        assert_eq!(readers(&messages), [people::ELENA, people::MARA, people::SECOND]);
        let subject = to(&messages, people::SECOND).header("Subject");
        assert!(subject.starts_with("The term of"), "{subject}");
    }
    // A month that is not to follow is an end like any other.
    let mut elena = house.sign_in(people::ELENA).await;
    ask(&mut elena, &month, "renewal-changes", json!({"renewal": "off"}))
        .await
        .expect(200);
    house.days(31);
    assert_eq!(readers(&look(&house).await).len(), 0);
}

async fn what_is_over_or_ordered_otherwise_is_told_as_it_is(house: House) {
    nothing_else(&house).await;
    let trial = trial(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let order = json!({"when": "at_its_end", "seats": 12, "commitment": "one_year", "billing": "yearly"});
    ask(&mut elena, &trial, "conversions", order).await.expect(200);
    sent(&house).await;
    // Whoever was not told for a while is told once, of the day that is near.
    house.days(24);
    let messages = look(&house).await;
    assert_eq!(readers(&messages), [people::ELENA, people::MARA, people::SECOND]);
    let text = &to(&messages, people::SECOND).message;
    assert!(text.contains("12 licences have been ordered"), "{text}");
}
