//! One's own account: changed by its owner alone, with word of it to the addresses concerned.

use axum::body::Body;
use axum::http::Method;
use liaison_server::worker;
use liaison_tests_api::house::new_id;
use liaison_tests_api::smtp::MailServer;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

on_both!(
    a_name_and_a_language_are_kept,
    two_devices_change_it_at_once,
    a_password_is_changed_by_whoever_knows_it,
    guessing_the_old_password_becomes_slow,
    an_address_is_verified_before_it_is_used,
    an_address_of_somebody_else_stays_theirs,
    devices_are_told_apart,
    a_device_is_signed_out_from_another,
    all_other_devices_are_signed_out,
);

const NEW: &str = "elena.new@harrow.example";

async fn a_name_and_a_language_are_kept(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let reply = elena.get("/api/account").await;
    assert_eq!(reply.header("etag"), "\"1\"");
    assert_eq!(
        reply.expect(200)["account"],
        json!({"revision": 1, "name": "global_administrator of harrow.example", "email": people::ELENA,
            "language": null})
    );
    let asked = json!({"revision": 1, "name": "  Elena Marsh ", "language": "ja"});
    let key = new_id();
    let changed = elena.replace_as(key, "/api/account", &asked).await.expect(200);
    assert_eq!(
        changed["account"],
        json!({"revision": 2, "name": "Elena Marsh", "email": people::ELENA, "language": "ja"})
    );
    assert_eq!(
        elena.replace_as(key, "/api/account", &asked).await.expect(200),
        changed
    );
    let session = elena.get("/api/session").await.expect(200);
    assert_eq!(session["session"]["user"]["name"], "Elena Marsh");
    for (body, pointer) in [
        (json!({"revision": 2, "name": " ", "language": "ja"}), "/name"),
        (
            json!({"revision": 2, "name": "x".repeat(500), "language": "ja"}),
            "/name",
        ),
        (json!({"revision": 2, "name": "E", "language": "fr"}), "/language"),
        (
            json!({"revision": 2, "name": "E", "language": "ja", "email": NEW}),
            "/email",
        ),
    ] {
        let problem = elena
            .replace("/api/account", &body)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    house
        .client()
        .get("/api/account")
        .await
        .refused(401, "not_signed_in");
}

async fn two_devices_change_it_at_once(house: House) {
    let mut here = house.sign_in(people::ELENA).await;
    let mut there = house.sign_in(people::ELENA).await;
    let asked = |name: &str| json!({"revision": 1, "name": name, "language": "en"});
    here.replace("/api/account", &asked("One")).await.expect(200);
    let problem = there
        .replace("/api/account", &asked("Other"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["account"]["name"], "One");
}

fn change(old: &str, password: &str) -> Value {
    json!({"old": old, "password": password, "language": "en"})
}

async fn a_password_is_changed_by_whoever_knows_it(house: House) {
    const PATH: &str = "/api/account/passwords";
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut here = house.sign_in(people::ELENA).await;
    let mut there = house.sign_in(people::ELENA).await;
    let mut tom = house.sign_in(people::TOM).await;
    here.post(PATH, &change("wrong", "lanterns over water"))
        .await
        .refused(401, "wrong_credentials");
    let problem = here
        .post(PATH, &change(people::PASSWORD, "short"))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["pointer"], "/password");
    here.post(PATH, &change(people::PASSWORD, "lanterns over water"))
        .await
        .expect(204);
    // This device stays, every other one is out, nobody else is concerned.
    here.get("/api/account").await.expect(200);
    there.get("/api/account").await.refused(401, "not_signed_in");
    tom.get("/api/account").await.expect(200);
    let sign_in = |password: &str| json!({"email": people::ELENA, "password": password});
    let mut again = house.client();
    again
        .post("/api/sessions", &sign_in(people::PASSWORD))
        .await
        .refused(401, "wrong_credentials");
    again
        .post("/api/sessions", &sign_in("lanterns over water"))
        .await
        .expect(201);
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!((heard.len(), heard[0].to.as_str()), (1, people::ELENA));
}

async fn guessing_the_old_password_becomes_slow(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    for _ in 0..5 {
        elena
            .post("/api/account/passwords", &change("wrong", "lanterns over water"))
            .await
            .refused(401, "wrong_credentials");
    }
    elena
        .post(
            "/api/account/passwords",
            &change(people::PASSWORD, "lanterns over water"),
        )
        .await
        .refused(429, "too_many_attempts");
}

async fn an_address_is_verified_before_it_is_used(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let body = json!({"email": " Elena.New@harrow.example", "language": "en"});
    let begun = elena.post("/api/address-changes", &body).await.expect(202);
    let id = begun["address_change"]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/address-changes/{id}/verifications");
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!((heard.len(), heard[0].to.as_str()), (1, NEW));
    let code: String = heard[0].header("Subject").chars().take(6).collect();
    let typed = |code: &str| json!({"code": code, "language": "en"});
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let problem = elena
        .post(&path, &typed(wrong))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["code"], "not_the_code");
    assert_eq!(problem["errors"][0]["params"]["left"], "4");
    // The code is for whoever asked for it.
    let mut tom = house.sign_in(people::TOM).await;
    tom.post(&path, &typed(&code)).await.refused(410, "link_expired");
    assert_eq!(
        elena.get("/api/account").await.expect(200)["account"]["email"],
        people::ELENA
    );
    let changed = elena.post(&path, &typed(&code)).await.expect(200);
    assert_eq!(changed["account"]["email"], NEW);
    elena
        .post(&path, &typed(&code))
        .await
        .refused(410, "link_expired");
    // The old address is told, and opens nothing any more.
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!((heard.len(), heard[1].to.as_str()), (2, people::ELENA));
    let mut again = house.client();
    let sign_in = |email: &str| json!({"email": email, "password": people::PASSWORD});
    again
        .post("/api/sessions", &sign_in(people::ELENA))
        .await
        .refused(401, "wrong_credentials");
    again.post("/api/sessions", &sign_in(NEW)).await.expect(201);
}

