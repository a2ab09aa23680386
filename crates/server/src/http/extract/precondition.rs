//! `If-None-Match: *` on a `PUT` that creates.

use axum::extract::FromRequestParts;
use axum::http::header::IF_NONE_MATCH;
use axum::http::request::Parts;
use liaison_contract::ProblemCode;

use crate::http::problem::Refusal;

/// The client said that it means to create, not to overwrite.
pub(crate) struct CreateOnly;

impl<S: Send + Sync> FromRequestParts<S> for CreateOnly {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        match parts.headers.get(IF_NONE_MATCH) {
            None => Err(Refusal::new(ProblemCode::PreconditionRequired)),
            Some(value) if value.as_bytes().trim_ascii() == b"*" => Ok(Self),
            Some(_) => Err(Refusal::parameter("if-none-match")),
        }
    }
}
