//! Answers about a link: whoever has it may read them, and nobody on the way may keep them.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::idempotency::Outcome;
use super::problem::Answer;

const PRIVATE: &str = "private, no-store";

pub(crate) fn private(body: impl Serialize) -> Response {
    ([(header::CACHE_CONTROL, PRIVATE)], Json(body)).into_response()
}

/// Of a request that changed something.
pub(crate) fn changed(body: &impl Serialize) -> Answer<Outcome> {
    Ok(Outcome::new(StatusCode::OK, body)?.with(header::CACHE_CONTROL, PRIVATE.to_owned()))
}
