//! How many came how far.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::id::{PartnerId, TrialInvitationId};
use liaison_domain::redemption::RedemptionState;
use sea_orm::sea_query::{Expr, ExprTrait, Func, FunctionCall, Query};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, Select};
use uuid::Uuid;

use crate::column::{millis, word};
use crate::entity::redemption::{Column, Entity};
use crate::entity::trial_invitation;
use crate::error::StoreError;
use crate::transaction::Db;

/// Each step counts those who went further too. Declining is no step on the way: it is counted by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Funnel {
    pub opened: i64,
    pub signed_in: i64,
    pub reviewed: i64,
    pub accepted: i64,
    pub with_administration: i64,
    pub declined: i64,
}

/// Over all invitations of a partner: what was opened since a moment.
pub async fn funnel_of_partner(
    db: &impl Db,
    partner: PartnerId,
    since: Timestamp,
) -> Result<Funnel, StoreError> {
    let invitations = Query::select()
        .column(trial_invitation::Column::Id)
        .from(trial_invitation::Entity)
        .and_where(trial_invitation::Column::Partner.eq(partner.0))
        .take();
    let counted = counted(since)?
        .filter(Column::Invitation.in_subquery(invitations))
        .into_model::<Counted>()
        .one(&db.executor())
        .await?;
    Ok(counted.map(Funnel::from).unwrap_or_default())
}

/// One for each invitation that was opened since a moment; the others are absent.
pub async fn funnels_of_invitations(
    db: &impl Db,
    invitations: &[TrialInvitationId],
    since: Timestamp,
) -> Result<HashMap<TrialInvitationId, Funnel>, StoreError> {
    let counted = counted(since)?
        .column(Column::Invitation)
        .filter(Column::Invitation.is_in(invitations.iter().map(|id| id.0)))
        .group_by(Column::Invitation)
        .into_model::<CountedInvitation>()
        .all(&db.executor())
        .await?;
    Ok(counted
        .into_iter()
        .map(|row| (TrialInvitationId(row.invitation), Funnel::from(row.counted)))
        .collect())
}

/// How many customers have accepted an invitation.
pub async fn count_accepted(db: &impl Db, invitation: TrialInvitationId) -> Result<i64, StoreError> {
    let funnels = funnels_of_invitations(db, &[invitation], Timestamp::MIN).await?;
    Ok(funnels.get(&invitation).map_or(0, |funnel| funnel.accepted))
}

#[derive(FromQueryResult)]
struct Counted {
    opened: i64,
    signed_in: i64,
    reviewed: i64,
    accepted: i64,
    with_administration: i64,
    declined: i64,
}

#[derive(FromQueryResult)]
struct CountedInvitation {
    invitation: Uuid,
    #[sea_orm(nested)]
    counted: Counted,
}

fn counted(since: Timestamp) -> Result<Select<Entity>, StoreError> {
    let accepted = [
        word(&RedemptionState::Accepted)?,
        word(&RedemptionState::Running)?,
    ];
    let declined = [word(&RedemptionState::Declined)?];
    Ok(Entity::find()
        .select_only()
        .expr_as(count(Column::Id), "opened")
        // Counting a column leaves its empty values out.
        .expr_as(count(Column::Customer), "signed_in")
        .expr_as(count(Column::ReviewedAt), "reviewed")
        .expr_as(count_states(accepted), "accepted")
        .expr_as(count(Column::Administration), "with_administration")
        .expr_as(count_states(declined), "declined")
        .filter(Column::OpenedAt.gte(millis(since))))
}

fn count(column: Column) -> FunctionCall {
    Func::count(column.into_expr())
}

fn count_states<const N: usize>(states: [String; N]) -> FunctionCall {
    Func::count(Expr::case(Column::State.into_expr().is_in(states), 1))
}

impl From<Counted> for Funnel {
    fn from(row: Counted) -> Self {
        Self {
            opened: row.opened,
            signed_in: row.signed_in,
            reviewed: row.reviewed,
            accepted: row.accepted,
            with_administration: row.with_administration,
            declined: row.declined,
        }
    }
}
