//! What a partner offers again and again. Whoever may send offers keeps them, and an offer is begun from what one says.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use liaison_contract::header::etag;
use liaison_contract::offer_template::{
    ListedOfferTemplate, OfferTemplate as Described, OfferTemplateBody, OfferTemplatesBody, PutOfferTemplate,
    RenameOfferTemplate,
};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::event::What;
use liaison_domain::id::{OfferTemplateId, PartnerId};
use liaison_domain::purchase_offer::MOST_LINES;
use liaison_domain::purchase_offer::template::{MOST_TEMPLATES, TemplateFault, TemplateTerms, read};
use liaison_domain::text::TemplateName;
use liaison_domain::{Action, authorize};
use liaison_store::offer_template::{self, OfferTemplate};
use liaison_store::{Db, Tx, Update, partner, user};
use serde_json::Value;

use super::extract::{Attempt, Body, CreateOnly, Id, IdempotencyKey, Seen, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::new_invitation;
use super::offer::{MOST_BYTES, of_line, range};
use super::office;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::tagged::tagged;
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::log_entry::{LogEntry, by};

refuses!(List: NotSignedIn, NotAllowed);
refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Create: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, PreconditionRequired);
refuses!(Rename: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(Delete: InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    IdempotencyKeyInUse, StaleRevision, IdempotencyKeyReused, PreconditionRequired);

/// All of one's own partner's, by name.
#[utoipa::path(
    get, path = paths::OFFER_TEMPLATES, operation_id = "list_offer_templates", tag = "purchase offers",
    responses((status = 200, description = "All of them", body = OfferTemplatesBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<OfferTemplatesBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadPurchaseOffer(partner))?;
    let found = offer_template::list(&app.store.read(), partner).await?;
    let listed = |(template, created_by): (OfferTemplate, String)| ListedOfferTemplate {
        id: template.id,
        revision: template.revision,
        name: template.name.into(),
        lines: u32::try_from(template.terms.lines.len()).unwrap_or(u32::MAX),
        currency: template.terms.currency,
        created_by,
        created_at: template.created_at,
    };
    Ok(Json(OfferTemplatesBody {
        offer_templates: found.into_iter().map(listed).collect(),
    }))
}

/// One of them with its terms, from which an offer is begun.
#[utoipa::path(
    get, path = paths::OFFER_TEMPLATE, operation_id = "get_offer_template", tag = "purchase offers",
    params(("id" = uuid::Uuid, Path, description = "The template")),
    responses(
        (status = 200, description = "The template", body = OfferTemplateBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<OfferTemplateId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let template = found(&reader, id).await?;
    authorize(&signed_in.actor(), Action::ReadPurchaseOffer(template.partner))?;
    let body = described(&reader, &template).await?;
    Ok(tagged(template.revision, body))
}

/// Keep what an offer or a draft of one says under a name.
#[utoipa::path(
    put, path = paths::OFFER_TEMPLATE, operation_id = "put_offer_template", tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = String, Header, description = "Always `*`"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = PutOfferTemplate,
    responses(
        (status = 201, description = "Kept", body = OfferTemplateBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "It exists like that", body = OfferTemplateBody,
            headers(("ETag" = String, description = "The revision"))),
        Create,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<OfferTemplateId>,
    _: CreateOnly,
    key: IdempotencyKey,
    body: Body<PutOfferTemplate, MOST_BYTES>,
) -> Answer<Outcome> {
    let partner = own_partner(&signed_in.actor())?;
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| create(&app, &signed_in, partner, id, &attempt, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// Give it another name.
#[utoipa::path(
    post, path = paths::OFFER_TEMPLATE_RENAMINGS, operation_id = "create_offer_template_renaming",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The template"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = RenameOfferTemplate,
    responses(
        (status = 200, description = "Renamed", body = OfferTemplateBody,
            headers(("ETag" = String, description = "The revision"))),
        Rename,
    ),
    security(("session" = []))
)]
pub(crate) async fn rename(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<OfferTemplateId>,
    key: IdempotencyKey,
    body: Body<RenameOfferTemplate>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Rename(&body.value.name),
    };
    change(&app, &signed_in, &attempt, &asked).await
}

/// Delete it. Offers that were begun from it stay as they are.
#[utoipa::path(
    delete, path = paths::OFFER_TEMPLATE, operation_id = "delete_offer_template", tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The template"),
        ("If-Match" = String, Header, description = "The `ETag` that was read"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    responses((status = 200, description = "Deleted; this is what it was", body = OfferTemplateBody), Delete),
    security(("session" = []))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<OfferTemplateId>,
    Seen(seen_revision): Seen,
    key: IdempotencyKey,
) -> Answer<Outcome> {
    let attempt = key.attempt(&Value::Null);
    let asked = Asked {
        id,
        seen_revision,
        verb: Verb::Delete,
    };
    change(&app, &signed_in, &attempt, &asked).await
}

struct Asked<'a> {
    id: OfferTemplateId,
    seen_revision: i64,
    verb: Verb<'a>,
}

#[derive(Clone, Copy)]
enum Verb<'a> {
    Rename(&'a str),
    Delete,
}

