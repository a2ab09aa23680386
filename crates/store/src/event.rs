//! The log that both sides read.
//!
//! An event is written in the transaction of its change, without a number. Numbers are given after the commit, under
//! one lock, so that whoever has read up to a number has missed nothing before it.

use liaison_domain::event::Event;
use liaison_domain::id::{CustomerId, PartnerId, TrialInvitationId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::column::{json, millis, parse_json};
use crate::connection::Store;
use crate::entity::event::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// Any number that no other program takes in the same database.
const NUMBERING_LOCK: i64 = 4_118_207_002;
/// How many are numbered in one transaction, so that writers do not wait long.
const BATCH: u64 = 500;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NumberedEvent {
    pub number: i64,
    pub event: Event,
}

/// Whose log is read.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Scope {
    Partner(PartnerId),
    Customer(CustomerId),
}

impl Scope {
    pub fn covers(self, event: &Event) -> bool {
        match self {
            Self::Partner(id) => event.partner == Some(id),
            Self::Customer(id) => event.customer == Some(id),
        }
    }
}

pub async fn append(tx: &Tx, event: &Event) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(event.id.0),
        number: Set(None),
        at: Set(millis(event.at)),
        partner: Set(event.partner.map(|id| id.0)),
        customer: Set(event.customer.map(|id| id.0)),
        invitation: Set(event.about.as_ref().map(|about| about.id.0)),
        payload: Set(json(event)?),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Numbers what was committed since the last time, in the order of `(at, id)`, and returns it. Empty when there was
/// nothing; call again until it is.
pub async fn number_pending(store: &Store) -> Result<Vec<NumberedEvent>, StoreError> {
    // Looking first keeps an idle worker from taking the writer's place.
    let waiting = pending().limit(1).one(&store.read().executor()).await?;
    if waiting.is_none() {
        return Ok(Vec::new());
    }
    let tx = store.write().await?;
    tx.lock(NUMBERING_LOCK).await?;
    let newest = newest_number(&tx).await?;
    let rows = pending().limit(BATCH).all(&tx.executor()).await?;
    let mut numbered = Vec::with_capacity(rows.len());
    for (number, row) in (newest + 1..).zip(rows) {
        Entity::update_many()
            .col_expr(Column::Number, Expr::value(number))
            .filter(Column::Id.eq(row.id))
            .exec(&tx.executor())
            .await?;
        numbered.push(NumberedEvent {
            number,
            event: to_event(&row)?,
        });
    }
    tx.commit().await?;
    Ok(numbered)
}

/// What follows a number, oldest first.
pub async fn after(
    db: &impl Db,
    scope: Scope,
    number: i64,
    limit: u64,
) -> Result<Vec<NumberedEvent>, StoreError> {
    let rows = scoped(scope)
        .filter(Column::Number.gt(number))
        .order_by_asc(Column::Number)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.iter().filter_map(to_numbered).collect()
}

/// The last ones, newest first.
pub async fn latest(db: &impl Db, scope: Scope, limit: u64) -> Result<Vec<NumberedEvent>, StoreError> {
    let rows = scoped(scope)
        .filter(Column::Number.is_not_null())
        .order_by_desc(Column::Number)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.iter().filter_map(to_numbered).collect()
}

/// What happened to one invitation on both sides, newest first.
pub async fn of_invitation(
    db: &impl Db,
    invitation: TrialInvitationId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<NumberedEvent>, StoreError> {
    let query = Entity::find().filter(Column::Invitation.eq(invitation.0));
    page(db, query, after, limit).await
}

/// What happened to a customer organisation, newest first.
pub async fn of_customer(
    db: &impl Db,
    customer: CustomerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<NumberedEvent>, StoreError> {
    page(db, scoped(Scope::Customer(customer)), after, limit).await
}

/// How many [`of_invitation`] has in all, and no more than `most`.
pub async fn count_of_invitation(
    db: &impl Db,
    invitation: TrialInvitationId,
    most: u64,
) -> Result<i64, StoreError> {
    let counted = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Invitation.eq(invitation.0))
        .filter(Column::Number.is_not_null())
        .limit(most)
        .count(&db.executor())
        .await?;
    Ok(i64::try_from(counted).unwrap_or(i64::MAX))
}

async fn page(
    db: &impl Db,
    mut query: Select<Entity>,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<NumberedEvent>, StoreError> {
    query = query.filter(Column::Number.is_not_null());
    let rows = newest(db, query, (Column::At, Column::Id), after, limit).await?;
    let items = rows.iter().filter_map(to_numbered).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |item: &NumberedEvent| {
        Cursor::new(item.event.at, item.event.id.0)
    }))
}

/// The newest number given to anybody's event; 0 before the first.
pub async fn newest_number(db: &impl Db) -> Result<i64, StoreError> {
    let newest: Option<Option<i64>> = Entity::find()
        .select_only()
        .expr(Column::Number.max())
        .into_tuple()
        .one(&db.executor())
        .await?;
    Ok(newest.flatten().unwrap_or(0))
}

fn pending() -> Select<Entity> {
    Entity::find()
        .filter(Column::Number.is_null())
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
}

fn scoped(scope: Scope) -> Select<Entity> {
    match scope {
        Scope::Partner(id) => Entity::find().filter(Column::Partner.eq(id.0)),
        Scope::Customer(id) => Entity::find().filter(Column::Customer.eq(id.0)),
    }
}

fn to_event(row: &Model) -> Result<Event, StoreError> {
    parse_json("event.payload", &row.payload)
}

fn to_numbered(row: &Model) -> Option<Result<NumberedEvent, StoreError>> {
    let number = row.number?;
    Some(to_event(row).map(|event| NumberedEvent { number, event }))
}
