//! `?after=` and `?limit=` of a list.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use liaison_contract::trial_invitation::SEARCH_MOST;
use liaison_store::Cursor;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

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

/// What is searched for, if anything.
pub(crate) fn search(text: Option<String>) -> Result<Option<String>, Refusal> {
    let text = text.map(|text| text.trim().to_owned());
    let text = text.filter(|text| !text.is_empty());
    match text {
        Some(text) if text.chars().count() > SEARCH_MOST => Err(Refusal::parameter("search")),
        text => Ok(text),
    }
}

/// One of the words that a parameter may be.
pub(crate) fn word<T: serde::de::DeserializeOwned>(
    text: Option<&str>,
    name: &str,
) -> Result<Option<T>, Refusal> {
    let read = |text: &str| {
        let word: StrDeserializer<'_, Error> = text.into_deserializer();
        T::deserialize(word).map_err(|_| Refusal::parameter(name))
    };
    text.map(read).transpose()
}
