//! An account for somebody who has none. Nothing is made before the address is verified.

mod person;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::session::SessionBody;
use liaison_contract::sign_up::{NewPartnerSignUp, NewSignUp, SignUp as Begun, SignUpBody, Verification};
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::Language;
use liaison_domain::country::Country;
use liaison_domain::credential::{NewPassword, Password};
use liaison_domain::id::{SignUpId, UserId};
use liaison_domain::sign_up::{Begins, CODE_MINUTES, MOST_TRIES};
use liaison_domain::text::{EmailAddress, OrganisationName, PersonName, TextError};
use liaison_store::sign_up::{self, SignUp};
use liaison_store::user::{self, StoredUser};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::extract::{Body, Id, NotLost, Visit};
use super::idempotency::settle;
use super::openapi::refuses;
use super::password::too_weak;
use super::problem::{Answer, Refusal};
use super::session::{Source, begin, begun_answer, reserve};
use crate::app::App;
use crate::mail::{self, Composed, Envelope, account};
use crate::random;

const DIGITS: u64 = 1_000_000;

refuses!(Create: MalformedBody, CrossSite, BodyTooLarge, UnsupportedMediaType, InvalidFields, TooManyAttempts);
refuses!(Verify: MalformedBody, InvalidParameter, SessionWiped, CrossSite, LinkExpired, BodyTooLarge, UnsupportedMediaType,
    InvalidFields);

/// Ask for an account. A code goes to the address; whoever has an account already is told so there, and nowhere else.
#[utoipa::path(
    post, path = paths::SIGN_UPS, operation_id = "create_sign_up", tag = "session",
    request_body = NewSignUp,
    responses((status = 202, description = "A mail is on its way", body = SignUpBody), Create)
)]
pub(crate) async fn create(
    State(app): State<App>,
    Source(source): Source,
    body: Body<NewSignUp>,
) -> Answer<(StatusCode, Json<SignUpBody>)> {
    let asked = read(&app, Raw::from(&body.value))?;
    ask(&app, &source, asked, Begins::Customer, body.value.language).await
}

/// Register a company in the partner network, with the account of whoever registers it. A code goes to the address, as
/// with any sign-up, and is verified the same way.
#[utoipa::path(
    post, path = paths::PARTNER_SIGN_UPS, operation_id = "create_partner_sign_up", tag = "session",
    request_body = NewPartnerSignUp,
    responses((status = 202, description = "A mail is on its way", body = SignUpBody), Create)
)]
pub(crate) async fn create_partner(
    State(app): State<App>,
    Source(source): Source,
    body: Body<NewPartnerSignUp>,
) -> Answer<(StatusCode, Json<SignUpBody>)> {
    let asked = read(&app, Raw::from(&body.value))?;
    ask(&app, &source, asked, Begins::Partner, body.value.language).await
}

/// Verify the address with the code of the mail. The account is there, and signed in.
#[utoipa::path(
    post, path = paths::SIGN_UP_VERIFICATIONS, operation_id = "create_sign_up_verification", tag = "session",
    params(("id" = uuid::Uuid, Path, description = "The sign-up")),
    request_body = Verification,
    responses(
        (status = 201, description = "Signed in; the cookie is the session", body = SessionBody),
        Verify,
    )
)]
pub(crate) async fn verify(
    State(app): State<App>,
    _: NotLost,
    visit: Visit,
    Id(id): Id<SignUpId>,
    headers: HeaderMap,
    body: Body<Verification>,
) -> Answer<Response> {
    let (user, token) = settle(|| verified(&app, &visit, id, &headers, &body.value.code)).await?;
    app.live.written();
    begun_answer(&app, &visit, &user, &token).await
}

async fn ask(
    app: &App,
    source: &str,
    asked: Asked,
    begins: Begins,
    language: Language,
) -> Answer<(StatusCode, Json<SignUpBody>)> {
    let Asked {
        email,
        name,
        organisation,
        country,
        password,
    } = asked;
    reserve(app, &email, source).await?;
    let now = app.now();
    let code = new_code()?;
    let mut begun = SignUp {
        id: SignUpId(random::uuid(now)?),
        email,
        name,
        organisation,
        country,
        begins,
        password_hash: app.passwords.hash(password).await?,
        code_hash: Vec::new(),
        tries: 0,
        created_at: now,
        expires_at: now
            .checked_add(SignedDuration::from_mins(CODE_MINUTES))
            .unwrap_or(Timestamp::MAX),
    };
    let known = user::find_by_email(&app.store.read(), &begun.email).await?;
    // Kept all the same where there is an account, without a code that fits: the two cannot be told apart from outside.
    begun.code_hash = match known {
        Some(_) => random::bytes::<32>()?.to_vec(),
        None => hash(begun.id.0, &code),
    };
    let letter = letter(app, language, known.as_ref(), &code)?;
    let tx = app.store.write().await?;
    sign_up::insert(&tx, &begun).await?;
    mail::queue(app, &tx, Envelope::from_us(&begun.email), &letter, now).await?;
    tx.commit().await?;
    app.live.written();
    let sign_up = Begun {
        id: begun.id,
        expires_at: begun.expires_at,
    };
    Ok((StatusCode::ACCEPTED, Json(SignUpBody { sign_up })))
}