async fn an_address_of_somebody_else_stays_theirs(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let body = json!({"email": people::WEI, "language": "en"});
    // From outside the two cannot be told apart.
    let begun = elena.post("/api/address-changes", &body).await.expect(202);
    let id = begun["address_change"]["id"].as_str().unwrap();
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!((heard.len(), heard[0].to.as_str()), (1, people::WEI));
    let path = format!("/api/address-changes/{id}/verifications");
    for _ in 0..5 {
        elena
            .post(&path, &json!({"code": "123456", "language": "en"}))
            .await
            .refused(422, "invalid_fields");
    }
    elena
        .post(&path, &json!({"code": "123456", "language": "en"}))
        .await
        .refused(410, "link_expired");
    let problem = elena
        .post(
            "/api/address-changes",
            &json!({"email": "nobody", "language": "en"}),
        )
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["pointer"], "/email");
}

/// Signed in with a browser that says what it is.
async fn with(house: &House, agent: &str) -> Client {
    let mut client = house.client();
    let body = json!({"email": people::ELENA, "password": people::PASSWORD});
    client
        .open(
            Method::POST,
            "/api/sessions",
            &[("user-agent", agent)],
            Body::from(body.to_string()),
        )
        .await;
    client
}

async fn devices(client: &mut Client) -> Vec<Value> {
    client.get("/api/sessions").await.expect(200)["sessions"]
        .as_array()
        .unwrap()
        .clone()
}

async fn devices_are_told_apart(house: House) {
    let mut phone = with(&house, "Mozilla/5.0 (iPhone) CriOS/142.0 Safari/604.1").await;
    let mut other = with(&house, "something else").await;
    let seen = devices(&mut phone).await;
    assert_eq!(seen.len(), 2);
    let this: Vec<&Value> = seen.iter().filter(|each| each["is_this"] == true).collect();
    assert_eq!(this.len(), 1);
    assert_eq!(
        (&this[0]["browser"], &this[0]["system"]),
        (&json!("Chrome"), &json!("iOS"))
    );
    let theirs = devices(&mut other).await;
    let unknown = theirs.iter().find(|each| each["is_this"] == true).unwrap();
    assert_eq!(
        (&unknown["browser"], &unknown["system"]),
        (&Value::Null, &Value::Null)
    );
    // Nobody sees anybody else's, and what has expired is not there.
    let mut tom = house.sign_in(people::TOM).await;
    assert_eq!(devices(&mut tom).await.len(), 1);
    house.days(15);
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(devices(&mut elena).await.len(), 1);
}

async fn a_device_is_signed_out_from_another(house: House) {
    let mut here = house.sign_in(people::ELENA).await;
    let mut there = house.sign_in(people::ELENA).await;
    let mut tom = house.sign_in(people::TOM).await;
    let seen = devices(&mut here).await;
    let other = seen.iter().find(|each| each["is_this"] == false).unwrap();
    let path = format!("/api/sessions/{}/terminations", other["id"].as_str().unwrap());
    tom.post(&path, &json!({})).await.refused(404, "not_found");
    there.get("/api/account").await.expect(200);
    let mut endings = house.app.live.endings();
    here.post(&path, &json!({})).await.expect(204);
    // Its streams hear of it at once.
    assert!(endings.try_recv().is_ok());
    there.get("/api/account").await.refused(401, "not_signed_in");
    here.post(&path, &json!({})).await.refused(404, "not_found");
    here.post("/api/sessions/nothing/terminations", &json!({}))
        .await
        .refused(400, "invalid_parameter");
    assert_eq!(devices(&mut here).await.len(), 1);
}

async fn all_other_devices_are_signed_out(house: House) {
    let mut here = house.sign_in(people::ELENA).await;
    let mut others = vec![
        house.sign_in(people::ELENA).await,
        house.sign_in(people::ELENA).await,
    ];
    let mut second = house.sign_in(people::SECOND).await;
    here.post("/api/sign-outs", &json!({"scope": "other_devices"}))
        .await
        .expect(204);
    here.get("/api/account").await.expect(200);
    second.get("/api/account").await.expect(200);
    for other in &mut others {
        other.get("/api/account").await.refused(401, "not_signed_in");
    }
}
