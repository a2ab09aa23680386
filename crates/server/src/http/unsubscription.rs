//! Switching mail off by the link of a mail, for whoever has it: a person without a session, or their mail program.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use liaison_contract::notification::{Unsubscription, UnsubscriptionBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::UserId;
use liaison_domain::notification::{NotificationChoice, NotificationEvent};
use liaison_store::notification::{Preferences, Switch, find_unsubscription, preferences, set_preferences};
use liaison_store::{Db, Update};

use super::extract::token_hash;
use super::idempotency::settle;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;

refuses!(OfLink: LinkExpired);

/// What the link of a mail switches off. Whoever follows it in a browser is shown the page that asks first, because
/// programs follow links, too.
#[utoipa::path(
    get, path = paths::UNSUBSCRIPTION, operation_id = "get_unsubscription", tag = "notifications",
    params(("token" = String, Path, description = "Of the link in the mail")),
    responses(
        (status = 200, description = "What it is about", body = UnsubscriptionBody),
        (status = 303, description = "To the page, for whoever asks for HTML"),
        OfLink,
    )
)]
pub(crate) async fn get(
    State(app): State<App>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    // Only what can be a token is put into a header.
    let is_token = token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_token && accepts.is_some_and(|accepts| accepts.contains("text/html")) {
        return Ok(Redirect::to(&paths::unsubscribe_page(&token)).into_response());
    }
    let reader = app.store.read();
    let (user, switch) = known(&reader, &token).await?;
    let chosen = preferences(&reader, user).await?;
    Ok(Json(described(switch, &chosen)).into_response())
}

/// Switch it off. Nobody has to be signed in, what the body says does not count (mail programs send
/// `List-Unsubscribe=One-Click`, RFC 8058), and doing it again changes nothing.
#[utoipa::path(
    post, path = paths::UNSUBSCRIPTION, operation_id = "create_unsubscription", tag = "notifications",
    params(("token" = String, Path, description = "Of the link in the mail")),
    responses((status = 200, description = "It is off", body = UnsubscriptionBody), OfLink)
)]
pub(crate) async fn unsubscribe(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Answer<Json<UnsubscriptionBody>> {
    settle(|| switch_off(&app, &token)).await.map(Json)
}

async fn switch_off(app: &App, token: &str) -> Answer<UnsubscriptionBody> {
    let tx = app.store.write().await?;
    let (user, switch) = known(&tx, token).await?;
    let mut chosen = preferences(&tx, user).await?;
    let on = still_on(switch, &chosen);
    if !on.is_empty() {
        let off = on.into_iter().map(|event| (event, NotificationChoice::Off));
        chosen.chosen.extend(off);
        match set_preferences(&tx, user, &chosen).await? {
            Update::Done { .. } => tx.commit().await?,
            Update::Stale => return Err(Refusal::raced()),
        }
    }
    Ok(described(switch, &chosen))
}

async fn known(db: &impl Db, token: &str) -> Answer<(UserId, Switch)> {
    find_unsubscription(db, &token_hash(token))
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::LinkExpired))
}

/// What of it is not off.
fn still_on(switch: Switch, chosen: &Preferences) -> Vec<NotificationEvent> {
    match switch {
        Switch::Event(event) => match chosen.choice(event) {
            NotificationChoice::Off => Vec::new(),
            NotificationChoice::On | NotificationChoice::Digest => vec![event],
        },
        Switch::Digest => NotificationEvent::ALL
            .into_iter()
            .filter(|event| chosen.choice(*event) == NotificationChoice::Digest)
            .collect(),
    }
}

fn described(switch: Switch, chosen: &Preferences) -> UnsubscriptionBody {
    UnsubscriptionBody {
        unsubscription: Unsubscription {
            event: match switch {
                Switch::Event(event) => Some(event),
                Switch::Digest => None,
            },
            done: still_on(switch, chosen).is_empty(),
        },
    }
}
