//! Logos, each once, however many have it.

use jiff::Timestamp;
use liaison_domain::company::LogoId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::column::millis;
use crate::entity::logo::{ActiveModel, Column, Entity};
use crate::entity::{listing_version, partner};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// Any number that no other program takes in the same database. Without it one could be forgotten while it is put up.
const LOGO_LOCK: i64 = 4_118_207_010;

/// Nothing happens where it is there already.
pub async fn keep(tx: &Tx, id: &LogoId, png: &[u8], now: Timestamp) -> Result<(), StoreError> {
    tx.lock(LOGO_LOCK).await?;
    let row = ActiveModel {
        id: Set(id.as_str().to_owned()),
        png: Set(png.to_vec()),
        created_at: Set(millis(now)),
    };
    let mut known = OnConflict::column(Column::Id);
    known.do_nothing();
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// The picture, as PNG.
pub async fn find(db: &impl Db, id: &LogoId) -> Result<Option<Vec<u8>>, StoreError> {
    let row = Entity::find_by_id(id.as_str().to_owned())
        .one(&db.executor())
        .await?;
    Ok(row.map(|row| row.png))
}

/// Waits until nobody forgets a picture, so that what is about to be shown stays until that is committed.
pub async fn hold(tx: &Tx) -> Result<(), StoreError> {
    tx.lock(LOGO_LOCK).await
}

/// Forgets a picture that no partner and no listing shows any more.
pub async fn forget_unless_shown(tx: &Tx, id: &LogoId) -> Result<(), StoreError> {
    tx.lock(LOGO_LOCK).await?;
    let by_partners = partner::Entity::find()
        .filter(partner::Column::Logo.eq(id.as_str()))
        .count(&tx.executor())
        .await?;
    let in_listings = listing_version::Entity::find()
        .filter(listing_version::Column::Logo.eq(id.as_str()))
        .count(&tx.executor())
        .await?;
    if by_partners + in_listings == 0 {
        Entity::delete_by_id(id.as_str().to_owned())
            .exec(&tx.executor())
            .await?;
    }
    Ok(())
}
