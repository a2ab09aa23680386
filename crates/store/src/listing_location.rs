//! Where partners are found, once the operator has confirmed it.

use jiff::Timestamp;
use liaison_domain::Country;
use liaison_domain::id::{ListingLocationId, PartnerId};
use liaison_domain::listing::location::{LocationEntry, LocationState, RawLocation};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::column::{json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::listing_location::{ActiveModel, Column, Entity, Model};
use crate::entity::listing_location_event;
use crate::error::StoreError;
use crate::marketplace;
use crate::page::{Cursor, Page, earliest, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListingLocation {
    pub id: ListingLocationId,
    pub partner: PartnerId,
    pub place: RawLocation,
    pub state: LocationState,
    /// Why the operator did not confirm it, until it is asked again.
    pub refusal: Option<String>,
    /// Since when the operator is asked.
    pub queued_at: Option<Timestamp>,
    pub created_at: Timestamp,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

pub async fn insert(tx: &Tx, location: &ListingLocation) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(location.id.0),
        partner: Set(location.partner.0),
        country: Set(word(&location.place.country)?),
        content: Set(json(&location.place)?),
        state: Set(word(&location.state)?),
        refusal: Set(location.refusal.clone()),
        queued_at: Set(location.queued_at.map(millis)),
        created_at: Set(millis(location.created_at)),
        revision: Set(location.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn update(tx: &Tx, location: &ListingLocation) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::Country, Expr::value(word(&location.place.country)?))
        .col_expr(Column::Content, Expr::value(json(&location.place)?))
        .col_expr(Column::State, Expr::value(word(&location.state)?))
        .col_expr(Column::Refusal, Expr::value(location.refusal.clone()))
        .col_expr(Column::QueuedAt, Expr::value(location.queued_at.map(millis)))
        .col_expr(Column::Revision, Expr::value(location.revision + 1))
        .filter(Column::Id.eq(location.id.0))
        .filter(Column::Revision.eq(location.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, location.revision))
}

pub async fn delete(tx: &Tx, id: ListingLocationId, seen_revision: i64) -> Result<Update, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(deleted.rows_affected, seen_revision))
}

pub async fn find(db: &impl Db, id: ListingLocationId) -> Result<Option<ListingLocation>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_location).transpose()
}

/// All of a partner's, the oldest first. There are few: so many a country.
pub async fn list(db: &impl Db, partner: PartnerId) -> Result<Vec<ListingLocation>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_location).collect()
}

/// How many a partner has in a country. To decide by it, lock the partner first.
pub async fn count(db: &impl Db, partner: PartnerId, country: Country) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::Country.eq(word(&country)?))
        .count(&db.executor())
        .await?)
}

/// Those of which the operator is asked, the longest first.
pub async fn queued(
    db: &impl Db,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListingLocation>, StoreError> {
    let query = Entity::find().filter(Column::QueuedAt.is_not_null());
    let rows = earliest(db, query, (Column::QueuedAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_location).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |location: &ListingLocation| {
        Cursor::new(location.queued_at.unwrap_or(location.created_at), location.id.0)
    }))
}

/// `partner` is whose it is, also when it is gone. The marketplace follows from here.
pub async fn append(tx: &Tx, partner: PartnerId, entry: &LocationEntry) -> Result<(), StoreError> {
    let row = listing_location_event::ActiveModel {
        id: Set(entry.id.0),
        partner: Set(partner.0),
        location: Set(entry.location.0),
        at: Set(millis(entry.at)),
        payload: Set(json(entry)?),
    };
    listing_location_event::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    marketplace::touch(tx, partner, entry.at).await
}

/// Whose a place is or was. Nobody, where it never was.
pub async fn owner(db: &impl Db, id: ListingLocationId) -> Result<Option<PartnerId>, StoreError> {
    if let Some(standing) = find(db, id).await? {
        return Ok(Some(standing.partner));
    }
    let row = listing_location_event::Entity::find()
        .filter(listing_location_event::Column::Location.eq(id.0))
        .one(&db.executor())
        .await?;
    Ok(row.map(|row| PartnerId(row.partner)))
}

/// What happened to a place, the newest first.
pub async fn events(
    db: &impl Db,
    id: ListingLocationId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<LocationEntry>, StoreError> {
    use listing_location_event::Column;
    let query = listing_location_event::Entity::find().filter(Column::Location.eq(id.0));
    let rows = newest(db, query, (Column::At, Column::Id), after, limit).await?;
    let items = rows
        .iter()
        .map(|row| parse_json("listing_location_event.payload", &row.payload))
        .collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |entry: &LocationEntry| {
        Cursor::new(entry.at, entry.id.0)
    }))
}

fn to_location(row: Model) -> Result<ListingLocation, StoreError> {
    Ok(ListingLocation {
        id: ListingLocationId(row.id),
        partner: PartnerId(row.partner),
        place: parse_json("listing_location.content", &row.content)?,
        state: parse_word("listing_location.state", &row.state)?,
        refusal: row.refusal,
        queued_at: row
            .queued_at
            .map(|at| timestamp("listing_location.queued_at", at))
            .transpose()?,
        created_at: timestamp("listing_location.created_at", row.created_at)?,
        revision: row.revision,
    })
}
