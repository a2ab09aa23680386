//! Purchase offers, their versions, and what happened to them.

mod list;
mod received;
mod redemption;
mod reminder;
mod thread;

use jiff::Timestamp;
use liaison_domain::content_id::TermsDocumentId;
use liaison_domain::id::{OfferRedemptionId, PartnerId, PurchaseOfferId, UserId};
use liaison_domain::link::LinkToken;
use liaison_domain::money::Money;
use liaison_domain::purchase_offer::agreement::Agreement;
use liaison_domain::purchase_offer::log::OfferEntry;
use liaison_domain::purchase_offer::{AnswerBy, Audience, OfferState, OfferVersion, PurchaseOffer, Snapshot};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

pub use self::list::{ListedOffer, WantedOffers, list};
pub use self::received::{ReceivedOffer, received};
pub use self::redemption::{
    ListedRedemption, customers_in, find_redemption, insert_redemption, redemptions, redemptions_of,
    update_redemption,
};
pub use self::reminder::{
    Reminding, begin_reminding, lock_reminded, mark_reminded, mark_reminded_by_hand, reminding,
    restart_reminding,
};
pub use self::thread::{insert_message, messages};

use crate::column::{json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::purchase_offer::{ActiveModel, Column, Entity, Model};
use crate::entity::{
    purchase_offer_event as event, purchase_offer_redemption, purchase_offer_version as version,
};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// The offer with its first version. `over_term` is what the proposed counts come to.
pub async fn insert(
    tx: &Tx,
    offer: &PurchaseOffer,
    first: &OfferVersion,
    over_term: Money,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(offer.id.0),
        partner: Set(offer.partner.0),
        created_by: Set(offer.created_by.0),
        looked_after_by: Set((offer.looked_after_by != offer.created_by).then_some(offer.looked_after_by.0)),
        created_at: Set(millis(offer.created_at)),
        summary: Set(offer.summary.as_str().to_owned()),
        token: Set(offer.token.as_str().to_owned()),
        state: Set(word(&offer.state)?),
        version: Set(offer.version.into()),
        name: Set(first.snapshot.terms.name.as_str().to_owned()),
        audience: Set(json(&first.snapshot.terms.audience)?),
        over_term: Set(json(&over_term)?),
        answer_by: Set(millis(offer.answer_by.at)),
        zone: Set(offer.answer_by.zone.clone()),
        revision: Set(offer.revision),
        sought: Set(list::sought(offer, &first.snapshot)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    insert_version(tx, first).await
}

async fn insert_version(tx: &Tx, sent: &OfferVersion) -> Result<(), StoreError> {
    let row = version::ActiveModel {
        offer: Set(sent.offer.0),
        number: Set(sent.number.into()),
        sent_by: Set(sent.sent_by.0),
        sent_at: Set(millis(sent.sent_at)),
        snapshot: Set(json(&sent.snapshot)?),
        terms_document: Set(named(&sent.snapshot)),
    };
    version::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// Sends another version. The offer has its number, its state and its day to answer by already.
pub async fn revise(
    tx: &Tx,
    offer: &PurchaseOffer,
    sent: &OfferVersion,
    over_term: Money,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&offer.state)?))
        .col_expr(Column::Version, Expr::value(i64::from(offer.version)))
        .col_expr(Column::Name, Expr::value(sent.snapshot.terms.name.as_str()))
        .col_expr(
            Column::Audience,
            Expr::value(json(&sent.snapshot.terms.audience)?),
        )
        .col_expr(Column::OverTerm, Expr::value(json(&over_term)?))
        .col_expr(Column::AnswerBy, Expr::value(millis(offer.answer_by.at)))
        .col_expr(Column::Zone, Expr::value(offer.answer_by.zone.clone()))
        .col_expr(Column::Sought, Expr::value(list::sought(offer, &sent.snapshot)))
        .col_expr(Column::Revision, Expr::value(offer.revision + 1))
        .filter(Column::Id.eq(offer.id.0))
        .filter(Column::Revision.eq(offer.revision))
        .exec(&tx.executor())
        .await?;
    let update = Update::of(changed.rows_affected, offer.revision);
    if matches!(update, Update::Done { .. }) {
        insert_version(tx, sent).await?;
    }
    Ok(update)
}

/// Writes the state and the day to answer by that an offer has now.
pub async fn update(tx: &Tx, offer: &PurchaseOffer) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&offer.state)?))
        .col_expr(Column::AnswerBy, Expr::value(millis(offer.answer_by.at)))
        .col_expr(Column::Zone, Expr::value(offer.answer_by.zone.clone()))
        .col_expr(Column::Revision, Expr::value(offer.revision + 1))
        .filter(Column::Id.eq(offer.id.0))
        .filter(Column::Revision.eq(offer.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, offer.revision))
}

pub async fn find(db: &impl Db, id: PurchaseOfferId) -> Result<Option<PurchaseOffer>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.as_ref().map(to_offer).transpose()
}

/// What the partner calls it, and for whom it is, in the newest version.
pub async fn heading(db: &impl Db, id: PurchaseOfferId) -> Result<Option<(String, Audience)>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(|row| {
        let audience = parse_json("purchase_offer.audience", &row.audience)?;
        Ok((row.name, audience))
    })
    .transpose()
}

