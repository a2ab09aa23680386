//! A new password for somebody who has forgotten the old one.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::password::{AskForReset, SetPassword};
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::Language;
use liaison_domain::credential::{NewPassword, NewPasswordError};
use liaison_domain::id::PasswordResetId;
use liaison_domain::text::EmailAddress;
use liaison_store::password_reset::{self, PasswordReset};
use liaison_store::sign_in_attempt::{self, Of};
use liaison_store::{session, user};

use super::extract::{Body, token_hash};
use super::limit;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::session::Source;
use crate::app::App;
use crate::live::Ended;
use crate::mail::{self, Composed, Envelope, account};
use crate::random;

/// How long a link works.
pub(crate) const WORKS: SignedDuration = SignedDuration::from_hours(1);
/// In which requests are counted.
pub(crate) const WINDOW: SignedDuration = SignedDuration::from_hours(1);
const PER_ADDRESS: i64 = 3;
const PER_SOURCE: i64 = 20;

refuses!(Ask: MalformedBody, CrossSite, BodyTooLarge, UnsupportedMediaType, InvalidFields, TooManyAttempts);
refuses!(Set: MalformedBody, CrossSite, LinkExpired, BodyTooLarge, UnsupportedMediaType, InvalidFields);

/// Ask for a link to a new password. The answer is the same whether or not the address belongs to an account.
#[utoipa::path(
    post, path = paths::PASSWORD_RESETS, operation_id = "create_password_reset", tag = "session",
    request_body = AskForReset,
    responses((status = 204, description = "If there is such an account, a mail is on its way"), Ask)
)]
pub(crate) async fn ask(
    State(app): State<App>,
    Source(source): Source,
    body: Body<AskForReset>,
) -> Answer<StatusCode> {
    let asked = body.value;
    let email = EmailAddress::try_from(asked.email.as_str())
        .map_err(|error| Refusal::fields(vec![FieldError::text("/email", error)]))?;
    // Made for everybody, so that an unknown address takes as long.
    let token = random::hex(&random::bytes::<32>()?);
    let letter = reset_letter(&app, asked.language, &token)?;
    let now = app.now();
    let tx = app.store.write().await?;
    limited(&tx, &email, &source, now).await?;
    password_reset::record_request(&tx, email.as_str(), &source, now).await?;
    let known = user::find_by_email(&tx, &email).await?;
    if let Some(known) = known.filter(|user| user.left_at.is_none()) {
        let reset = PasswordReset {
            id: PasswordResetId(random::uuid(now)?),
            user: known.id,
            token_hash: token_hash(&token),
            expires_at: now.checked_add(WORKS).unwrap_or(now),
        };
        password_reset::insert(&tx, &reset).await?;
        mail::queue(&app, &tx, Envelope::from_us(&email), &letter, now).await?;
    }
    tx.commit().await?;
    app.live.written();
    Ok(StatusCode::NO_CONTENT)
}

/// Set a new password with the link of a mail. Every session of this person ends.
#[utoipa::path(
    post, path = paths::PASSWORDS, operation_id = "create_password", tag = "session",
    request_body = SetPassword,
    responses((status = 204, description = "The new password is the one to sign in with"), Set)
)]
pub(crate) async fn set(State(app): State<App>, body: Body<SetPassword>) -> Answer<StatusCode> {
    let asked = body.value;
    let hash = token_hash(&asked.token);
    let expired = || Refusal::new(ProblemCode::LinkExpired);
    // Looked at first, because hashing is work that nobody without a link may cause.
    if password_reset::find_user(&app.store.read(), &hash, app.now())
        .await?
        .is_none()
    {
        return Err(expired());
    }
    let password = NewPassword::parse(&asked.password)
        .map_err(|error| Refusal::fields(vec![too_weak(error, &asked.password)]))?;
    let stored = app.passwords.hash(password.into()).await?;
    let letter = account::password_changed(&mail::words(asked.language)?);
    let now = app.now();
    let tx = app.store.write().await?;
    let id = password_reset::take(&tx, &hash, now).await?.ok_or_else(expired)?;
    let known = user::find(&tx, id).await?.ok_or_else(expired)?;
    user::set_password_hash(&tx, id, &stored).await?;
    session::end_all(&tx, id).await?;
    sign_in_attempt::clear(&tx, known.email.as_str()).await?;
    mail::queue(&app, &tx, Envelope::from_us(&known.email), &letter, now).await?;
    tx.commit().await?;
    app.live.end(Ended::User(id));
    app.live.written();
    Ok(StatusCode::NO_CONTENT)
}

fn reset_letter(app: &App, language: Language, token: &str) -> Answer<Composed> {
    let url = app.config.public_url.join(&paths::reset_page(token));
    let words = mail::words(language)?;
    Ok(account::password_reset(&words, url))
}

async fn limited(tx: &liaison_store::Tx, email: &EmailAddress, source: &str, now: Timestamp) -> Answer<()> {
    let since = limit::since(WINDOW, now);
    for (of, most) in [
        (Of::Email(email.as_str()), PER_ADDRESS),
        (Of::Source(source), PER_SOURCE),
    ] {
        let requests = password_reset::requests(tx, of, since).await?;
        limit::within(requests, most, WINDOW, now)?;
    }
    Ok(())
}

pub(super) fn too_weak(error: NewPasswordError, text: &str) -> FieldError {
    let (code, bound, name) = match error {
        NewPasswordError::Empty => (FieldCode::Empty, None, "least"),
        NewPasswordError::TooShort => (FieldCode::TooShort, Some(NewPassword::LEAST), "least"),
        NewPasswordError::TooLong => (FieldCode::TooLong, Some(NewPassword::MOST), "most"),
    };
    let mut field = FieldError::new("/password", code);
    if let Some(bound) = bound {
        field.params.insert(name.to_owned(), bound.to_string());
        field
            .params
            .insert("is".to_owned(), text.chars().count().to_string());
    }
    field
}
