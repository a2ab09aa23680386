//! Links of mails to whoever asked: each mail has its own, and none is kept in a form that opens anything.

use jiff::Timestamp;
use liaison_domain::id::LeadRequestId;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::LeadRequest;
use super::request::find_request;
use crate::column::millis;
use crate::entity::lead_link::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

pub async fn insert_link(
    tx: &Tx,
    token_hash: &[u8; 32],
    request: LeadRequestId,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        token_hash: Set(token_hash.to_vec()),
        request: Set(request.0),
        expires_at: Set(millis(expires_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// What a link leads to, if it still works.
pub async fn find_by_link(
    db: &impl Db,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<LeadRequest>, StoreError> {
    let row = Entity::find_by_id(token_hash.to_vec())
        .filter(Column::ExpiresAt.gt(millis(now)))
        .one(&db.executor())
        .await?;
    match row {
        Some(row) => find_request(db, LeadRequestId(row.request)).await,
        None => Ok(None),
    }
}

/// Returns how many.
pub async fn delete_expired_links(tx: &Tx, now: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::ExpiresAt.lte(millis(now)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}
