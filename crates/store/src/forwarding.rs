//! Links that people who cannot answer had mailed to somebody who can.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::id::{ForwardingId, MailId, RedemptionId, UserId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use crate::column::{millis, timestamp};
use crate::entity::forwarding::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::redemption::seek_anew;
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

/// To whom the last one went, and whether they have come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassedOn {
    pub address: String,
    pub is_opened: bool,
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
        opened_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    seek_anew(tx, forwarding.redemption).await
}

/// Whether somebody was mailed this one and has not come yet.
pub async fn is_unopened(db: &impl Db, redemption: RedemptionId, user: UserId) -> Result<bool, StoreError> {
    let row = unopened(redemption, user).one(&db.executor()).await?;
    Ok(row.is_some())
}

/// The one it was mailed to has come.
pub async fn opened(
    tx: &Tx,
    redemption: RedemptionId,
    user: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::OpenedAt, Expr::value(millis(at)))
        .filter(Column::ToUser.eq(user.0))
        .filter(Column::Redemption.eq(redemption.0))
        .filter(Column::OpenedAt.is_null())
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// The last one of each of these redemptions that was passed on.
pub(crate) async fn last_of_each(
    db: &impl Db,
    redemptions: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, PassedOn>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Redemption.is_in(redemptions))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(&db.executor())
        .await?;
    let addresses = user::addresses(db, rows.iter().map(|row| row.to_user)).await?;
    let passed_on = rows.into_iter().map(|row| {
        let last = PassedOn {
            address: addresses.get(&row.to_user).cloned().unwrap_or_default(),
            is_opened: row.opened_at.is_some(),
        };
        (row.redemption, last)
    });
    Ok(passed_on.collect())
}

/// Whom a redemption was mailed to.
pub(crate) async fn people(db: &impl Db, redemption: Uuid) -> Result<Vec<Uuid>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .column(Column::ToUser)
        .filter(Column::Redemption.eq(redemption))
        .into_tuple()
        .all(&db.executor())
        .await?)
}

fn unopened(redemption: RedemptionId, user: UserId) -> Select<Entity> {
    Entity::find()
        .filter(Column::ToUser.eq(user.0))
        .filter(Column::Redemption.eq(redemption.0))
        .filter(Column::OpenedAt.is_null())
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
