//! That somebody told the operator of a listing that should not stand in the marketplace.

use jiff::Timestamp;
use liaison_domain::id::{ListingId, ListingReportId, UserId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::column::{millis, timestamp};
use crate::entity::listing_report::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, earliest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListingReport {
    pub id: ListingReportId,
    pub listing: ListingId,
    pub reporter: UserId,
    pub reason: String,
    pub created_at: Timestamp,
    /// Whether the operator has still to look at it.
    pub standing: Standing,
    pub revision: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    Waiting,
    Settled,
}

pub async fn insert(tx: &Tx, report: &ListingReport) -> Result<(), StoreError> {
    let waiting = report.standing == Standing::Waiting;
    let row = ActiveModel {
        id: Set(report.id.0),
        listing: Set(report.listing.0),
        reporter: Set(report.reporter.0),
        reason: Set(report.reason.clone()),
        created_at: Set(millis(report.created_at)),
        queued_at: Set(waiting.then(|| millis(report.created_at))),
        revision: Set(report.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn find(db: &impl Db, id: ListingReportId) -> Result<Option<ListingReport>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_report).transpose()
}

/// Whether somebody's report of a listing waits already.
pub async fn waits(db: &impl Db, listing: ListingId, reporter: UserId) -> Result<bool, StoreError> {
    let count = Entity::find()
        .filter(Column::Listing.eq(listing.0))
        .filter(Column::Reporter.eq(reporter.0))
        .filter(Column::QueuedAt.is_not_null())
        .count(&db.executor())
        .await?;
    Ok(count > 0)
}

/// The operator has looked at one.
pub async fn settle(tx: &Tx, report: &ListingReport) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::QueuedAt, Expr::value(None::<i64>))
        .col_expr(Column::Revision, Expr::value(report.revision + 1))
        .filter(Column::Id.eq(report.id.0))
        .filter(Column::Revision.eq(report.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, report.revision))
}

/// All of a listing that the operator has taken out.
pub async fn settle_all(tx: &Tx, listing: ListingId) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::QueuedAt, Expr::value(None::<i64>))
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .filter(Column::Listing.eq(listing.0))
        .filter(Column::QueuedAt.is_not_null())
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// Those that wait for the operator, the longest first.
pub async fn queued(
    db: &impl Db,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListingReport>, StoreError> {
    let query = Entity::find().filter(Column::QueuedAt.is_not_null());
    let rows = earliest(db, query, (Column::QueuedAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_report).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |report: &ListingReport| {
        Cursor::new(report.created_at, report.id.0)
    }))
}

fn to_report(row: Model) -> Result<ListingReport, StoreError> {
    Ok(ListingReport {
        id: ListingReportId(row.id),
        listing: ListingId(row.listing),
        reporter: UserId(row.reporter),
        created_at: timestamp("listing_report.created_at", row.created_at)?,
        reason: row.reason,
        standing: match row.queued_at {
            Some(_) => Standing::Waiting,
            None => Standing::Settled,
        },
        revision: row.revision,
    })
}
