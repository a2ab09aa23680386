//! A partner's own people, and those who were asked to become some.

use jiff::Timestamp;
use liaison_domain::actor::StaffRole;
use liaison_domain::id::{PartnerId, StaffInvitationId, UserId};
use liaison_domain::text::{EmailAddress, PersonName};
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::column::{hash, millis, parse_word, timestamp, word};
use crate::draft;
use crate::entity::staff_invitation::{ActiveModel, Column, Entity, Model};
use crate::entity::{lead, purchase_offer, trial_invitation, user};
use crate::error::StoreError;
use crate::page::{Cursor, Page, older_than};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;
use crate::user::{StoredUser, to_user};

#[derive(Clone, PartialEq, Eq)]
pub struct StaffInvitation {
    pub id: StaffInvitationId,
    pub partner: PartnerId,
    pub name: PersonName,
    pub email: EmailAddress,
    pub role: StaffRole,
    pub invited_by: UserId,
    /// Of the token in the mail, which itself is nowhere here.
    pub token_hash: [u8; 32],
    pub sendings: i64,
    pub sent_at: Timestamp,
    pub expires_at: Timestamp,
    pub revision: i64,
}

/// Everybody who belongs or belonged to a partner, who came last first.
pub async fn list(
    db: &impl Db,
    partner: PartnerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<StoredUser>, StoreError> {
    let mut query = user::Entity::find().filter(user::Column::Partner.eq(partner.0));
    if let Some(after) = after {
        query = query.filter(older_than(after, user::Column::JoinedAt, user::Column::Id));
    }
    let rows = query
        .order_by_desc(user::Column::JoinedAt)
        .order_by_desc(user::Column::Id)
        .limit(limit.saturating_add(1))
        .all(&db.executor())
        .await?;
    let items = rows.into_iter().map(to_user).collect::<Result<_, StoreError>>()?;
    Ok(Page::of(items, limit, |item: &StoredUser| {
        Cursor::new(item.joined_at, item.id.0)
    }))
}

/// How many global administrators a partner has. To decide by it, lock the partner first.
pub async fn count_administrators(db: &impl Db, partner: PartnerId) -> Result<u64, StoreError> {
    Ok(user::Entity::find()
        .filter(user::Column::Partner.eq(partner.0))
        .filter(user::Column::Role.eq(word(&StaffRole::GlobalAdministrator)?))
        .filter(user::Column::LeftAt.is_null())
        .count(&db.executor())
        .await?)
}

/// Of everybody who belongs to a partner now.
pub async fn addresses(db: &impl Db, partner: PartnerId) -> Result<Vec<String>, StoreError> {
    Ok(user::Entity::find()
        .select_only()
        .column(user::Column::Email)
        .filter(user::Column::Partner.eq(partner.0))
        .filter(user::Column::LeftAt.is_null())
        .into_tuple()
        .all(&db.executor())
        .await?)
}

/// Who decides for a partner.
pub async fn administrators(db: &impl Db, partner: PartnerId) -> Result<Vec<StoredUser>, StoreError> {
    in_roles(db, partner, |role| role == StaffRole::GlobalAdministrator).await
}

/// Those of a partner whose role allows something.
pub async fn in_roles(
    db: &impl Db,
    partner: PartnerId,
    allows: fn(StaffRole) -> bool,
) -> Result<Vec<StoredUser>, StoreError> {
    let roles = StaffRole::ALL
        .into_iter()
        .filter(|role| allows(*role))
        .map(|role| word(&role))
        .collect::<Result<Vec<_>, _>>()?;
    let rows = user::Entity::find()
        .filter(user::Column::Partner.eq(partner.0))
        .filter(user::Column::Role.is_in(roles))
        .filter(user::Column::LeftAt.is_null())
        .order_by_asc(user::Column::Id)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_user).collect()
}

