//! Who asks, by the cookie's session.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::Actor;
use liaison_store::session::Session;
use liaison_store::user::StoredUser;
use liaison_store::{StoreError, session, user, wipe};

use crate::app::App;
use crate::http::cookie::Cookie;
use crate::http::problem::{Answer, Refusal};
use crate::random::token_hash;

/// Being seen is written down at most this often: it would be a write for every read otherwise.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// Somebody with a session that holds.
#[derive(Clone)]
pub(crate) struct SignedIn {
    pub(crate) session: Session,
    pub(crate) user: StoredUser,
}

/// Whoever asks, signed in or not.
#[derive(Clone)]
pub(crate) struct Visit(pub Option<SignedIn>);

impl SignedIn {
    pub(crate) fn actor(&self) -> Actor {
        self.user.actor()
    }
}

impl Visit {
    pub(crate) fn actor(&self) -> Actor {
        self.0.as_ref().map_or(Actor::Anonymous, SignedIn::actor)
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let Some(token) = Cookie::Session.read(&parts.headers, &app.config.public_url) else {
            return Ok(Self(None));
        };
        find(app, token).await.map(Self)
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let Visit(signed_in) = Visit::from_request_parts(parts, app).await?;
        if signed_in.is_none() {
            NotLost::from_request_parts(parts, app).await?;
        }
        signed_in.ok_or_else(|| Refusal::new(ProblemCode::NotSignedIn))
    }
}

/// A device that is not to wipe itself first. Whatever would give it another cookie asks for this: the old one is how
/// the device is known.
pub(crate) struct NotLost;

impl FromRequestParts<App> for NotLost {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let Some(token) = Cookie::Session.read(&parts.headers, &app.config.public_url) else {
            return Ok(Self);
        };
        match wipe::find_open(&app.store.read(), &token_hash(token)).await? {
            None => Ok(Self),
            Some(wipe) => Err(Problem::new(ProblemCode::SessionWiped)
                .with("user", wipe.user.to_string())
                .into()),
        }
    }
}

async fn find(app: &App, token: &str) -> Answer<Option<SignedIn>> {
    let reader = app.store.read();
    let Some(session) = session::find_by_token_hash(&reader, &token_hash(token)).await? else {
        return Ok(None);
    };
    let now = app.now();
    if !session.is_valid_at(now) {
        return Ok(None);
    }
    let Some(user) = user::find(&reader, session.user)
        .await?
        .filter(|user| user.left_at.is_none())
    else {
        return Ok(None);
    };
    // Reading goes on where the database has no place for a writer: the next request tries again.
    if let Err(error) = see(app, &session, now).await {
        tracing::warn!(%error, "a session's last use was not written down");
    }
    Ok(Some(SignedIn { session, user }))
}

async fn see(app: &App, session: &Session, now: Timestamp) -> Result<(), StoreError> {
    if now.duration_since(session.last_seen_at) < SEEN_EVERY {
        return Ok(());
    }
    let tx = app.store.write().await?;
    session::touch(&tx, session.id, now, ends_after(now, app.config.sessions.idle)).await?;
    tx.commit().await
}

pub(crate) fn ends_after(now: Timestamp, span: SignedDuration) -> Timestamp {
    now.checked_add(span).unwrap_or(Timestamp::MAX)
}
