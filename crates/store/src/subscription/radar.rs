//! What ends before long, or can still be given back.

use jiff::Timestamp;
use liaison_domain::subscription::Subscription;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::to_subscription;
use crate::column::millis;
use crate::entity::subscription::{Column, Entity};
use crate::error::StoreError;
use crate::event::Scope;
use crate::transaction::Db;

/// Those of an organisation that end after a moment and by another, or whose window is open, the nearest end first. A
/// partner's are those that it brought or is the partner of record of.
pub async fn near(
    db: &impl Db,
    scope: Scope,
    (now, by): (Timestamp, Timestamp),
    limit: u64,
) -> Result<Vec<Subscription>, StoreError> {
    let own = match scope {
        Scope::Customer(id) => Condition::all().add(Column::Customer.eq(id.0)),
        Scope::Partner(id) => Condition::any()
            .add(Column::BroughtBy.eq(id.0))
            .add(Column::PartnerOfRecord.eq(id.0)),
    };
    let ending = Column::EndsAt.gt(millis(now)).and(Column::EndsAt.lte(millis(by)));
    let near = Condition::any()
        .add(ending)
        .add(Column::WindowUntil.gt(millis(now)));
    let rows = Entity::find()
        .filter(own)
        .filter(near)
        .order_by_asc(Column::EndsAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_subscription).collect()
}
