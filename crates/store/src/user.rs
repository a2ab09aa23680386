//! People who sign in.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::actor::{Actor, CustomerRole, StaffRole};
use liaison_domain::id::{CustomerId, PartnerId, UserId};
use liaison_domain::text::{EmailAddress, PersonName};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde::Serialize;
use uuid::Uuid;

use crate::column::{CARRIED, millis, parse_optional, parse_word, timestamp, word};
use crate::entity::user::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::redemption::seek_anew_of;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// Which organisation somebody belongs to, and as what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Membership {
    Staff {
        partner: PartnerId,
        role: StaffRole,
    },
    Customer {
        customer: CustomerId,
        role: CustomerRole,
    },
    Operator,
}

#[derive(Clone, PartialEq, Eq)]
pub struct StoredUser {
    pub id: UserId,
    pub name: String,
    pub email: EmailAddress,
    pub membership: Membership,
    /// A PHC string; never the password.
    pub password_hash: String,
    /// Grows by one with each change of the membership, the name, or the language of mail.
    pub revision: i64,
    /// When the person came to the organisation.
    pub joined_at: Timestamp,
    /// When the person left it. Nobody signs in after that.
    pub left_at: Option<Timestamp>,
}

impl StoredUser {
    /// This person as the one who asks.
    pub fn actor(&self) -> Actor {
        let user = self.id;
        match self.membership {
            Membership::Staff { partner, role } => Actor::Staff { user, partner, role },
            Membership::Customer { customer, role } => Actor::Customer { user, customer, role },
            Membership::Operator => Actor::Operator { user },
        }
    }
}

pub async fn insert(tx: &Tx, user: &StoredUser) -> Result<(), StoreError> {
    let (side, partner, customer, role) = match user.membership {
        Membership::Staff { partner, role } => ("staff", Some(partner.0), None, Some(word(&role)?)),
        Membership::Customer { customer, role } => ("customer", None, Some(customer.0), Some(word(&role)?)),
        Membership::Operator => ("operator", None, None, None),
    };
    let row = ActiveModel {
        id: Set(user.id.0),
        name: Set(user.name.clone()),
        email: Set(user.email.as_str().to_owned()),
        side: Set(side.to_owned()),
        partner: Set(partner),
        customer: Set(customer),
        role: Set(role),
        password_hash: Set(user.password_hash.clone()),
        // Nobody has said so yet.
        language: Set(None),
        revision: Set(user.revision),
        joined_at: Set(millis(user.joined_at)),
        left_at: Set(user.left_at.map(millis)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// An operator of the vendor, who belongs to no organisation.
pub async fn insert_operator(
    tx: &Tx,
    id: UserId,
    name: &str,
    email: &EmailAddress,
    password_hash: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let operator = StoredUser {
        id,
        name: name.to_owned(),
        email: email.clone(),
        membership: Membership::Operator,
        password_hash: password_hash.to_owned(),
        revision: 1,
        joined_at: now,
        left_at: None,
    };
    insert(tx, &operator).await
}

pub async fn find(db: &impl Db, id: UserId) -> Result<Option<StoredUser>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_user).transpose()
}

pub async fn find_by_email(db: &impl Db, email: &EmailAddress) -> Result<Option<StoredUser>, StoreError> {
    let row = Entity::find()
        .filter(Column::Email.eq(email.as_str()))
        .one(&db.executor())
        .await?;
    row.map(to_user).transpose()
}

pub async fn set_password_hash(tx: &Tx, id: UserId, password_hash: &str) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::value(password_hash))
        .filter(Column::Id.eq(id.0))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

pub async fn set_email(tx: &Tx, id: UserId, email: &EmailAddress) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Email, Expr::value(email.as_str()))
        .filter(Column::Id.eq(id.0))
        .exec(&tx.executor())
        .await?;
    sought_by(tx, id).await
}

/// What people change of themselves.
pub async fn set_account(
    tx: &Tx,
    id: UserId,
    seen_revision: i64,
    name: &PersonName,
    language: Language,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::Name, Expr::value(name.as_str()))
        .col_expr(Column::Language, Expr::value(word(&language)?))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    sought_by(tx, id).await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

/// In which somebody wants their mail, once they have said so.
pub async fn language(db: &impl Db, id: UserId) -> Result<Option<Language>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    parse_optional("user.language", row.and_then(|row| row.language).as_deref())
}

