//! The first answer to every request that may be repeated, kept in the transaction of the change it answers.

use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{hash, json, millis, parse_json, timestamp};
use crate::entity::idempotency::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// How long a first answer is kept.
pub const KEPT_DAYS: u16 = 30;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstAnswer {
    /// Whose key it is, as text: keys of two people never meet.
    pub actor: String,
    pub key: String,
    /// Of method, path and body: another request under the same key is refused.
    pub request_hash: [u8; 32],
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub created_at: Timestamp,
}

pub async fn find(db: &impl Db, actor: &str, key: &str) -> Result<Option<FirstAnswer>, StoreError> {
    let row = Entity::find_by_id((actor.to_owned(), key.to_owned()))
        .one(&db.executor())
        .await?;
    row.map(to_answer).transpose()
}

/// Refused as a conflict when the same request was answered meanwhile: drop the transaction and read that answer.
pub async fn insert(tx: &Tx, answer: &FirstAnswer) -> Result<(), StoreError> {
    let row = ActiveModel {
        actor: Set(answer.actor.clone()),
        key: Set(answer.key.clone()),
        request_hash: Set(answer.request_hash.to_vec()),
        status: Set(i64::from(answer.status)),
        headers: Set(json(&answer.headers)?),
        body: Set(answer.body.clone()),
        created_at: Set(millis(answer.created_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Forgets answers given before a moment. Returns how many.
pub async fn delete_before(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::CreatedAt.lt(millis(before)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}

fn to_answer(row: Model) -> Result<FirstAnswer, StoreError> {
    Ok(FirstAnswer {
        actor: row.actor,
        key: row.key,
        request_hash: hash("idempotency.request_hash", row.request_hash)?,
        status: row
            .status
            .try_into()
            .map_err(|_| StoreError::corrupt("idempotency.status", row.status))?,
        headers: parse_json("idempotency.headers", &row.headers)?,
        body: row.body,
        created_at: timestamp("idempotency.created_at", row.created_at)?,
    })
}
