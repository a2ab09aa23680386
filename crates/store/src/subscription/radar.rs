//! What ends before long, or can still be given back.

use std::collections::HashSet;

use jiff::Timestamp;
use liaison_domain::subscription::Subscription;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::to_subscription;
use crate::column::millis;
use crate::entity::subscription::{Column, Entity};
use crate::error::StoreError;
use crate::event::Scope;
use crate::transaction::Db;

/// Those of an organisation that end after a moment and by another, and those whose window is open, the nearest first and
/// so many of each at most. A partner's are those that it brought or is the partner of record of.
///
/// One query for each side of each "or": each has an index that it reads no further than its limit, where a query of them
/// all reads everything that the organisation has.
pub async fn near(
    db: &impl Db,
    scope: Scope,
    (now, by): (Timestamp, Timestamp),
    limit: u64,
) -> Result<Vec<Subscription>, StoreError> {
    let whose = match scope {
        Scope::Customer(id) => vec![(Column::Customer, id.0)],
        Scope::Partner(id) => vec![(Column::BroughtBy, id.0), (Column::PartnerOfRecord, id.0)],
    };
    let (mut found, mut known) = (Vec::new(), HashSet::new());
    for (owner, id) in whose {
        for at in [Column::EndsAt, Column::WindowUntil] {
            let mut query = Entity::find().filter(owner.eq(id)).filter(at.gt(millis(now)));
            if matches!(at, Column::EndsAt) {
                query = query.filter(at.lte(millis(by)));
            }
            let rows = query
                .order_by_asc(at)
                .order_by_asc(Column::Id)
                .limit(limit)
                .all(&db.executor())
                .await?;
            found.extend(rows.into_iter().filter(|row| known.insert(row.id)));
        }
    }
    found.into_iter().map(to_subscription).collect()
}