async fn create(
    app: &App,
    signed_in: &SignedIn,
    owner: PartnerId,
    id: OfferTemplateId,
    attempt: &Attempt,
    put: &PutOfferTemplate,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::CreatePurchaseOffer(owner))?;
    let now = app.now();
    let (name, terms) = parsed(app, &tx, owner, put).await?;
    let (status, template) = match offer_template::find(&tx, id).await? {
        None => {
            has_room(&tx, owner).await?;
            let template = OfferTemplate {
                id,
                partner: owner,
                name,
                terms,
                created_by: signed_in.user.id,
                created_at: now,
                revision: 1,
            };
            offer_template::insert(&tx, &template).await?;
            let name = template.name.as_str().to_owned();
            log(&tx, signed_in, owner, now, What::OfferTemplateKept { name }).await?;
            (StatusCode::CREATED, template)
        }
        // The id was taken by somebody else's, of which nothing is told.
        Some(other) if other.partner != owner => return Err(Refusal::new(ProblemCode::NotFound)),
        Some(same) if (&same.name, &same.terms) == (&name, &terms) => (StatusCode::OK, same),
        Some(other) => return Err(Refusal::stale(&described(&tx, &other).await?)),
    };
    let outcome = Outcome::new(status, &described(&tx, &template).await?)?
        .with(header::ETAG, etag(template.revision))
        .with(header::LOCATION, paths::offer_template(id));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// Whoever keeps another one waits here, so that two cannot both take the last place.
async fn has_room(tx: &Tx, owner: PartnerId) -> Answer<()> {
    partner::lock(tx, owner).await?.ok_or_else(Refusal::raced)?;
    if offer_template::count(tx, owner).await? < u64::from(MOST_TEMPLATES) {
        return Ok(());
    }
    Err(Problem::new(ProblemCode::WrongState)
        .with("state", "full")
        .with("most", MOST_TEMPLATES.to_string())
        .into())
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let outcome = settle(|| decide(app, signed_in, attempt, asked)).await?;
    app.live.written();
    Ok(outcome)
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let mut template = found(&tx, asked.id).await?;
    authorize(&signed_in.actor(), Action::CreatePurchaseOffer(template.partner))?;
    if asked.seen_revision != template.revision {
        return Err(Refusal::stale(&described(&tx, &template).await?));
    }
    let before = template.name.as_str().to_owned();
    let (update, told) = match asked.verb {
        Verb::Rename(name) => {
            template.name = TemplateName::try_from(name)
                .map_err(|error| Refusal::fields(vec![FieldError::text("/name", error)]))?;
            let name = template.name.as_str().to_owned();
            (
                offer_template::rename(&tx, asked.id, asked.seen_revision, &template.name).await?,
                What::OfferTemplateRenamed { before, name },
            )
        }
        Verb::Delete => (
            offer_template::delete(&tx, asked.id, asked.seen_revision).await?,
            What::OfferTemplateDeleted { name: before },
        ),
    };
    match (update, asked.verb) {
        (Update::Done { revision }, Verb::Rename(_)) => template.revision = revision,
        (Update::Done { .. }, Verb::Delete) => {}
        (Update::Stale, _) => return Err(Refusal::raced()),
    }
    let now = app.now();
    log(&tx, signed_in, template.partner, now, told).await?;
    let mut outcome = Outcome::new(StatusCode::OK, &described(&tx, &template).await?)?;
    if let Verb::Rename(_) = asked.verb {
        outcome = outcome.with(header::ETAG, etag(template.revision));
    }
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// What happens to a template is in the log of the partner whose it is.
async fn log(tx: &Tx, signed_in: &SignedIn, owner: PartnerId, now: Timestamp, what: What) -> Answer<()> {
    let partner = new_invitation::partner(tx, owner).await?;
    let entry = LogEntry::within(&partner, by(&signed_in.user), now);
    Ok(entry.append(tx, 0, what).await?)
}

async fn parsed(
    app: &App,
    db: &impl Db,
    owner: PartnerId,
    put: &PutOfferTemplate,
) -> Answer<(TemplateName, TemplateTerms)> {
    let now = app.now();
    let mut wrong = Vec::from_iter(office::usable(db, owner, put.terms.office, now).await?);
    let name = TemplateName::try_from(put.name.as_str())
        .map_err(|error| wrong.push(FieldError::text("/name", error)));
    let today = now.to_zoned(TimeZone::UTC).date();
    let terms = read(&put.terms, &app.price_list(), today)
        .map_err(|faults| wrong.extend(faults.into_iter().map(refused)));
    match (name, terms) {
        (Ok(name), Ok(terms)) if wrong.is_empty() => Ok((name, terms)),
        _ => Err(Refusal::fields(wrong)),
    }
}

fn refused(fault: TemplateFault) -> FieldError {
    match fault {
        TemplateFault::Text { field, error } => FieldError::text(&format!("/terms/{field}"), error),
        TemplateFault::UnknownUsageLocation => {
            FieldError::new("/terms/usage_location", FieldCode::UnknownUsageLocation)
        }
        TemplateFault::TooManyLines { is } => {
            let mut error = FieldError::new("/terms/lines", FieldCode::TooLong);
            error.params.insert("most".to_owned(), MOST_LINES.to_string());
            error.params.insert("is".to_owned(), is.to_string());
            error
        }
        TemplateFault::UnknownProduct { line } => {
            FieldError::new(&format!("/terms/lines/{line}/product"), FieldCode::UnknownPlan)
        }
        TemplateFault::Line { line, fault } => of_line(line, fault),
        TemplateFault::OpenDays { most } => range("/terms/open_days", 1, most.into()),
    }
}

async fn found(db: &impl Db, id: OfferTemplateId) -> Answer<OfferTemplate> {
    offer_template::find(db, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}

async fn described(db: &impl Db, template: &OfferTemplate) -> Answer<OfferTemplateBody> {
    let author = user::find(db, template.created_by).await?;
    Ok(OfferTemplateBody {
        offer_template: Described {
            id: template.id,
            revision: template.revision,
            name: template.name.as_str().to_owned(),
            terms: template.terms.clone(),
            created_by: author.map(|author| author.name).unwrap_or_default(),
            created_at: template.created_at,
        },
    })
}
