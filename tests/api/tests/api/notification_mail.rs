//! What people are told by mail: at once, once a day, once each, and how it is switched off.

use axum::body::Body;
use axum::http::Method;
use liaison_server::worker;
use liaison_tests_api::smtp::{Heard, MailServer};
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::notification_preferences::choose;
use crate::notifications::told;
use crate::offers::offer;
use crate::subscriptions::trial;

on_both!(
    what_is_on_is_mailed_as_it_happens_and_once,
    a_day_is_one_mail_of_what_was_not_read,
    a_notice_is_one_mail_and_obeys,
    a_mail_is_switched_off_without_signing_in,
    the_mail_of_the_day_is_switched_off_as_a_whole,
    whoever_has_left_is_told_nothing,
    what_is_old_is_forgotten,
);

/// Several server processes write and send what is due; this is what a mail server hears of it.
async fn mailed(house: &House) -> Vec<Heard> {
    let server = MailServer::start(&[]).await;
    let mut workers = Vec::new();
    for _ in 0..3 {
        let app = house.mailing_to(&server.url).await;
        workers.push(tokio::spawn(async move { worker::send_mail(&app).await }));
    }
    for worker in workers {
        worker.await.unwrap().unwrap();
    }
    server.heard()
}

fn to<'a>(messages: &'a [Heard], reader: &str) -> Vec<&'a Heard> {
    messages.iter().filter(|heard| heard.to == reader).collect()
}

async fn open(house: &House, offer: &Value) {
    let mut elena = house.sign_in(people::ELENA).await;
    let openings = format!("/api/offer-links/{}/openings", offer["token"].as_str().unwrap());
    elena.post(&openings, &json!({})).await.expect(200);
}

async fn what_is_on_is_mailed_as_it_happens_and_once(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let account = json!({"revision": 1, "name": "Elena", "language": "ja"});
    elena.replace("/api/account", &account).await.expect(200);
    let sent = offer(&house, |_| {}).await;
    let messages = mailed(&house).await;
    assert_eq!(messages.len(), 2);
    let [second] = to(&messages, people::SECOND)[..] else {
        panic!("{messages:?}")
    };
    let summary = sent["summary"].as_str().unwrap();
    assert_eq!(
        second.header("Subject"),
        format!("{} sent you offer {summary}", people::TIDEWELL)
    );
    assert_eq!(
        second.header("List-Unsubscribe-Post"),
        "List-Unsubscribe=One-Click"
    );
    let elenas = to(&messages, people::ELENA)[0];
    assert_eq!(elenas.header("Content-Language"), "ja");
    assert_eq!(mailed(&house).await, []);
}

async fn a_day_is_one_mail_of_what_was_not_read(house: House) {
    // Opening is told with the mail of the day. The first offer's opening is read before it goes.
    let read = offer(&house, |_| {}).await;
    open(&house, &read).await;
    let mut mara = house.sign_in(people::MARA).await;
    let item = mara.get("/api/inbox").await.expect(200)["inbox"][0].clone();
    mara.post("/api/inbox/readings", &json!({"up_to": item["id"]}))
        .await
        .expect(200);
    for _ in 0..2 {
        let sent = offer(&house, |_| {}).await;
        open(&house, &sent).await;
    }
    assert_eq!(to(&mailed(&house).await, people::MARA).len(), 0);
    // It is nine o'clock: 23 hours later it is eight.
    house.advance(jiff::SignedDuration::from_hours(22));
    assert_eq!(to(&mailed(&house).await, people::MARA).len(), 0);
    house.advance(jiff::SignedDuration::from_hours(1));
    let messages = mailed(&house).await;
    let [digest] = to(&messages, people::MARA)[..] else {
        panic!("{messages:?}")
    };
    assert_eq!(digest.header("Subject"), "2 things that happened");
    house.days(3);
    assert_eq!(to(&mailed(&house).await, people::MARA).len(), 0);
}

