//! A handler that panics answers like any other fault of ours.

use std::any::Any;

use axum::response::{IntoResponse, Response};
use liaison_contract::ProblemCode;

use crate::http::problem::Refusal;

pub(crate) fn answer(cause: Box<dyn Any + Send>) -> Response {
    let text = cause
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| cause.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no text");
    tracing::error!(cause = text, "a handler panicked");
    Refusal::new(ProblemCode::Internal).into_response()
}
