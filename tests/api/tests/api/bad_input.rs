//! Requests that are wrong: the right problem document, and nothing changed.

use axum::body::Body;
use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::accept;

on_both!(
    without_a_session_nothing_is_done,
    another_partners_invitation_does_not_exist,
    headers_that_a_change_needs,
    bodies_that_cannot_be_read,
    fields_that_do_not_belong,
    requests_of_other_sites,
    sign_in_fields,
    unknown_addresses_and_methods,
);

type Headers<'a> = &'a [(&'a str, &'a str)];

fn invitation_path() -> String {
    format!("/api/trial-invitations/{}", new_id())
}

async fn without_a_session_nothing_is_done(house: House) {
    let path = invitation_path();
    house
        .client()
        .put_new(&path, &people::terms())
        .await
        .refused(401, "not_signed_in");
    let mut forged = house.client();
    let token = "0".repeat(64);
    forged.cookies.insert("liaison_session".to_owned(), token);
    forged
        .put_new(&path, &people::terms())
        .await
        .refused(401, "not_signed_in");
    let mut mara = house.sign_in(people::MARA).await;
    mara.get(&path).await.refused(404, "not_found");
}

async fn another_partners_invitation_does_not_exist(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let path = format!("/api/trial-invitations/{}", invitation["id"].as_str().unwrap());
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    stranger.get(&path).await.refused(404, "not_found");
    stranger
        .get(&format!("{path}/redemptions"))
        .await
        .refused(404, "not_found");
    stranger
        .decide(&format!("{path}/revocations"), &json!({"revision": 1}))
        .await
        .refused(404, "not_found");
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(mara.get(&path).await.expect(200)["trial_invitation"], invitation);
}

async fn headers_that_a_change_needs(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (path, body) = (invitation_path(), people::terms());
    let key = new_id().to_string();
    let cases: [(Headers<'_>, u16, &str); 5] = [
        (&[("idempotency-key", &key)], 428, "precondition_required"),
        (&[("if-none-match", "*")], 400, "idempotency_key_required"),
        (
            &[("idempotency-key", "1"), ("if-none-match", "*")],
            400,
            "invalid_parameter",
        ),
        (
            &[("idempotency-key", &key), ("if-none-match", "\"1\"")],
            400,
            "invalid_parameter",
        ),
        (
            &[
                ("idempotency-key", &key),
                ("if-none-match", "*"),
                ("content-type", "text/plain"),
            ],
            415,
            "unsupported_media_type",
        ),
    ];
    for (headers, status, code) in cases {
        mara.send(Method::PUT, &path, headers, Some(&body))
            .await
            .refused(status, code);
    }
    let link = format!(
        "/api/links/{}",
        house.invitation(|_| {}).await["token"].as_str().unwrap()
    );
    let mut elena = house.sign_in(people::ELENA).await;
    for (what, body) in [
        ("acceptances", accept()),
        ("declines", json!({"revision": 1, "reason": ""})),
    ] {
        elena
            .post(&format!("{link}/{what}"), &body)
            .await
            .refused(400, "idempotency_key_required");
    }
    mara.get(&path).await.refused(404, "not_found");
    assert_eq!(
        elena.get(&link).await.expect(200)["review"]["answer"],
        Value::Null
    );
}

async fn put_raw(client: &mut Client, path: &str, body: impl Into<Body>) -> liaison_tests_api::Reply {
    let key = new_id().to_string();
    let headers = [("idempotency-key", key.as_str()), ("if-none-match", "*")];
    client.send_raw(Method::PUT, path, &headers, body.into()).await
}

async fn bodies_that_cannot_be_read(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let path = invitation_path();
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    for body in [
        "",
        "{",
        "null",
        "[]",
        "1",
        "\"terms\"",
        "{\"terms\": 1e999}",
        "\u{feff}{}",
        &deep,
    ] {
        put_raw(&mut mara, &path, body.to_owned())
            .await
            .refused(400, "malformed_body");
    }
    put_raw(&mut mara, &path, vec![b'{', b'"', 0xff, b'"', b':', b'1', b'}'])
        .await
        .refused(400, "malformed_body");
    let mut large = people::terms();
    large["terms"]["message"]["before_link"] = json!("x".repeat(64 * 1024));
    put_raw(&mut mara, &path, large.to_string())
        .await
        .refused(413, "body_too_large");
    // Without a length in front, as chunks.
    let chunk = axum::body::Bytes::from(vec![b' '; 16 * 1024]);
    let chunks = std::iter::repeat_n(chunk, 5).map(Ok::<_, std::io::Error>);
    let body = Body::from_stream(futures_util::stream::iter(chunks));
    put_raw(&mut mara, &path, body)
        .await
        .refused(413, "body_too_large");
    mara.get(&path).await.refused(404, "not_found");
}

async fn fields_that_do_not_belong(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let path = invitation_path();
    let cases = [
        ("/terms", json!({"colour": 1}), "/terms/colour", "unknown_field"),
        ("", json!({"partner": "x"}), "/partner", "unknown_field"),
        ("/terms", json!({"name": 5}), "/terms/name", "wrong_type"),
        ("/terms", json!({"name": null}), "/terms/name", "wrong_type"),
        (
            "/terms",
            json!({"administration": "some"}),
            "/terms/administration",
            "wrong_type",
        ),
        (
            "/terms/message",
            json!({"language": "fr"}),
            "/terms/message/language",
            "wrong_type",
        ),
    ];
    for (at, change, pointer, code) in cases {
        let mut body = people::terms();
        let object = body.pointer_mut(at).unwrap().as_object_mut().unwrap();
        object.extend(change.as_object().unwrap().clone());
        let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"], json!([{"pointer": pointer, "code": code}]));
    }
    let mut body = people::terms();
    body["terms"].as_object_mut().unwrap().remove("plan");
    let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"],
        json!([{"pointer": "/terms/plan", "code": "empty"}])
    );
    mara.get(&path).await.refused(404, "not_found");
}

