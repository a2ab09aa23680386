//! Signing in and out, and who one is.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use liaison_contract::session::{
    Session, SessionBody, SessionSide, SignIn, SignOut, SignOutScope, SignedInUser,
};
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::credential::{Password, PasswordError};
use liaison_domain::id::SessionId;
use liaison_domain::text::EmailAddress;
use liaison_store::sign_in_attempt::{Failures, Of};
use liaison_store::user::{Membership, StoredUser};
use liaison_store::{StoreError, Tx, customer, partner, session, sign_in_attempt, user};

use super::cookie::Cookie;
use super::extract::{Body, NotLost, Visit, ends_after, token_hash};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;
use crate::config::SignInLimits;
use crate::live::Ended;
use crate::random;

refuses!(Read: SessionWiped);
refuses!(Create: MalformedBody, SessionWiped, WrongCredentials, CrossSite, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    TooManyAttempts);
refuses!(SignOutRefusals: MalformedBody, SessionWiped, CrossSite, BodyTooLarge, UnsupportedMediaType, InvalidFields);

/// Who is signed in. Nobody is an answer, not an error.
#[utoipa::path(
    get, path = paths::SESSION, operation_id = "get_session", tag = "session",
    responses(
        (status = 200, description = "Who is signed in, or null", body = SessionBody),
        Read,
    )
)]
pub(crate) async fn get(State(app): State<App>, _: NotLost, visit: Visit) -> Answer<Json<SessionBody>> {
    let session = match &visit.0 {
        Some(signed_in) => Some(described(&app, &signed_in.user).await?),
        None => None,
    };
    Ok(Json(SessionBody { session }))
}

/// Sign in with an e-mail address and a password.
#[utoipa::path(
    post, path = paths::SESSIONS, operation_id = "create_session", tag = "session",
    request_body = SignIn,
    responses(
        (status = 201, description = "Signed in; the cookie is the session", body = SessionBody),
        Create,
    )
)]
pub(crate) async fn create(
    State(app): State<App>,
    _: NotLost,
    visit: Visit,
    Source(source): Source,
    headers: HeaderMap,
    body: Body<SignIn>,
) -> Answer<Response> {
    let (email, password) = parsed(&body.value)?;
    reserve(&app, &email, &source).await?;
    let found = user::find_by_email(&app.store.read(), &email).await?;
    let hash = found.as_ref().map(|user| user.password_hash.clone());
    let fits = app.passwords.verify(password, hash).await?;
    let Some(user) = found.filter(|user| fits && user.left_at.is_none()) else {
        return Err(Refusal::new(ProblemCode::WrongCredentials));
    };

    let tx = app.store.write().await?;
    let token = begin(&app, &tx, &visit, &user, &headers).await?;
    tx.commit().await?;
    begun_answer(&app, &visit, &user, &token).await
}

/// Begins a session in the transaction that has found out who it is. The token is for [`begun_answer`] alone.
pub(super) async fn begin(
    app: &App,
    tx: &Tx,
    visit: &Visit,
    user: &StoredUser,
    headers: &HeaderMap,
) -> Answer<String> {
    let token = random::hex(&random::bytes::<32>()?);
    sign_in_attempt::clear(tx, user.email.as_str()).await?;
    // A token that was there before the sign-in, planted or not, ends with it.
    if let Some(before) = &visit.0 {
        session::end(tx, before.session.id).await?;
    }
    session::create(tx, &begun(app, user, &token, device(headers))?).await?;
    Ok(token)
}

/// Who is signed in now, with the cookie. To be called after the commit.
pub(super) async fn begun_answer(
    app: &App,
    visit: &Visit,
    user: &StoredUser,
    token: &str,
) -> Answer<Response> {
    if let Some(before) = &visit.0 {
        app.live.end(Ended::Session(before.session.id));
    }
    let body = SessionBody {
        session: Some(described(app, user).await?),
    };
    let mut response = (StatusCode::CREATED, Json(body)).into_response();
    let cookie = Cookie::Session.set(&app.config.public_url, token, app.config.sessions.absolute);
    set_cookie(&mut response, cookie);
    Ok(response)
}

