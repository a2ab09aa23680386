//! The partner of record of a subscription: checking an id, naming, clearing, the history, and what has none.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use liaison_contract::header::etag;
use liaison_contract::partner_of_record::{
    Gap, GapsBody, NamePartnerOfRecord, PartnerIdBody, PartnersOfRecordBody, RecordedPeriod,
    RemovePartnerOfRecord, Sibling,
};
use liaison_contract::subscription::SubscriptionBody;
use liaison_contract::{Problem, ProblemCode, paths};
use liaison_domain::id::SubscriptionId;
use liaison_domain::partner::Partner;
use liaison_domain::partner_of_record::{
    Advisor, NotRecordable, RecordMeans, RecordPeriod, RecordRefusal, change, recordable,
};
use liaison_domain::subscription::Subscription;
use liaison_domain::subscription::log::Happened;
use liaison_domain::{Action, authorize};
use liaison_store::{Db, Tx, Update, partner, partner_of_record};

use super::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::relationship::own_customer;
use super::subscription::{changeable, described, product_name, readable, represented};
use crate::app::App;
use crate::log_entry::by;
use crate::random;
use crate::subscription_log::{Caught, SubscriptionLog, catch_up};

/// Enough to find somebody to copy.
const MOST_SIBLINGS: u64 = 200;

refuses!(Check: InvalidParameter, NotSignedIn, NotAllowed, UnknownPartner, PartnerNotEnrolled, PartnerLeft);
refuses!(Read: InvalidParameter, NotSignedIn, NotFound);
refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Name: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    UnknownPartner, PartnerNotEnrolled, PartnerLeft, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge,
    UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(Remove: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// Whose partner id it is, if that partner can be named. Nothing is written.
#[utoipa::path(
    get, path = paths::PARTNER_ID, operation_id = "get_partner_id", tag = "subscriptions",
    params(("number" = String, Path, description = "The partner id, such as 4118207")),
    responses((status = 200, description = "The partner", body = PartnerIdBody), Check),
    security(("session" = []))
)]
pub(crate) async fn check(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(number): Id<String>,
) -> Answer<Json<PartnerIdBody>> {
    let customer = own_customer(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ChangePartnerOfRecord(customer))?;
    let found = named(&app.store.read(), &number, app.now()).await?;
    Ok(Json(PartnerIdBody {
        partner_id: advisor(&found),
    }))
}

/// Everybody who was and is the partner of record of a subscription.
#[utoipa::path(
    get, path = paths::PARTNERS_OF_RECORD, operation_id = "list_partners_of_record", tag = "subscriptions",
    params(("id" = uuid::Uuid, Path, description = "The subscription")),
    responses((status = 200, description = "The last one first", body = PartnersOfRecordBody), Read),
    security(("session" = []))
)]
pub(crate) async fn history(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
) -> Answer<Json<PartnersOfRecordBody>> {
    let reader = app.store.read();
    let found = readable(&reader, &signed_in.actor(), id).await?;
    let periods = partner_of_record::history(&reader, found.id).await?;
    let partners = partner::find_all(&reader, periods.iter().map(|period| period.partner.0)).await?;
    let described = |period: RecordPeriod| {
        let partner = partners.get(&period.partner.0)?;
        Some(RecordedPeriod {
            partner: advisor(partner),
            since: period.since,
            until: period.until,
            means: period.means,
            named_by: period.named_by,
        })
    };
    Ok(Json(PartnersOfRecordBody {
        partners_of_record: periods.into_iter().filter_map(described).collect(),
    }))
}

