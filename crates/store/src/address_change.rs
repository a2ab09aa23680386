//! People who want another address, until it is verified.

use jiff::Timestamp;
use liaison_domain::id::{AddressChangeId, UserId};
use liaison_domain::sign_up::MOST_TRIES;
use liaison_domain::text::EmailAddress;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{millis, parse_word, timestamp};
use crate::entity::address_change::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::transaction::Tx;
use crate::transaction::sealed::Executor;

#[derive(Clone, PartialEq, Eq)]
pub struct AddressChange {
    pub id: AddressChangeId,
    pub user: UserId,
    pub email: EmailAddress,
    /// Of the code in the mail.
    pub code_hash: Vec<u8>,
    pub tries: i64,
    pub expires_at: Timestamp,
}

pub async fn insert(tx: &Tx, change: &AddressChange) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(change.id.0),
        user: Set(change.user.0),
        email: Set(change.email.as_str().to_owned()),
        code_hash: Set(change.code_hash.clone()),
        tries: Set(change.tries),
        expires_at: Set(millis(change.expires_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Counts a try before the code is looked at, so that tries sent at once do not pass the limit together. Nothing where
/// it is somebody else's, no try is left, or the time is over.
pub async fn count_try(
    tx: &Tx,
    id: AddressChangeId,
    user: UserId,
    now: Timestamp,
) -> Result<Option<AddressChange>, StoreError> {
    let counted = Entity::update_many()
        .col_expr(Column::Tries, Column::Tries.into_expr().add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::User.eq(user.0))
        .filter(Column::Tries.lt(MOST_TRIES))
        .filter(Column::ExpiresAt.gt(millis(now)))
        .exec(&tx.executor())
        .await?;
    if counted.rows_affected == 0 {
        return Ok(None);
    }
    let row = Entity::find_by_id(id.0).one(&tx.executor()).await?;
    row.map(|row| {
        Ok(AddressChange {
            id: AddressChangeId(row.id),
            user: UserId(row.user),
            email: parse_word("address_change.email", &row.email)?,
            code_hash: row.code_hash,
            tries: row.tries,
            expires_at: timestamp("address_change.expires_at", row.expires_at)?,
        })
    })
    .transpose()
}

/// Every code of a person, because one of them was used.
pub async fn delete_of(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::User.eq(user.0))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

pub async fn delete_expired(tx: &Tx, now: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Expr::col(Column::ExpiresAt).lte(millis(now)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}
