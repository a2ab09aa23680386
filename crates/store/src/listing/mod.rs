//! What partners say of themselves in the marketplace. A version that was submitted is never edited.

mod published;

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::Country;
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::check::Point;
use liaison_domain::listing::log::ListingEntry;
use liaison_domain::listing::state::ListingState;
use liaison_domain::listing::{ListingKind, RawListing};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

pub use self::published::{all_published, badges, published, published_among, published_by};
use crate::column::{CARRIED, json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::listing::{ActiveModel, Column, Entity, Model};
use crate::entity::{listing_event, listing_version};
use crate::error::StoreError;
use crate::marketplace;
use crate::page::{Cursor, Page, earliest, older_than};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listing {
    pub id: ListingId,
    pub partner: PartnerId,
    pub country: Country,
    pub kind: ListingKind,
    pub slug: String,
    pub state: ListingState,
    /// The newest; the first is 1.
    pub version: u32,
    /// The one that was approved last. Whether customers read it, the state says.
    pub live_version: Option<u32>,
    /// When that was.
    pub published_at: Option<Timestamp>,
    /// Since when it waits for the operator.
    pub queued_at: Option<Timestamp>,
    /// Why the operator took it out.
    pub suspension: Option<String>,
    /// What the partner says to that.
    pub appeal: Option<String>,
    pub created_at: Timestamp,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

/// What was submitted, and what came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    pub version: u32,
    pub listing: RawListing,
    pub points: Vec<Point>,
    /// Who submitted it, as they were called then.
    pub submitted_by: String,
    pub submitted_at: Timestamp,
}

pub async fn insert(tx: &Tx, listing: &Listing) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(listing.id.0),
        partner: Set(listing.partner.0),
        country: Set(word(&listing.country)?),
        kind: Set(word(&listing.kind)?),
        slug: Set(listing.slug.clone()),
        state: Set(word(&listing.state)?),
        version: Set(listing.version.into()),
        live_version: Set(listing.live_version.map(i64::from)),
        published_at: Set(listing.published_at.map(millis)),
        queued_at: Set(listing.queued_at.map(millis)),
        suspension: Set(listing.suspension.clone()),
        appeal: Set(listing.appeal.clone()),
        created_at: Set(millis(listing.created_at)),
        revision: Set(listing.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Writes what a change made of it; what it is of stays.
pub async fn update(tx: &Tx, listing: &Listing) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&listing.state)?))
        .col_expr(Column::Version, Expr::value(i64::from(listing.version)))
        .col_expr(
            Column::LiveVersion,
            Expr::value(listing.live_version.map(i64::from)),
        )
        .col_expr(Column::PublishedAt, Expr::value(listing.published_at.map(millis)))
        .col_expr(Column::QueuedAt, Expr::value(listing.queued_at.map(millis)))
        .col_expr(Column::Suspension, Expr::value(listing.suspension.clone()))
        .col_expr(Column::Appeal, Expr::value(listing.appeal.clone()))
        .col_expr(Column::Revision, Expr::value(listing.revision + 1))
        .filter(Column::Id.eq(listing.id.0))
        .filter(Column::Revision.eq(listing.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, listing.revision))
}

pub async fn find(db: &impl Db, id: ListingId) -> Result<Option<Listing>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_listing).transpose()
}

/// The one that stands in a country as a kind, if there is one. To decide by it, lock the partner first.
pub async fn find_standing(
    db: &impl Db,
    partner: PartnerId,
    country: Country,
    kind: ListingKind,
) -> Result<Option<Listing>, StoreError> {
    let row = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::Country.eq(word(&country)?))
        .filter(Column::Kind.eq(word(&kind)?))
        .filter(Column::State.ne(word(&ListingState::Retired)?))
        .one(&db.executor())
        .await?;
    row.map(to_listing).transpose()
}

/// All of a partner's, by country and kind, retired ones last. A firm has few.
pub async fn list(db: &impl Db, partner: PartnerId) -> Result<Vec<Listing>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .all(&db.executor())
        .await?;
    let mut found = rows.into_iter().map(to_listing).collect::<Result<Vec<_>, _>>()?;
    found.sort_by_key(|one| {
        let retired = one.state == ListingState::Retired;
        (retired, one.country, one.kind, one.created_at, one.id)
    });
    Ok(found)
}

/// Those in a state, the oldest first.
pub async fn in_state(
    db: &impl Db,
    state: ListingState,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Listing>, StoreError> {
    let query = Entity::find().filter(Column::State.eq(word(&state)?));
    let rows = earliest(db, query, (Column::CreatedAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_listing).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |listing: &Listing| {
        Cursor::new(listing.created_at, listing.id.0)
    }))
}

/// Those that wait for the operator, the longest first.
pub async fn queued(db: &impl Db, after: Option<Cursor>, limit: u64) -> Result<Page<Listing>, StoreError> {
    let query = Entity::find().filter(Column::QueuedAt.is_not_null());
    let rows = earliest(db, query, (Column::QueuedAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_listing).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |listing: &Listing| {
        Cursor::new(listing.queued_at.unwrap_or(listing.created_at), listing.id.0)
    }))
}

