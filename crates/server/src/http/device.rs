//! Where somebody is signed in, and signing a device out from another one.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use liaison_contract::account::{EndSession, KeptThere, SessionsBody, SignedInDevice, Wipe};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::device::Device;
use liaison_domain::id::SessionId;
use liaison_store::session::{self, Session};
use liaison_store::wipe;

use super::account::own;
use super::extract::{Body, Id, SignedIn};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;
use crate::live::Ended;

refuses!(List: NotSignedIn);
refuses!(End: MalformedBody, InvalidParameter, NotSignedIn, CrossSite, NotFound, BodyTooLarge, UnsupportedMediaType,
    InvalidFields);

/// One's own signed-in devices, the last seen first.
#[utoipa::path(
    get, path = paths::SESSIONS, operation_id = "list_sessions", tag = "account",
    responses((status = 200, description = "All of them", body = SessionsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<SessionsBody>> {
    own(&signed_in)?;
    let (reader, user) = (app.store.read(), signed_in.user.id);
    let found = session::list(&reader, user, app.now()).await?;
    let wipes = wipe::list(&reader, user).await?;
    let this = signed_in.session.id;
    Ok(Json(SessionsBody {
        sessions: found.into_iter().map(|each| described(each, this)).collect(),
        wipes: wipes.into_iter().map(lost).collect(),
    }))
}

/// Sign one of one's own devices out. Its streams close at once, and one that was lost wipes itself when it comes back.
#[utoipa::path(
    post, path = paths::SESSION_TERMINATIONS, operation_id = "create_session_termination", tag = "account",
    params(("id" = uuid::Uuid, Path, description = "The session")),
    request_body = EndSession,
    responses((status = 204, description = "Signed out there"), End),
    security(("session" = []))
)]
pub(crate) async fn end(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SessionId>,
    body: Body<EndSession>,
) -> Answer<StatusCode> {
    own(&signed_in)?;
    let tx = app.store.write().await?;
    let ended = session::end_own(&tx, id, signed_in.user.id).await?;
    let ended = ended.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    if body.value.kept == KeptThere::Wipe {
        wipe::order(&tx, &ended, app.now()).await?;
    }
    tx.commit().await?;
    app.live.end(Ended::Session(id));
    Ok(StatusCode::NO_CONTENT)
}

fn described(session: Session, this: SessionId) -> SignedInDevice {
    let device = Device::read(&session.device_label);
    SignedInDevice {
        id: session.id,
        is_this: session.id == this,
        browser: device.browser.map(str::to_owned),
        system: device.system.map(str::to_owned),
        signed_in_at: session.created_at,
        seen_at: session.last_seen_at,
    }
}

fn lost(wipe: wipe::Wipe) -> Wipe {
    let device = Device::read(&wipe.device_label);
    Wipe {
        browser: device.browser.map(str::to_owned),
        system: device.system.map(str::to_owned),
        ordered_at: wipe.ordered_at,
        wiped_at: wipe.wiped_at,
    }
}
