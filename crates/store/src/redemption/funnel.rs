//! How many came how far. Counted as redemptions move, so that no page takes longer the more customers there are.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use liaison_domain::id::{PartnerId, TrialInvitationId};
use liaison_domain::redemption::RedemptionState;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::column::{millis, parse_word};
use crate::entity::funnel::{ActiveModel, Column, Entity, Model};
use crate::entity::{redemption, trial_invitation};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

const MILLIS_A_DAY: i64 = 86_400_000;
/// The row of an invitation, whatever the day.
const WHENEVER: i64 = 0;

/// Each step counts those who went further too. Declining and going quiet are no steps on the way: each is counted by
/// itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Funnel {
    pub opened: i64,
    pub signed_in: i64,
    pub reviewed: i64,
    pub accepted: i64,
    pub with_administration: i64,
    pub declined: i64,
    pub went_quiet: i64,
}

/// Over all invitations of a partner: what was opened since the beginning of a moment's day, in UTC.
pub async fn funnel_of_partner(
    db: &impl Db,
    partner: PartnerId,
    since: Timestamp,
) -> Result<Funnel, StoreError> {
    let days = Entity::find()
        .filter(Column::Owner.eq(partner.0))
        .filter(Column::Day.gte(day(millis(since))))
        .all(&db.executor())
        .await?;
    Ok(days
        .iter()
        .fold(Funnel::default(), |sum, row| sum.plus(&Funnel::from(row), 1)))
}

/// One for each invitation that was opened; the others are absent.
pub async fn funnels_of_invitations(
    db: &impl Db,
    invitations: &[TrialInvitationId],
) -> Result<HashMap<TrialInvitationId, Funnel>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Owner.is_in(invitations.iter().map(|id| id.0)))
        .filter(Column::Day.eq(WHENEVER))
        .filter(Column::Opened.gt(0))
        .all(&db.executor())
        .await?;
    let named = rows
        .iter()
        .map(|row| (TrialInvitationId(row.owner), Funnel::from(row)));
    Ok(named.collect())
}

/// How many customers have accepted an invitation.
pub async fn count_accepted(db: &impl Db, invitation: TrialInvitationId) -> Result<i64, StoreError> {
    let funnels = funnels_of_invitations(db, &[invitation]).await?;
    Ok(funnels.get(&invitation).map_or(0, |funnel| funnel.accepted))
}

/// What one transaction makes of the counts. Redemptions are taken out before they change and put in again afterwards.
#[derive(Default)]
pub(super) struct Tally {
    moved: BTreeMap<(Uuid, i64), Funnel>,
}

impl Tally {
    /// Nobody else changes the redemption from here to the end of the transaction.
    pub(super) async fn take_out(&mut self, tx: &Tx, id: Uuid) -> Result<(), StoreError> {
        let row = redemption::Entity::find_by_id(id)
            .lock_exclusive()
            .one(&tx.executor())
            .await?;
        self.count(tx, row, -1).await
    }

    pub(super) async fn put_in(&mut self, tx: &Tx, id: Uuid) -> Result<(), StoreError> {
        let row = redemption::Entity::find_by_id(id).one(&tx.executor()).await?;
        self.count(tx, row, 1).await
    }

    /// In the order of the keys, so that no two transactions wait for each other.
    pub(super) async fn write(self, tx: &Tx) -> Result<(), StoreError> {
        for ((owner, day), funnel) in self.moved {
            if funnel != Funnel::default() {
                add(tx, owner, day, funnel).await?;
            }
        }
        Ok(())
    }

    async fn count(&mut self, tx: &Tx, row: Option<redemption::Model>, times: i64) -> Result<(), StoreError> {
        let Some(row) = row else {
            return Ok(());
        };
        let partner: Option<Uuid> = trial_invitation::Entity::find_by_id(row.invitation)
            .select_only()
            .column(trial_invitation::Column::Partner)
            .into_tuple()
            .one(&tx.executor())
            .await?;
        let partner = partner.ok_or_else(|| StoreError::corrupt("redemption.invitation", row.invitation))?;
        let one = Funnel::of(&row)?;
        for key in [(row.invitation, WHENEVER), (partner, day(row.opened_at))] {
            let sum = self.moved.entry(key).or_default();
            *sum = sum.plus(&one, times);
        }
        Ok(())
    }
}

async fn add(tx: &Tx, owner: Uuid, day: i64, funnel: Funnel) -> Result<(), StoreError> {
    let row = ActiveModel {
        owner: Set(owner),
        day: Set(day),
        opened: Set(funnel.opened),
        signed_in: Set(funnel.signed_in),
        reviewed: Set(funnel.reviewed),
        accepted: Set(funnel.accepted),
        with_administration: Set(funnel.with_administration),
        declined: Set(funnel.declined),
        went_quiet: Set(funnel.went_quiet),
    };
    let mut known = OnConflict::columns([Column::Owner, Column::Day]);
    for (column, more) in [
        (Column::Opened, funnel.opened),
        (Column::SignedIn, funnel.signed_in),
        (Column::Reviewed, funnel.reviewed),
        (Column::Accepted, funnel.accepted),
        (Column::WithAdministration, funnel.with_administration),
        (Column::Declined, funnel.declined),
        (Column::WentQuiet, funnel.went_quiet),
    ] {
        known.value(column, Expr::col((Entity, column)).add(more));
    }
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

const fn day(millis: i64) -> i64 {
    millis.div_euclid(MILLIS_A_DAY)
}

impl Funnel {
    fn of(row: &redemption::Model) -> Result<Self, StoreError> {
        let state = parse_word("redemption.state", &row.state)?;
        let accepted = matches!(state, RedemptionState::Accepted | RedemptionState::Running);
        Ok(Self {
            opened: 1,
            signed_in: row.customer.is_some().into(),
            reviewed: row.reviewed_at.is_some().into(),
            accepted: accepted.into(),
            with_administration: row.administration.is_some().into(),
            declined: (state == RedemptionState::Declined).into(),
            went_quiet: (state == RedemptionState::WentQuiet).into(),
        })
    }

    const fn plus(self, other: &Self, times: i64) -> Self {
        Self {
            opened: self.opened + times * other.opened,
            signed_in: self.signed_in + times * other.signed_in,
            reviewed: self.reviewed + times * other.reviewed,
            accepted: self.accepted + times * other.accepted,
            with_administration: self.with_administration + times * other.with_administration,
            declined: self.declined + times * other.declined,
            went_quiet: self.went_quiet + times * other.went_quiet,
        }
    }
}

impl From<&Model> for Funnel {
    fn from(row: &Model) -> Self {
        Self {
            opened: row.opened,
            signed_in: row.signed_in,
            reviewed: row.reviewed,
            accepted: row.accepted,
            with_administration: row.with_administration,
            declined: row.declined,
            went_quiet: row.went_quiet,
        }
    }
}
