//! A picture's file as the body itself.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use liaison_contract::ProblemCode;
use liaison_contract::company::LOGO_BYTES_MOST;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::body::{bytes, media_type};
use crate::http::problem::Refusal;
use crate::random::hex;

/// What says that it is one of the kinds that are taken. Whether it is one, its content tells.
pub(crate) struct Picture(pub(crate) Bytes);

impl Picture {
    /// What stands for it when a repeated request is compared with the first one.
    pub(crate) fn raw(&self) -> Value {
        Value::String(hex(&Sha256::digest(&self.0)))
    }
}

impl<S: Send + Sync> FromRequest<S> for Picture {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        match media_type(&request).as_str() {
            "image/png" | "image/jpeg" | "image/webp" => bytes(request, LOGO_BYTES_MOST).await.map(Self),
            _ => Err(Refusal::new(ProblemCode::UnsupportedMediaType)),
        }
    }
}
