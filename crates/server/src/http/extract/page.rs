//! `?after=` and `?limit=` of a list.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use liaison_store::Cursor;
use serde::Deserialize;

use crate::http::problem::Refusal;

const DEFAULT: u64 = 50;
const MOST: u64 = 200;

/// Which part of a list is asked for.
pub(crate) struct Page {
    /// The `next` of the page before, as it was given out.
    pub(crate) after: Option<Cursor>,
    pub(crate) limit: u64,
}

#[derive(Deserialize)]
struct Query {
    after: Option<String>,
    limit: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Page {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let query: Query = query(parts)?;
        let limit = limit(query.limit.as_deref())?;
        let after = match query.after {
            None => None,
            Some(text) => Some(text.parse().map_err(|_| Refusal::parameter("after"))?),
        };
        Ok(Self { after, limit })
    }
}

/// How many rows a page has.
pub(crate) fn limit(text: Option<&str>) -> Result<u64, Refusal> {
    text.map_or(Some(DEFAULT), |text| text.parse().ok())
        .filter(|limit| (1..=MOST).contains(limit))
        .ok_or_else(|| Refusal::parameter("limit"))
}

/// Reads the query string. Unknown parameters are ignored, as everywhere on the web; a repeated one is refused.
pub(crate) fn query<T: serde::de::DeserializeOwned>(parts: &Parts) -> Result<T, Refusal> {
    axum::extract::Query::try_from_uri(&parts.uri)
        .map(|axum::extract::Query(query)| query)
        .map_err(|_| Refusal::parameter("query"))
}
