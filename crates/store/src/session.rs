//! Signed-in devices.

use jiff::Timestamp;
use liaison_domain::id::{SessionId, UserId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use crate::column::{hash, millis, timestamp};
use crate::entity::session::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub user: UserId,
    /// Of the token in the cookie, which itself is nowhere here.
    pub token_hash: [u8; 32],
    pub device_label: String,
    pub created_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub idle_expires_at: Timestamp,
    pub absolute_expires_at: Timestamp,
}

impl Session {
    pub fn is_valid_at(&self, now: Timestamp) -> bool {
        now < self.idle_expires_at && now < self.absolute_expires_at
    }
}

pub async fn create(tx: &Tx, session: &Session) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(session.id.0),
        user: Set(session.user.0),
        token_hash: Set(session.token_hash.to_vec()),
        device_label: Set(session.device_label.clone()),
        created_at: Set(millis(session.created_at)),
        last_seen_at: Set(millis(session.last_seen_at)),
        idle_expires_at: Set(millis(session.idle_expires_at)),
        absolute_expires_at: Set(millis(session.absolute_expires_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Expired sessions are found too: the caller knows the time and asks [`Session::is_valid_at`].
pub async fn find_by_token_hash(db: &impl Db, token_hash: &[u8; 32]) -> Result<Option<Session>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenHash.eq(token_hash.to_vec()))
        .one(&db.executor())
        .await?;
    row.map(to_session).transpose()
}

/// The device was seen; its idle end moves.
pub async fn touch(
    tx: &Tx,
    id: SessionId,
    seen_at: Timestamp,
    idle_expires_at: Timestamp,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::LastSeenAt, Expr::value(millis(seen_at)))
        .col_expr(Column::IdleExpiresAt, Expr::value(millis(idle_expires_at)))
        .filter(Column::Id.eq(id.0))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// Signs one device out.
pub async fn end(tx: &Tx, id: SessionId) -> Result<(), StoreError> {
    Entity::delete_by_id(id.0).exec(&tx.executor()).await?;
    Ok(())
}

/// Signs out a device that is this person's, and says which it was. Of two that ask at once one does.
pub async fn end_own(tx: &Tx, id: SessionId, user: UserId) -> Result<Option<Session>, StoreError> {
    let own = Condition::all()
        .add(Column::Id.eq(id.0))
        .add(Column::User.eq(user.0));
    let row = Entity::find().filter(own.clone()).one(&tx.executor()).await?;
    let ended = Entity::delete_many().filter(own).exec(&tx.executor()).await?;
    row.filter(|_| ended.rows_affected > 0)
        .map(to_session)
        .transpose()
}

/// Signs every other device of a person out, and says which they were.
pub async fn end_others(tx: &Tx, user: UserId, kept: SessionId) -> Result<Vec<SessionId>, StoreError> {
    let others = Condition::all()
        .add(Column::User.eq(user.0))
        .add(Column::Id.ne(kept.0));
    let rows = Entity::find().filter(others.clone()).all(&tx.executor()).await?;
    Entity::delete_many().filter(others).exec(&tx.executor()).await?;
    Ok(rows.into_iter().map(|row| SessionId(row.id)).collect())
}

/// A person's devices that are signed in at a moment, the last seen first.
pub async fn list(db: &impl Db, user: UserId, now: Timestamp) -> Result<Vec<Session>, StoreError> {
    let rows = Entity::find()
        .filter(Column::User.eq(user.0))
        .filter(Column::IdleExpiresAt.gt(millis(now)))
        .filter(Column::AbsoluteExpiresAt.gt(millis(now)))
        .order_by_desc(Column::LastSeenAt)
        .order_by_desc(Column::Id)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_session).collect()
}

/// Signs every device of a person out. Returns how many there were.
pub async fn end_all(tx: &Tx, user: UserId) -> Result<u64, StoreError> {
    let ended = Entity::delete_many()
        .filter(Column::User.eq(user.0))
        .exec(&tx.executor())
        .await?;
    Ok(ended.rows_affected)
}

/// Forgets sessions that have ended by themselves. Returns how many.
pub async fn delete_expired(tx: &Tx, now: Timestamp) -> Result<u64, StoreError> {
    let now = millis(now);
    let deleted = Entity::delete_many()
        .filter(
            Condition::any()
                .add(Column::IdleExpiresAt.lte(now))
                .add(Column::AbsoluteExpiresAt.lte(now)),
        )
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}

fn to_session(row: Model) -> Result<Session, StoreError> {
    Ok(Session {
        id: SessionId(row.id),
        user: UserId(row.user),
        token_hash: hash("session.token_hash", row.token_hash)?,
        device_label: row.device_label,
        created_at: timestamp("session.created_at", row.created_at)?,
        last_seen_at: timestamp("session.last_seen_at", row.last_seen_at)?,
        idle_expires_at: timestamp("session.idle_expires_at", row.idle_expires_at)?,
        absolute_expires_at: timestamp("session.absolute_expires_at", row.absolute_expires_at)?,
    })
}
