//! Changes come from pages of ours only: a form or script of another site cannot use somebody's cookie.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use liaison_contract::ProblemCode;

use crate::app::App;
use crate::http::problem::Refusal;

/// Mail programs and their servers switch mail off there (RFC 8058). No cookie counts, only the token of the mail.
const ONE_CLICK: &str = "/api/unsubscriptions/";

pub(crate) async fn refuse_cross_site(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE
    );
    let is_one_click = request.uri().path().starts_with(ONE_CLICK);
    if safe || is_one_click || is_ours(request.headers(), &app.config.public_url.origin()) {
        next.run(request).await
    } else {
        Refusal::new(ProblemCode::CrossSite).into_response()
    }
}

/// Browsers say where a request comes from by themselves, and no script can change it: `Sec-Fetch-Site`, or in older
/// ones `Origin`. Who sends neither is no browser and has to say one of them.
fn is_ours(headers: &HeaderMap, public: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else {
        return false;
    };
    let same_host = text(header::HOST.as_str())
        .is_some_and(|host| origin.split_once("://").is_some_and(|(_, of)| of == host));
    origin == public || same_host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages() {
        type Headers = &'static [(&'static str, &'static str)];
        let cases: [(Headers, bool); 9] = [
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (
                &[("sec-fetch-site", "cross-site"), ("origin", "https://p.example")],
                false,
            ),
            (&[("origin", "https://p.example")], true),
            (
                &[("origin", "http://10.0.0.1:8080"), ("host", "10.0.0.1:8080")],
                true,
            ),
            (
                &[("origin", "https://evil.example"), ("host", "p.example")],
                false,
            ),
            (&[("origin", "null")], false),
            (&[], false),
        ];
        for (headers, expected) in cases {
            let map: HeaderMap = headers
                .iter()
                .map(|(name, value)| {
                    (
                        name.parse::<header::HeaderName>().unwrap(),
                        value.parse().unwrap(),
                    )
                })
                .collect();
            assert_eq!(is_ours(&map, "https://p.example"), expected, "{headers:?}");
        }
    }
}
