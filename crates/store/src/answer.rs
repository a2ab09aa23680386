//! What a customer answered.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::catalogue::PlanCode;
use liaison_domain::id::{CustomerId, RedemptionId};
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::redemption::Redemption;
use liaison_domain::subscription::Subscription;
use liaison_domain::trial_clock::TrialClock;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{parse_word, timestamp};
use crate::entity::{redemption, trial_invitation};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::redemption::to_redemption;
use crate::transaction::Db;
use crate::{partner, subscription, user};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnsweredInvitation {
    pub redemption: Redemption,
    pub answered_at: Timestamp,
    pub answered_by_name: String,
    pub partner_name: String,
    pub plan: PlanCode,
    pub summary: SummaryId,
    pub token: LinkToken,
    /// The clock of the trial, once it was set up.
    pub clock: Option<TrialClock>,
}

/// A customer's answers, newest first.
pub async fn list(
    db: &impl Db,
    customer: CustomerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<AnsweredInvitation>, StoreError> {
    use redemption::Column;
    let query = redemption::Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .filter(Column::AnsweredAt.is_not_null());
    let rows = newest(db, query, (Column::AnsweredAt, Column::Id), after, limit).await?;
    let items = described(db, rows).await?;
    Ok(Page::of(items, limit, |item: &AnsweredInvitation| {
        Cursor::new(item.answered_at, item.redemption.id.0)
    }))
}

/// One answer, where the redemption has one.
pub async fn find(db: &impl Db, id: RedemptionId) -> Result<Option<AnsweredInvitation>, StoreError> {
    let row = redemption::Entity::find_by_id(id.0)
        .filter(redemption::Column::AnsweredAt.is_not_null())
        .one(&db.executor())
        .await?;
    Ok(described(db, row.into_iter().collect()).await?.pop())
}

async fn described(
    db: &impl Db,
    rows: Vec<redemption::Model>,
) -> Result<Vec<AnsweredInvitation>, StoreError> {
    let invitations: HashMap<_, _> = trial_invitation::Entity::find()
        .filter(trial_invitation::Column::Id.is_in(rows.iter().map(|row| row.invitation)))
        .all(&db.executor())
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let partners = partner::names(db, invitations.values().map(|row| row.partner)).await?;
    let people = user::names(db, rows.iter().filter_map(|row| row.answered_by)).await?;
    let trials = subscription::find_by_redemptions(db, rows.iter().map(|row| row.id)).await?;
    rows.into_iter()
        .map(|row| {
            let missing = |what: &str| StoreError::corrupt(what, row.id);
            let invitation = invitations
                .get(&row.invitation)
                .ok_or_else(|| missing("redemption.invitation"))?;
            let answered_at = row.answered_at.ok_or_else(|| missing("redemption.answered_at"))?;
            let person = row.answered_by.and_then(|id| people.get(&id));
            Ok(AnsweredInvitation {
                answered_at: timestamp("redemption.answered_at", answered_at)?,
                answered_by_name: person.cloned().unwrap_or_default(),
                partner_name: partners.get(&invitation.partner).cloned().unwrap_or_default(),
                plan: PlanCode(invitation.plan.clone()),
                summary: parse_word("trial_invitation.summary", &invitation.summary)?,
                token: parse_word("trial_invitation.token", &invitation.token)?,
                clock: trials.get(&row.id).and_then(Subscription::trial_clock),
                redemption: to_redemption(row)?,
            })
        })
        .collect()
}
