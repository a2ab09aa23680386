//! Signing in and out.

use liaison_contract::password::{AskForReset, SetPassword};
use liaison_contract::paths;
use liaison_contract::session::{Session, SessionBody, SignIn, SignOut, SignOutScope};
use liaison_contract::sign_up::{NewPartnerSignUp, NewSignUp, SignUp, SignUpBody, Verification};
use liaison_domain::id::SignUpId;

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

/// Asks for an account. The address has to be verified with the code of a mail before there is one.
pub async fn sign_up(new: &NewSignUp) -> Result<SignUp, ApiError> {
    let body: SignUpBody = client::post(paths::SIGN_UPS, new, None).await?;
    Ok(body.sign_up)
}

/// The same for a company that registers in the partner network.
pub async fn sign_up_partner(new: &NewPartnerSignUp) -> Result<SignUp, ApiError> {
    let body: SignUpBody = client::post(paths::PARTNER_SIGN_UPS, new, None).await?;
    Ok(body.sign_up)
}

pub async fn verify_sign_up(id: SignUpId, code: String) -> Result<Option<Session>, ApiError> {
    let path = paths::sign_up_verifications(id);
    let body: SessionBody = client::post(&path, &Verification { code }, None).await?;
    Ok(body.session)
}
