//! The browser behind a request, before anybody has signed in.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use liaison_domain::id::VisitorId;

use crate::app::App;
use crate::http::cookie::Cookie;

/// The visitor of the cookie, if there is one.
pub(crate) struct Visitor(pub Option<VisitorId>);

impl FromRequestParts<App> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let cookie = Cookie::Visitor.read(&parts.headers, &app.config.public_url);
        Ok(Self(cookie.and_then(|text| text.parse().ok())))
    }
}
