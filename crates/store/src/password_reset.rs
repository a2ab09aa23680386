//! Links with which somebody who has forgotten the password sets a new one. Each works once and for a while.

use jiff::Timestamp;
use liaison_domain::id::{PasswordResetId, UserId};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::column::{millis, timestamp};
use crate::entity::password_reset::{ActiveModel, Column, Entity};
use crate::entity::password_reset_request as request;
use crate::error::StoreError;
use crate::sign_in_attempt::{Failures, Of};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

#[derive(Clone, PartialEq, Eq)]
pub struct PasswordReset {
    pub id: PasswordResetId,
    pub user: UserId,
    /// Of the token in the mail, which itself is nowhere here.
    pub token_hash: [u8; 32],
    pub expires_at: Timestamp,
}

pub async fn insert(tx: &Tx, reset: &PasswordReset) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(reset.id.0),
        user: Set(reset.user.0),
        token_hash: Set(reset.token_hash.to_vec()),
        expires_at: Set(millis(reset.expires_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Whose link this is, if it still works.
pub async fn find_user(
    db: &impl Db,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<UserId>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenHash.eq(token_hash.to_vec()))
        .filter(Column::ExpiresAt.gt(millis(now)))
        .one(&db.executor())
        .await?;
    Ok(row.map(|row| UserId(row.user)))
}

/// Takes the link, and only one of those who use it at the same time gets it. The person's other links end with it.
pub async fn take(tx: &Tx, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<UserId>, StoreError> {
    let Some(user) = find_user(tx, token_hash, now).await? else {
        return Ok(None);
    };
    let taken = Entity::delete_many()
        .filter(Column::TokenHash.eq(token_hash.to_vec()))
        .exec(&tx.executor())
        .await?;
    if taken.rows_affected == 0 {
        return Ok(None);
    }
    Entity::delete_many()
        .filter(Column::User.eq(user.0))
        .exec(&tx.executor())
        .await?;
    Ok(Some(user))
}

/// How often a link was asked for.
pub async fn requests(db: &impl Db, of: Of<'_>, since: Timestamp) -> Result<Failures, StoreError> {
    let query = request::Entity::find()
        .select_only()
        .expr_as(request::Column::Id.into_expr().count(), "count")
        .expr_as(request::Column::At.into_expr().min(), "oldest")
        .filter(request::Column::At.gte(millis(since)));
    let query = match of {
        Of::Email(email) => query.filter(request::Column::Email.eq(email)),
        Of::Source(source) => query.filter(request::Column::Source.eq(source)),
    };
    let row: Option<(i64, Option<i64>)> = query.into_tuple().one(&db.executor()).await?;
    let (count, oldest) = row.unwrap_or((0, None));
    Ok(Failures {
        count,
        oldest: oldest
            .map(|at| timestamp("password_reset_request.at", at))
            .transpose()?,
    })
}

pub async fn record_request(tx: &Tx, email: &str, source: &str, at: Timestamp) -> Result<(), StoreError> {
    let row = request::ActiveModel {
        email: Set(email.to_owned()),
        source: Set(source.to_owned()),
        at: Set(millis(at)),
        ..request::ActiveModel::default()
    };
    request::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// Every link of a person, because it would open what they have changed.
pub async fn delete_of(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::User.eq(user.0))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// Forgets links that have expired, and requests outside the window. Returns how many.
pub async fn delete_over(tx: &Tx, now: Timestamp, window_began: Timestamp) -> Result<u64, StoreError> {
    let links = Entity::delete_many()
        .filter(Column::ExpiresAt.lte(millis(now)))
        .exec(&tx.executor())
        .await?;
    let requests = request::Entity::delete_many()
        .filter(request::Column::At.lt(millis(window_began)))
        .exec(&tx.executor())
        .await?;
    Ok(links.rows_affected + requests.rows_affected)
}