/// The offer that a customer's way through it belongs to.
pub async fn of_redemption(db: &impl Db, id: OfferRedemptionId) -> Result<Option<PurchaseOffer>, StoreError> {
    let redemption = purchase_offer_redemption::Entity::find_by_id(id.0)
        .one(&db.executor())
        .await?;
    match redemption {
        Some(redemption) => find(db, PurchaseOfferId(redemption.offer)).await,
        None => Ok(None),
    }
}

pub async fn find_by_token(db: &impl Db, token: &LinkToken) -> Result<Option<PurchaseOffer>, StoreError> {
    let row = Entity::find()
        .filter(Column::Token.eq(token.as_str()))
        .one(&db.executor())
        .await?;
    row.as_ref().map(to_offer).transpose()
}

/// Reads an offer and keeps it as it is until this transaction ends, so that nobody revises it between the decision
/// and what follows from it. SQLite's one writer needs no row lock.
pub async fn lock(tx: &Tx, id: PurchaseOfferId) -> Result<Option<PurchaseOffer>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(&tx.executor())
        .await?;
    row.as_ref().map(to_offer).transpose()
}

pub async fn find_version(
    db: &impl Db,
    offer: PurchaseOfferId,
    number: u32,
) -> Result<Option<OfferVersion>, StoreError> {
    let row = version::Entity::find_by_id((offer.0, i64::from(number)))
        .one(&db.executor())
        .await?;
    row.map(to_version).transpose()
}

/// The newest version of an offer that names a document.
pub async fn find_version_naming(
    db: &impl Db,
    offer: PurchaseOfferId,
    document: &TermsDocumentId,
) -> Result<Option<OfferVersion>, StoreError> {
    let row = version::Entity::find()
        .filter(version::Column::Offer.eq(offer.0))
        .filter(version::Column::TermsDocument.eq(document.as_str()))
        .order_by_desc(version::Column::Number)
        .one(&db.executor())
        .await?;
    row.map(to_version).transpose()
}

/// All versions of an offer, the newest first.
pub async fn versions(db: &impl Db, offer: PurchaseOfferId) -> Result<Vec<OfferVersion>, StoreError> {
    let rows = version::Entity::find()
        .filter(version::Column::Offer.eq(offer.0))
        .order_by_desc(version::Column::Number)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_version).collect()
}

/// Those still marked active whose time was over at a moment, the oldest first.
pub async fn expiring(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<PurchaseOffer>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(word(&OfferState::Active)?))
        .filter(Column::AnswerBy.lte(millis(now)))
        .order_by_asc(Column::AnswerBy)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.iter().map(to_offer).collect()
}

pub async fn append(tx: &Tx, entry: &OfferEntry) -> Result<(), StoreError> {
    let row = event::ActiveModel {
        id: Set(entry.id.0),
        offer: Set(entry.offer.0),
        customer: Set(entry.customer.map(|id| id.0)),
        at: Set(millis(entry.at)),
        payload: Set(json(entry)?),
    };
    event::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// What happened to an offer, the newest first.
pub async fn events(
    db: &impl Db,
    offer: PurchaseOfferId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<OfferEntry>, StoreError> {
    let query = event::Entity::find().filter(event::Column::Offer.eq(offer.0));
    let rows = newest(db, query, (event::Column::At, event::Column::Id), after, limit).await?;
    let items = rows
        .iter()
        .map(|row| parse_json("purchase_offer_event.payload", &row.payload))
        .collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |entry: &OfferEntry| {
        Cursor::new(entry.at, entry.id.0)
    }))
}

fn to_offer(row: &Model) -> Result<PurchaseOffer, StoreError> {
    Ok(PurchaseOffer {
        id: PurchaseOfferId(row.id),
        partner: PartnerId(row.partner),
        created_by: UserId(row.created_by),
        looked_after_by: UserId(row.looked_after_by.unwrap_or(row.created_by)),
        created_at: timestamp("purchase_offer.created_at", row.created_at)?,
        summary: parse_word("purchase_offer.summary", &row.summary)?,
        token: parse_word("purchase_offer.token", &row.token)?,
        state: parse_word("purchase_offer.state", &row.state)?,
        version: number("purchase_offer.version", row.version)?,
        answer_by: AnswerBy {
            at: timestamp("purchase_offer.answer_by", row.answer_by)?,
            zone: row.zone.clone(),
        },
        revision: row.revision,
    })
}

fn to_version(row: version::Model) -> Result<OfferVersion, StoreError> {
    let snapshot: Snapshot = parse_json("purchase_offer_version.snapshot", &row.snapshot)?;
    Ok(OfferVersion {
        offer: PurchaseOfferId(row.offer),
        number: number("purchase_offer_version.number", row.number)?,
        sent_by: UserId(row.sent_by),
        sent_at: timestamp("purchase_offer_version.sent_at", row.sent_at)?,
        snapshot,
    })
}

fn named(snapshot: &Snapshot) -> Option<String> {
    match &snapshot.terms.agreement {
        Some(Agreement::Document(document)) => Some(document.sha256.clone().into()),
        _ => None,
    }
}

fn number(what: &str, number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::corrupt(what, number))
}
