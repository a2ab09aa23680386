//! Another address for one's account: a code to the new one, and word of it to the old one.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::account::{
    AccountBody, AddressChange as Begun, AddressChangeBody, AddressVerification, NewAddressChange,
};
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::id::AddressChangeId;
use liaison_domain::sign_up::{CODE_MINUTES, MOST_TRIES};
use liaison_domain::text::EmailAddress;
use liaison_store::address_change::{self, AddressChange};
use liaison_store::{password_reset, sign_in_attempt, user};

use super::account::{described, own};
use super::extract::{Body, Id, SignedIn};
use super::idempotency::settle;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::session::{Source, reserve};
use super::sign_up::{hash, new_code};
use crate::app::App;
use crate::mail::{self, Envelope, account};
use crate::random;

refuses!(Create: MalformedBody, NotSignedIn, CrossSite, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    TooManyAttempts);
refuses!(Verify: MalformedBody, InvalidParameter, NotSignedIn, CrossSite, LinkExpired, BodyTooLarge,
    UnsupportedMediaType, InvalidFields);

/// Ask for another address. A code goes there; where somebody has it already, they are told so there, and nowhere else.
#[utoipa::path(
    post, path = paths::ADDRESS_CHANGES, operation_id = "create_address_change", tag = "account",
    request_body = NewAddressChange,
    responses((status = 202, description = "A mail is on its way", body = AddressChangeBody), Create),
    security(("session" = []))
)]
pub(crate) async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Source(source): Source,
    body: Body<NewAddressChange>,
) -> Answer<(StatusCode, Json<AddressChangeBody>)> {
    own(&signed_in)?;
    let email = EmailAddress::try_from(body.value.email.as_str())
        .map_err(|error| Refusal::fields(vec![FieldError::text("/email", error)]))?;
    reserve(&app, &email, &source).await?;
    let now = app.now();
    let code = new_code()?;
    let known = user::find_by_email(&app.store.read(), &email).await?;
    let id = AddressChangeId(random::uuid(now)?);
    let begun = AddressChange {
        id,
        user: signed_in.user.id,
        // Kept all the same where somebody has it, without a code that fits: the two cannot be told apart.
        code_hash: match known {
            Some(_) => random::bytes::<32>()?.to_vec(),
            None => hash(id.0, &code),
        },
        email,
        tries: 0,
        expires_at: now
            .checked_add(SignedDuration::from_mins(CODE_MINUTES))
            .unwrap_or(Timestamp::MAX),
    };
    let letter = {
        let words = mail::words(body.value.language)?;
        match known {
            Some(_) => account::already_there(&words, app.config.public_url.join("/sign-in")),
            None => account::address_code(&words, &code, CODE_MINUTES),
        }
    };
    let tx = app.store.write().await?;
    address_change::insert(&tx, &begun).await?;
    mail::queue(&app, &tx, Envelope::from_us(&begun.email), &letter, now).await?;
    tx.commit().await?;
    app.live.written();
    let address_change = Begun {
        id: begun.id,
        expires_at: begun.expires_at,
    };
    Ok((StatusCode::ACCEPTED, Json(AddressChangeBody { address_change })))
}

/// Verify the address with the code of the mail. From then on it is the one to sign in with.
#[utoipa::path(
    post, path = paths::ADDRESS_CHANGE_VERIFICATIONS, operation_id = "create_address_change_verification",
    tag = "account",
    params(("id" = uuid::Uuid, Path, description = "The change")),
    request_body = AddressVerification,
    responses((status = 200, description = "Changed", body = AccountBody), Verify),
    security(("session" = []))
)]
pub(crate) async fn verify(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<AddressChangeId>,
    body: Body<AddressVerification>,
) -> Answer<Json<AccountBody>> {
    own(&signed_in)?;
    let changed = settle(|| verified(&app, &signed_in, id, &body.value)).await?;
    app.live.written();
    Ok(Json(changed))
}

async fn verified(
    app: &App,
    signed_in: &SignedIn,
    id: AddressChangeId,
    asked: &AddressVerification,
) -> Answer<AccountBody> {
    let now = app.now();
    let tx = app.store.write().await?;
    let over = || Refusal::new(ProblemCode::LinkExpired);
    let change = address_change::count_try(&tx, id, signed_in.user.id, now)
        .await?
        .ok_or_else(over)?;
    let digits: String = asked.code.chars().filter(|c| !c.is_whitespace()).collect();
    if hash(id.0, &digits) != change.code_hash {
        // The try stays counted.
        tx.commit().await?;
        let mut field = FieldError::new("/code", FieldCode::NotTheCode);
        let left = (MOST_TRIES - change.tries).max(0);
        field.params.insert("left".to_owned(), left.to_string());
        return Err(Refusal::fields(vec![field]));
    }
    if user::find_by_email(&tx, &change.email).await?.is_some() {
        return Err(over());
    }
    let before = user::find(&tx, signed_in.user.id)
        .await?
        .ok_or_else(Refusal::raced)?;
    let language = user::language(&tx, before.id).await?.unwrap_or(asked.language);
    let letter = account::address_changed(&mail::words(language)?, change.email.as_str());
    user::set_email(&tx, before.id, &change.email).await?;
    address_change::delete_of(&tx, before.id).await?;
    // A link in the old mailbox opens nothing any more.
    password_reset::delete_of(&tx, before.id).await?;
    sign_in_attempt::clear(&tx, change.email.as_str()).await?;
    mail::queue(app, &tx, Envelope::from_us(&before.email), &letter, now).await?;
    let changed = user::find(&tx, before.id).await?.ok_or_else(Refusal::raced)?;
    let body = described(&tx, &changed).await?;
    tx.commit().await?;
    Ok(body)
}
