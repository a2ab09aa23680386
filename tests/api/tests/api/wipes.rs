//! A device that was lost, signed out from another one and wiped.

use axum::http::Method;
use liaison_server::worker;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

on_both!(
    a_lost_device_hears_of_it_and_confirms,
    an_order_is_not_escaped_by_signing_in,
    an_order_ends_with_the_cookie,
);

async fn lost(here: &mut Client) {
    let listed = here.get("/api/sessions").await.expect(200);
    let sessions = listed["sessions"].as_array().unwrap();
    let other = sessions
        .iter()
        .find(|each| each["is_this"] == json!(false))
        .unwrap();
    let path = format!("/api/sessions/{}/terminations", other["id"].as_str().unwrap());
    here.post(&path, &json!({"kept": "lost"}))
        .await
        .refused(422, "invalid_fields");
    here.post(&path, &json!({"kept": "wipe"})).await.expect(204);
}

async fn wipes(here: &mut Client) -> Value {
    here.get("/api/sessions").await.expect(200)["wipes"].clone()
}

async fn a_lost_device_hears_of_it_and_confirms(house: House) {
    let mut here = house.sign_in(people::MARA).await;
    let mut there = house.sign_in(people::MARA).await;
    let mut endings = house.app.live.endings();
    lost(&mut here).await;
    assert!(endings.try_recv().is_ok());
    for path in ["/api/session", "/api/overview", "/api/drafts"] {
        let problem = there.get(path).await.refused(401, "session_wiped");
        assert_eq!(problem["params"]["user"], json!(people::user_id(people::MARA)));
    }
    // What anybody may read, whoever holds the device may read, too.
    there.get("/api/catalogue").await.expect(200);
    let waiting = wipes(&mut here).await;
    assert_eq!(waiting.as_array().unwrap().len(), 1);
    assert_eq!(waiting[0]["wiped_at"], Value::Null);
    // Nobody confirms it for the device.
    house.client().post("/api/wipes", &json!({})).await.expect(204);
    here.post("/api/wipes", &json!({})).await.expect(204);
    here.get("/api/account").await.expect(200);
    assert_eq!(wipes(&mut here).await, waiting);
    there
        .post("/api/wipes", &json!({"user": "x"}))
        .await
        .refused(422, "invalid_fields");
    there
        .send(
            Method::POST,
            "/api/wipes",
            &[("sec-fetch-site", "cross-site")],
            Some(&json!({})),
        )
        .await
        .refused(403, "cross_site");

    let stolen = there.cookies.clone();
    there.post("/api/wipes", &json!({})).await.expect(204);
    assert!(there.cookies.is_empty());
    assert_eq!(
        there.get("/api/session").await.expect(200)["session"],
        Value::Null
    );
    // The token is worth nothing any more, and another confirmation changes nothing.
    there.cookies = stolen;
    there.get("/api/overview").await.refused(401, "not_signed_in");
    let wiped = wipes(&mut here).await;
    assert!(wiped[0]["wiped_at"].is_string());
    house.days(1);
    there.post("/api/wipes", &json!({})).await.expect(204);
    assert_eq!(wipes(&mut here).await, wiped);
    // Told for thirty days, and to nobody else.
    let mut colleague = house.sign_in("admin_agent@tidewell.example").await;
    assert_eq!(wipes(&mut colleague).await, json!([]));
    house.days(30);
    worker::clean(&house.app).await.unwrap();
    let mut here = house.sign_in(people::MARA).await;
    assert_eq!(wipes(&mut here).await, json!([]));
}

async fn an_order_is_not_escaped_by_signing_in(house: House) {
    let mut here = house.sign_in(people::MARA).await;
    let mut there = house.sign_in(people::MARA).await;
    lost(&mut here).await;
    let cookies = there.cookies.clone();
    for (path, body) in [
        (
            "/api/sessions",
            json!({"email": people::FENWICK_SALES, "password": people::PASSWORD}),
        ),
        ("/api/sign-outs", json!({"scope": "this_device"})),
        (
            "/api/joinings",
            json!({"token": "0", "name": "N", "password": "lanterns over water"}),
        ),
    ] {
        there.post(path, &body).await.refused(401, "session_wiped");
        assert_eq!(there.cookies, cookies);
    }
    there.post("/api/wipes", &json!({})).await.expect(204);
    let again = json!({"email": people::MARA, "password": people::PASSWORD});
    there.post("/api/sessions", &again).await.expect(201);
    there.get("/api/overview").await.expect(200);
}

async fn an_order_ends_with_the_cookie(house: House) {
    let mut here = house.sign_in(people::MARA).await;
    let mut there = house.sign_in(people::MARA).await;
    lost(&mut here).await;
    house.days(89);
    worker::clean(&house.app).await.unwrap();
    there.get("/api/session").await.refused(401, "session_wiped");
    house.days(2);
    worker::clean(&house.app).await.unwrap();
    there.get("/api/session").await.expect(200);
}
