//! Links that people who cannot answer had mailed to somebody who can.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::id::{ForwardingId, MailId, RedemptionId, UserId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::column::{millis, timestamp};
use crate::entity::forwarding::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::user;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Forwarding {
    pub id: ForwardingId,
    pub redemption: RedemptionId,
    pub to: UserId,
    pub by: UserId,
    pub mail: MailId,
    pub at: Timestamp,
}

/// The last one to somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LastForwarding {
    pub at: Timestamp,
    pub by_name: String,
}

pub async fn insert(tx: &Tx, forwarding: &Forwarding) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(forwarding.id.0),
        redemption: Set(forwarding.redemption.0),
        to_user: Set(forwarding.to.0),
        by_user: Set(forwarding.by.0),
        mail: Set(forwarding.mail.0),
        at: Set(millis(forwarding.at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// The last one to each colleague who got one.
pub async fn last_to_each(
    db: &impl Db,
    redemption: RedemptionId,
) -> Result<HashMap<UserId, LastForwarding>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Redemption.eq(redemption.0))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(&db.executor())
        .await?;
    let people = user::names(db, rows.iter().map(|row| row.by_user)).await?;
    rows.into_iter()
        .map(|row| {
            let last = LastForwarding {
                at: timestamp("forwarding.at", row.at)?,
                by_name: people.get(&row.by_user).cloned().unwrap_or_default(),
            };
            Ok((UserId(row.to_user), last))
        })
        .collect()
}
