//! What is read together with the revision that a change of it has to name.

use axum::Json;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use liaison_contract::header::etag;
use serde::Serialize;

pub(crate) fn tagged(revision: i64, body: impl Serialize) -> Response {
    ([(header::ETAG, etag(revision))], Json(body)).into_response()
}
