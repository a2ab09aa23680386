//! The built app's files: which are served, how they are cached, and what browsers are told.

use std::path::Path;

use axum::http::Method;
use liaison_contract::VERSION;
use liaison_contract::header::CONTRACT;
use liaison_tests_api::{House, Reply, on_both, people};

on_both!(
    files_have_their_type_and_their_cache,
    compressed_copies_are_preferred,
    pages_are_the_app_and_nothing_else_is,
    every_answer_carries_the_headers,
    every_answer_says_its_contract,
    health_readiness_and_request_ids,
    the_catalogue_is_asked_for_once,
);

const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; \
    form-action 'self'; worker-src 'self'; manifest-src 'self'";

fn build(site: &Path) {
    let write = |name: &str, text: &str| {
        let path = site.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("index.html", "<!doctype html><title>Liaison</title>");
    write("index.html.br", "brotli of the page");
    write("sw.js", "// service worker");
    write("build.json", "{}");
    write("manifest.webmanifest", "{}");
    write("assets/0123abcd/liaison.wasm", "wasm");
    write("assets/0123abcd/liaison.wasm.br", "brotli");
    write("assets/0123abcd/liaison.wasm.gz", "gzip");
    write("assets/0123abcd/liaison.js", "js");
    write("assets/0123abcd/style.css", "css");
}

async fn get(house: &House, path: &str, headers: &[(&str, &str)]) -> Reply {
    house.client().send(Method::GET, path, headers, None).await
}

const PAGE: [(&str, &str); 1] = [("accept", "text/html,application/xhtml+xml")];

async fn files_have_their_type_and_their_cache(house: House) {
    build(&house.site);
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, cache) in [
        ("/", "text/html", "no-cache"),
        ("/index.html", "text/html", "no-cache"),
        ("/sw.js", "text/javascript", "no-cache"),
        ("/build.json", "application/json", "no-cache"),
        ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("/assets/0123abcd/liaison.wasm", "application/wasm", forever),
        ("/assets/0123abcd/liaison.js", "text/javascript", forever),
        ("/assets/0123abcd/style.css", "text/css", forever),
    ] {
        let reply = get(&house, path, &[]).await;
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(
            reply.header("content-type").split(';').next().unwrap(),
            kind,
            "{path}"
        );
        assert_eq!(reply.header("cache-control"), cache, "{path}");
    }
    let first = get(&house, "/sw.js", &[]).await;
    let known = [("if-modified-since", first.header("last-modified"))];
    let again = get(&house, "/sw.js", &known).await;
    assert_eq!(again.status, 304);
    assert_eq!(again.header("cache-control"), "no-cache");
    let head = house.client().send(Method::HEAD, "/sw.js", &[], None).await;
    assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0));
}

async fn compressed_copies_are_preferred(house: House) {
    build(&house.site);
    let path = "/assets/0123abcd/liaison.wasm";
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("identity", "", "wasm"),
    ] {
        let reply = get(&house, path, &[("accept-encoding", accepted)]).await;
        assert_eq!(reply.header("content-encoding"), encoding);
        assert_eq!(reply.header("content-type"), "application/wasm");
        assert_eq!(reply.header("vary"), "accept-encoding");
        assert_eq!(reply.bytes, body);
    }
    let headers = [PAGE[0], ("accept-encoding", "br")];
    let page = get(&house, "/o/7kd42p-3v8m0q1rzt", &headers).await;
    assert_eq!(
        (page.bytes.as_ref(), page.header("content-encoding")),
        (&b"brotli of the page"[..], "br")
    );
}

