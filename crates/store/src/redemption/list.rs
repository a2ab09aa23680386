//! An invitation's redemptions as the partner reads them.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::id::{PartnerId, TrialInvitationId};
use liaison_domain::redemption::{Redemption, RedemptionState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::to_redemption;
use crate::column::word;
use crate::entity::redemption::{Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page, older_than};
use crate::transaction::Db;
use crate::{customer, trial_invitation, user};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedRedemption {
    pub redemption: Redemption,
    /// Absent while nobody has signed in.
    pub customer_name: Option<String>,
    /// Who answered, or who last had it before them.
    pub person_name: Option<String>,
}

/// Those of a partner's open links that wait for an administrator, the longest wait first.
pub(crate) async fn awaiting_administrator(
    db: &impl Db,
    partner: PartnerId,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<Redemption>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(word(&RedemptionState::NeedsAdministrator)?))
        .filter(trial_invitation::is_open(Column::Invitation, partner, now)?)
        .order_by_asc(Column::ChangedAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_redemption).collect()
}

/// The newest change first.
pub async fn list(
    db: &impl Db,
    invitation: TrialInvitationId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListedRedemption>, StoreError> {
    let mut query = Entity::find().filter(Column::Invitation.eq(invitation.0));
    if let Some(cursor) = after {
        query = query.filter(older_than(cursor, Column::ChangedAt, Column::Id));
    }
    let rows = query
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .limit(limit.saturating_add(1))
        .all(&db.executor())
        .await?;
    let customers = customer::names(db, rows.iter().filter_map(|row| row.customer)).await?;
    let people = user::names(
        db,
        rows.iter().filter_map(|row| row.answered_by.or(row.last_user)),
    )
    .await?;
    let items = rows
        .into_iter()
        .map(|row| {
            let person = row.answered_by.or(row.last_user);
            Ok(ListedRedemption {
                customer_name: row.customer.and_then(|id| customers.get(&id).cloned()),
                person_name: person.and_then(|id| people.get(&id).cloned()),
                redemption: to_redemption(row)?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Page::of(items, limit, |item: &ListedRedemption| {
        Cursor::new(item.redemption.changed_at, item.redemption.id.0)
    }))
}

/// Which invitations these redemptions are of.
pub(crate) async fn invitations_of(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Uuid>, StoreError> {
    let rows: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Invitation)
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(&db.executor())
        .await?;
    Ok(rows.into_iter().collect())
}
