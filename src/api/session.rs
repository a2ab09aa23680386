//! Signing in and out.

use liaison_contract::password::{AskForReset, SetPassword};
use liaison_contract::paths;
use liaison_contract::session::{Session, SessionBody, SignIn, SignOut, SignOutScope};

use super::{ApiError, client};

/// Who is signed in; nobody is an answer too.
pub async fn find_session() -> Result<Option<Session>, ApiError> {
    let body: SessionBody = client::get(paths::SESSION).await?;
    Ok(body.session)
}

pub async fn sign_in(sign_in: &SignIn) -> Result<Option<Session>, ApiError> {
    let body: SessionBody = client::post(paths::SESSIONS, sign_in, None).await?;
    Ok(body.session)
}

pub async fn sign_out(scope: SignOutScope) -> Result<(), ApiError> {
    client::post_and_forget(paths::SIGN_OUTS, &SignOut { scope }, None).await
}

/// A link to a new password, by mail. The answer does not say whether the address belongs to an account.
pub async fn ask_for_reset(ask: &AskForReset) -> Result<(), ApiError> {
    client::post_and_forget(paths::PASSWORD_RESETS, ask, None).await
}

pub async fn set_password(set: &SetPassword) -> Result<(), ApiError> {
    client::post_and_forget(paths::PASSWORDS, set, None).await
}
