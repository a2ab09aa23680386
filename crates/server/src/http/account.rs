//! One's own account: the name and the language of mail, and another password.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use liaison_contract::account::{Account, AccountBody, ChangePassword, PutAccount};
use liaison_contract::header::etag;
use liaison_contract::{FieldError, ProblemCode, paths};
use liaison_domain::credential::{NewPassword, Password};
use liaison_domain::text::PersonName;
use liaison_domain::{Action, authorize};
use liaison_store::user::{self, StoredUser};
use liaison_store::{Db, Update, password_reset, session, sign_in_attempt};

use super::extract::{Attempt, Body, IdempotencyKey, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::password::too_weak;
use super::problem::{Answer, Refusal};
use super::session::{Source, reserve};
use super::tagged::tagged;
use crate::app::App;
use crate::live::Ended;
use crate::mail::{self, Envelope, account};

refuses!(Read: NotSignedIn);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, IdempotencyKeyInUse,
    StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(NewPasswordRefusals: MalformedBody, NotSignedIn, WrongCredentials, CrossSite, BodyTooLarge, UnsupportedMediaType,
    InvalidFields, TooManyAttempts);

/// One's own account.
#[utoipa::path(
    get, path = paths::ACCOUNT, operation_id = "get_account", tag = "account",
    responses(
        (status = 200, description = "The account", body = AccountBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(State(app): State<App>, signed_in: SignedIn) -> Answer<Response> {
    own(&signed_in)?;
    let body = described(&app.store.read(), &signed_in.user).await?;
    Ok(tagged(body.account.revision, body))
}

/// Change one's name, or the language in which one gets mail.
#[utoipa::path(
    put, path = paths::ACCOUNT, operation_id = "put_account", tag = "account",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = PutAccount,
    responses(
        (status = 200, description = "Changed", body = AccountBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<PutAccount>,
) -> Answer<Outcome> {
    own(&signed_in)?;
    let attempt = key.attempt(&body.raw);
    settle(|| change(&app, &signed_in, &attempt, &body.value)).await
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &PutAccount) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let name = PersonName::try_from(asked.name.as_str())
        .map_err(|error| Refusal::fields(vec![FieldError::text("/name", error)]))?;
    let now = user::find(&tx, signed_in.user.id)
        .await?
        .ok_or_else(Refusal::raced)?;
    if now.revision != asked.revision {
        return Err(Refusal::stale(&described(&tx, &now).await?));
    }
    match user::set_account(&tx, now.id, now.revision, &name, asked.language).await? {
        Update::Done { .. } => {}
        Update::Stale => return Err(Refusal::raced()),
    }
    let changed = user::find(&tx, now.id).await?.ok_or_else(Refusal::raced)?;
    let body = described(&tx, &changed).await?;
    let outcome = Outcome::new(StatusCode::OK, &body)?.with(header::ETAG, etag(changed.revision));
    conclude(tx, now.id, attempt, outcome, app.now()).await
}

/// Set another password, by somebody who knows the old one. Every other device is signed out.
#[utoipa::path(
    post, path = paths::ACCOUNT_PASSWORDS, operation_id = "create_account_password", tag = "account",
    request_body = ChangePassword,
    responses((status = 204, description = "The new password is the one to sign in with"), NewPasswordRefusals),
    security(("session" = []))
)]
pub(crate) async fn set_password(
    State(app): State<App>,
    signed_in: SignedIn,
    Source(source): Source,
    body: Body<ChangePassword>,
) -> Answer<StatusCode> {
    own(&signed_in)?;
    let asked = body.value;
    let me = &signed_in.user;
    let wrong = || Refusal::new(ProblemCode::WrongCredentials);
    let password = NewPassword::parse(&asked.password)
        .map_err(|error| Refusal::fields(vec![too_weak(error, &asked.password)]))?;
    let old = Password::parse(&asked.old).map_err(|_| wrong())?;
    // Guessing here is as slow as at the door.
    reserve(&app, &me.email, &source).await?;
    if !app.passwords.verify(old, Some(me.password_hash.clone())).await? {
        return Err(wrong());
    }
    let stored = app.passwords.hash(password.into()).await?;
    let now = app.now();
    let tx = app.store.write().await?;
    let language = user::language(&tx, me.id).await?.unwrap_or(asked.language);
    let letter = account::password_changed_by_oneself(&mail::words(language)?);
    user::set_password_hash(&tx, me.id, &stored).await?;
    let ended = session::end_others(&tx, me.id, signed_in.session.id).await?;
    password_reset::delete_of(&tx, me.id).await?;
    sign_in_attempt::clear(&tx, me.email.as_str()).await?;
    mail::queue(&app, &tx, Envelope::from_us(&me.email), &letter, now).await?;
    tx.commit().await?;
    for session in ended {
        app.live.end(Ended::Session(session));
    }
    app.live.written();
    Ok(StatusCode::NO_CONTENT)
}

/// Whoever is signed in has an account, and no other one.
pub(super) fn own(signed_in: &SignedIn) -> Answer<()> {
    Ok(authorize(
        &signed_in.actor(),
        Action::ManageAccount(signed_in.user.id),
    )?)
}

pub(super) async fn described(db: &impl Db, user: &StoredUser) -> Answer<AccountBody> {
    Ok(AccountBody {
        account: Account {
            revision: user.revision,
            name: user.name.clone(),
            email: user.email.as_str().to_owned(),
            language: user::language(db, user.id).await?,
        },
    })
}
