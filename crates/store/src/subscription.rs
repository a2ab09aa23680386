//! Trial subscriptions.

use jiff::Timestamp;
use liaison_domain::catalogue::PlanCode;
use liaison_domain::id::{CustomerId, PartnerId, RedemptionId, SubscriptionId};
use liaison_domain::redemption::{EarlierTrial, RedemptionState};
use liaison_domain::trial_clock::TrialClock;
use sea_orm::sea_query::Query;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::column::{millis, timestamp, word};
use crate::entity::subscription::{ActiveModel, Column, Entity, Model};
use crate::entity::{redemption, trial_invitation};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// A trial that was set up. It ends by its clock alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrialSubscription {
    pub id: SubscriptionId,
    pub customer: CustomerId,
    pub plan: PlanCode,
    /// The partner that brought the customer.
    pub advisor: PartnerId,
    pub redemption: RedemptionId,
    pub licences: u32,
    pub clock: TrialClock,
}

/// Refused as a conflict when the customer has or had a trial of the plan, or when the redemption was set up before.
pub async fn insert(tx: &Tx, subscription: &TrialSubscription) -> Result<(), StoreError> {
    let clock = subscription.clock;
    let row = ActiveModel {
        id: Set(subscription.id.0),
        customer: Set(subscription.customer.0),
        plan: Set(subscription.plan.0.clone()),
        advisor: Set(subscription.advisor.0),
        redemption: Set(subscription.redemption.0),
        licences: Set(i64::from(subscription.licences)),
        starts_at: Set(millis(clock.starts_at)),
        ends_at: Set(millis(clock.ends_at)),
        disabled_at: Set(millis(clock.disabled_at)),
        deleted_at: Set(millis(clock.deleted_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn find_by_redemption(
    db: &impl Db,
    redemption: RedemptionId,
) -> Result<Option<TrialSubscription>, StoreError> {
    Ok(find_by_redemptions(db, [redemption.0].into_iter()).await?.pop())
}

pub(crate) async fn find_by_redemptions(
    db: &impl Db,
    redemptions: impl Iterator<Item = Uuid>,
) -> Result<Vec<TrialSubscription>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Redemption.is_in(redemptions))
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_subscription).collect()
}

/// The trials that a partner brought and that end after a moment and by another, the nearest first.
pub(crate) async fn ending(
    db: &impl Db,
    advisor: PartnerId,
    now: Timestamp,
    by: Timestamp,
    limit: u64,
) -> Result<Vec<TrialSubscription>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Advisor.eq(advisor.0))
        .filter(Column::EndsAt.gt(millis(now)))
        .filter(Column::EndsAt.lte(millis(by)))
        .order_by_asc(Column::EndsAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_subscription).collect()
}

/// The customer's trial of a plan from any invitation, also when it is still to be set up. There is one at most.
pub async fn earlier_trial(
    db: &impl Db,
    customer: CustomerId,
    plan: &PlanCode,
) -> Result<Option<EarlierTrial>, StoreError> {
    let executor = db.executor();
    let set_up = Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .filter(Column::Plan.eq(plan.0.as_str()))
        .one(&executor)
        .await?;
    if let Some(row) = set_up {
        let trial = to_subscription(row)?;
        return Ok(Some(EarlierTrial {
            redemption: trial.redemption,
            clock: Some(trial.clock),
        }));
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
    Ok(accepted.map(|row| EarlierTrial {
        redemption: RedemptionId(row.id),
        clock: None,
    }))
}

fn to_subscription(row: Model) -> Result<TrialSubscription, StoreError> {
    Ok(TrialSubscription {
        id: SubscriptionId(row.id),
        customer: CustomerId(row.customer),
        plan: PlanCode(row.plan),
        advisor: PartnerId(row.advisor),
        redemption: RedemptionId(row.redemption),
        licences: row
            .licences
            .try_into()
            .map_err(|_| StoreError::corrupt("subscription.licences", row.licences))?,
        clock: TrialClock {
            starts_at: timestamp("subscription.starts_at", row.starts_at)?,
            ends_at: timestamp("subscription.ends_at", row.ends_at)?,
            disabled_at: timestamp("subscription.disabled_at", row.disabled_at)?,
            deleted_at: timestamp("subscription.deleted_at", row.deleted_at)?,
        },
    })
}