/// Gives somebody another role in the organisation.
pub async fn set_role(
    tx: &Tx,
    id: UserId,
    seen_revision: i64,
    role: &impl Serialize,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::Role, Expr::value(word(role)?))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

/// Who can answer for a customer, by name. Whoever has left cannot.
pub async fn administrators_of(
    db: &impl Db,
    customer: CustomerId,
    limit: u64,
) -> Result<Vec<StoredUser>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .filter(Column::Role.eq(word(&CustomerRole::GlobalAdministrator)?))
        .filter(Column::LeftAt.is_null())
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_user).collect()
}

/// The same of several customers at once.
pub async fn administrators_of_all(
    db: &impl Db,
    customers: &[CustomerId],
) -> Result<Vec<StoredUser>, StoreError> {
    let mut found = Vec::new();
    for some in customers.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::Customer.is_in(some.iter().map(|id| id.0)))
            .filter(Column::Role.eq(word(&CustomerRole::GlobalAdministrator)?))
            .filter(Column::LeftAt.is_null())
            .order_by_asc(Column::Id)
            .all(&db.executor())
            .await?;
        found.extend(rows);
    }
    found.into_iter().map(to_user).collect()
}

/// Who belongs to a customer, who came last first.
pub async fn people_of(
    db: &impl Db,
    customer: CustomerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<StoredUser>, StoreError> {
    let query = present(customer);
    let rows = newest(db, query, (Column::JoinedAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_user).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |user: &StoredUser| {
        Cursor::new(user.joined_at, user.id.0)
    }))
}

/// How many can answer for a customer. Only true until the transaction ends where the customer is locked.
pub async fn count_administrators(tx: &Tx, customer: CustomerId) -> Result<u64, StoreError> {
    let administrators = present(customer).filter(Column::Role.eq(word(&CustomerRole::GlobalAdministrator)?));
    Ok(administrators.count(&tx.executor()).await?)
}

fn present(customer: CustomerId) -> Select<Entity> {
    Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .filter(Column::LeftAt.is_null())
}

/// Their organisation's ways through invitations are found by what they are called.
async fn sought_by(tx: &Tx, id: UserId) -> Result<(), StoreError> {
    let row = Entity::find_by_id(id.0).one(&tx.executor()).await?;
    match row.and_then(|row| row.customer) {
        Some(customer) => seek_anew_of(tx, CustomerId(customer)).await,
        None => Ok(()),
    }
}

/// The addresses of those of these people who exist.
pub(crate) async fn addresses(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let rows = those(db, ids).await?.into_iter();
    Ok(rows.map(|row| (row.id, row.email)).collect())
}

/// Those of these people who exist.
pub(crate) async fn find_all(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, StoredUser>, StoreError> {
    let rows = those(db, ids).await?.into_iter();
    rows.map(|row| Ok((row.id, to_user(row)?))).collect()
}

/// The names of those of these people who exist.
pub async fn names(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let rows = those(db, ids).await?.into_iter();
    Ok(rows.map(|row| (row.id, row.name)).collect())
}

async fn those(db: &impl Db, ids: impl Iterator<Item = Uuid>) -> Result<Vec<Model>, StoreError> {
    let rows = Entity::find().filter(Column::Id.is_in(ids));
    Ok(rows.all(&db.executor()).await?)
}

pub(crate) fn to_user(row: Model) -> Result<StoredUser, StoreError> {
    let role = row.role.as_deref().unwrap_or_default();
    let membership = match (row.side.as_str(), row.partner, row.customer) {
        ("staff", Some(partner), None) => Membership::Staff {
            partner: PartnerId(partner),
            role: parse_word("user.role", role)?,
        },
        ("customer", None, Some(customer)) => Membership::Customer {
            customer: CustomerId(customer),
            role: parse_word("user.role", role)?,
        },
        ("operator", None, None) => Membership::Operator,
        (side, ..) => return Err(StoreError::corrupt("user.side", side)),
    };
    Ok(StoredUser {
        id: UserId(row.id),
        email: parse_word("user.email", &row.email)?,
        membership,
        name: row.name,
        password_hash: row.password_hash,
        revision: row.revision,
        joined_at: timestamp("user.joined_at", row.joined_at)?,
        left_at: row.left_at.map(|at| timestamp("user.left_at", at)).transpose()?,
    })
}