/// The customer's subscriptions that have no partner of record, each with one to copy it from.
#[utoipa::path(
    get, path = paths::PARTNER_OF_RECORD_GAPS, operation_id = "list_partner_of_record_gaps", tag = "subscriptions",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = GapsBody), List),
    security(("session" = []))
)]
pub(crate) async fn gaps(State(app): State<App>, signed_in: SignedIn, page: Page) -> Answer<Json<GapsBody>> {
    let customer = own_customer(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ChangePartnerOfRecord(customer))?;
    let (now, reader) = (app.now(), app.store.read());
    let found = partner_of_record::gaps(&reader, customer, page.after, page.limit).await?;
    let siblings = partner_of_record::advised_of(&reader, customer, MOST_SIBLINGS).await?;
    let ids = siblings.iter().filter_map(|sibling| sibling.partner_of_record);
    let partners = partner::find_all(&reader, ids.map(|id| id.0)).await?;
    let today = now.to_zoned(TimeZone::UTC).date();
    let able: Vec<(&Subscription, &Partner)> = siblings
        .iter()
        .filter_map(|sibling| {
            let partner = partners.get(&sibling.partner_of_record?.0);
            Some((sibling, recordable(partner, today).ok()?))
        })
        .collect();
    let to_copy = |gap: &Subscription| {
        let same = able
            .iter()
            .find(|(sibling, _)| sibling.brought_by == gap.brought_by);
        let (sibling, partner) = same.or(able.first())?;
        Some(Sibling {
            subscription: sibling.id,
            product_name: product_name(&app, &sibling.product),
            partner: advisor(partner),
        })
    };
    let shown = described(&app, &reader, &found.items, now).await?;
    Ok(Json(GapsBody {
        gaps: shown
            .into_iter()
            .zip(&found.items)
            .map(|(subscription, gap)| Gap {
                subscription,
                sibling: to_copy(gap),
            })
            .collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Name the partner of record of a subscription, or another one. Whoever it was stays in the history.
#[utoipa::path(
    post, path = paths::PARTNER_OF_RECORD_CHANGES, operation_id = "create_partner_of_record_change",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = NamePartnerOfRecord,
    responses(
        (status = 200, description = "Named", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Name,
    ),
    security(("session" = []))
)]
pub(crate) async fn name(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<NamePartnerOfRecord>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        number: Some(&body.value.number),
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

/// Have no partner of record of a subscription any more.
#[utoipa::path(
    post, path = paths::PARTNER_OF_RECORD_REMOVALS, operation_id = "create_partner_of_record_removal",
    tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = RemovePartnerOfRecord,
    responses(
        (status = 200, description = "Cleared", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Remove,
    ),
    security(("session" = []))
)]
pub(crate) async fn remove(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    key: IdempotencyKey,
    body: Body<RemovePartnerOfRecord>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        number: None,
    };
    settle(|| decide(&app, &signed_in, &attempt, &asked)).await
}

struct Asked<'a> {
    id: SubscriptionId,
    seen_revision: i64,
    /// Absent where there is to be none.
    number: Option<&'a str>,
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let now = app.now();
    let before = changeable(&tx, signed_in, asked.id, Action::ChangePartnerOfRecord).await?;
    if asked.seen_revision != before.revision {
        return Err(Refusal::stale(&represented(app, &tx, &before, now).await?));
    }
    let mut current = match catch_up(&tx, before, now).await? {
        Caught::Up(current) | Caught::Was(current) => current,
        Caught::Stale => return Err(Refusal::raced()),
    };
    let wanted = match asked.number {
        Some(number) => Some(named(&tx, number, now).await?),
        None => None,
    };
    let id = wanted.as_ref().map(|partner| partner.id);
    change(current.state(), current.partner_of_record, id).map_err(refused)?;
    let happened = told(&tx, &current, wanted.as_ref()).await?;
    match partner_of_record::set(&tx, current.id, current.revision, id).await? {
        Update::Done { revision } => current.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    current.partner_of_record = id;
    partner_of_record::end(&tx, current.id, now).await?;
    if let Some(partner) = id {
        let period = RecordPeriod {
            partner,
            since: now,
            until: None,
            means: RecordMeans::Number,
            named_by: signed_in.user.name.clone(),
        };
        partner_of_record::begin(&tx, random::uuid(now)?, current.id, &period).await?;
    }
    let log = SubscriptionLog {
        subscription: current.id,
        author: by(&signed_in.user),
        at: now,
    };
    log.append(&tx, 1, happened).await?;
    let outcome = Outcome::new(StatusCode::OK, &represented(app, &tx, &current, now).await?)?
        .with(header::ETAG, etag(current.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// What the log says, with both partners as they are called now.
async fn told(tx: &Tx, current: &Subscription, wanted: Option<&Partner>) -> Answer<Happened> {
    let before = match current.partner_of_record {
        Some(id) => partner::find(tx, id).await?.map(|partner| advisor(&partner)),
        None => None,
    };
    Ok(Happened::PartnerOfRecord {
        before,
        now: wanted.map(advisor),
    })
}

/// The partner of an id, if it can be named. Whoever types it may put a space behind it; nobody's has control characters,
/// which one of the databases does not even look for.
async fn named(db: &impl Db, number: &str, now: Timestamp) -> Answer<Partner> {
    let number = number.trim();
    let found = if number.chars().any(char::is_control) {
        None
    } else {
        partner::find_by_number(db, number).await?
    };
    let today = now.to_zoned(TimeZone::UTC).date();
    match recordable(found.as_ref(), today) {
        Ok(partner) => Ok(partner.clone()),
        Err(NotRecordable::Unknown) => Err(Refusal::new(ProblemCode::UnknownPartner)),
        Err(NotRecordable::NotEnrolled) => Err(Refusal::new(ProblemCode::PartnerNotEnrolled)),
        Err(NotRecordable::Left) => Err(Refusal::new(ProblemCode::PartnerLeft)),
    }
}

pub(super) fn advisor(partner: &Partner) -> Advisor {
    Advisor {
        number: partner.number.clone(),
        name: partner.name.clone(),
    }
}

fn refused(refusal: RecordRefusal) -> Refusal {
    let state = match refusal {
        RecordRefusal::State(state) => word(&state),
        RecordRefusal::AlreadySo => "already_so".to_owned(),
        RecordRefusal::Over(state) => word(&state),
    };
    Problem::new(ProblemCode::WrongState).with("state", state).into()
}
