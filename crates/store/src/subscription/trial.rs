//! Trials, and what an organisation has of a plan already.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::catalogue::PlanCode;
use liaison_domain::id::{CustomerId, PartnerId, RedemptionId};
use liaison_domain::redemption::{EarlierTrial, Holding, RedemptionState};
use liaison_domain::subscription::{Origin, Phase, Subscription, SubscriptionState};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::row::to_subscription;
use crate::column::{millis, word};
use crate::entity::subscription::{Column, Entity};
use crate::entity::{redemption, trial_invitation};
use crate::error::StoreError;
use crate::transaction::Db;

/// What an accepted invitation became.
pub async fn find_by_redemption(
    db: &impl Db,
    redemption: RedemptionId,
) -> Result<Option<Subscription>, StoreError> {
    let row = Entity::find()
        .filter(Column::TrialRedemption.eq(redemption.0))
        .one(&db.executor())
        .await?;
    row.map(to_subscription).transpose()
}

pub(crate) async fn find_by_redemptions(
    db: &impl Db,
    redemptions: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Subscription>, StoreError> {
    let rows = Entity::find()
        .filter(Column::TrialRedemption.is_in(redemptions))
        .all(&db.executor())
        .await?;
    rows.into_iter()
        .filter_map(|row| Some((row.trial_redemption?, row)))
        .map(|(redemption, row)| Ok((redemption, to_subscription(row)?)))
        .collect()
}

/// The trials that a partner brought and that end after a moment and by another, the nearest first. What becomes
/// something else by itself is not among them.
pub(crate) async fn ending(
    db: &impl Db,
    brought_by: PartnerId,
    now: Timestamp,
    by: Timestamp,
    limit: u64,
) -> Result<Vec<(Uuid, Subscription)>, StoreError> {
    let trials = [
        word(&SubscriptionState::Trial)?,
        word(&SubscriptionState::ExtendedTrial)?,
    ];
    let rows = Entity::find()
        .filter(Column::BroughtBy.eq(brought_by.0))
        .filter(Column::State.is_in(trials))
        .filter(Column::EndsAt.gt(millis(now)))
        .filter(Column::EndsAt.lte(millis(by)))
        .order_by_asc(Column::EndsAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter()
        .filter_map(|row| Some((row.trial_redemption?, row)))
        .map(|(redemption, row)| Ok((redemption, to_subscription(row)?)))
        .filter(|read| {
            !matches!(
                read,
                Ok((
                    _,
                    Subscription {
                        phase: Phase::Trial { planned: Some(_), .. },
                        ..
                    }
                ))
            )
        })
        .collect()
}

/// What the customer has or had of a plan from elsewhere: a trial from any invitation, also when it is still to be set
/// up, of which there is one at most; or what it bought.
pub async fn earlier_trial(
    db: &impl Db,
    customer: CustomerId,
    plan: &PlanCode,
) -> Result<Option<EarlierTrial>, StoreError> {
    let executor = db.executor();
    let own = || {
        Entity::find()
            .filter(Column::Customer.eq(customer.0))
            .filter(Column::Product.eq(plan.0.as_str()))
    };
    let trial = own()
        .filter(Column::TrialRedemption.is_not_null())
        .one(&executor)
        .await?;
    if let Some(row) = trial {
        return Ok(Some(held(&to_subscription(row)?)));
    }
    let invitations = Query::select()
        .column(trial_invitation::Column::Id)
        .from(trial_invitation::Entity)
        .and_where(trial_invitation::Column::Plan.eq(plan.0.as_str()))
        .take();
    let accepted = redemption::Entity::find()
        .filter(redemption::Column::Customer.eq(customer.0))
        .filter(redemption::Column::State.eq(word(&RedemptionState::Accepted)?))
        .filter(redemption::Column::Invitation.in_subquery(invitations))
        .one(&executor)
        .await?;
    if let Some(row) = accepted {
        return Ok(Some(EarlierTrial {
            redemption: Some(RedemptionId(row.id)),
            holding: Holding::Has,
        }));
    }
    let bought = own()
        .filter(Column::State.eq(word(&SubscriptionState::Paid)?))
        .limit(1)
        .one(&executor)
        .await?;
    bought.map(|row| Ok(held(&to_subscription(row)?))).transpose()
}

fn held(subscription: &Subscription) -> EarlierTrial {
    EarlierTrial {
        redemption: match subscription.origin {
            Origin::Trial { redemption, .. } => Some(redemption),
            Origin::Offer { .. } => None,
        },
        holding: match &subscription.phase {
            Phase::Trial {
                planned: None,
                ends_at,
                ..
            } => Holding::TrialUntil(*ends_at),
            Phase::Trial { .. } | Phase::Paid { .. } => Holding::Has,
            Phase::Over { .. } => Holding::Had,
        },
    }
}
