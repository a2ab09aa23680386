//! Trial invitations.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::catalogue::PlanCode;
use liaison_domain::id::{OfficeId, PartnerId, TrialInvitationId, UserId};
use liaison_domain::link::LinkToken;
use liaison_domain::trial_invitation::{InvitationState, Terms, TrialInvitation};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::column::{json, millis, parse_json, parse_optional, parse_word, timestamp, word};
use crate::entity::trial_invitation::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;
use crate::user;
use crate::wanted::{Columns, Follows, Wanted, rows};

/// Stands for no end, so that everything that asks for what is open at a moment stays one comparison.
const NO_END: i64 = i64::MAX;

/// An invitation as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedInvitation {
    pub invitation: TrialInvitation,
    pub author_name: String,
}

pub async fn insert(tx: &Tx, invitation: &TrialInvitation) -> Result<(), StoreError> {
    let terms = &invitation.terms;
    let row = ActiveModel {
        id: Set(invitation.id.0),
        partner: Set(invitation.partner.0),
        created_by: Set(invitation.created_by.0),
        looked_after_by: Set(
            (invitation.looked_after_by != invitation.created_by).then_some(invitation.looked_after_by.0)
        ),
        created_at: Set(millis(invitation.created_at)),
        name: Set(terms.name.as_str().to_owned()),
        usage_location: Set(word(&terms.usage_location)?),
        plan: Set(terms.plan.0.clone()),
        administration: Set(terms.administration.as_ref().map(word).transpose()?),
        message: Set(json(&terms.message)?),
        summary: Set(invitation.summary.as_str().to_owned()),
        token: Set(invitation.token.as_str().to_owned()),
        state: Set(word(&invitation.state)?),
        expires_at: Set(end(invitation.expires_at)),
        revision: Set(invitation.revision),
        sought: Set(sought(invitation)),
        expiry: Set(json(&terms.expiry)?),
        most_acceptances: Set(terms.most_acceptances.map(i64::from)),
        office: Set(terms.office.map(|office| office.0)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn find(db: &impl Db, id: TrialInvitationId) -> Result<Option<TrialInvitation>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_invitation).transpose()
}

pub async fn find_by_token(db: &impl Db, token: &LinkToken) -> Result<Option<TrialInvitation>, StoreError> {
    let row = Entity::find()
        .filter(Column::Token.eq(token.as_str()))
        .one(&db.executor())
        .await?;
    row.map(to_invitation).transpose()
}

/// Reads an invitation and keeps it as it is until this transaction ends, so that nobody revokes it between the
/// decision and the answer. Others may answer meanwhile. SQLite's one writer needs no row lock.
pub async fn lock(tx: &Tx, id: TrialInvitationId) -> Result<Option<TrialInvitation>, StoreError> {
    let row = Entity::find_by_id(id.0).lock_shared().one(&tx.executor()).await?;
    row.map(to_invitation).transpose()
}

/// As [`lock`], and nobody else answers meanwhile: where places are counted, the last one is taken once.
pub async fn lock_alone(tx: &Tx, id: TrialInvitationId) -> Result<Option<TrialInvitation>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(&tx.executor())
        .await?;
    row.map(to_invitation).transpose()
}

pub type WantedInvitations = Wanted<InvitationState>;

const COLUMNS: Columns<Column> = Columns {
    id: Column::Id,
    partner: Column::Partner,
    state: Column::State,
    created_at: Column::CreatedAt,
    ends_at: Column::ExpiresAt,
    sought: Column::Sought,
};