async fn requests_of_other_sites(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (path, body, key) = (invitation_path(), people::terms(), new_id().to_string());
    let base = [("idempotency-key", key.as_str()), ("if-none-match", "*")];
    let cases: [(Headers<'_>, bool); 7] = [
        (&[("sec-fetch-site", "cross-site")], false),
        (&[("sec-fetch-site", "same-site")], false),
        (&[("sec-fetch-site", "")], false),
        (
            &[("sec-fetch-site", ""), ("origin", "https://evil.example")],
            false,
        ),
        (&[("sec-fetch-site", ""), ("origin", "null")], false),
        (
            &[("sec-fetch-site", ""), ("origin", "http://liaison.example")],
            true,
        ),
        (&[("sec-fetch-site", "none")], true),
    ];
    for (more, ours) in cases {
        let headers = [&base[..], more].concat();
        let reply = mara.send(Method::PUT, &path, &headers, Some(&body)).await;
        if ours {
            assert!(reply.status.is_success(), "{more:?}");
        } else {
            reply.refused(403, "cross_site");
            mara.get(&path).await.refused(404, "not_found");
        }
    }
    // Reading is no change: another site cannot read the answer anyway.
    mara.send(
        Method::GET,
        "/api/session",
        &[("sec-fetch-site", "cross-site")],
        None,
    )
    .await
    .expect(200);
}

async fn sign_in_fields(house: House) {
    let mut client = house.client();
    let long = "x".repeat(257);
    let cases = [
        (
            json!({"email": "", "password": ""}),
            vec![("/email", "empty"), ("/password", "empty")],
        ),
        (
            json!({"email": "mara", "password": long}),
            vec![("/email", "not_an_email_address"), ("/password", "too_long")],
        ),
        (
            json!({"email": format!("{}@tidewell.example", "x".repeat(300)), "password": "x"}),
            vec![("/email", "too_long")],
        ),
        (
            json!({"email": "a\u{0}@b.example", "password": "x"}),
            vec![("/email", "control_character")],
        ),
        (
            json!({"email": "مارا 🌊", "password": "x"}),
            vec![("/email", "not_an_email_address")],
        ),
        (
            json!({"email": "<b>@tidewell.example", "password": "x"}),
            vec![("/email", "not_an_email_address")],
        ),
        (
            json!({"email": 5, "password": "x"}),
            vec![("/email", "wrong_type")],
        ),
        (
            json!({"email": "a@b.example", "password": "x", "remember": true}),
            vec![("/remember", "unknown_field")],
        ),
    ];
    for (body, expected) in cases {
        let problem = client
            .post("/api/sessions", &body)
            .await
            .refused(422, "invalid_fields");
        let found: Vec<(&str, &str)> = problem["errors"]
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
        assert_eq!(found, expected, "{body}");
    }
    assert!(client.cookies.is_empty());
}

async fn unknown_addresses_and_methods(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/trial-invitations/",
        "/api/links",
    ] {
        mara.get(path).await.refused(404, "not_found");
    }
    mara.get("/api/trial-invitations/7")
        .await
        .refused(400, "invalid_parameter");
    mara.get("/api/links/7kd42p").await.refused(404, "not_found");
    mara.get("/api/links/7kd42p-3v8m0q1rzt")
        .await
        .refused(404, "not_found");
    let reply = mara.send(Method::DELETE, "/api/session", &[], None).await;
    reply.refused(405, "method_not_allowed");
    assert_eq!(reply.header("allow"), "GET,HEAD");
    let reply = mara.send(Method::POST, "/somewhere", &[], Some(&json!({}))).await;
    reply.refused(405, "method_not_allowed");
}
