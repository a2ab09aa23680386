//! The keys that receipts are signed with. The newest signs; all of them verify.

use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder, QuerySelect, Select};

use crate::column::{millis, timestamp};
use crate::entity::receipt_key::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// Any number that no other program takes in the same database.
const KEY_LOCK: i64 = 4_118_207_020;
const CREATED_AT: &str = "receipt_key.created_at";

/// All of it in hexadecimal digits. It has no `Debug`, because what it would print could sign.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredKey {
    pub id: String,
    pub seed: String,
    pub public: String,
    pub created_at: Timestamp,
}

/// What receipts are checked with, in hexadecimal digits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublicKey {
    pub id: String,
    pub public: String,
    pub created_at: Timestamp,
}

/// Two servers that start at the same time would make two first keys without it.
pub async fn lock(tx: &Tx) -> Result<(), StoreError> {
    tx.lock(KEY_LOCK).await
}

pub async fn insert(tx: &Tx, key: &StoredKey) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(key.id.clone()),
        seed: Set(key.seed.clone()),
        public: Set(key.public.clone()),
        created_at: Set(millis(key.created_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// The one that signs.
pub async fn newest(db: &impl Db) -> Result<Option<StoredKey>, StoreError> {
    let row = newest_first().one(&db.executor()).await?;
    row.map(|row| {
        Ok(StoredKey {
            id: row.id,
            seed: row.seed,
            public: row.public,
            created_at: timestamp(CREATED_AT, row.created_at)?,
        })
    })
    .transpose()
}

/// Those that verify, the newest first, without what signs.
pub async fn list(db: &impl Db) -> Result<Vec<PublicKey>, StoreError> {
    let rows: Vec<(String, String, i64)> = newest_first()
        .select_only()
        .columns([Column::Id, Column::Public, Column::CreatedAt])
        .into_tuple()
        .all(&db.executor())
        .await?;
    let keys = rows.into_iter().map(|(id, public, created_at)| {
        Ok(PublicKey {
            id,
            public,
            created_at: timestamp(CREATED_AT, created_at)?,
        })
    });
    keys.collect()
}

fn newest_first() -> Select<Entity> {
    Entity::find()
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
}
