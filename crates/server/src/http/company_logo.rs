//! The logo of a partner: sent as a file, shown as a picture that this server has drawn anew.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use liaison_contract::company::CompanyProfileBody;
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::company::LogoId;
use liaison_domain::id::PartnerId;
use liaison_domain::{Action, authorize};
use liaison_store::{Update, company, logo};
use serde_json::Value;
use tokio::sync::Semaphore;

use super::company_profile::{by_now, finish, own};
use super::extract::{Attempt, Id, IdempotencyKey, Picture, SignedIn};
use super::idempotency::{Outcome, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::logo::{Logo, NotALogo, SIDE_MOST, read};

/// Decoding takes memory by the pixel, so that few are decoded at a time.
static DECODING: Semaphore = Semaphore::const_new(2);

refuses!(Change: InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, IdempotencyKeyInUse,
    BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(Remove: InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, IdempotencyKeyInUse,
    IdempotencyKeyReused);
refuses!(Show: InvalidParameter, NotFound);

/// Put a logo in the place of the one before. The body is the file; what is kept is our own drawing of its pixels, at
/// most 256 on a side.
#[utoipa::path(
    put, path = paths::COMPANY_PROFILE_LOGO, operation_id = "put_company_logo", tag = "company",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body(content((Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg"), (Vec<u8> = "image/webp")),
        description = "At most 1 MiB, and 4096 pixels on a side"),
    responses(
        (status = 200, description = "Shown from now on", body = CompanyProfileBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    picture: Picture,
) -> Answer<Outcome> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ChangeCompany(partner))?;
    let attempt = key.attempt(&picture.raw());
    let drawn = drawn(picture).await?;
    let outcome = settle(|| change(&app, &signed_in, partner, &attempt, Some(&drawn))).await?;
    app.live.written();
    Ok(outcome)
}

/// Show no logo any more.
#[utoipa::path(
    delete, path = paths::COMPANY_PROFILE_LOGO, operation_id = "delete_company_logo", tag = "company",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    responses(
        (status = 200, description = "None is shown", body = CompanyProfileBody,
            headers(("ETag" = String, description = "The revision"))),
        Remove,
    ),
    security(("session" = []))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
) -> Answer<Outcome> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ChangeCompany(partner))?;
    let attempt = key.attempt(&Value::Null);
    let outcome = settle(|| change(&app, &signed_in, partner, &attempt, None)).await?;
    app.live.written();
    Ok(outcome)
}

/// A logo that some partner shows. It never changes: another picture has another id.
#[utoipa::path(
    get, path = paths::LOGO, operation_id = "get_logo", tag = "company",
    params(("id" = String, Path, description = "64 hexadecimal digits")),
    responses((status = 200, description = "The picture", content_type = "image/png", body = Vec<u8>), Show)
)]
pub(crate) async fn get(State(app): State<App>, Id(id): Id<LogoId>) -> Answer<Response> {
    let png = logo::find(&app.store.read(), &id).await?;
    let png = png.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let described = [
        (header::CONTENT_TYPE, "image/png"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((described, png).into_response())
}

async fn drawn(picture: Picture) -> Answer<Logo> {
    let permit = DECODING.acquire().await;
    let read = tokio::task::spawn_blocking(move || read(&picture.0)).await;
    drop(permit);
    let read = read.map_err(|error| Refusal::internal(&error))?;
    read.map_err(|error| {
        let mut wrong = match error {
            NotALogo::NotAPicture => FieldError::new("", FieldCode::NotAPicture),
            NotALogo::TooLarge => FieldError::new("", FieldCode::PictureTooLarge),
        };
        if error == NotALogo::TooLarge {
            wrong.params.insert("most".to_owned(), SIDE_MOST.to_string());
        }
        Refusal::fields(vec![wrong])
    })
}

async fn change(
    app: &App,
    signed_in: &SignedIn,
    partner: PartnerId,
    attempt: &Attempt,
    drawn: Option<&Logo>,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let company = own(&tx, partner).await?;
    let wanted = drawn.map(|drawn| &drawn.id);
    if company.logo.as_ref() == wanted {
        return finish(app, signed_in, attempt, tx, &company, &company).await;
    }
    if let Some(drawn) = drawn {
        logo::keep(&tx, &drawn.id, &drawn.png, app.now()).await?;
    }
    match company::set_logo(&tx, partner, company.revision, wanted, &by_now(app, signed_in)).await? {
        Update::Done { .. } => {}
        Update::Stale => return Err(Refusal::raced()),
    }
    if let Some(before) = &company.logo {
        logo::forget_unless_shown(&tx, before).await?;
    }
    let changed = own(&tx, partner).await?;
    finish(app, signed_in, attempt, tx, &company, &changed).await
}
