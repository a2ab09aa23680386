//! Redemptions: each customer's, and each anonymous visitor's, way through an invitation.

mod funnel;
mod list;
mod sought;

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, RedemptionId, TrialInvitationId, UserId, VisitorId};
use liaison_domain::redemption::{Redemption, RedemptionState};
use liaison_domain::terms::AgreedTerms;
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use funnel::Tally;
pub use funnel::{Funnel, count_accepted, funnel_of_partner, funnels_of_invitations};
pub use list::{Group, ListedRedemption, Order, Person, Wanted, list};
pub(crate) use list::{awaiting_administrator, invitations_of};
pub(crate) use sought::{NAMELESS, seek_anew, seek_anew_of};

use crate::column::{millis, parse_optional, parse_word, timestamp, word};
use crate::entity::redemption::{ActiveModel, Column, Entity, Model};
use crate::error::{Constraint, StoreError};
use crate::recipient;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

pub async fn insert(tx: &Tx, redemption: &Redemption) -> Result<(), StoreError> {
    let reviewed_at = match redemption.state {
        RedemptionState::Reviewing => Some(millis(redemption.changed_at)),
        _ => None,
    };
    let row = ActiveModel {
        id: Set(redemption.id.0),
        invitation: Set(redemption.invitation.0),
        state: Set(word(&redemption.state)?),
        visitor: Set(redemption.visitor.map(|id| id.0)),
        customer: Set(redemption.customer.map(|id| id.0)),
        last_user: Set(redemption.last_user.map(|id| id.0)),
        answered_by: Set(redemption.answered_by.map(|id| id.0)),
        answered_at: Set(redemption.answered_at.map(millis)),
        answered_revision: Set(redemption.answered_revision),
        terms_version: Set(redemption.terms.as_ref().map(|terms| terms.version.clone())),
        terms_sha256: Set(redemption.terms.as_ref().map(|terms| terms.sha256.clone())),
        administration: Set(redemption.administration.as_ref().map(word).transpose()?),
        decline_reason: Set(redemption.decline_reason.clone().map(String::from)),
        opened_at: Set(millis(redemption.opened_at)),
        reviewed_at: Set(reviewed_at),
        changed_at: Set(millis(redemption.changed_at)),
        revision: Set(redemption.revision),
        sought: Set(NAMELESS.to_owned()),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    if redemption.customer.is_some() {
        seek_anew(tx, redemption.id).await?;
    }
    let mut tally = Tally::default();
    tally.put_in(tx, redemption.id.0).await?;
    tally.write(tx).await
}

pub async fn find(db: &impl Db, id: RedemptionId) -> Result<Option<Redemption>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_redemption).transpose()
}

pub async fn find_by_customer(
    db: &impl Db,
    invitation: TrialInvitationId,
    customer: CustomerId,
) -> Result<Option<Redemption>, StoreError> {
    let row = Entity::find()
        .filter(Column::Invitation.eq(invitation.0))
        .filter(Column::Customer.eq(customer.0))
        .one(&db.executor())
        .await?;
    row.map(to_redemption).transpose()
}

pub async fn find_by_visitor(
    db: &impl Db,
    invitation: TrialInvitationId,
    visitor: VisitorId,
) -> Result<Option<Redemption>, StoreError> {
    let row = Entity::find()
        .filter(Column::Invitation.eq(invitation.0))
        .filter(Column::Visitor.eq(visitor.0))
        .one(&db.executor())
        .await?;
    row.map(to_redemption).transpose()
}

/// The visitor signed in: its redemption becomes the customer's, and the state stays. Where the customer has one
/// already, the visitor's ends and the customer's keeps the earlier opening. Returns the customer's redemption.
///
/// When another transaction claims the same visitor first this is a conflict: read again.
pub async fn claim(
    tx: &Tx,
    visitor: &Redemption,
    customer: CustomerId,
    user: UserId,
    at: Timestamp,
) -> Result<Redemption, StoreError> {
    let db = tx.executor();
    let mut tally = Tally::default();
    tally.take_out(tx, visitor.id.0).await?;
    if let Some(own) = find_by_customer(tx, visitor.invitation, customer).await? {
        recipient::follow(tx, visitor.id, own.id).await?;
        tally.take_out(tx, own.id.0).await?;
        Entity::delete_many()
            .filter(Column::Id.eq(visitor.id.0))
            .filter(Column::Customer.is_null())
            .exec(&db)
            .await?;
        // Still there when another customer claimed it first.
        tally.put_in(tx, visitor.id.0).await?;
        let opened_at = own.opened_at.min(visitor.opened_at);
        Entity::update_many()
            .col_expr(Column::OpenedAt, Expr::value(millis(opened_at)))
            .filter(Column::Id.eq(own.id.0))
            .exec(&db)
            .await?;
        tally.put_in(tx, own.id.0).await?;
        tally.write(tx).await?;
        return Ok(Redemption { opened_at, ..own });
    }
    let claimed = Entity::update_many()
        .col_expr(Column::Customer, Expr::value(customer.0))
        .col_expr(Column::Visitor, Expr::value(Option::<Uuid>::None))
        .col_expr(Column::LastUser, Expr::value(user.0))
        .col_expr(Column::ChangedAt, Expr::value(millis(at)))
        .col_expr(Column::Revision, Expr::value(visitor.revision + 1))
        .filter(Column::Id.eq(visitor.id.0))
        .filter(Column::Revision.eq(visitor.revision))
        .exec(&db)
        .await?;
    if claimed.rows_affected == 0 {
        return Err(StoreError::Conflict(Constraint::OneRedemptionPerVisitor));
    }
    seek_anew(tx, visitor.id).await?;
    tally.put_in(tx, visitor.id.0).await?;
    tally.write(tx).await?;
    Ok(Redemption {
        customer: Some(customer),
        visitor: None,
        last_user: Some(user),
        changed_at: at,
        revision: visitor.revision + 1,
        ..visitor.clone()
    })
}

