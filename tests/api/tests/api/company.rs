//! The company as customers see it: read by all of its people, changed by two roles, and by two people at once.

use axum::body::Body;
use axum::http::Method;
use liaison_tests_api::client::Reply;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};
use uuid::Uuid;

on_both!(
    a_profile_is_changed_and_customers_see_it,
    two_who_change_it_at_once,
    what_waited_on_a_device_meets_what_is_there_now,
    every_wrong_field_is_named,
    a_repeated_change_gets_the_first_answer,
    a_logo_is_drawn_anew,
    what_is_no_logo_is_refused,
);

const PROFILE: &str = "/api/company-profile";
const LOGO_PATH: &str = "/api/company-profile/logo";
const ADMINISTRATOR: &str = "profile_administrator@tidewell.example";
/// 320 by 200, with a comment inside.
pub(crate) const LOGO: &[u8] = include_bytes!("../../data/logo.png");

/// What is kept of Tidewell, and a change of it.
pub(crate) fn asked(revision: i64, change: impl FnOnce(&mut Value)) -> Value {
    let mut profile = json!({
        "name": people::TIDEWELL,
        "phone": "+65 5550 0148",
        "email": "hello@tidewell.example",
        "website": "",
        "address": "71 Robinson Road, Singapore",
    });
    change(&mut profile);
    json!({"revision": revision, "profile": profile})
}

async fn a_profile_is_changed_and_customers_see_it(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let reply = mara.get(PROFILE).await;
    assert_eq!(reply.header("etag"), "\"1\"");
    let before = reply.expect(200)["company_profile"].clone();
    assert_eq!(before["profile"], asked(1, |_| {})["profile"]);
    assert_eq!(
        (
            &before["number"],
            &before["country"],
            &before["cloud"],
            &before["logo"]
        ),
        (&json!("4118201"), &json!("SG"), &json!("worldwide"), &Value::Null)
    );
    let change = asked(1, |profile| {
        profile["name"] = json!("  Tidewell Systems ");
        profile["website"] = json!("https://tidewell.example/about");
    });
    mara.replace(PROFILE, &change).await.refused(403, "not_allowed");
    house
        .client()
        .replace(PROFILE, &change)
        .await
        .refused(401, "not_signed_in");
    let mut elena = house.sign_in(people::ELENA).await;
    elena.replace(PROFILE, &change).await.refused(403, "not_allowed");

    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let reply = administrator.replace(PROFILE, &change).await;
    assert_eq!(reply.header("etag"), "\"2\"");
    let after = reply.expect(200)["company_profile"].clone();
    assert_eq!(after["profile"]["name"], "Tidewell Systems");
    assert_eq!(before["last_change"], Value::Null);
    assert_eq!(
        after["last_change"]["by"],
        "profile_administrator of tidewell.example"
    );
    assert_eq!(mara.get(PROFILE).await.expect(200)["company_profile"], after);
    assert_eq!(house.log(people::MARA).await, ["profile_changed"]);
    // Another company has its own.
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    assert_eq!(
        other.get(PROFILE).await.expect(200)["company_profile"]["revision"],
        1
    );
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let review = house.client().get(&link).await.expect(200);
    assert!(review.to_string().contains("Tidewell Systems"), "{review}");
}

async fn two_who_change_it_at_once(house: House) {
    let mut one = house.sign_in(ADMINISTRATOR).await;
    let mut other = house.sign_in("global_administrator@tidewell.example").await;
    let phone = asked(1, |profile| profile["phone"] = json!("+65 5550 0199"));
    one.replace(PROFILE, &phone).await.expect(200);
    let name = asked(1, |profile| profile["name"] = json!("Tidewell Group"));
    let stale = other.replace(PROFILE, &name).await.refused(412, "stale_revision");
    let current = &stale["current"]["company_profile"];
    assert_eq!(
        (&current["revision"], &current["profile"]["phone"]),
        (&json!(2), &json!("+65 5550 0199"))
    );
    // Who asks for what there is already is not refused, however old the page was.
    let same = other.replace(PROFILE, &phone).await.expect(200);
    assert_eq!(same["company_profile"], *current);
    assert_eq!(house.log(people::MARA).await, ["profile_changed"]);
}

