//! What the clock has to do.

use jiff::Timestamp;
use liaison_domain::id::SubscriptionId;
use liaison_domain::subscription::Subscription;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

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

/// One of whose end somebody is to be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Noticing {
    pub id: SubscriptionId,
    /// When the notice was due.
    pub at: Timestamp,
}

/// Those of whose end somebody was to be told at a moment, the longest due first.
pub async fn noticing(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<Noticing>, StoreError> {
    let rows: Vec<(sea_orm::prelude::Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::NoticeAt)
        .filter(Column::NoticeAt.lte(millis(now)))
        .order_by_asc(Column::NoticeAt)
        .limit(limit)
        .into_tuple()
        .all(&db.executor())
        .await?;
    rows.into_iter()
        .map(|(id, at)| {
            Ok(Noticing {
                id: SubscriptionId(id),
                at: timestamp("subscription.notice_at", at)?,
            })
        })
        .collect()
}

/// Moves the mark to the next notice, if there is one. It is no change of the subscription, so that nobody who has its
/// page open is refused because of a mail.
pub async fn mark_noticed(tx: &Tx, waiting: Noticing, next: Option<Timestamp>) -> Result<Mark, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::NoticeAt, Expr::value(next.map(millis)))
        .filter(Column::Id.eq(waiting.id.0))
        .filter(Column::NoticeAt.eq(millis(waiting.at)))
        .exec(&tx.executor())
        .await?;
    Ok(Mark::of(changed.rows_affected))
}
