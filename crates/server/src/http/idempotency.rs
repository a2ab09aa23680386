//! The first answer to a request that may be repeated, kept in the transaction of its change.

use std::future::Future;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use liaison_contract::ProblemCode;
use liaison_contract::header::IDEMPOTENT_REPLAY;
use liaison_domain::id::UserId;
use liaison_store::Tx;
use liaison_store::idempotency::{FirstAnswer, find, insert};
use serde::Serialize;

use super::extract::Attempt;
use super::problem::{Answer, Refusal};

/// How often a transaction is begun anew after somebody else's was faster. Each loss means that another one won, so
/// the second try usually finds the answer.
const TRIES: usize = 4;

/// A success on its way out: into the database first, then to the client.
pub(crate) struct Outcome {
    status: StatusCode,
    headers: Vec<(HeaderName, String)>,
    body: Vec<u8>,
    origin: Origin,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    ThisRequest,
    TheFirstOne,
}

impl Outcome {
    pub(crate) fn new(status: StatusCode, body: &impl Serialize) -> Answer<Self> {
        Ok(Self {
            status,
            headers: Vec::new(),
            body: serde_json::to_vec(body)?,
            origin: Origin::ThisRequest,
        })
    }

    #[must_use]
    pub(crate) fn with(mut self, name: HeaderName, value: String) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// The first answer, if this user sent this request before.
pub(crate) async fn replay(tx: &Tx, user: UserId, attempt: &Attempt) -> Answer<Option<Outcome>> {
    let Some(first) = find(tx, &user.to_string(), &attempt.key.to_string()).await? else {
        return Ok(None);
    };
    if first.request_hash != attempt.request_hash {
        return Err(Refusal::new(ProblemCode::IdempotencyKeyReused));
    }
    let headers = first
        .headers
        .into_iter()
        .filter_map(|(name, value)| Some((name.parse().ok()?, value)))
        .collect();
    Ok(Some(Outcome {
        status: StatusCode::from_u16(first.status).unwrap_or(StatusCode::OK),
        headers,
        body: first.body,
        origin: Origin::TheFirstOne,
    }))
}

/// Keeps the answer beside the change, and commits both: neither is without the other. Whoever sent the same key at the
/// same moment loses here and reads this one.
pub(crate) async fn conclude(
    tx: Tx,
    user: UserId,
    attempt: &Attempt,
    outcome: Outcome,
    now: Timestamp,
) -> Answer<Outcome> {
    let first = FirstAnswer {
        actor: user.to_string(),
        key: attempt.key.to_string(),
        request_hash: attempt.request_hash,
        status: outcome.status.as_u16(),
        headers: outcome
            .headers
            .iter()
            .map(|(name, value)| (name.to_string(), value.clone()))
            .collect(),
        body: outcome.body.clone(),
        created_at: now,
    };
    insert(&tx, &first).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// Runs a whole transaction, and again when another one was faster.
pub(crate) async fn settle<T, F>(mut attempt: impl FnMut() -> F) -> Answer<T>
where
    F: Future<Output = Answer<T>>,
{
    for _ in 1..TRIES {
        match attempt().await {
            Err(refusal) if refusal.lost_a_race() => {}
            settled => return settled,
        }
    }
    attempt().await
}

impl IntoResponse for Outcome {
    fn into_response(self) -> Response {
        let json = [(header::CONTENT_TYPE, "application/json")];
        let mut response = (self.status, json, self.body).into_response();
        let headers = response.headers_mut();
        for (name, value) in self.headers {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        if self.origin == Origin::TheFirstOne {
            let replayed = HeaderName::from_static(IDEMPOTENT_REPLAY);
            headers.insert(replayed, HeaderValue::from_static("true"));
        }
        response
    }
}