async fn what_waited_on_a_device_meets_what_is_there_now(house: House) {
    let mut one = house.sign_in(ADMINISTRATOR).await;
    let mut other = house.sign_in("global_administrator@tidewell.example").await;
    let waited = asked(1, |profile| profile["name"] = json!("Tidewell Group"));
    let meanwhile = asked(1, |profile| profile["phone"] = json!("+65 5550 0199"));
    other.replace(PROFILE, &meanwhile).await.expect(200);
    // A refusal is no answer to keep: the same attempt, sent again, is told again.
    let key = new_id();
    for _ in 0..2 {
        let stale = one.replace_as(key, PROFILE, &waited).await;
        let current = &stale.refused(412, "stale_revision")["current"]["company_profile"];
        assert_eq!(current["revision"], 2);
    }
    let merged = asked(2, |profile| {
        profile["name"] = json!("Tidewell Group");
        profile["phone"] = json!("+65 5550 0199");
    });
    let key = new_id();
    let first = one.replace_as(key, PROFILE, &merged).await.expect(200);
    let again = one.replace_as(key, PROFILE, &merged).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.expect(200), first);
    assert_eq!(first["company_profile"]["revision"], 3);
    assert_eq!(house.log(people::MARA).await.len(), 2);
}

async fn every_wrong_field_is_named(house: House) {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let wrong = asked(1, |profile| {
        profile["name"] = json!("Tide\u{202e}well");
        profile["phone"] = json!("ask Mara");
        profile["email"] = json!("hello");
        profile["website"] = json!("javascript:alert(1)");
        profile["address"] = json!("x".repeat(301));
    });
    let problem = administrator
        .replace(PROFILE, &wrong)
        .await
        .refused(422, "invalid_fields");
    let told: Vec<(&str, &str)> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            (
                error["pointer"].as_str().unwrap(),
                error["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("/profile/name", "control_character"),
            ("/profile/phone", "not_a_phone_number"),
            ("/profile/email", "not_an_email_address"),
            ("/profile/website", "not_a_web_address"),
            ("/profile/address", "too_long"),
        ]
    );
    for strange in [
        json!(null),
        json!(7),
        json!("\u{0}"),
        json!([]),
        json!("x".repeat(50_000)),
    ] {
        let strange = asked(1, |profile| profile["name"] = strange);
        administrator
            .replace(PROFILE, &strange)
            .await
            .refused(422, "invalid_fields");
    }
    let markup = asked(1, |profile| {
        profile["name"] = json!("<script>alert(1)</script>");
        profile["phone"] = json!("");
    });
    administrator.replace(PROFILE, &markup).await.expect(200);
}

async fn a_repeated_change_gets_the_first_answer(house: House) {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let key = new_id();
    let change = asked(1, |profile| profile["phone"] = json!("+65 5550 0100"));
    let first = administrator.replace_as(key, PROFILE, &change).await.expect(200);
    let back = asked(2, |_| {});
    administrator.replace(PROFILE, &back).await.expect(200);
    let again = administrator.replace_as(key, PROFILE, &change).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.expect(200), first);
    administrator
        .replace_as(key, PROFILE, &back)
        .await
        .refused(422, "idempotency_key_reused");
    administrator
        .send(Method::PUT, PROFILE, &[], Some(&back))
        .await
        .refused(400, "idempotency_key_required");
    assert_eq!(house.log(people::MARA).await.len(), 2);
}

async fn send(client: &mut Client, key: Uuid, kind: &str, file: &[u8]) -> Reply {
    let key = key.to_string();
    let headers = [("idempotency-key", key.as_str()), ("content-type", kind)];
    let body = Body::from(file.to_vec());
    client.send_raw(Method::PUT, LOGO_PATH, &headers, body).await
}