/// Sign out on this device, on all others, or everywhere. Whoever is not signed in is signed out already.
#[utoipa::path(
    post, path = paths::SIGN_OUTS, operation_id = "create_sign_out", tag = "session",
    request_body = SignOut,
    responses(
        (status = 204, description = "Signed out"),
        SignOutRefusals,
    )
)]
pub(crate) async fn sign_out(
    State(app): State<App>,
    _: NotLost,
    visit: Visit,
    body: Body<SignOut>,
) -> Answer<Response> {
    if let Some(signed_in) = &visit.0 {
        let tx = app.store.write().await?;
        let ended = match body.value.scope {
            SignOutScope::ThisDevice => {
                session::end(&tx, signed_in.session.id).await?;
                vec![Ended::Session(signed_in.session.id)]
            }
            SignOutScope::OtherDevices => {
                let others = session::end_others(&tx, signed_in.user.id, signed_in.session.id).await?;
                others.into_iter().map(Ended::Session).collect()
            }
            SignOutScope::Everywhere => {
                session::end_all(&tx, signed_in.user.id).await?;
                vec![Ended::User(signed_in.user.id)]
            }
        };
        tx.commit().await?;
        for each in ended {
            app.live.end(each);
        }
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    if body.value.scope != SignOutScope::OtherDevices {
        set_cookie(&mut response, Cookie::Session.remove(&app.config.public_url));
    }
    Ok(response)
}

/// The network address of the connection. Forwarded headers are not looked at: anybody can send them.
pub(crate) struct Source(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Source {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let known = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self(known.map_or_else(
            || "unknown".to_owned(),
            |ConnectInfo(address)| address.ip().to_string(),
        )))
    }
}

fn parsed(sign_in: &SignIn) -> Answer<(EmailAddress, Password)> {
    let email =
        EmailAddress::try_from(sign_in.email.as_str()).map_err(|error| FieldError::text("/email", error));
    let password = Password::parse(&sign_in.password).map_err(|error| {
        let mut field = FieldError::new(
            "/password",
            match error {
                PasswordError::Empty => FieldCode::Empty,
                PasswordError::TooLong => FieldCode::TooLong,
            },
        );
        if error == PasswordError::TooLong {
            field.params.insert("most".to_owned(), Password::MOST.to_string());
            let is = sign_in.password.chars().count();
            field.params.insert("is".to_owned(), is.to_string());
        }
        field
    });
    match (email, password) {
        (Ok(email), Ok(password)) => Ok((email, password)),
        (email, password) => Err(Refusal::fields(
            [email.err(), password.err()].into_iter().flatten().collect(),
        )),
    }
}

/// Counts the attempt as failed before the password is looked at: guesses sent at once do not pass the limit together.
pub(super) async fn reserve(app: &App, email: &EmailAddress, source: &str) -> Answer<()> {
    let limits = app.config.sign_in;
    let now = app.now();
    let since = now.checked_sub(limits.window).unwrap_or(Timestamp::MIN);
    let tx = app.store.write().await?;
    let by_address = sign_in_attempt::failures(&tx, Of::Email(email.as_str()), since).await?;
    let by_source = sign_in_attempt::failures(&tx, Of::Source(source), since).await?;
    let waits = [(by_address, limits.per_address), (by_source, limits.per_source)];
    if let Some(seconds) = waits
        .into_iter()
        .filter(|(failures, most)| failures.count >= i64::from(*most))
        .map(|(failures, _)| wait(failures, limits, now))
        .max()
    {
        tracing::warn!(source, "too many failed sign-ins");
        return Err(Refusal::too_many_attempts(seconds));
    }
    sign_in_attempt::record(&tx, email.as_str(), source, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whole seconds until the oldest failure leaves the window, at least one.
fn wait(failures: Failures, limits: SignInLimits, now: Timestamp) -> u64 {
    let oldest = failures.oldest.unwrap_or(now);
    let left = limits.window - now.duration_since(oldest);
    u64::try_from(left.as_secs()).unwrap_or(0) + 1
}

fn begun(app: &App, user: &StoredUser, token: &str, device_label: String) -> Answer<session::Session> {
    let now = app.now();
    Ok(session::Session {
        id: SessionId(random::uuid(now)?),
        user: user.id,
        token_hash: token_hash(token),
        device_label,
        created_at: now,
        last_seen_at: now,
        idle_expires_at: ends_after(now, app.config.sessions.idle),
        absolute_expires_at: ends_after(now, app.config.sessions.absolute),
    })
}

fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT);
    let text = agent.and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.chars().take(200).collect()
}

async fn described(app: &App, user: &StoredUser) -> Answer<Session> {
    let reader = app.store.read();
    let gone = || Refusal::internal(&StoreError::Corrupt("a user without an organisation".to_owned()));
    let side = match user.membership {
        Membership::Staff { partner, role } => {
            let partner = partner::find(&reader, partner).await?.ok_or_else(gone)?;
            SessionSide::Partner {
                closed: app.current.closed_in(partner.cloud),
                partner,
                role,
            }
        }
        Membership::Customer { customer, role } => SessionSide::Customer {
            customer: customer::find(&reader, customer).await?.ok_or_else(gone)?,
            role,
        },
        Membership::Operator => SessionSide::Operator {},
    };
    Ok(Session {
        user: SignedInUser {
            id: user.id,
            name: user.name.clone(),
            email: user.email.as_str().to_owned(),
        },
        side,
    })
}

pub(super) fn set_cookie(response: &mut Response, cookie: Option<HeaderValue>) {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}
