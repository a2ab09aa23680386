//! What ends before long, or can still be given back.

use std::collections::BTreeSet;

use jiff::Timestamp;
use liaison_domain::renewal_radar::Weight;
use liaison_domain::subscription::Subscription;
use liaison_domain::trial_clock::later;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::to_subscription;
use crate::column::{CARRIED, millis, word};
use crate::entity::subscription::{Column, Entity};
use crate::error::StoreError;
use crate::event::Scope;
use crate::transaction::Db;

/// Those of an organisation that are the nearest so many matters of one weight: of a trial or a term that ends before
/// long, or of a window that is open. A partner's are those that it brought or is the partner of record of.
///
/// One query for each kind of end and each side of each "or": each has an index that answers it alone and is read no
/// further than its limit, where a query of them all reads everything that the organisation has.
pub async fn near(
    db: &impl Db,
    scope: Scope,
    weight: Weight,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<Subscription>, StoreError> {
    let whose = match scope {
        Scope::Customer(id) => vec![(Column::Customer, id.0)],
        Scope::Partner(id) => vec![(Column::BroughtBy, id.0), (Column::PartnerOfRecord, id.0)],
    };
    // The same one comes by both sides, and its end may come with its window.
    let mut nearest = BTreeSet::new();
    for (owner, id) in whose {
        let ends = weight.ends().iter().map(|matter| {
            let by = millis(later(now, matter.near_days()));
            word(matter).map(|word| (Column::EndsAt, Column::EndMatter.eq(word), Some(by)))
        });
        let window = (Column::WindowUntil, Column::WindowWeight.eq(word(&weight)?), None);
        for kind in ends.chain([Ok(window)]) {
            let (at, is_kind, by) = kind?;
            let mut query = Entity::find()
                .select_only()
                .column(at)
                .column(Column::Id)
                .filter(owner.eq(id))
                .filter(is_kind)
                .filter(at.gt(millis(now)));
            if let Some(by) = by {
                query = query.filter(at.lte(by));
            }
            let found: Vec<(i64, Uuid)> = query
                .order_by_asc(at)
                .order_by_asc(Column::Id)
                .limit(limit)
                .into_tuple()
                .all(&db.executor())
                .await?;
            nearest.extend(found);
        }
    }
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let ids: BTreeSet<Uuid> = nearest.into_iter().take(most).map(|(_, id)| id).collect();
    read(db, &ids.into_iter().collect::<Vec<_>>()).await
}

async fn read(db: &impl Db, ids: &[Uuid]) -> Result<Vec<Subscription>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::Id.is_in(some.iter().copied()))
            .all(&db.executor())
            .await?;
        for row in rows {
            found.push(to_subscription(row)?);
        }
    }
    Ok(found)
}
