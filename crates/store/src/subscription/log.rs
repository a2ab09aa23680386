//! What happened to a subscription.

use liaison_domain::id::SubscriptionId;
use liaison_domain::subscription::log::SubscriptionEntry;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{json, millis, parse_json};
use crate::entity::subscription_event::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

pub async fn append(tx: &Tx, entry: &SubscriptionEntry) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(entry.id.0),
        subscription: Set(entry.subscription.0),
        at: Set(millis(entry.at)),
        payload: Set(json(entry)?),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// The newest first.
pub async fn events(
    db: &impl Db,
    subscription: SubscriptionId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<SubscriptionEntry>, StoreError> {
    let query = Entity::find().filter(Column::Subscription.eq(subscription.0));
    let rows = newest(db, query, (Column::At, Column::Id), after, limit).await?;
    let items = rows
        .iter()
        .map(|row| parse_json("subscription_event.payload", &row.payload))
        .collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |entry: &SubscriptionEntry| {
        Cursor::new(entry.at, entry.id.0)
    }))
}