fn letter(app: &App, language: Language, known: Option<&StoredUser>, code: &str) -> Answer<Composed> {
    let words = mail::words(language)?;
    Ok(match known {
        Some(_) => account::already_there(&words, app.config.public_url.join("/sign-in")),
        None => account::sign_up_code(&words, code, CODE_MINUTES),
    })
}

async fn verified(
    app: &App,
    visit: &Visit,
    id: SignUpId,
    headers: &HeaderMap,
    typed: &str,
) -> Answer<(StoredUser, String)> {
    let now = app.now();
    let tx = app.store.write().await?;
    let over = || Refusal::new(ProblemCode::LinkExpired);
    let asked = sign_up::count_try(&tx, id, now).await?.ok_or_else(over)?;
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if hash(id.0, &digits) != asked.code_hash {
        // The try stays counted.
        tx.commit().await?;
        let mut field = FieldError::new("/code", FieldCode::NotTheCode);
        let left = (MOST_TRIES - asked.tries).max(0);
        field.params.insert("left".to_owned(), left.to_string());
        return Err(Refusal::fields(vec![field]));
    }
    // Two codes may have been sent to one address; the first one that is used makes the account.
    if user::find_by_email(&tx, &asked.email).await?.is_some() {
        return Err(over());
    }
    let id = UserId(random::uuid(now)?);
    let user = match asked.begins {
        Begins::Customer => person::of_customer(app, &tx, &asked, id, now).await?,
        Begins::Partner => person::of_partner(app, &tx, &asked, id, now).await?,
    };
    sign_up::delete_of(&tx, &asked.email).await?;
    let token = begin(app, &tx, visit, &user, headers).await?;
    tx.commit().await?;
    Ok((user, token))
}

struct Asked {
    email: EmailAddress,
    name: PersonName,
    organisation: OrganisationName,
    country: Country,
    password: Password,
}

/// What was typed, for whichever side.
struct Raw<'a> {
    name: &'a str,
    email: &'a str,
    organisation: &'a str,
    /// Where the body has that.
    organisation_at: &'static str,
    country: &'a str,
    password: &'a str,
}

impl<'a> From<&'a NewSignUp> for Raw<'a> {
    fn from(body: &'a NewSignUp) -> Self {
        Self {
            name: &body.name,
            email: &body.email,
            organisation: &body.organisation,
            organisation_at: "/organisation",
            country: &body.country,
            password: &body.password,
        }
    }
}

impl<'a> From<&'a NewPartnerSignUp> for Raw<'a> {
    fn from(body: &'a NewPartnerSignUp) -> Self {
        Self {
            name: &body.name,
            email: &body.email,
            organisation: &body.company,
            organisation_at: "/company",
            country: &body.country,
            password: &body.password,
        }
    }
}

fn read(app: &App, asked: Raw<'_>) -> Answer<Asked> {
    let mut wrong = Vec::new();
    let mut text = |pointer: &str, error: TextError| wrong.push(FieldError::text(pointer, error));
    let name = PersonName::try_from(asked.name).map_err(|error| text("/name", error));
    let email = EmailAddress::try_from(asked.email).map_err(|error| text("/email", error));
    let organisation =
        OrganisationName::try_from(asked.organisation).map_err(|error| text(asked.organisation_at, error));
    let country = Country::try_from(asked.country)
        .ok()
        .filter(|country| app.catalogue.usage_location(*country).is_some());
    if country.is_none() {
        let code = match asked.country.trim() {
            "" => FieldCode::Empty,
            _ => FieldCode::UnknownUsageLocation,
        };
        wrong.push(FieldError::new("/country", code));
    }
    let password =
        NewPassword::parse(asked.password).map_err(|error| wrong.push(too_weak(error, asked.password)));
    match (name, email, organisation, country, password) {
        (Ok(name), Ok(email), Ok(organisation), Some(country), Ok(password)) => Ok(Asked {
            email,
            name,
            organisation,
            country,
            password: password.into(),
        }),
        _ => Err(Refusal::fields(wrong)),
    }
}

/// Six digits. Taking the rest of 64 random bits favours none of them by more than one in ten million million.
pub(super) fn new_code() -> Answer<String> {
    let number = u64::from_le_bytes(random::bytes()?) % DIGITS;
    Ok(format!("{number:06}"))
}

/// With the id, so that the same digits look different in each row.
pub(super) fn hash(id: Uuid, code: &str) -> Vec<u8> {
    Sha256::new()
        .chain_update(id.as_bytes())
        .chain_update(code.as_bytes())
        .finalize()
        .to_vec()
}