/// A partner's invitations. They are sought by their name and the summary id.
pub async fn list(
    db: &impl Db,
    partner: PartnerId,
    wanted: &WantedInvitations,
    now: Timestamp,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListedInvitation>, StoreError> {
    let state = wanted.state.map(|state| in_state(state, now)).transpose()?;
    let what = (wanted.search.as_deref(), state);
    let rows = rows::<Entity>(db, COLUMNS, partner, what, (wanted.order, after), limit).await?;
    let names = user::names(db, rows.iter().map(|row| row.created_by)).await?;
    let items = rows
        .into_iter()
        .map(|row| {
            Ok(ListedInvitation {
                author_name: names.get(&row.created_by).cloned().unwrap_or_default(),
                invitation: to_invitation(row)?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    let order = wanted.order;
    Ok(Page::of(items, limit, |item: &ListedInvitation| {
        let invitation = &item.invitation;
        Cursor {
            millis: order.place(millis(invitation.created_at), end(invitation.expires_at)),
            id: invitation.id.0,
        }
    }))
}

/// What the state is at a moment, as `TrialInvitation::state_at` has it.
fn in_state(state: InvitationState, now: Timestamp) -> Result<Condition, StoreError> {
    let follows = match state {
        InvitationState::Active => Follows::UntilItsEnd,
        InvitationState::Expired => Follows::AfterTheEndOf(word(&InvitationState::Active)?),
        InvitationState::Paused | InvitationState::Revoked => Follows::Marked,
    };
    Ok(COLUMNS.in_state(word(&state)?, follows, now))
}

fn sought(invitation: &TrialInvitation) -> String {
    let words = [invitation.terms.name.as_str(), invitation.summary.as_str()];
    words.join(" ").to_lowercase()
}

/// How many of a partner's links are open at a moment.
pub async fn count_active(db: &impl Db, partner: PartnerId, now: Timestamp) -> Result<u64, StoreError> {
    Ok(Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::State.eq(word(&InvitationState::Active)?))
        .filter(Column::ExpiresAt.gt(millis(now)))
        .count(&db.executor())
        .await?)
}

/// A partner's links that are open at a moment and close by another, the nearest first.
pub async fn ending(
    db: &impl Db,
    partner: PartnerId,
    now: Timestamp,
    by: Timestamp,
    limit: u64,
) -> Result<Vec<TrialInvitation>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::State.eq(word(&InvitationState::Active)?))
        .filter(Column::ExpiresAt.gt(millis(now)))
        .filter(Column::ExpiresAt.lte(millis(by)))
        .order_by_asc(Column::ExpiresAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_invitation).collect()
}

/// Whether the invitation of a row is a partner's link that is open at a moment. Asked row by row, so that a list of a
/// few rows is not preceded by one of all invitations.
pub(crate) fn is_open(
    invitation: impl ColumnTrait,
    partner: PartnerId,
    now: Timestamp,
) -> Result<Expr, StoreError> {
    let found = Query::select()
        .expr(Expr::value(1))
        .from(Entity)
        .and_where(Column::Id.into_expr().eq(invitation.into_expr()))
        .and_where(Column::Partner.eq(partner.0))
        .cond_where(in_state(InvitationState::Active, now)?)
        .take();
    Ok(Expr::exists(found))
}

/// The names of those of these invitations that exist.
pub(crate) async fn names(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let rows: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Name)
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(&db.executor())
        .await?;
    Ok(rows.into_iter().collect())
}

/// Those still marked active whose time was over at a moment, the oldest first.
pub async fn expiring(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<TrialInvitation>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(word(&InvitationState::Active)?))
        .filter(Column::ExpiresAt.lte(millis(now)))
        .order_by_asc(Column::ExpiresAt)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_invitation).collect()
}

pub async fn set_state(
    tx: &Tx,
    id: TrialInvitationId,
    seen_revision: i64,
    state: InvitationState,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&state)?))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

/// Sets another end, or none. `state` is what the transition table has made of it.
pub async fn extend(
    tx: &Tx,
    id: TrialInvitationId,
    seen_revision: i64,
    state: InvitationState,
    expires_at: Option<Timestamp>,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&state)?))
        .col_expr(Column::ExpiresAt, Expr::value(end(expires_at)))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

fn end(expires_at: Option<Timestamp>) -> i64 {
    expires_at.map_or(NO_END, millis)
}

pub(crate) fn to_invitation(row: Model) -> Result<TrialInvitation, StoreError> {
    Ok(TrialInvitation {
        id: TrialInvitationId(row.id),
        partner: PartnerId(row.partner),
        created_by: UserId(row.created_by),
        looked_after_by: UserId(row.looked_after_by.unwrap_or(row.created_by)),
        created_at: timestamp("trial_invitation.created_at", row.created_at)?,
        terms: Terms {
            name: parse_word("trial_invitation.name", &row.name)?,
            usage_location: parse_word("trial_invitation.usage_location", &row.usage_location)?,
            plan: PlanCode(row.plan),
            administration: parse_optional("trial_invitation.administration", row.administration.as_deref())?,
            message: parse_json("trial_invitation.message", &row.message)?,
            expiry: parse_json("trial_invitation.expiry", &row.expiry)?,
            most_acceptances: row
                .most_acceptances
                .map(u32::try_from)
                .transpose()
                .map_err(|_| StoreError::corrupt("trial_invitation.most_acceptances", row.id))?,
            office: row.office.map(OfficeId),
        },
        summary: parse_word("trial_invitation.summary", &row.summary)?,
        token: parse_word("trial_invitation.token", &row.token)?,
        state: parse_word("trial_invitation.state", &row.state)?,
        expires_at: match row.expires_at {
            NO_END => None,
            at => Some(timestamp("trial_invitation.expires_at", at)?),
        },
        revision: row.revision,
    })
}
