//! Which customers are to be reminded of which offers, and when.

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, PurchaseOfferId};
use liaison_domain::purchase_offer::reminder::{Reminded, next_after};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::number;
use crate::column::{CARRIED, millis, timestamp};
use crate::entity::purchase_offer_reminder::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Mark;

/// A customer that is to be reminded of an offer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reminding {
    pub offer: PurchaseOfferId,
    pub customer: CustomerId,
    /// Since when it has had the newest version before it.
    pub since: Timestamp,
    /// When the reminder was due.
    pub at: Timestamp,
    pub before: Reminded,
}

/// A customer has an offer before it from now on. What was begun before goes on.
pub async fn begin_reminding(
    tx: &Tx,
    offer: PurchaseOfferId,
    customer: CustomerId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        offer: Set(offer.0),
        customer: Set(customer.0),
        since: Set(millis(now)),
        remind_at: Set(next_after(now, now).map(millis)),
        reminded_at: Set(None),
        by_hand: Set(0),
    };
    let mut known = OnConflict::columns([Column::Offer, Column::Customer]);
    known.do_nothing();
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// Everybody who had the version before a newer one has the newer one from now on.
pub async fn restart_reminding(tx: &Tx, offer: PurchaseOfferId, now: Timestamp) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Since, Expr::value(millis(now)))
        .col_expr(Column::RemindAt, Expr::value(next_after(now, now).map(millis)))
        .col_expr(Column::RemindedAt, Expr::value(None::<i64>))
        .col_expr(Column::ByHand, Expr::value(0_i64))
        .filter(Column::Offer.eq(offer.0))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// Who was to be reminded at a moment, the longest due first.
pub async fn reminding(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<Reminding>, StoreError> {
    let rows = Entity::find()
        .filter(Column::RemindAt.lte(millis(now)))
        .order_by_asc(Column::RemindAt)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.iter()
        .filter_map(|row| to_reminding(row).transpose())
        .collect()
}

/// Moves the mark to the next reminder, if there is one. `reminded_at` is now where this one goes out.
pub async fn mark_reminded(
    tx: &Tx,
    waiting: Reminding,
    next: Option<Timestamp>,
    reminded_at: Option<Timestamp>,
) -> Result<Mark, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::RemindAt, Expr::value(next.map(millis)))
        .col_expr(Column::RemindedAt, Expr::value(reminded_at.map(millis)))
        .filter(Column::Offer.eq(waiting.offer.0))
        .filter(Column::Customer.eq(waiting.customer.0))
        .filter(Column::RemindAt.eq(millis(waiting.at)))
        .exec(&tx.executor())
        .await?;
    Ok(Mark::of(changed.rows_affected))
}

/// How often customers were reminded of the newest version. Nobody else reminds them until this transaction ends.
pub async fn lock_reminded(
    tx: &Tx,
    offer: PurchaseOfferId,
    customers: &[CustomerId],
) -> Result<Vec<(CustomerId, Reminded)>, StoreError> {
    let mut found = Vec::with_capacity(customers.len());
    for some in customers.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::Offer.eq(offer.0))
            .filter(Column::Customer.is_in(some.iter().map(|id| id.0)))
            .order_by_asc(Column::Customer)
            .lock_exclusive()
            .all(&tx.executor())
            .await?;
        for row in rows {
            found.push((CustomerId(row.customer), to_reminded(&row)?));
        }
    }
    Ok(found)
}

/// The partner reminds these customers. When the clock does so stays.
pub async fn mark_reminded_by_hand(
    tx: &Tx,
    offer: PurchaseOfferId,
    customers: &[CustomerId],
    now: Timestamp,
) -> Result<(), StoreError> {
    for some in customers.chunks(CARRIED) {
        Entity::update_many()
            .col_expr(Column::RemindedAt, Expr::value(millis(now)))
            .col_expr(Column::ByHand, Expr::col(Column::ByHand).add(1))
            .filter(Column::Offer.eq(offer.0))
            .filter(Column::Customer.is_in(some.iter().map(|id| id.0)))
            .exec(&tx.executor())
            .await?;
    }
    Ok(())
}

fn to_reminding(row: &Model) -> Result<Option<Reminding>, StoreError> {
    let Some(at) = row.remind_at else {
        return Ok(None);
    };
    Ok(Some(Reminding {
        offer: PurchaseOfferId(row.offer),
        customer: CustomerId(row.customer),
        since: timestamp("purchase_offer_reminder.since", row.since)?,
        at: timestamp("purchase_offer_reminder.remind_at", at)?,
        before: to_reminded(row)?,
    }))
}

fn to_reminded(row: &Model) -> Result<Reminded, StoreError> {
    let last_at = row.reminded_at;
    Ok(Reminded {
        last_at: last_at
            .map(|at| timestamp("purchase_offer_reminder.reminded_at", at))
            .transpose()?,
        by_hand: number("purchase_offer_reminder.by_hand", row.by_hand)?,
    })
}
