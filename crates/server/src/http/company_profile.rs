//! What customers see of a partner, read and changed by its own people.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use liaison_contract::company::{CompanyProfile, CompanyProfileBody, LastChange, PutCompanyProfile};
use liaison_contract::header::etag;
use liaison_contract::{FieldError, paths};
use liaison_domain::company::{Profile, ProfileField};
use liaison_domain::event::What;
use liaison_domain::id::PartnerId;
use liaison_domain::text::TextError;
use liaison_domain::{Action, authorize};
use liaison_store::company::{self, Company};
use liaison_store::{Db, StoreError, Tx, Update, marketplace};

use super::extract::{Attempt, Body, IdempotencyKey, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::tagged::tagged;
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::log_entry::{LogEntry, by};

refuses!(Read: NotSignedIn, NotAllowed);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// The company as its customers see it, and what of it cannot be changed here.
#[utoipa::path(
    get, path = paths::COMPANY_PROFILE, operation_id = "get_company_profile", tag = "company",
    responses(
        (status = 200, description = "The profile", body = CompanyProfileBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(State(app): State<App>, signed_in: SignedIn) -> Answer<Response> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadCompany(partner))?;
    let company = own(&app.store.read(), partner).await?;
    Ok(tagged(company.revision, described(&company)))
}

/// Change the profile. Where somebody changed it since it was read, `current` has what they made of it.
#[utoipa::path(
    put, path = paths::COMPANY_PROFILE, operation_id = "put_company_profile", tag = "company",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = PutCompanyProfile,
    responses(
        (status = 200, description = "Changed, or the same already", body = CompanyProfileBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<PutCompanyProfile>,
) -> Answer<Outcome> {
    let partner = own_partner(&signed_in.actor())?;
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| change(&app, &signed_in, partner, &attempt, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

async fn change(
    app: &App,
    signed_in: &SignedIn,
    partner: PartnerId,
    attempt: &Attempt,
    asked: &PutCompanyProfile,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::ChangeCompany(partner))?;
    let profile = Profile::read(&asked.profile).map_err(wrong)?;
    let company = own(&tx, partner).await?;
    if profile.raw() == company.profile() {
        return finish(app, signed_in, attempt, tx, &company, &company).await;
    }
    if asked.revision != company.revision {
        return Err(Refusal::stale(&described(&company)));
    }
    match company::set_profile(&tx, partner, company.revision, &profile, &by_now(app, signed_in)).await? {
        Update::Done { .. } => {}
        Update::Stale => return Err(Refusal::raced()),
    }
    let changed = own(&tx, partner).await?;
    finish(app, signed_in, attempt, tx, &company, &changed).await
}

/// Whose change it is.
pub(super) fn by_now(app: &App, signed_in: &SignedIn) -> company::LastChange {
    company::LastChange {
        by: signed_in.user.name.clone(),
        at: app.now(),
    }
}

/// Writes the log where something changed, keeps the answer, and commits both.
pub(super) async fn finish(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    tx: Tx,
    before: &Company,
    after: &Company,
) -> Answer<Outcome> {
    let now = app.now();
    if after.revision != before.revision {
        let entry = LogEntry::within(&after.partner, by(&signed_in.user), now);
        entry.append(&tx, 0, What::ProfileChanged {}).await?;
        marketplace::touch(&tx, after.partner.id, now).await?;
    }
    let outcome = Outcome::new(StatusCode::OK, &described(after))?.with(header::ETAG, etag(after.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

pub(super) async fn own(db: &impl Db, id: PartnerId) -> Answer<Company> {
    company::find(db, id)
        .await?
        .ok_or_else(|| Refusal::internal(&StoreError::Corrupt(format!("partner {id} is gone"))))
}

fn described(company: &Company) -> CompanyProfileBody {
    CompanyProfileBody {
        company_profile: CompanyProfile {
            revision: company.revision,
            profile: company.profile(),
            logo: company.logo.clone(),
            id: company.partner.id,
            number: company.partner.number.clone(),
            country: company.partner.country,
            cloud: company.partner.cloud,
            last_change: company.last_change.as_ref().map(|change| LastChange {
                by: change.by.clone(),
                at: change.at,
            }),
        },
    }
}

fn wrong(errors: Vec<(ProfileField, TextError)>) -> Refusal {
    let told = |(field, error)| {
        let pointer = match field {
            ProfileField::Name => "/profile/name",
            ProfileField::Phone => "/profile/phone",
            ProfileField::Email => "/profile/email",
            ProfileField::Website => "/profile/website",
            ProfileField::Address => "/profile/address",
        };
        FieldError::text(pointer, error)
    };
    Refusal::fields(errors.into_iter().map(told).collect())
}
