//! Whatever is sent, the server answers by refusing, never by failing.

use axum::body::Body;
use axum::http::{Method, Request};
use axum::response::Response;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};
use tower::ServiceExt;

on_both!(strange_values_in_every_place, strange_request_lines_and_headers);

/// Texts that have broken servers: null bytes, lone surrogates' replacement, bidirectional marks, SQL, long ones.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "\u{0}",
        "a\u{0}b",
        "\u{fffd}",
        "\u{202e}txt",
        "👩‍💻",
        "' OR 1=1 --",
        "%",
        "_",
        "\\",
        "\"",
        "../../etc/passwd",
        "<script>",
        "null",
        "NaN",
        "-1",
        "1e400",
        "\r\n",
        "\u{1}\u{7f}\u{85}",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("x".repeat(50_000));
    texts
}

fn numbers() -> Vec<Value> {
    vec![
        json!(0),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(0.5),
        json!(true),
        json!([]),
        json!({}),
        json!(null),
    ]
}

async fn strange_values_in_every_place(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let revocations = format!(
        "/api/trial-invitations/{}/revocations",
        invitation["id"].as_str().unwrap()
    );
    let values: Vec<Value> = texts().into_iter().map(Value::String).chain(numbers()).collect();
    let mut mara = house.sign_in(people::MARA).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let places = [
        "/terms/name",
        "/terms/usage_location",
        "/terms/plan",
        "/terms/administration",
        "/terms/message",
        "/terms/message/language",
        "/terms/message/before_link",
        "/terms/message/after_link",
        "/terms",
    ];
    for (number, value) in values.iter().enumerate() {
        for place in places {
            let mut body = people::terms();
            *body.pointer_mut(place).unwrap() = value.clone();
            let path = format!("/api/trial-invitations/{}", new_id());
            let reply = mara.put_new(&path, &body).await;
            assert!(reply.status.as_u16() < 500, "{place} = {value}");
        }
        // Each from a source of its own, so that the limit does not hide what is behind it.
        let mut guesser = house.client();
        guesser.source = ([203, 0, 113, u8::try_from(number).unwrap()], 1).into();
        for body in [
            json!({"email": value, "password": "x"}),
            json!({"email": format!("p{number}@b.example"), "password": value}),
        ] {
            let reply = guesser.post("/api/sessions", &body).await;
            assert!(reply.status.as_u16() < 500, "{body}");
        }
        for (path, body) in [
            (
                format!("{link}/acceptances"),
                json!({"revision": value, "administration": {"answer": "maybe"}}),
            ),
            (
                format!("{link}/acceptances"),
                json!({"revision": 9, "administration": {"answer": "yes", "replacing": value}}),
            ),
            (
                format!("{link}/acceptances"),
                json!({"revision": 9, "administration": value}),
            ),
            (
                format!("{link}/declines"),
                json!({"revision": 9, "reason": value}),
            ),
            (
                format!("{link}/declines"),
                json!({"revision": value, "reason": 1}),
            ),
        ] {
            let reply = elena.decide(&path, &body).await;
            assert!((400..500).contains(&reply.status.as_u16()), "{path} {body}");
        }
        let stale = if *value == json!(1) {
            json!(2)
        } else {
            value.clone()
        };
        let reply = mara.decide(&revocations, &json!({"revision": stale})).await;
        assert!((400..500).contains(&reply.status.as_u16()), "{value}");
    }
    assert_eq!(
        elena.get(&link).await.expect(200)["review"]["answer"],
        Value::Null
    );
}

async fn strange_request_lines_and_headers(house: House) {
    let mara = house.sign_in(people::MARA).await;
    let session = format!("liaison_session={}", mara.cookies["liaison_session"]);
    for part in [
        "%00",
        "%",
        "%zz",
        "%ff%fe",
        "%2e%2e",
        "%2F",
        "a%00b",
        "00000000-0000-0000-0000-000000000000",
        "%F0%9F%91%A9",
        "'",
        "1e400",
        "-",
    ] {
        for path in [
            format!("/api/trial-invitations/{part}"),
            format!("/api/trial-invitations/{part}/redemptions"),
            format!("/api/links/{part}"),
            format!("/api/trial-invitations?after={part}&limit={part}"),
            format!("/api/trial-invitations?after=1.{part}"),
            format!(
                "/api/trial-invitations?after=99999999999999.00000000000000000000000000000000&limit={part}"
            ),
            format!("/api/answers?{part}"),
            format!("/api/answers?after={part}&after={part}"),
            format!("/api/events?after={part}x"),
            format!("/{part}"),
            format!("/assets/{part}"),
            format!("/o/{part}"),
        ] {
            let response = raw(&house, Method::GET, &path, &[("cookie", session.as_bytes())]).await;
            assert!(response.status().as_u16() < 500, "{path}: {}", response.status());
        }
    }
    let extreme = ["-9223372036854775808", "9223372036854775807"];
    for millis in extreme {
        let path = format!("/api/trial-invitations?after={millis}.00000000000000000000000000000000");
        let response = raw(&house, Method::GET, &path, &[("cookie", session.as_bytes())]).await;
        assert_eq!(response.status(), 200, "{path}");
    }
    for name in [
        "cookie",
        "accept",
        "accept-encoding",
        "content-type",
        "content-length",
        "if-none-match",
        "if-match",
        "idempotency-key",
        "last-event-id",
        "origin",
        "range",
        "if-modified-since",
        "x-request-id",
        "user-agent",
        "sec-fetch-site",
    ] {
        for value in [
            &b""[..],
            b"\xff\xfe",
            b";=;=",
            b"\"",
            b"*",
            b"bytes=0-,5-2",
            b"-1",
            b"99999999999999999999",
        ] {
            for (method, path) in [
                (Method::GET, "/api/trial-invitations"),
                (Method::GET, "/api/catalogue"),
                (Method::GET, "/"),
                (Method::POST, "/api/sessions"),
                (Method::POST, "/api/sign-outs"),
                (Method::PATCH, "/api/session"),
                (Method::OPTIONS, "/api/session"),
            ] {
                let response = raw(&house, method.clone(), path, &[(name, value)]).await;
                assert!(
                    response.status().as_u16() < 500,
                    "{method} {path} {name}: {value:?}"
                );
            }
        }
    }
}

async fn raw(house: &House, method: Method, path: &str, headers: &[(&str, &[u8])]) -> Response {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if !headers.iter().any(|(name, _)| *name == "sec-fetch-site") {
        request = request.header("sec-fetch-site", "none");
    }
    // What the protocol's parser itself refuses never reaches the server.
    let Ok(request) = request.body(Body::from("{}")) else {
        return Response::new(Body::empty());
    };
    house.router.clone().oneshot(request).await.unwrap()
}
