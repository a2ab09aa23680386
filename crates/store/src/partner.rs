//! Partner organisations.

use std::collections::HashMap;

use liaison_domain::id::PartnerId;
use liaison_domain::partner::Partner;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::column::{json, parse_json, parse_word, word};
use crate::enrolment;
use crate::entity::partner::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

pub async fn insert(tx: &Tx, partner: &Partner) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(partner.id.0),
        number: Set(partner.number.clone()),
        name: Set(partner.name.clone()),
        country: Set(word(&partner.country)?),
        cloud: Set(word(&partner.cloud)?),
        address: Set(partner.address.clone()),
        phone: Set(partner.phone.clone()),
        email: Set(partner.email.clone()),
        enrolments: Set(json(&partner.enrolments)?),
        service_types: Set(json(&partner.service_types)?),
        website: Set(String::new()),
        logo: Set(None),
        revision: Set(1),
        changed_by: Set(None),
        changed_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    enrolment::insert_joined(tx, partner.id, &partner.enrolments).await
}

/// Reads a partner and makes every other decision about its people wait for this transaction.
pub async fn lock(tx: &Tx, id: PartnerId) -> Result<Option<Partner>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(&tx.executor())
        .await?;
    row.map(to_partner).transpose()
}

pub async fn find(db: &impl Db, id: PartnerId) -> Result<Option<Partner>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_partner).transpose()
}

/// By the partner id that customers type.
pub async fn find_by_number(db: &impl Db, number: &str) -> Result<Option<Partner>, StoreError> {
    let row = Entity::find()
        .filter(Column::Number.eq(number))
        .one(&db.executor())
        .await?;
    row.map(to_partner).transpose()
}

/// Those of these partners that exist.
pub async fn find_all(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Partner>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids))
        .all(&db.executor())
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.id, to_partner(row)?)))
        .collect()
}

/// The names of those of these partners that exist.
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

pub(crate) fn to_partner(row: Model) -> Result<Partner, StoreError> {
    Ok(Partner {
        id: PartnerId(row.id),
        country: parse_word("partner.country", &row.country)?,
        cloud: parse_word("partner.cloud", &row.cloud)?,
        enrolments: parse_json("partner.enrolments", &row.enrolments)?,
        service_types: parse_json("partner.service_types", &row.service_types)?,
        number: row.number,
        name: row.name,
        address: row.address,
        phone: row.phone,
        email: row.email,
    })
}
