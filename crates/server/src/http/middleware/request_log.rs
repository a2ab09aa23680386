//! One line a request, with an id that the client may choose and the answer carries.
//!
//! The route's template is written, never the path: a link's token, an id and whatever somebody types into the
//! address bar stay out of the log.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, header::HeaderName};
use axum::middleware::Next;
use axum::response::Response;
use liaison_contract::header::REQUEST_ID;
use tracing::Instrument;

use crate::random;

const NAME: HeaderName = HeaderName::from_static(REQUEST_ID);

pub(crate) async fn log(mut request: Request, next: Next) -> Response {
    let id = given(&request).unwrap_or_else(made);
    let route = route(&request);
    let method = request.method().clone();
    if let Ok(value) = HeaderValue::from_str(&id) {
        request.headers_mut().insert(NAME, value);
    }
    let span = tracing::info_span!("request", id = %id, %method, route = %route);
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let millis = started.elapsed().as_millis();
    tracing::info!(parent: &span, status = response.status().as_u16(), millis, "answered");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(NAME, value);
    }
    response
}

fn given(request: &Request) -> Option<String> {
    let text = request.headers().get(NAME)?.to_str().ok()?;
    let good = (8..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    good.then(|| text.to_owned())
}

fn made() -> String {
    // Without randomness the request is refused elsewhere; its log line still has a name.
    random::bytes::<16>().map_or_else(|_| "no-randomness".to_owned(), |bytes| random::hex(&bytes))
}

fn route(request: &Request) -> String {
    if let Some(matched) = request.extensions().get::<MatchedPath>() {
        return matched.as_str().to_owned();
    }
    let path = request.uri().path();
    let known = [
        ("/o/", "/o/{token}"),
        ("/offers/", "/offers/{token}"),
        ("/api/", "/api/{unknown}"),
        ("/assets/", "/assets/{file}"),
    ];
    known
        .iter()
        .find(|(prefix, _)| path.starts_with(prefix))
        .map_or("/{page}", |(_, template)| template)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    #[test]
    fn no_link_and_no_typed_address_reaches_the_log() {
        for (path, written) in [
            ("/o/7kd42p-3v8m0q1rzt", "/o/{token}"),
            ("/offers/7kd42p-3v8m0q1rzt", "/offers/{token}"),
            ("/api/links/7kd42p-3v8m0q1rzt/nothing", "/api/{unknown}"),
            ("/assets/0123/liaison.wasm", "/assets/{file}"),
            ("/mara@tidewell.example?password=x", "/{page}"),
        ] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            assert_eq!(route(&request), written);
        }
    }
}
