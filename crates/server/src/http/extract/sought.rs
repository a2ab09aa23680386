//! Which of what a partner has sent are listed, and in which order.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use liaison_contract::trial_invitation::ListOrder;
use liaison_store::wanted::{Order, Wanted};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{query, search, word};
use crate::http::problem::Refusal;

/// `?search=`, `?state=` and `?order=`.
pub(crate) struct Sought<S>(pub(crate) Wanted<S>);

#[derive(Deserialize)]
struct SoughtQuery {
    search: Option<String>,
    state: Option<String>,
    order: Option<String>,
}

impl<S: DeserializeOwned, App: Send + Sync> FromRequestParts<App> for Sought<S> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Refusal> {
        let asked: SoughtQuery = query(parts)?;
        Ok(Self(Wanted {
            search: search(asked.search)?,
            state: word(asked.state.as_deref(), "state")?,
            order: match word(asked.order.as_deref(), "order")? {
                Some(ListOrder::EndsFirst) => Order::EndsFirst,
                Some(ListOrder::Name) => Order::Name,
                Some(ListOrder::Newest) | None => Order::NewestFirst,
            },
        }))
    }
}
