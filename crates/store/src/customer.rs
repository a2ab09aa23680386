//! Customer organisations.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, UserId};
use liaison_domain::partner::Customer;
use liaison_domain::text::OrganisationName;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::column::{millis, parse_word, timestamp, word};
use crate::entity::customer::{ActiveModel, Column, Entity, Model};
use crate::entity::customer_domain;
use crate::error::StoreError;
use crate::redemption::seek_anew_of;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;
use crate::{subscription, user};

/// A domain by which an organisation is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VerifiedDomain {
    pub domain: String,
    /// Whose address in the domain was verified. Not known of the domains of before it was kept.
    pub by: Option<String>,
    pub at: Option<Timestamp>,
}

pub async fn insert(tx: &Tx, customer: &Customer) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(customer.id.0),
        name: Set(customer.name.clone()),
        country: Set(word(&customer.country)?),
        cloud: Set(word(&customer.cloud)?),
        revision: Set(1),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Makes an organisation known by a domain, in which somebody has shown that an address is theirs. Refused as a
/// conflict where another one is.
pub async fn add_domain(
    tx: &Tx,
    customer: CustomerId,
    domain: &str,
    by: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let row = customer_domain::ActiveModel {
        domain: Set(domain.to_owned()),
        customer: Set(customer.0),
        verified_at: Set(Some(millis(at))),
        verified_by: Set(Some(by.0)),
    };
    customer_domain::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    seek_anew_of(tx, customer).await
}

pub async fn find_by_domain(db: &impl Db, domain: &str) -> Result<Option<Customer>, StoreError> {
    let row = customer_domain::Entity::find_by_id(domain.to_owned())
        .one(&db.executor())
        .await?;
    match row {
        Some(row) => find(db, CustomerId(row.customer)).await,
        None => Ok(None),
    }
}

pub async fn find(db: &impl Db, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_customer).transpose()
}

/// By their names. An organisation has few: one for each domain in which somebody signed up first.
pub async fn domains(db: &impl Db, customer: CustomerId) -> Result<Vec<VerifiedDomain>, StoreError> {
    let rows = customer_domain::Entity::find()
        .filter(customer_domain::Column::Customer.eq(customer.0))
        .order_by_asc(customer_domain::Column::Domain)
        .all(&db.executor())
        .await?;
    let people = user::names(db, rows.iter().filter_map(|row| row.verified_by)).await?;
    rows.into_iter()
        .map(|row| {
            let at = row.verified_at;
            Ok(VerifiedDomain {
                by: row.verified_by.and_then(|id| people.get(&id).cloned()),
                at: at
                    .map(|at| timestamp("customer_domain.verified_at", at))
                    .transpose()?,
                domain: row.domain,
            })
        })
        .collect()
}

/// How often what the organisation says of itself was changed, counted from one.
pub async fn revision(db: &impl Db, id: CustomerId) -> Result<Option<i64>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    Ok(row.map(|row| row.revision))
}

pub async fn rename(
    tx: &Tx,
    id: CustomerId,
    seen_revision: i64,
    name: &OrganisationName,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::Name, Expr::value(name.as_str()))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    seek_anew_of(tx, id).await?;
    subscription::seek_anew_of(tx, id, name.as_str()).await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

/// Reads a customer and makes every other decision of the same customer wait for this transaction.
///
/// Take it first in a transaction that answers for a customer: whether it had the trial, who administers it and which
/// redemption is its own are then still true when the answer is written. SQLite's one writer needs no row lock.
pub async fn lock(tx: &Tx, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(&tx.executor())
        .await?;
    row.map(to_customer).transpose()
}

/// Those of these customers that exist.
pub async fn find_all(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Customer>, StoreError> {
    let rows = those(db, ids).await?.into_iter();
    rows.map(|row| Ok((row.id, to_customer(row)?))).collect()
}

/// One domain of each of these customers that is known by any: the first by its name.
pub async fn first_domains(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let rows = customer_domain::Entity::find()
        .filter(customer_domain::Column::Customer.is_in(ids))
        .order_by_desc(customer_domain::Column::Domain)
        .all(&db.executor())
        .await?;
    // The first comes last, and stays.
    Ok(rows.into_iter().map(|row| (row.customer, row.domain)).collect())
}

/// The names of those of these customers that exist.
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

fn to_customer(row: Model) -> Result<Customer, StoreError> {
    Ok(Customer {
        id: CustomerId(row.id),
        country: parse_word("customer.country", &row.country)?,
        cloud: parse_word("customer.cloud", &row.cloud)?,
        name: row.name,
    })
}
