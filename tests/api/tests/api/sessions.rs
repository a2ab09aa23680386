//! Signing in and out.

use jiff::SignedDuration;
use liaison_tests_api::house::config;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

on_both!(
    who_one_is,
    the_cookie_is_the_session,
    guessing_becomes_slow_for_an_address,
    guessing_becomes_slow_for_a_source,
    a_session_ends_when_it_is_idle,
    a_session_ends_however_busy_it_is,
    signing_in_again_makes_a_new_session,
    signing_out_here_and_everywhere,
    over_tls_cookies_are_bound_and_hsts_is_sent,
);

async fn who_one_is(house: House) {
    let mut nobody = house.client();
    assert_eq!(
        nobody.get("/api/session").await.expect(200),
        json!({"session": null})
    );
    let mut mara = house.sign_in(people::MARA).await;
    let session = mara.get("/api/session").await.expect(200)["session"].clone();
    assert_eq!(session["user"]["email"], people::MARA);
    assert_eq!(session["side"]["side"], "partner");
    assert_eq!(session["side"]["role"], "sales_agent");
    assert_eq!(session["side"]["partner"]["name"], people::TIDEWELL);
    let mut tom = house.sign_in(people::TOM).await;
    let session = tom.get("/api/session").await.expect(200)["session"].clone();
    assert_eq!(session["side"]["side"], "customer");
    assert_eq!(session["side"]["role"], "plain_user");
    let mut operator = house.sign_in(people::OPERATOR).await;
    let session = operator.get("/api/session").await.expect(200)["session"].clone();
    assert_eq!(session["side"], json!({"side": "operator"}));
}

async fn the_cookie_is_the_session(house: House) {
    let mut client = house.client();
    let body = json!({"email": " SALES_AGENT@Tidewell.example ", "password": people::PASSWORD});
    let reply = client.post("/api/sessions", &body).await;
    reply.expect(201);
    let cookie = reply.header("set-cookie");
    for part in [
        "liaison_session=",
        "; Path=/",
        "; HttpOnly",
        "; SameSite=Lax",
        "; Max-Age=7776000",
    ] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = client.cookies["liaison_session"].clone();
    assert_eq!(token.len(), 64);
    // What the database holds does not open anything.
    let reader = house.app.store.read();
    let stored = liaison_store::session::find_by_token_hash(&reader, &sha256(token.as_bytes())).await;
    let hash = liaison_server::random::hex(&stored.unwrap().unwrap().token_hash);
    let mut thief = house.client();
    thief.cookies.insert("liaison_session".to_owned(), hash);
    assert_eq!(
        thief.get("/api/session").await.expect(200)["session"],
        Value::Null
    );
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}

async fn guess(client: &mut Client, email: &str) -> liaison_tests_api::Reply {
    let body = json!({"email": email, "password": "wrong"});
    client.post("/api/sessions", &body).await
}

async fn guessing_becomes_slow_for_an_address(house: House) {
    for email in [people::MARA, "nobody@tidewell.example"] {
        let mut client = house.client();
        client.source = ([192, 0, 2, u8::try_from(email.len()).unwrap()], 1).into();
        for _ in 0..5 {
            guess(&mut client, email).await.refused(401, "wrong_credentials");
        }
        let reply = guess(&mut client, email).await;
        let problem = reply.refused(429, "too_many_attempts");
        let seconds: u64 = reply.header("retry-after").parse().unwrap();
        assert!((890..=900).contains(&seconds), "{seconds}");
        assert_eq!(problem["params"]["seconds"], seconds.to_string());
    }
    // The right password does not help, from wherever it comes.
    let mut mara = house.client();
    mara.source = ([198, 51, 100, 7], 1).into();
    let right = json!({"email": people::MARA, "password": people::PASSWORD});
    mara.post("/api/sessions", &right)
        .await
        .refused(429, "too_many_attempts");
    // Somebody else is not concerned.
    house.sign_in(people::FENWICK_SALES).await;
    house.advance(SignedDuration::from_mins(15));
    mara.post("/api/sessions", &right).await.expect(201);
}

async fn guessing_becomes_slow_for_a_source(house: House) {
    let mut client = house.client();
    for number in 0..20 {
        let email = format!("person{number}@tidewell.example");
        guess(&mut client, &email).await.refused(401, "wrong_credentials");
    }
    guess(&mut client, "person20@tidewell.example")
        .await
        .refused(429, "too_many_attempts");
    let mut elsewhere = house.client();
    elsewhere.source = ([198, 51, 100, 7], 1).into();
    guess(&mut elsewhere, "person20@tidewell.example")
        .await
        .refused(401, "wrong_credentials");
}

async fn a_session_ends_when_it_is_idle(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for _ in 0..3 {
        house.days(13);
        mara.get("/api/overview").await.expect(200);
    }
    house.days(14);
    mara.get("/api/overview").await.refused(401, "not_signed_in");
    liaison_server::worker::clean(&house.app).await.unwrap();
    mara.get("/api/overview").await.refused(401, "not_signed_in");
}

async fn a_session_ends_however_busy_it_is(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for _ in 0..8 {
        house.days(11);
        mara.get("/api/overview").await.expect(200);
    }
    house.days(2);
    mara.get("/api/overview").await.refused(401, "not_signed_in");
}

async fn signing_in_again_makes_a_new_session(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let mut before = mara.clone();
    let body = json!({"email": people::MARA, "password": people::PASSWORD});
    mara.post("/api/sessions", &body).await.expect(201);
    assert_ne!(mara.cookies, before.cookies);
    mara.get("/api/overview").await.expect(200);
    before.get("/api/overview").await.refused(401, "not_signed_in");
}

async fn signing_out_here_and_everywhere(house: House) {
    let here = json!({"scope": "this_device"});
    let everywhere = json!({"scope": "everywhere"});
    let mut devices = Vec::new();
    for _ in 0..3 {
        devices.push(house.sign_in(people::MARA).await);
    }
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    let mut first = devices.remove(0);
    let mut stolen = first.clone();
    first.post("/api/sign-outs", &here).await.expect(204);
    assert!(!first.cookies.contains_key("liaison_session"));
    stolen.get("/api/overview").await.refused(401, "not_signed_in");
    // Again, as after an answer that was lost: signed out is signed out.
    stolen.post("/api/sign-outs", &here).await.expect(204);
    devices[0].get("/api/overview").await.expect(200);
    devices[0].post("/api/sign-outs", &everywhere).await.expect(204);
    devices[1]
        .get("/api/overview")
        .await
        .refused(401, "not_signed_in");
    other.get("/api/overview").await.expect(200);
}

async fn over_tls_cookies_are_bound_and_hsts_is_sent(house: House) {
    let server = house
        .with(config(house.site.clone(), "https://liaison.example"))
        .await;
    let mut client = Client::new(server.router());
    let body = json!({"email": people::MARA, "password": people::PASSWORD});
    let reply = client.post("/api/sessions", &body).await;
    reply.expect(201);
    assert!(reply.header("set-cookie").starts_with("__Host-liaison_session="));
    assert!(reply.header("set-cookie").contains("; Secure"));
    assert!(
        reply
            .header("strict-transport-security")
            .starts_with("max-age=31536000")
    );
    client.get("/api/overview").await.expect(200);
    let plain = house.client().get("/api/session").await;
    assert_eq!(plain.header("strict-transport-security"), "");
}
