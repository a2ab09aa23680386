//! One's own account.

use liaison_contract::account::{
    Account, AccountBody, AddressChange, AddressChangeBody, AddressVerification, ChangePassword, EndSession,
    KeptThere, NewAddressChange, PutAccount, SessionsBody,
};
use liaison_contract::paths;
use liaison_domain::id::{AddressChangeId, SessionId};

use super::{ApiError, client};

pub async fn find_account() -> Result<Account, ApiError> {
    let body: AccountBody = client::get(paths::ACCOUNT).await?;
    Ok(body.account)
}

pub async fn put_account(asked: &PutAccount, key: &str) -> Result<Account, ApiError> {
    let body: AccountBody = client::put(paths::ACCOUNT, asked, key).await?;
    Ok(body.account)
}

pub async fn change_password(asked: &ChangePassword) -> Result<(), ApiError> {
    client::post_and_forget(paths::ACCOUNT_PASSWORDS, asked, None).await
}

/// A code goes to the new address.
pub async fn change_address(asked: &NewAddressChange) -> Result<AddressChange, ApiError> {
    let body: AddressChangeBody = client::post(paths::ADDRESS_CHANGES, asked, None).await?;
    Ok(body.address_change)
}

pub async fn verify_address(id: AddressChangeId, code: &AddressVerification) -> Result<Account, ApiError> {
    let path = paths::address_change_verifications(id);
    let body: AccountBody = client::post(&path, code, None).await?;
    Ok(body.account)
}

pub async fn list_devices() -> Result<SessionsBody, ApiError> {
    client::get(paths::SESSIONS).await
}

pub async fn end_session(id: SessionId, kept: KeptThere) -> Result<(), ApiError> {
    client::post_and_forget(&paths::session_terminations(id), &EndSession { kept }, None).await
}
