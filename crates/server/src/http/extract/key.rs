//! `Idempotency-Key`, and the request it stands for.

use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use liaison_contract::ProblemCode;
use liaison_contract::header::IDEMPOTENCY_KEY;
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::http::problem::Refusal;

/// The key with the method and the path it came with.
pub(crate) struct IdempotencyKey {
    key: Uuid,
    method: Method,
    path: String,
}

/// One attempt to change something: the key, and a hash of everything that was asked.
#[derive(Clone)]
pub(crate) struct Attempt {
    pub(crate) key: Uuid,
    pub(crate) request_hash: [u8; 32],
}

impl IdempotencyKey {
    /// The order of keys and the white space of the body do not count: a client may write it anew when it repeats.
    pub(crate) fn attempt(self, body: &Value) -> Attempt {
        let mut hash = Sha256::new();
        for part in [self.method.as_str(), &self.path, &body.to_string()] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        Attempt {
            key: self.key,
            request_hash: hash.finalize().into(),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let value = parts
            .headers
            .get(IDEMPOTENCY_KEY)
            .ok_or_else(|| Refusal::new(ProblemCode::IdempotencyKeyRequired))?;
        let key = value
            .to_str()
            .ok()
            .and_then(|text| Uuid::parse_str(text).ok())
            .ok_or_else(|| Refusal::parameter(IDEMPOTENCY_KEY))?;
        Ok(Self {
            key,
            method: parts.method.clone(),
            path: parts.uri.path().to_owned(),
        })
    }
}
