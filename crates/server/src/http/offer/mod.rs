//! Purchase offers, from the partner's side.

pub(super) mod answers;
pub(super) mod change;
pub(super) mod list;
mod reading;
pub(super) mod reminding;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::purchase_offer::{
    self as wire, OfferTimelineBody, OfferVersionsBody, PurchaseOfferBody, PutPurchaseOffer,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::{PartnerId, PurchaseOfferId};
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::totals::{Totals, proposed, totals};
use liaison_domain::purchase_offer::{OfferState, OfferVersion, PurchaseOffer, Snapshot};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::{Db, StoreError, office, purchase_offer, user};

pub(super) use self::reading::{of_line, range};
use super::draft;
use super::extract::{Attempt, Body, CreateOnly, Id, IdempotencyKey, Page, SeenDraft, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::tagged::tagged;
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::log_entry::by;
use crate::offer_log::OfferLog;
use crate::random;

/// An offer has up to 50 lines and an agreement of 20,000 characters.
pub(super) const MOST_BYTES: usize = 256 * 1024;

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Create: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotEntitled, NotFound, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, PreconditionRequired);

/// One offer with its newest version.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFER, operation_id = "get_purchase_offer", tag = "purchase offers",
    params(("id" = uuid::Uuid, Path, description = "The offer")),
    responses(
        (status = 200, description = "The offer", body = PurchaseOfferBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let offer = readable(&reader, &signed_in.actor(), id).await?;
    let body = represented(&app, &reader, &offer).await?;
    Ok(tagged(offer.revision, body))
}

/// Every version of an offer as it was sent, the newest first.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFER_VERSIONS, operation_id = "list_purchase_offer_versions",
    tag = "purchase offers",
    params(("id" = uuid::Uuid, Path, description = "The offer")),
    responses((status = 200, description = "All of them", body = OfferVersionsBody), Read),
    security(("session" = []))
)]
pub(crate) async fn versions(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
) -> Answer<Json<OfferVersionsBody>> {
    let reader = app.store.read();
    let offer = readable(&reader, &signed_in.actor(), id).await?;
    let mut versions = Vec::new();
    for version in purchase_offer::versions(&reader, offer.id).await? {
        versions.push(described_version(&reader, &offer, version, app.now()).await?);
    }
    Ok(Json(OfferVersionsBody { versions }))
}