async fn a_notice_is_one_mail_and_obeys(house: House) {
    trial(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    choose(&mut mara, "trial_expiring", "off").await;
    let mut second = house.sign_in(people::SECOND).await;
    choose(&mut second, "trial_expiring", "digest").await;
    house.days(16);
    house.mind_the_clock().await;
    let about_the_end = |messages: Vec<Heard>| -> Vec<String> {
        let ends = |heard: &&Heard| heard.header("Subject").starts_with("The trial of Team ends");
        messages
            .iter()
            .filter(ends)
            .map(|heard| heard.to.clone())
            .collect()
    };
    assert_eq!(about_the_end(mailed(&house).await), [people::ELENA]);
    let events = told(&house, people::SECOND).await;
    assert_eq!(
        events.iter().filter(|event| *event == "trial_expiring").count(),
        1
    );
    assert!(
        !told(&house, people::MARA)
            .await
            .contains(&"trial_expiring".to_owned())
    );
    house.days(1);
    let messages = mailed(&house).await;
    assert_eq!(about_the_end(messages.clone()), [""; 0]);
    // With the mail of the day, and there alone.
    let [digest] = to(&messages, people::SECOND)[..] else {
        panic!("{messages:?}")
    };
    assert!(
        digest.message.contains("The trial of Team ends in 14 days"),
        "{}",
        digest.message
    );
}

/// The address of a header like `List-Unsubscribe`, without the server in front of it. Long headers are folded.
fn one_click(heard: &Heard) -> String {
    let unfolded = heard.message.replace("\n ", " ");
    let line = unfolded
        .lines()
        .find_map(|line| line.strip_prefix("List-Unsubscribe: "))
        .unwrap();
    let url = line.trim().trim_start_matches('<').trim_end_matches('>');
    url.strip_prefix(liaison_tests_api::house::ORIGIN)
        .unwrap()
        .to_owned()
}

async fn a_mail_is_switched_off_without_signing_in(house: House) {
    offer(&house, |_| {}).await;
    let messages = mailed(&house).await;
    let path = one_click(to(&messages, people::ELENA)[0]);
    let mut program = house.client();
    let asked = json!({"unsubscription": {"event": "offer_sent", "done": false}});
    assert_eq!(program.get(&path).await.expect(200), asked);
    // A browser is led to the page that asks, and looking switches nothing off.
    let page = program
        .send(Method::GET, &path, &[("accept", "text/html,*/*")], None)
        .await;
    assert_eq!(page.status, 303);
    assert_eq!(
        page.header("location"),
        path.replace("/api/unsubscriptions/", "/unsubscribe/")
    );
    let mut elena = house.sign_in(people::ELENA).await;
    let choice = async |elena: &mut liaison_tests_api::Client| {
        let body = elena.get("/api/notification-preferences").await.expect(200);
        let events = body["notification_preferences"]["events"]
            .as_array()
            .unwrap()
            .clone();
        let found = events
            .into_iter()
            .find(|each| each["event"] == "offer_sent")
            .unwrap();
        found["choice"].clone()
    };
    assert_eq!(choice(&mut elena).await, "on");
    // As a mail provider sends it: from anywhere, as a form, and more than once.
    let done = json!({"unsubscription": {"event": "offer_sent", "done": true}});
    for _ in 0..2 {
        let headers = [
            ("sec-fetch-site", "cross-site"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        let body = Body::from("List-Unsubscribe=One-Click");
        let answer = program.send_raw(Method::POST, &path, &headers, body).await;
        assert_eq!(answer.expect(200), done);
    }
    assert_eq!(choice(&mut elena).await, "off");
    assert_eq!(program.get(&path).await.expect(200), done);
    offer(&house, |_| {}).await;
    let messages = mailed(&house).await;
    assert_eq!(
        (
            to(&messages, people::ELENA).len(),
            to(&messages, people::SECOND).len()
        ),
        (0, 1)
    );
    // What cannot be a token is no page's.
    program
        .send(
            Method::GET,
            "/api/unsubscriptions/0%0d%0aSet-Cookie:x",
            &[("accept", "text/html")],
            None,
        )
        .await
        .refused(410, "link_expired");
    // Nobody guesses a link, and none is of another's choice.
    let wrong = format!("/api/unsubscriptions/{}", "0".repeat(40));
    program.get(&wrong).await.refused(410, "link_expired");
    program
        .post(&wrong, &json!({}))
        .await
        .refused(410, "link_expired");
}

async fn the_mail_of_the_day_is_switched_off_as_a_whole(house: House) {
    let sent = offer(&house, |_| {}).await;
    open(&house, &sent).await;
    house.days(1);
    let messages = mailed(&house).await;
    let path = one_click(to(&messages, people::MARA)[0]);
    let mut program = house.client();
    let off = program.post(&path, &json!({})).await.expect(200);
    assert_eq!(off, json!({"unsubscription": {"event": null, "done": true}}));
    let mut mara = house.sign_in(people::MARA).await;
    let body = mara.get("/api/notification-preferences").await.expect(200);
    let events = body["notification_preferences"]["events"].as_array().unwrap();
    assert!(events.iter().all(|each| each["choice"] != "digest"));
    assert!(events.iter().any(|each| each["choice"] == "on"));
}

async fn whoever_has_left_is_told_nothing(house: House) {
    let sent = offer(&house, |_| {}).await;
    open(&house, &sent).await;
    let mut admin = house.sign_in(crate::notifications::ADMIN).await;
    let departures = format!("/api/staff/{}/departures", people::user_id(people::MARA));
    let successor = people::user_id("admin_agent@tidewell.example");
    admin
        .decide(&departures, &json!({"revision": 1, "successor": successor}))
        .await
        .expect(200);
    house.days(2);
    assert_eq!(to(&mailed(&house).await, people::MARA).len(), 0);
    // What comes from then on is told to whoever took over.
    let mut elena = house.sign_in(people::ELENA).await;
    let body = json!({"version": 1, "kind": "price", "reason": ""});
    let at = format!("/api/offer-links/{}/declines", sent["token"].as_str().unwrap());
    elena.decide(&at, &body).await.expect(200);
    assert_eq!(
        told(&house, "admin_agent@tidewell.example").await,
        ["offer_declined"]
    );
}

async fn what_is_old_is_forgotten(house: House) {
    offer(&house, |_| {}).await;
    let messages = mailed(&house).await;
    let path = one_click(to(&messages, people::ELENA)[0]);
    house.days(364);
    worker::clean(&house.app).await.unwrap();
    assert_eq!(told(&house, people::ELENA).await, ["offer_sent"]);
    house.client().get(&path).await.expect(200);
    house.days(2);
    worker::clean(&house.app).await.unwrap();
    assert_eq!(told(&house, people::ELENA).await, [""; 0]);
    house.client().get(&path).await.refused(410, "link_expired");
}