pub async fn insert_version(tx: &Tx, listing: ListingId, version: &Version) -> Result<(), StoreError> {
    let logo = version.listing.logo.as_ref();
    let row = listing_version::ActiveModel {
        listing: Set(listing.0),
        version: Set(version.version.into()),
        content: Set(json(&version.listing)?),
        logo: Set(logo.map(|logo| logo.as_str().to_owned())),
        points: Set(json(&version.points)?),
        submitted_by: Set(version.submitted_by.clone()),
        submitted_at: Set(millis(version.submitted_at)),
    };
    listing_version::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// What came back, beside the text that stays as it was submitted.
pub async fn set_points(
    tx: &Tx,
    listing: ListingId,
    version: u32,
    points: &[Point],
) -> Result<(), StoreError> {
    listing_version::Entity::update_many()
        .col_expr(listing_version::Column::Points, Expr::value(json(&points)?))
        .filter(listing_version::Column::Listing.eq(listing.0))
        .filter(listing_version::Column::Version.eq(i64::from(version)))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// The newest of each of these.
pub async fn newest_versions(
    db: &impl Db,
    listings: &[Listing],
) -> Result<HashMap<ListingId, Version>, StoreError> {
    let mut found = HashMap::new();
    for some in listings.chunks(CARRIED / 2) {
        let wanted = some.iter().map(|one| (one.id, one.version));
        for row in rows_of(db, wanted).await? {
            found.insert(ListingId(row.listing), to_version(row)?);
        }
    }
    Ok(found)
}

/// As many as one statement can carry.
async fn rows_of(
    db: &impl Db,
    wanted: impl Iterator<Item = (ListingId, u32)>,
) -> Result<Vec<listing_version::Model>, StoreError> {
    let mut any = Condition::any();
    let mut some = false;
    for (listing, version) in wanted {
        let one = Condition::all()
            .add(listing_version::Column::Listing.eq(listing.0))
            .add(listing_version::Column::Version.eq(i64::from(version)));
        any = any.add(one);
        some = true;
    }
    if !some {
        return Ok(Vec::new());
    }
    Ok(listing_version::Entity::find()
        .filter(any)
        .all(&db.executor())
        .await?)
}

pub async fn find_version(
    db: &impl Db,
    listing: ListingId,
    version: u32,
) -> Result<Option<Version>, StoreError> {
    let row = listing_version::Entity::find_by_id((listing.0, i64::from(version)))
        .one(&db.executor())
        .await?;
    row.map(to_version).transpose()
}

/// Whatever happens to a listing, the marketplace looks at it again.
pub async fn append(tx: &Tx, entry: &ListingEntry) -> Result<(), StoreError> {
    let row = listing_event::ActiveModel {
        id: Set(entry.id.0),
        listing: Set(entry.listing.0),
        at: Set(millis(entry.at)),
        payload: Set(json(entry)?),
    };
    listing_event::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    let Some(listing) = find(tx, entry.listing).await? else {
        return Ok(());
    };
    marketplace::touch(tx, listing.partner, entry.at).await
}

/// What happened to it, the newest first.
pub async fn events(
    db: &impl Db,
    listing: ListingId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListingEntry>, StoreError> {
    let mut query = listing_event::Entity::find().filter(listing_event::Column::Listing.eq(listing.0));
    if let Some(cursor) = after {
        query = query.filter(older_than(
            cursor,
            listing_event::Column::At,
            listing_event::Column::Id,
        ));
    }
    let rows = query
        .order_by_desc(listing_event::Column::At)
        .order_by_desc(listing_event::Column::Id)
        .limit(limit.saturating_add(1))
        .all(&db.executor())
        .await?;
    let items = rows
        .iter()
        .map(|row| parse_json("listing_event.payload", &row.payload))
        .collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |entry: &ListingEntry| {
        Cursor::new(entry.at, entry.id.0)
    }))
}

fn to_listing(row: Model) -> Result<Listing, StoreError> {
    let moment = |what, at: Option<i64>| at.map(|at| timestamp(what, at)).transpose();
    Ok(Listing {
        id: ListingId(row.id),
        partner: PartnerId(row.partner),
        country: parse_word("listing.country", &row.country)?,
        kind: parse_word("listing.kind", &row.kind)?,
        state: parse_word("listing.state", &row.state)?,
        version: number("listing.version", row.version)?,
        live_version: row
            .live_version
            .map(|version| number("listing.live_version", version))
            .transpose()?,
        published_at: moment("listing.published_at", row.published_at)?,
        queued_at: moment("listing.queued_at", row.queued_at)?,
        created_at: timestamp("listing.created_at", row.created_at)?,
        slug: row.slug,
        suspension: row.suspension,
        appeal: row.appeal,
        revision: row.revision,
    })
}

fn to_version(row: listing_version::Model) -> Result<Version, StoreError> {
    Ok(Version {
        version: number("listing_version.version", row.version)?,
        listing: parse_json("listing_version.content", &row.content)?,
        points: parse_json("listing_version.points", &row.points)?,
        submitted_by: row.submitted_by,
        submitted_at: timestamp("listing_version.submitted_at", row.submitted_at)?,
    })
}

fn number(what: &str, number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::corrupt(what, number))
}