/// The person does not sign in any more.
pub async fn leave(tx: &Tx, id: UserId, seen_revision: i64, at: Timestamp) -> Result<Update, StoreError> {
    let changed = user::Entity::update_many()
        .col_expr(user::Column::LeftAt, Expr::value(millis(at)))
        .col_expr(user::Column::Revision, Expr::value(seen_revision + 1))
        .filter(user::Column::Id.eq(id.0))
        .filter(user::Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

/// Somebody who left comes back, under a new name, role and password if need be.
pub async fn come_back(tx: &Tx, person: &StoredUser, role: StaffRole) -> Result<Update, StoreError> {
    let changed = user::Entity::update_many()
        .col_expr(user::Column::Name, Expr::value(person.name.clone()))
        .col_expr(user::Column::Role, Expr::value(word(&role)?))
        .col_expr(
            user::Column::PasswordHash,
            Expr::value(person.password_hash.clone()),
        )
        .col_expr(user::Column::JoinedAt, Expr::value(millis(person.joined_at)))
        .col_expr(user::Column::LeftAt, Expr::value(None::<i64>))
        .col_expr(user::Column::Revision, Expr::value(person.revision + 1))
        .filter(user::Column::Id.eq(person.id.0))
        .filter(user::Column::Revision.eq(person.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, person.revision))
}

/// Everything that one person looks after passes to another.
pub async fn hand_over(tx: &Tx, from: UserId, to: UserId) -> Result<(), StoreError> {
    use purchase_offer::Column as Offer;
    use trial_invitation::Column as Invitation;
    let owner = Func::coalesce([
        Expr::col(Invitation::LookedAfterBy),
        Expr::col(Invitation::CreatedBy),
    ]);
    let seller = Func::coalesce([Expr::col(Offer::LookedAfterBy), Expr::col(Offer::CreatedBy)]);
    purchase_offer::Entity::update_many()
        .col_expr(Offer::LookedAfterBy, Expr::value(to.0))
        .filter(Expr::expr(seller).eq(from.0))
        .exec(&tx.executor())
        .await?;
    trial_invitation::Entity::update_many()
        .col_expr(Invitation::LookedAfterBy, Expr::value(to.0))
        .filter(Expr::expr(owner).eq(from.0))
        .exec(&tx.executor())
        .await?;
    lead::Entity::update_many()
        .col_expr(lead::Column::LookedAfterBy, Expr::value(to.0))
        .filter(lead::Column::LookedAfterBy.eq(from.0))
        .exec(&tx.executor())
        .await?;
    draft::hand_over(tx, from, to).await
}

/// Refused as a conflict where the partner asked the address already.
pub async fn insert_invitation(tx: &Tx, invitation: &StaffInvitation) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(invitation.id.0),
        partner: Set(invitation.partner.0),
        name: Set(invitation.name.as_str().to_owned()),
        email: Set(invitation.email.as_str().to_owned()),
        role: Set(word(&invitation.role)?),
        invited_by: Set(invitation.invited_by.0),
        token_hash: Set(invitation.token_hash.to_vec()),
        sendings: Set(invitation.sendings),
        sent_at: Set(millis(invitation.sent_at)),
        expires_at: Set(millis(invitation.expires_at)),
        revision: Set(invitation.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// The latest first.
pub async fn list_invitations(
    db: &impl Db,
    partner: PartnerId,
    limit: u64,
) -> Result<Vec<StaffInvitation>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .order_by_desc(Column::SentAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_invitation).collect()
}

pub async fn find_invitation(
    db: &impl Db,
    id: StaffInvitationId,
) -> Result<Option<StaffInvitation>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_invitation).transpose()
}

pub async fn find_invitation_by_email(
    db: &impl Db,
    partner: PartnerId,
    email: &EmailAddress,
) -> Result<Option<StaffInvitation>, StoreError> {
    let row = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::Email.eq(email.as_str()))
        .one(&db.executor())
        .await?;
    row.map(to_invitation).transpose()
}

/// An invitation whose link still works.
pub async fn find_invitation_by_token(
    db: &impl Db,
    token_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<StaffInvitation>, StoreError> {
    let row = Entity::find()
        .filter(Column::TokenHash.eq(token_hash.to_vec()))
        .filter(Column::ExpiresAt.gt(millis(now)))
        .one(&db.executor())
        .await?;
    row.map(to_invitation).transpose()
}

/// The link was sent once more, under another token.
pub async fn send_again(tx: &Tx, invitation: &StaffInvitation) -> Result<Update, StoreError> {
    let seen_revision = invitation.revision;
    let changed = Entity::update_many()
        .col_expr(Column::TokenHash, Expr::value(invitation.token_hash.to_vec()))
        .col_expr(Column::Sendings, Expr::value(invitation.sendings))
        .col_expr(Column::SentAt, Expr::value(millis(invitation.sent_at)))
        .col_expr(Column::ExpiresAt, Expr::value(millis(invitation.expires_at)))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(invitation.id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

/// Used or withdrawn. Only one of those who end it at the same time does.
pub async fn delete_invitation(tx: &Tx, invitation: &StaffInvitation) -> Result<Update, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::Id.eq(invitation.id.0))
        .filter(Column::Revision.eq(invitation.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(deleted.rows_affected, invitation.revision))
}

fn to_invitation(row: Model) -> Result<StaffInvitation, StoreError> {
    Ok(StaffInvitation {
        id: StaffInvitationId(row.id),
        partner: PartnerId(row.partner),
        name: parse_word("staff_invitation.name", &row.name)?,
        email: parse_word("staff_invitation.email", &row.email)?,
        role: parse_word("staff_invitation.role", &row.role)?,
        invited_by: UserId(row.invited_by),
        token_hash: hash("staff_invitation.token_hash", row.token_hash)?,
        sendings: row.sendings,
        sent_at: timestamp("staff_invitation.sent_at", row.sent_at)?,
        expires_at: timestamp("staff_invitation.expires_at", row.expires_at)?,
        revision: row.revision,
    })
}