async fn remove(client: &mut Client) -> Reply {
    let key = new_id().to_string();
    let headers = [("idempotency-key", key.as_str())];
    client.send(Method::DELETE, LOGO_PATH, &headers, None).await
}

async fn a_logo_is_drawn_anew(house: House) {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let key = new_id();
    let first = send(&mut administrator, key, "image/png", LOGO).await.expect(200);
    assert_eq!(first["company_profile"]["revision"], 2);
    let id = first["company_profile"]["logo"].as_str().unwrap().to_owned();
    let path = format!("/api/logos/{id}");
    let shown = house.client().get(&path).await;
    assert_eq!(shown.status.as_u16(), 200);
    assert_eq!(shown.header("content-type"), "image/png");
    assert_eq!(shown.header("x-content-type-options"), "nosniff");
    assert_eq!(
        shown.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_ne!(shown.bytes, LOGO);
    // Its own width and height, and nothing of the comment.
    assert_eq!(shown.bytes[16..24], [0, 0, 1, 0, 0, 0, 0, 160]);
    assert!(!shown.bytes.windows(7).any(|part| part == b"Comment"));

    // A customer that lets the partner administer sees it there.
    let invitation = house.invitation(|_| {}).await;
    let acceptances = format!("{}/acceptances", crate::answering::link(&invitation));
    let mut elena = house.sign_in(people::ELENA).await;
    let accepted = crate::answering::accept_with(&Value::Null);
    elena.decide(&acceptances, &accepted).await.expect(200);
    let listed = elena.get("/api/relationships").await.expect(200);
    assert_eq!(listed["relationships"][0]["partner_logo"], id);

    // Again: by the same key its first answer, by another one nothing new. A wrong type of a good picture does no harm.
    let again = send(&mut administrator, key, "image/png", LOGO).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    let same = send(&mut administrator, new_id(), "image/webp", LOGO).await;
    assert_eq!(same.expect(200), first);

    let gone = remove(&mut administrator).await.expect(200);
    assert_eq!(gone["company_profile"]["logo"], Value::Null);
    assert_eq!(gone["company_profile"]["revision"], 3);
    assert_eq!(remove(&mut administrator).await.expect(200), gone);
    house.client().get(&path).await.refused(404, "not_found");
    let log = house.log(people::MARA).await;
    assert_eq!(
        log.iter().filter(|kind| *kind == "profile_changed").count(),
        2,
        "{log:?}"
    );
}

async fn what_is_no_logo_is_refused(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    send(&mut mara, new_id(), "image/png", LOGO)
        .await
        .refused(403, "not_allowed");
    remove(&mut mara).await.refused(403, "not_allowed");
    let mut nobody = house.client();
    send(&mut nobody, new_id(), "image/png", LOGO)
        .await
        .refused(401, "not_signed_in");

    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    for kind in ["image/svg+xml", "image/gif", "text/html", "application/json"] {
        send(&mut administrator, new_id(), kind, svg)
            .await
            .refused(415, "unsupported_media_type");
    }
    for file in [&svg[..], b"", &LOGO[..100], b"GIF89a\x01\0\x01\0\0\0\0;"] {
        let problem = send(&mut administrator, new_id(), "image/png", file)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["code"], "not_a_picture", "{file:?}");
    }
    let heavy = vec![0; 1024 * 1024 + 1];
    send(&mut administrator, new_id(), "image/jpeg", &heavy)
        .await
        .refused(413, "body_too_large");
    let mut cross = administrator.clone();
    let headers = [("sec-fetch-site", "cross-site"), ("content-type", "image/png")];
    cross
        .send_raw(Method::PUT, LOGO_PATH, &headers, Body::from(LOGO))
        .await
        .refused(403, "cross_site");
    administrator
        .get("/api/logos/1")
        .await
        .refused(400, "invalid_parameter");
    let profile = administrator.get(PROFILE).await.expect(200);
    assert_eq!(profile["company_profile"]["revision"], 1);
}
