//! A partner's offices. Closed ones stay, because invitations came from them.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::id::{OfficeId, PartnerId};
use liaison_domain::office::Office;
use liaison_domain::text::{OfficeName, PostalAddress};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, UpdateMany};

use crate::column::{millis, parse_word, timestamp, word};
use crate::entity::office::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

pub async fn insert(tx: &Tx, office: &Office) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(office.id.0),
        partner: Set(office.partner.0),
        name: Set(office.name.as_str().to_owned()),
        address: Set(office.address.as_str().to_owned()),
        country: Set(word(&office.country)?),
        created_at: Set(millis(office.created_at)),
        closed_at: Set(office.closed_at.map(millis)),
        revision: Set(office.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn find(db: &impl Db, id: OfficeId) -> Result<Option<Office>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_office).transpose()
}

/// All of a partner's, the oldest first. A firm has few.
pub async fn list(db: &impl Db, partner: PartnerId) -> Result<Vec<Office>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_office).collect()
}

/// How those of these that exist are called.
pub async fn names(
    db: &impl Db,
    ids: impl Iterator<Item = OfficeId>,
) -> Result<HashMap<OfficeId, String>, StoreError> {
    let ids: Vec<_> = ids.map(|id| id.0).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids))
        .all(&db.executor())
        .await?;
    Ok(rows.into_iter().map(|row| (OfficeId(row.id), row.name)).collect())
}

pub async fn rename(
    tx: &Tx,
    id: OfficeId,
    seen_revision: i64,
    name: &OfficeName,
) -> Result<Update, StoreError> {
    let update = Entity::update_many().col_expr(Column::Name, Expr::value(name.as_str().to_owned()));
    revise(tx, id, seen_revision, update).await
}

pub async fn close(tx: &Tx, id: OfficeId, seen_revision: i64, at: Timestamp) -> Result<Update, StoreError> {
    let update = Entity::update_many().col_expr(Column::ClosedAt, Expr::value(millis(at)));
    revise(tx, id, seen_revision, update).await
}

async fn revise(
    tx: &Tx,
    id: OfficeId,
    seen_revision: i64,
    update: UpdateMany<Entity>,
) -> Result<Update, StoreError> {
    let done = update
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(done.rows_affected, seen_revision))
}

fn to_office(row: Model) -> Result<Office, StoreError> {
    Ok(Office {
        id: OfficeId(row.id),
        partner: PartnerId(row.partner),
        name: OfficeName::try_from(row.name).map_err(|error| StoreError::corrupt("office.name", error))?,
        address: PostalAddress::try_from(row.address)
            .map_err(|error| StoreError::corrupt("office.address", error))?,
        country: parse_word("office.country", &row.country)?,
        created_at: timestamp("office.created_at", row.created_at)?,
        closed_at: row
            .closed_at
            .map(|at| timestamp("office.closed_at", at))
            .transpose()?,
        revision: row.revision,
    })
}