/// What happened to an offer on both sides, newest first.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFER_EVENTS, operation_id = "list_purchase_offer_events",
    tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = OfferTimelineBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    page: Page,
) -> Answer<Json<OfferTimelineBody>> {
    let reader = app.store.read();
    let offer = readable(&reader, &signed_in.actor(), id).await?;
    let found = purchase_offer::events(&reader, offer.id, page.after, page.limit).await?;
    Ok(Json(OfferTimelineBody {
        events: found.items,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Send an offer under the id that its draft has had all along.
#[utoipa::path(
    put, path = paths::PURCHASE_OFFER, operation_id = "put_purchase_offer", tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = String, Header, description = "Always `*`"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
        ("Draft-Revision" = Option<i64>, Header, minimum = 0,
            description = "What of the draft the author has seen; another one goes on under the next id"),
    ),
    request_body = PutPurchaseOffer,
    responses(
        (status = 201, description = "Sent", body = PurchaseOfferBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "It was sent with the same terms", body = PurchaseOfferBody,
            headers(("ETag" = String, description = "The revision"))),
        Create,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<PurchaseOfferId>,
    _: CreateOnly,
    key: IdempotencyKey,
    seen: SeenDraft,
    body: Body<PutPurchaseOffer, MOST_BYTES>,
) -> Answer<Outcome> {
    let partner = own_partner(&signed_in.actor())?;
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| create(&app, &signed_in, partner, (id, seen), &attempt, &body.value)).await?;
    app.live.drafted(signed_in.user.id);
    Ok(outcome)
}

async fn create(
    app: &App,
    signed_in: &SignedIn,
    partner: PartnerId,
    (id, seen): (PurchaseOfferId, SeenDraft),
    attempt: &Attempt,
    put: &PutPurchaseOffer,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::CreatePurchaseOffer(partner))?;
    let now = app.now();
    let snapshot = reading::read(app, &tx, signed_in, partner, &put.terms).await?;
    let (status, offer) = match purchase_offer::find(&tx, id).await? {
        None => {
            let (offer, first) = begun(signed_in, partner, id, snapshot, now)?;
            let over_term = totals_of(&first.snapshot).over_term;
            purchase_offer::insert(&tx, &offer, &first, over_term).await?;
            draft::finish(&tx, signed_in, id.into(), seen, now).await?;
            let log = OfferLog {
                offer: id,
                customer: None,
                author: by(&signed_in.user),
                at: now,
            };
            log.append(&tx, 0, Happened::Sent {}).await?;
            (StatusCode::CREATED, offer)
        }
        // The id was taken by somebody else's offer, of which nothing is told.
        Some(other) if other.partner != partner => return Err(Refusal::new(ProblemCode::NotFound)),
        Some(sent) => {
            let newest = newest(&tx, &sent).await?;
            if newest.number > 1 || newest.snapshot.terms != snapshot.terms {
                return Err(Refusal::stale(&represented(app, &tx, &sent).await?));
            }
            (StatusCode::OK, sent)
        }
    };
    let outcome = Outcome::new(status, &represented(app, &tx, &offer).await?)?
        .with(header::ETAG, etag(offer.revision))
        .with(header::LOCATION, paths::purchase_offer(id));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

fn begun(
    signed_in: &SignedIn,
    partner: PartnerId,
    id: PurchaseOfferId,
    snapshot: Snapshot,
    now: Timestamp,
) -> Answer<(PurchaseOffer, OfferVersion)> {
    let summary = SummaryId::from_random(random::bytes()?);
    let offer = PurchaseOffer {
        id,
        partner,
        created_by: signed_in.user.id,
        looked_after_by: signed_in.user.id,
        created_at: now,
        token: LinkToken::new(&summary, random::bytes()?),
        summary,
        state: OfferState::Active,
        version: 1,
        answer_by: snapshot.terms.answer_by.clone(),
        revision: 1,
    };
    let first = OfferVersion {
        offer: id,
        number: 1,
        sent_by: signed_in.user.id,
        sent_at: now,
        snapshot,
    };
    Ok((offer, first))
}

/// An offer that the actor may read; any other one does not exist.
pub(super) async fn readable(db: &impl Db, actor: &Actor, id: PurchaseOfferId) -> Answer<PurchaseOffer> {
    let offer = purchase_offer::find(db, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    authorize(actor, Action::ReadPurchaseOffer(offer.partner))?;
    Ok(offer)
}

/// What was sent last.
pub(super) async fn newest(db: &impl Db, offer: &PurchaseOffer) -> Answer<OfferVersion> {
    version_of(db, offer, offer.version).await
}

pub(super) async fn version_of(db: &impl Db, offer: &PurchaseOffer, number: u32) -> Answer<OfferVersion> {
    purchase_offer::find_version(db, offer.id, number)
        .await?
        .ok_or_else(|| {
            let gone = StoreError::Corrupt(format!("version {number} of offer {} is gone", offer.id));
            Refusal::internal(&gone)
        })
}

/// What the partner proposes comes to.
pub(super) fn totals_of(snapshot: &Snapshot) -> Totals {
    let lines = &snapshot.terms.lines;
    totals(snapshot.terms.currency, lines, &snapshot.prices, &proposed(lines))
}

pub(super) async fn represented(app: &App, db: &impl Db, offer: &PurchaseOffer) -> Answer<PurchaseOfferBody> {
    let version = newest(db, offer).await?;
    let author = user::find(db, offer.created_by).await?;
    let offices = office::names(db, version.snapshot.terms.office.into_iter()).await?;
    let now = app.now();
    Ok(PurchaseOfferBody {
        purchase_offer: wire::PurchaseOffer {
            id: offer.id,
            revision: offer.revision,
            summary: offer.summary.clone(),
            token: offer.token.clone(),
            link: app.config.public_url.join(&paths::offer_page(&offer.token)),
            state: offer.state_at(now),
            answer_by: offer.answer_by.clone(),
            office_name: offices.into_values().next(),
            created_by: author.map(|user| user.name).unwrap_or_default(),
            created_at: offer.created_at,
            version: described_version(db, offer, version, now).await?,
        },
    })
}

pub(super) async fn described_version(
    db: &impl Db,
    offer: &PurchaseOffer,
    version: OfferVersion,
    now: Timestamp,
) -> Answer<wire::OfferVersion> {
    let sender = user::find(db, version.sent_by).await?;
    Ok(wire::OfferVersion {
        number: version.number,
        state: offer.state_of(version.number, now),
        sent_by: sender.map(|user| user.name).unwrap_or_default(),
        sent_at: version.sent_at,
        totals: totals_of(&version.snapshot),
        snapshot: version.snapshot,
    })
}