/// Writes what may change of a redemption: its state, who last had it before them, the answer and when it changed.
/// `redemption.revision` is the one that was read; the row gets the next one.
pub async fn update(tx: &Tx, redemption: &Redemption) -> Result<Update, StoreError> {
    let mut tally = Tally::default();
    tally.take_out(tx, redemption.id.0).await?;
    let mut change = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&redemption.state)?))
        .col_expr(Column::LastUser, Expr::value(redemption.last_user.map(|id| id.0)))
        .col_expr(
            Column::AnsweredBy,
            Expr::value(redemption.answered_by.map(|id| id.0)),
        )
        .col_expr(
            Column::AnsweredAt,
            Expr::value(redemption.answered_at.map(millis)),
        )
        .col_expr(
            Column::AnsweredRevision,
            Expr::value(redemption.answered_revision),
        )
        .col_expr(
            Column::TermsVersion,
            Expr::value(redemption.terms.as_ref().map(|terms| terms.version.clone())),
        )
        .col_expr(
            Column::TermsSha256,
            Expr::value(redemption.terms.as_ref().map(|terms| terms.sha256.clone())),
        )
        .col_expr(
            Column::Administration,
            Expr::value(redemption.administration.as_ref().map(word).transpose()?),
        )
        .col_expr(
            Column::DeclineReason,
            Expr::value(redemption.decline_reason.clone().map(String::from)),
        )
        .col_expr(Column::ChangedAt, Expr::value(millis(redemption.changed_at)))
        .col_expr(Column::Revision, Expr::value(redemption.revision + 1))
        .filter(Column::Id.eq(redemption.id.0))
        .filter(Column::Revision.eq(redemption.revision));
    if redemption.state == RedemptionState::Reviewing {
        let first = Func::coalesce([
            Expr::col(Column::ReviewedAt),
            Expr::value(millis(redemption.changed_at)),
        ]);
        change = change.col_expr(Column::ReviewedAt, first.into());
    }
    let changed = change.exec(&tx.executor()).await?;
    seek_anew(tx, redemption.id).await?;
    tally.put_in(tx, redemption.id.0).await?;
    tally.write(tx).await?;
    Ok(Update::of(changed.rows_affected, redemption.revision))
}

/// Unanswered ones without a change since a moment, the longest quiet first.
pub async fn quiet_since(db: &impl Db, since: Timestamp, limit: u64) -> Result<Vec<Redemption>, StoreError> {
    let waiting = [
        RedemptionState::Opened,
        RedemptionState::SignedIn,
        RedemptionState::NeedsAdministrator,
        RedemptionState::Reviewing,
    ];
    let waiting = waiting.iter().map(word).collect::<Result<Vec<_>, _>>()?;
    let rows = Entity::find()
        .filter(Column::State.is_in(waiting))
        .filter(Column::ChangedAt.lte(millis(since)))
        .order_by_asc(Column::ChangedAt)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_redemption).collect()
}

/// Accepted ones whose trial was not set up yet, the longest waiting first.
pub async fn awaiting_set_up(db: &impl Db, limit: u64) -> Result<Vec<Redemption>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(word(&RedemptionState::Accepted)?))
        .order_by_asc(Column::ChangedAt)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_redemption).collect()
}

pub(crate) fn to_redemption(row: Model) -> Result<Redemption, StoreError> {
    Ok(Redemption {
        id: RedemptionId(row.id),
        invitation: TrialInvitationId(row.invitation),
        state: parse_word("redemption.state", &row.state)?,
        visitor: row.visitor.map(VisitorId),
        customer: row.customer.map(CustomerId),
        last_user: row.last_user.map(UserId),
        answered_by: row.answered_by.map(UserId),
        answered_at: row
            .answered_at
            .map(|at| timestamp("redemption.answered_at", at))
            .transpose()?,
        answered_revision: row.answered_revision,
        terms: row
            .terms_version
            .zip(row.terms_sha256)
            .map(|(version, sha256)| AgreedTerms { version, sha256 }),
        administration: parse_optional("redemption.administration", row.administration.as_deref())?,
        decline_reason: parse_optional("redemption.decline_reason", row.decline_reason.as_deref())?,
        opened_at: timestamp("redemption.opened_at", row.opened_at)?,
        changed_at: timestamp("redemption.changed_at", row.changed_at)?,
        revision: row.revision,
    })
}
