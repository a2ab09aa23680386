//! What the clock has to do.

use jiff::Timestamp;
use liaison_domain::id::SubscriptionId;
use liaison_domain::subscription::Subscription;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, IdenStatic, QueryFilter, QueryOrder, QuerySelect};

use super::row::to_subscription;
use crate::column::{millis, timestamp};
use crate::entity::subscription::{Column, Entity};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Mark;

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

/// One with which something is to be done that is no step of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Waiting {
    pub id: SubscriptionId,
    /// When it was due.
    pub at: Timestamp,
}

/// Those of whose end somebody was to be told at a moment, the longest due first.
pub async fn noticing(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<Waiting>, StoreError> {
    waiting(db, Column::NoticeAt, now, limit).await
}

/// Those whose price was to be compared with the list at a moment, the longest due first.
pub async fn pricing(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<Waiting>, StoreError> {
    waiting(db, Column::PriceAt, now, limit).await
}

/// Moves the mark to the next notice, if there is one. It is no change of the subscription, so that nobody who has its
/// page open is refused because of a mail.
pub async fn mark_noticed(tx: &Tx, waiting: Waiting, next: Option<Timestamp>) -> Result<Mark, StoreError> {
    mark(tx, Column::NoticeAt, waiting, next).await
}

/// Moves the mark to the next comparison, if there is one, which is no change either.
pub async fn mark_priced(tx: &Tx, waiting: Waiting, next: Option<Timestamp>) -> Result<Mark, StoreError> {
    mark(tx, Column::PriceAt, waiting, next).await
}

async fn waiting(db: &impl Db, due: Column, now: Timestamp, limit: u64) -> Result<Vec<Waiting>, StoreError> {
    let rows: Vec<(sea_orm::prelude::Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(due)
        .filter(due.lte(millis(now)))
        .order_by_asc(due)
        .limit(limit)
        .into_tuple()
        .all(&db.executor())
        .await?;
    rows.into_iter()
        .map(|(id, at)| {
            Ok(Waiting {
                id: SubscriptionId(id),
                at: timestamp(due.as_str(), at)?,
            })
        })
        .collect()
}

async fn mark(tx: &Tx, due: Column, waiting: Waiting, next: Option<Timestamp>) -> Result<Mark, StoreError> {
    let changed = Entity::update_many()
        .col_expr(due, Expr::value(next.map(millis)))
        .filter(Column::Id.eq(waiting.id.0))
        .filter(due.eq(millis(waiting.at)))
        .exec(&tx.executor())
        .await?;
    Ok(Mark::of(changed.rows_affected))
}
