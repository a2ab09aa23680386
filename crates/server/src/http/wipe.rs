//! A device that was lost takes everything of its person off itself, and says so.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use liaison_contract::account::NewWipe;
use liaison_contract::paths;
use liaison_store::wipe;

use super::cookie::Cookie;
use super::extract::{Body, token_hash};
use super::openapi::refuses;
use super::problem::Answer;
use super::session::set_cookie;
use crate::app::App;

refuses!(Create: MalformedBody, CrossSite, BodyTooLarge, UnsupportedMediaType, InvalidFields);

/// This device has wiped itself. Whoever was not asked to has nothing to say, and nothing changes for them.
#[utoipa::path(
    post, path = paths::WIPES, operation_id = "create_wipe", tag = "account",
    request_body = NewWipe,
    responses((status = 204, description = "Noted"), Create)
)]
pub(crate) async fn create(State(app): State<App>, headers: HeaderMap, _: Body<NewWipe>) -> Answer<Response> {
    let mut response = StatusCode::NO_CONTENT.into_response();
    let Some(token) = Cookie::Session.read(&headers, &app.config.public_url) else {
        return Ok(response);
    };
    let hash = token_hash(token);
    if wipe::find_open(&app.store.read(), &hash).await?.is_some() {
        let tx = app.store.write().await?;
        wipe::confirm(&tx, &hash, app.now()).await?;
        tx.commit().await?;
        set_cookie(&mut response, Cookie::Session.remove(&app.config.public_url));
    }
    Ok(response)
}
