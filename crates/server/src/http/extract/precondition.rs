//! `If-None-Match: *` on a `PUT` that creates, `If-Match` with the revision that was read on what changes.

use axum::extract::FromRequestParts;
use axum::http::HeaderValue;
use axum::http::header::{IF_MATCH, IF_NONE_MATCH};
use axum::http::request::Parts;
use liaison_contract::ProblemCode;
use liaison_contract::header::DRAFT_REVISION;

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

/// The revision that was read.
pub(crate) struct Seen(pub(crate) i64);

impl<S: Send + Sync> FromRequestParts<S> for Seen {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        parts
            .headers
            .get(IF_MATCH)
            .ok_or_else(|| Refusal::new(ProblemCode::PreconditionRequired))
            .and_then(revision)
            .map(Self)
    }
}

/// What of the draft the author has seen who creates what it becomes, where they say so.
#[derive(Clone, Copy)]
pub(crate) struct SeenDraft(pub(crate) Option<i64>);

impl<S: Send + Sync> FromRequestParts<S> for SeenDraft {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let Some(value) = parts.headers.get(DRAFT_REVISION) else {
            return Ok(Self(None));
        };
        let revision = value.to_str().ok().and_then(|text| text.parse().ok());
        match revision {
            Some(revision @ 0..) => Ok(Self(Some(revision))),
            _ => Err(Refusal::parameter(DRAFT_REVISION)),
        }
    }
}

/// A `PUT` that creates or replaces.
#[derive(Clone, Copy)]
pub(crate) enum Precondition {
    New,
    Seen(i64),
}

impl Precondition {
    /// Whether what is there is what the client has read.
    pub(crate) fn holds_for(self, revision: i64) -> bool {
        matches!(self, Self::Seen(seen) if seen == revision)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Precondition {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let both = parts.headers.contains_key(IF_MATCH) && parts.headers.contains_key(IF_NONE_MATCH);
        match parts.headers.get(IF_MATCH) {
            Some(_) if both => Err(Refusal::parameter("if-match")),
            Some(value) => revision(value).map(Self::Seen),
            None => CreateOnly::from_request_parts(parts, state)
                .await
                .map(|CreateOnly| Self::New),
        }
    }
}

/// Only one strong `ETag` can be meant: an object has one revision at a time.
fn revision(value: &HeaderValue) -> Result<i64, Refusal> {
    let text = value.to_str().unwrap_or_default().trim();
    text.strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| Refusal::parameter("if-match"))
}
