//! Which customers are to be reminded of which offers, and when.

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, PurchaseOfferId};
use liaison_domain::purchase_offer::reminder::next_after;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::column::{millis, timestamp};
use crate::entity::purchase_offer_reminder::{ActiveModel, Column, Entity};
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
    rows.into_iter()
        .filter_map(|row| {
            let at = row.remind_at?;
            Some((|| {
                Ok(Reminding {
                    offer: PurchaseOfferId(row.offer),
                    customer: CustomerId(row.customer),
                    since: timestamp("purchase_offer_reminder.since", row.since)?,
                    at: timestamp("purchase_offer_reminder.remind_at", at)?,
                })
            })())
        })
        .collect()
}

/// Moves the mark to the next reminder, if there is one.
pub async fn mark_reminded(tx: &Tx, waiting: Reminding, next: Option<Timestamp>) -> Result<Mark, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::RemindAt, Expr::value(next.map(millis)))
        .filter(Column::Offer.eq(waiting.offer.0))
        .filter(Column::Customer.eq(waiting.customer.0))
        .filter(Column::RemindAt.eq(millis(waiting.at)))
        .exec(&tx.executor())
        .await?;
    Ok(Mark::of(changed.rows_affected))
}
