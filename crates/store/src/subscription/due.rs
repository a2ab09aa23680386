//! What the clock has to do.

use jiff::Timestamp;
use liaison_domain::subscription::Subscription;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::to_subscription;
use crate::column::millis;
use crate::entity::subscription::{Column, Entity};
use crate::error::StoreError;
use crate::transaction::Db;

/// Those for which a step of the clock was due at a moment, the longest due first.
pub async fn stepping(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<Subscription>, StoreError> {
    let rows = Entity::find()
        .filter(Column::StepAt.lte(millis(now)))
        .order_by_asc(Column::StepAt)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_subscription).collect()
}
