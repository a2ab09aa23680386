//! Delegated administration as it was granted.

use jiff::Timestamp;
use liaison_domain::delegated_administration::{Relationship, RelationshipState};
use liaison_domain::id::{CustomerId, PartnerId, RelationshipId, UserId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::column::{millis, parse_word, timestamp, word};
use crate::entity::relationship::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// Refused as a conflict when the customer has an active one: end it first, in the same transaction.
pub async fn insert(tx: &Tx, relationship: &Relationship) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(relationship.id.0),
        customer: Set(relationship.customer.0),
        partner: Set(relationship.partner.0),
        kind: Set(word(&relationship.kind)?),
        state: Set(word(&relationship.state)?),
        granted_by: Set(relationship.granted_by.0),
        started_at: Set(millis(relationship.started_at)),
        ended_at: Set(relationship.ended_at.map(millis)),
        revision: Set(relationship.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Who administers the customer now.
pub async fn active_of(db: &impl Db, customer: CustomerId) -> Result<Option<Relationship>, StoreError> {
    let row = Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .filter(Column::State.eq(word(&RelationshipState::Active)?))
        .one(&db.executor())
        .await?;
    row.map(to_relationship).transpose()
}

/// Whoever administers for at least one customer now.
pub async fn administering(db: &impl Db) -> Result<Vec<PartnerId>, StoreError> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Partner)
        .distinct()
        .filter(Column::State.eq(word(&RelationshipState::Active)?))
        .into_tuple()
        .all(&db.executor())
        .await?;
    Ok(ids.into_iter().map(PartnerId).collect())
}

/// What customers have granted to a partner, and not ended.
pub async fn active_by(db: &impl Db, partner: PartnerId) -> Result<Vec<Relationship>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::State.eq(word(&RelationshipState::Active)?))
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_relationship).collect()
}

pub async fn find(db: &impl Db, id: RelationshipId) -> Result<Option<Relationship>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_relationship).transpose()
}

/// Everybody who administers or administered the customer, the latest granted first.
pub async fn list(
    db: &impl Db,
    customer: CustomerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Relationship>, StoreError> {
    let query = Entity::find().filter(Column::Customer.eq(customer.0));
    let rows = newest(db, query, (Column::StartedAt, Column::Id), after, limit).await?;
    let items = rows
        .into_iter()
        .map(to_relationship)
        .collect::<Result<_, StoreError>>()?;
    Ok(Page::of(items, limit, |item: &Relationship| {
        Cursor::new(item.started_at, item.id.0)
    }))
}

/// Writes the state in which a relationship is over.
pub async fn end(
    tx: &Tx,
    id: RelationshipId,
    seen_revision: i64,
    state: RelationshipState,
    at: Timestamp,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&state)?))
        .col_expr(Column::EndedAt, Expr::value(millis(at)))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

fn to_relationship(row: Model) -> Result<Relationship, StoreError> {
    Ok(Relationship {
        id: RelationshipId(row.id),
        customer: CustomerId(row.customer),
        partner: PartnerId(row.partner),
        kind: parse_word("relationship.kind", &row.kind)?,
        state: parse_word("relationship.state", &row.state)?,
        granted_by: UserId(row.granted_by),
        started_at: timestamp("relationship.started_at", row.started_at)?,
        ended_at: row
            .ended_at
            .map(|at| timestamp("relationship.ended_at", at))
            .transpose()?,
        revision: row.revision,
    })
}