async fn pages_are_the_app_and_nothing_else_is(house: House) {
    build(&house.site);
    for path in [
        "/sign-in",
        "/o/7kd42p-3v8m0q1rzt",
        "/trial-invitations/new/location",
        "/a.b",
    ] {
        let reply = get(&house, path, &PAGE).await;
        assert_eq!(reply.status, 200, "{path}");
        assert_eq!(reply.header("cache-control"), "no-cache");
        assert!(reply.bytes.starts_with(b"<!doctype html>"), "{path}");
    }
    for path in [
        "/assets/0123abcd/gone.wasm",
        "/assets/",
        "/assets/%00",
        "/api/nothing",
        "/api",
    ] {
        get(&house, path, &PAGE).await.refused(404, "not_found");
    }
    for path in ["/sign-in", "/gone.js", "/%00", "/..%2f..%2fetc%2fpasswd", "/%ff"] {
        get(&house, path, &[("accept", "*/*")])
            .await
            .refused(404, "not_found");
    }
    // A new build replaces the page under an open server.
    std::fs::write(house.site.join("index.html"), "<!doctype html>2").unwrap();
    assert_eq!(get(&house, "/sign-in", &PAGE).await.bytes, "<!doctype html>2");
}

async fn every_answer_carries_the_headers(house: House) {
    build(&house.site);
    for path in [
        "/",
        "/assets/0123abcd/liaison.js",
        "/assets/gone",
        "/api/session",
        "/api/overview",
        "/health",
    ] {
        let reply = get(&house, path, &[]).await;
        assert_eq!(reply.header("content-security-policy"), POLICY, "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(
            reply.header("cross-origin-opener-policy"),
            "same-origin",
            "{path}"
        );
        assert!(
            reply.header("permissions-policy").contains("geolocation=()"),
            "{path}"
        );
        assert_eq!(
            reply.header("referrer-policy"),
            "strict-origin-when-cross-origin",
            "{path}"
        );
        assert_eq!(reply.header("strict-transport-security"), "", "{path}");
    }
    let page = get(&house, "/o/7kd42p-3v8m0q1rzt", &PAGE).await;
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(
        get(&house, "/api/session", &[]).await.header("cache-control"),
        "no-store"
    );
}

async fn every_answer_says_its_contract(house: House) {
    let said = VERSION.to_string();
    for (path, status) in [
        ("/health", 200),
        ("/api/session", 200),
        ("/api/overview", 401),
        ("/api/nowhere", 404),
    ] {
        let reply = get(&house, path, &[]).await;
        assert_eq!(reply.status, status, "{path}");
        assert_eq!(reply.header(CONTRACT), said, "{path}");
    }
    let document = get(&house, "/api/openapi.json", &[]).await.expect(200);
    assert_eq!(document["info"]["version"], said);
}

async fn health_readiness_and_request_ids(house: House) {
    for path in ["/health", "/ready"] {
        assert_eq!(get(&house, path, &[]).await.expect(200)["status"], "ok");
    }
    let given = get(&house, "/health", &[("x-request-id", "order-66-abcdef")]).await;
    assert_eq!(given.header("x-request-id"), "order-66-abcdef");
    for wrong in ["short", "white space is not allowed", &"x".repeat(65)] {
        let made = get(&house, "/health", &[("x-request-id", wrong)]).await;
        assert_ne!(made.header("x-request-id"), wrong);
        assert_eq!(made.header("x-request-id").len(), 32);
    }
    house.app.store.clone().close().await.unwrap();
    get(&house, "/health", &[]).await.expect(200);
    get(&house, "/ready", &[]).await.refused(503, "unavailable");
    get(&house, &format!("/api/links/{}", "7kd42p-3v8m0q1rzt"), &[])
        .await
        .refused(503, "unavailable");
}

async fn the_catalogue_is_asked_for_once(house: House) {
    let first = get(&house, "/api/catalogue", &[]).await;
    assert_eq!(first.expect(200)["catalogue"]["plans"][0]["code"], "start");
    let etag = first.header("etag").to_owned();
    let again = get(&house, "/api/catalogue", &[("if-none-match", &etag)]).await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    assert_eq!(again.header("etag"), etag);
    get(&house, "/api/catalogue", &[("if-none-match", "\"other\"")])
        .await
        .expect(200);
    house
        .sign_in(people::MARA)
        .await
        .get("/api/catalogue")
        .await
        .expect(200);
}
