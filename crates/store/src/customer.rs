//! Customer organisations.

use std::collections::HashMap;

use liaison_domain::id::CustomerId;
use liaison_domain::partner::Customer;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::column::{parse_word, word};
use crate::entity::customer::{ActiveModel, Column, Entity, Model};
use crate::entity::customer_domain;
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

pub async fn insert(tx: &Tx, customer: &Customer) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(customer.id.0),
        name: Set(customer.name.clone()),
        country: Set(word(&customer.country)?),
        cloud: Set(word(&customer.cloud)?),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Makes an organisation known by a domain. Refused as a conflict where another one is.
pub async fn add_domain(tx: &Tx, customer: CustomerId, domain: &str) -> Result<(), StoreError> {
    let row = customer_domain::ActiveModel {
        domain: Set(domain.to_owned()),
        customer: Set(customer.0),
    };
    customer_domain::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
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

/// The names of those of these customers that exist.
pub(crate) async fn names(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids))
        .all(&db.executor())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

fn to_customer(row: Model) -> Result<Customer, StoreError> {
    Ok(Customer {
        id: CustomerId(row.id),
        country: parse_word("customer.country", &row.country)?,
        cloud: parse_word("customer.cloud", &row.cloud)?,
        name: row.name,
    })
}
