//! Whose listings read differently since when.
//!
//! It is written in the transaction of the change, so it is seen when that is committed and not when it was written: who
//! follows it reads a while back each time, and what it has read already is no harm to read again.

use jiff::Timestamp;
use liaison_domain::id::PartnerId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::column::{millis, timestamp};
use crate::entity::marketplace_touch::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// An index that follows from another day is built anew.
pub const KEPT_DAYS: u16 = 2;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Touch {
    pub partner: PartnerId,
    pub at: Timestamp,
}

/// The listings of a partner, what is shown beside them, or where they are found, are different from now on.
pub async fn touch(tx: &Tx, partner: PartnerId, at: Timestamp) -> Result<(), StoreError> {
    let row = ActiveModel {
        partner: Set(partner.0),
        at: Set(millis(at)),
    };
    let twice = OnConflict::columns([Column::Partner, Column::At])
        .do_nothing()
        .to_owned();
    Entity::insert(row)
        .on_conflict(twice)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// The oldest first.
pub async fn touched_since(db: &impl Db, since: Timestamp, limit: u64) -> Result<Vec<Touch>, StoreError> {
    let rows = Entity::find()
        .filter(Column::At.gte(millis(since)))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Partner)
        .limit(limit)
        .all(&db.executor())
        .await?;
    let read = rows.into_iter().map(|row| {
        Ok(Touch {
            partner: PartnerId(row.partner),
            at: timestamp("marketplace_touch.at", row.at)?,
        })
    });
    read.collect()
}

pub async fn delete_before(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::At.lt(millis(before)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}
