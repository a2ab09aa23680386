//! The links in mails that switch mail off. Each mail has one of its own, and only the hash of its token is here.

use jiff::Timestamp;
use liaison_domain::id::UserId;
use liaison_domain::notification::NotificationEvent;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{millis, parse_optional, word};
use crate::entity::unsubscription::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// What a link switches off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Switch {
    Event(NotificationEvent),
    /// Everything that comes with the mail of the day.
    Digest,
}

pub async fn insert_unsubscription(
    tx: &Tx,
    token_hash: &[u8; 32],
    user: UserId,
    switch: Switch,
    now: Timestamp,
) -> Result<(), StoreError> {
    let event = match switch {
        Switch::Event(event) => Some(word(&event)?),
        Switch::Digest => None,
    };
    let row = ActiveModel {
        token_hash: Set(token_hash.to_vec()),
        user: Set(user.0),
        event: Set(event),
        made_at: Set(millis(now)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn find_unsubscription(
    db: &impl Db,
    token_hash: &[u8; 32],
) -> Result<Option<(UserId, Switch)>, StoreError> {
    let row = Entity::find_by_id(token_hash.to_vec())
        .one(&db.executor())
        .await?;
    row.map(|row| {
        let event = parse_optional("unsubscription.event", row.event.as_deref())?;
        Ok((UserId(row.user), event.map_or(Switch::Digest, Switch::Event)))
    })
    .transpose()
}

/// Forgets links from before a moment. Returns how many.
pub async fn delete_unsubscriptions_before(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::MadeAt.lt(millis(before)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}
