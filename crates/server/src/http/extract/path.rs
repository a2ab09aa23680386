//! Path parameters: ids and link tokens.

use std::str::FromStr;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use liaison_contract::ProblemCode;
use liaison_domain::content_id::TermsDocumentId;
use liaison_domain::id::{LeadNoteId, RecipientId};
use liaison_domain::link::LinkToken;

use crate::http::problem::Refusal;

/// `{id}` in a path.
pub(crate) struct Id<T>(pub T);

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for Id<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        segment(parts, state)
            .await
            .and_then(|text| text.parse().ok())
            .map(Self)
            .ok_or_else(|| Refusal::parameter("id"))
    }
}

/// What stands below something else in a path.
pub(crate) trait Lower: FromStr {
    /// What the path calls it.
    const NAME: &str;
}

impl Lower for RecipientId {
    const NAME: &str = "recipient";
}

impl Lower for LeadNoteId {
    const NAME: &str = "note";
}

impl Lower for TermsDocumentId {
    const NAME: &str = "sha256";
}

/// `{id}` and what stands below it in a path.
pub(crate) struct Below<T, U>(pub T, pub U);

impl<S: Send + Sync, T: FromStr, U: Lower> FromRequestParts<S> for Below<T, U> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let (id, below) = two_segments(parts, state).await?;
        let id = id.parse().map_err(|_| Refusal::parameter("id"))?;
        Ok(Self(id, lower(&below)?))
    }
}

/// `{token}` and what stands below it in a path.
pub(crate) struct BelowLink<U>(pub LinkToken, pub U);

impl<S: Send + Sync, U: Lower> FromRequestParts<S> for BelowLink<U> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let (token, below) = two_segments(parts, state).await?;
        let token = LinkToken::parse(&token).map_err(|_| Refusal::new(ProblemCode::NotFound))?;
        Ok(Self(token, lower(&below)?))
    }
}

/// `{token}` in a path. One that cannot be a token names no invitation, so the answer is the same as for one that
/// does not exist: whoever mistyped a link reads one sentence.
pub(crate) struct Token(pub LinkToken);

impl<S: Send + Sync> FromRequestParts<S> for Token {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        segment(parts, state)
            .await
            .and_then(|text| LinkToken::parse(&text).ok())
            .map(Self)
            .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
    }
}

async fn segment<S: Send + Sync>(parts: &mut Parts, state: &S) -> Option<String> {
    let Path(text) = Path::<String>::from_request_parts(parts, state).await.ok()?;
    Some(text)
}

async fn two_segments<S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<(String, String), Refusal> {
    let Path(both) = Path::<(String, String)>::from_request_parts(parts, state)
        .await
        .map_err(|_| Refusal::parameter("id"))?;
    Ok(both)
}

fn lower<U: Lower>(text: &str) -> Result<U, Refusal> {
    text.parse().map_err(|_| Refusal::parameter(U::NAME))
}
