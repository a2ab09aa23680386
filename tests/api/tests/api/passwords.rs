//! A new password for somebody who has forgotten the old one.

use jiff::SignedDuration;
use liaison_server::worker;
use liaison_tests_api::smtp::{Heard, MailServer};
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

on_both!(
    a_link_sets_a_new_password_once,
    nothing_tells_who_has_an_account,
    a_link_works_for_an_hour,
    asking_is_limited,
    a_weak_password_leaves_the_link,
    two_at_once_are_one,
    what_is_over_is_deleted,
);

const RESETS: &str = "/api/password-resets";
const PASSWORDS: &str = "/api/passwords";
const NEW: &str = "harbour and tide";

fn ask(email: &str) -> Value {
    json!({"email": email, "language": "ja"})
}

fn set(token: &str, password: &str) -> Value {
    json!({"token": token, "password": password, "language": "ja"})
}

async fn sign_in(client: &mut Client, password: &str) -> u16 {
    let body = json!({"email": people::ELENA, "password": password});
    client.post("/api/sessions", &body).await.status.as_u16()
}

fn token(message: &Heard) -> String {
    let text = message.message.replace("=\n", "");
    let (_, rest) = text.split_once("/reset/").unwrap_or_else(|| panic!("{text}"));
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

/// Asks, and reads the link out of the mail.
async fn link(house: &House, server: &MailServer) -> String {
    let app = house.mailing_to(&server.url).await;
    let before = server.heard().len();
    house.client().post(RESETS, &ask(people::ELENA)).await.expect(204);
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!(heard.len(), before + 1);
    assert_eq!(heard[before].to, people::ELENA);
    assert_eq!(heard[before].header("Content-Language"), "ja");
    token(&heard[before])
}

async fn a_link_sets_a_new_password_once(house: House) {
    let server = MailServer::start(&[]).await;
    let mut elsewhere = house.sign_in(people::ELENA).await;
    let (first, second) = (link(&house, &server).await, link(&house, &server).await);
    assert_ne!(first, second);
    let mut browser = house.client();
    browser.post(PASSWORDS, &set(&second, NEW)).await.expect(204);
    // Every session has ended, and every link.
    assert_eq!(
        elsewhere.get("/api/session").await.expect(200)["session"],
        Value::Null
    );
    for used in [&second, &first] {
        browser
            .post(PASSWORDS, &set(used, NEW))
            .await
            .refused(410, "link_expired");
    }
    assert_eq!(sign_in(&mut browser, people::PASSWORD).await, 401);
    assert_eq!(sign_in(&mut browser, NEW).await, 201);
    // The mailbox is told.
    let app = house.mailing_to(&server.url).await;
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!(heard.len(), 3);
    assert!(!heard[2].message.contains("/reset/"));
    // Neither the link nor the password is in the database.
    let text = format!(
        "{:?}",
        liaison_store::mail::due(&app.store.read(), app.now(), 10)
            .await
            .unwrap()
    );
    assert!(!text.contains(&second));
}

async fn nothing_tells_who_has_an_account(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let known = house.client().post(RESETS, &ask(people::ELENA)).await;
    let unknown = house.client().post(RESETS, &ask("nobody@harrow.example")).await;
    assert_eq!((known.status, &known.bytes), (unknown.status, &unknown.bytes));
    worker::send_mail(&app).await.unwrap();
    assert_eq!(server.heard().len(), 1);
}

async fn a_link_works_for_an_hour(house: House) {
    let server = MailServer::start(&[]).await;
    let token = link(&house, &server).await;
    house.advance(SignedDuration::from_mins(61));
    house
        .client()
        .post(PASSWORDS, &set(&token, NEW))
        .await
        .refused(410, "link_expired");
    house
        .client()
        .post(PASSWORDS, &set("", NEW))
        .await
        .refused(410, "link_expired");
}

async fn asking_is_limited(house: House) {
    // An address that nobody has is limited as one that somebody has.
    for email in [people::ELENA, "nobody@harrow.example"] {
        for _ in 0..3 {
            house.client().post(RESETS, &ask(email)).await.expect(204);
        }
        let problem = house
            .client()
            .post(RESETS, &ask(email))
            .await
            .refused(429, "too_many_attempts");
        assert!(
            problem["params"]["seconds"]
                .as_str()
                .unwrap()
                .parse::<u32>()
                .unwrap()
                <= 3600
        );
    }
    for n in 0..14 {
        let email = format!("person{n}@harrow.example");
        house.client().post(RESETS, &ask(&email)).await.expect(204);
    }
    let other = ask("another@harrow.example");
    house
        .client()
        .post(RESETS, &other)
        .await
        .refused(429, "too_many_attempts");
    let mut far_away = house.client();
    far_away.source = ([192, 0, 2, 2], 40_000).into();
    far_away.post(RESETS, &other).await.expect(204);
    house.advance(SignedDuration::from_mins(61));
    house.client().post(RESETS, &ask(people::ELENA)).await.expect(204);
}

async fn a_weak_password_leaves_the_link(house: House) {
    let server = MailServer::start(&[]).await;
    let token = link(&house, &server).await;
    for (password, code) in [
        ("", "empty"),
        ("short", "too_short"),
        (&*"a".repeat(257), "too_long"),
    ] {
        let problem = house
            .client()
            .post(PASSWORDS, &set(&token, password))
            .await
            .refused(422, "invalid_fields");
        let error = &problem["errors"][0];
        assert_eq!(
            (&error["pointer"], &error["code"]),
            (&json!("/password"), &json!(code))
        );
    }
    house
        .client()
        .post(PASSWORDS, &set(&token, NEW))
        .await
        .expect(204);
    let wrong = house
        .client()
        .post(RESETS, &ask("nobody"))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(wrong["errors"][0]["pointer"], "/email");
}

async fn two_at_once_are_one(house: House) {
    let server = MailServer::start(&[]).await;
    let token = link(&house, &server).await;
    let (body, other) = (set(&token, NEW), set(&token, "another harbour"));
    let (mut one, mut two) = (house.client(), house.client());
    let (first, second) = tokio::join!(one.post(PASSWORDS, &body), two.post(PASSWORDS, &other));
    let mut answers = [first.status.as_u16(), second.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [204, 410]);
}

async fn what_is_over_is_deleted(house: House) {
    let server = MailServer::start(&[]).await;
    link(&house, &server).await;
    house.days(1);
    worker::clean(&house.app).await.unwrap();
    house.client().post(RESETS, &ask(people::ELENA)).await.expect(204);
}
