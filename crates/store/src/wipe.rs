//! Devices that are to take everything of their person off themselves: told by the token of the session that was ended.

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::UserId;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::column::{millis, timestamp};
use crate::entity::wipe::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::session::Session;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// How long the person reads that the device has done it.
const TOLD_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

#[derive(Clone, PartialEq, Eq)]
pub struct Wipe {
    pub user: UserId,
    pub device_label: String,
    pub ordered_at: Timestamp,
    /// Nothing until the device has said so.
    pub wiped_at: Option<Timestamp>,
}

/// In the transaction that ends the session. It stands as long as the device may still have the session's token.
pub async fn order(tx: &Tx, session: &Session, at: Timestamp) -> Result<(), StoreError> {
    let row = ActiveModel {
        session: Set(session.id.0),
        user: Set(session.user.0),
        token_hash: Set(session.token_hash.to_vec()),
        device_label: Set(session.device_label.clone()),
        ordered_at: Set(millis(at)),
        wiped_at: Set(None),
        expires_at: Set(millis(session.absolute_expires_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// What the device with this token has yet to do.
pub async fn find_open(db: &impl Db, token_hash: &[u8; 32]) -> Result<Option<Wipe>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenHash.eq(token_hash.to_vec()))
        .filter(Column::WipedAt.is_null())
        .one(&db.executor())
        .await?;
    row.map(to_wipe).transpose()
}

/// The device with this token has done it.
pub async fn confirm(tx: &Tx, token_hash: &[u8; 32], at: Timestamp) -> Result<(), StoreError> {
    let until = at.checked_add(TOLD_FOR).unwrap_or(Timestamp::MAX);
    Entity::update_many()
        .col_expr(Column::WipedAt, Expr::value(millis(at)))
        .col_expr(Column::ExpiresAt, Expr::value(millis(until)))
        .filter(Column::TokenHash.eq(token_hash.to_vec()))
        .filter(Column::WipedAt.is_null())
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// A person's, the last ordered first.
pub async fn list(db: &impl Db, user: UserId) -> Result<Vec<Wipe>, StoreError> {
    let rows = Entity::find()
        .filter(Column::User.eq(user.0))
        .order_by_desc(Column::OrderedAt)
        .order_by_desc(Column::Session)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_wipe).collect()
}

pub async fn delete_expired(tx: &Tx, now: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::ExpiresAt.lte(millis(now)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}

fn to_wipe(row: Model) -> Result<Wipe, StoreError> {
    Ok(Wipe {
        user: UserId(row.user),
        device_label: row.device_label,
        ordered_at: timestamp("wipe.ordered_at", row.ordered_at)?,
        wiped_at: row
            .wiped_at
            .map(|at| timestamp("wipe.wiped_at", at))
            .transpose()?,
    })
}
