//! Whether the process lives, and whether it can do its work.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use liaison_contract::ProblemCode;
use serde_json::json;

use super::problem::{Answer, Refusal};
use crate::app::App;

pub(crate) async fn health() -> Response {
    fine()
}

pub(crate) async fn ready(State(app): State<App>) -> Answer<Response> {
    if app.store.is_ready().await {
        Ok(fine())
    } else {
        Err(Refusal::new(ProblemCode::Unavailable))
    }
}

fn fine() -> Response {
    let mut response = Json(json!({"status": "ok"})).into_response();
    let fresh = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, fresh);
    response
}
