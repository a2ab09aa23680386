//! Drafts, kept for the other devices of the person who writes them. What is in them is nobody's business here.

mod sequence;

use jiff::Timestamp;
use liaison_domain::id::{DraftId, SessionId, UserId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use crate::column::{millis, timestamp};
use crate::entity::draft::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

pub use sequence::{DraftCursor, Sequence, find as sequence, lock};

/// However long the drafts are, a page of them is not much longer than this.
const PAGE_BYTES: i64 = 1024 * 1024;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    pub id: DraftId,
    pub user: UserId,
    pub revision: i64,
    pub written: Written,
    /// Nothing where it was deleted.
    pub payload: Option<String>,
}

/// What a device says of what it wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    pub kind: String,
    pub schema: u16,
    pub updated_at: Timestamp,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    pub drafts: Vec<Draft>,
    pub cursor: DraftCursor,
    pub more: bool,
}

/// That a draft changed, for those who only listen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    pub number: i64,
    pub draft: DraftId,
    /// The device that changed it.
    pub by: SessionId,
}

pub async fn find(db: &impl Db, id: DraftId) -> Result<Option<Draft>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_draft).transpose()
}

/// How many a person has that are not deleted.
pub async fn count_live(db: &impl Db, user: UserId) -> Result<u64, StoreError> {
    Ok(own(user)
        .filter(Column::DeletedAt.is_null())
        .count(&db.executor())
        .await?)
}

pub async fn insert(
    tx: &Tx,
    sequence: &mut Sequence,
    draft: &Draft,
    by: SessionId,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(draft.id.0),
        user: Set(draft.user.0),
        number: Set(sequence.next(tx).await?),
        revision: Set(draft.revision),
        kind: Set(draft.written.kind.clone()),
        schema: Set(i64::from(draft.written.schema)),
        updated_at: Set(millis(draft.written.updated_at)),
        payload: Set(draft.payload.clone()),
        size: Set(size(draft.payload.as_deref())),
        deleted_at: Set(None),
        saved_by: Set(by.0),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Writes `draft` over what stands there with its revision.
pub async fn replace(
    tx: &Tx,
    sequence: &mut Sequence,
    draft: &Draft,
    by: SessionId,
) -> Result<Update, StoreError> {
    let number = sequence.next(tx).await?;
    let changed = Entity::update_many()
        .col_expr(Column::Number, Expr::value(number))
        .col_expr(Column::Revision, Expr::value(draft.revision + 1))
        .col_expr(Column::Kind, Expr::value(draft.written.kind.clone()))
        .col_expr(Column::Schema, Expr::value(i64::from(draft.written.schema)))
        .col_expr(Column::UpdatedAt, Expr::value(millis(draft.written.updated_at)))
        .col_expr(Column::Payload, Expr::value(draft.payload.clone()))
        .col_expr(Column::Size, Expr::value(size(draft.payload.as_deref())))
        .col_expr(Column::DeletedAt, Expr::value(None::<i64>))
        .col_expr(Column::SavedBy, Expr::value(by.0))
        .filter(Column::Id.eq(draft.id.0))
        .filter(Column::Revision.eq(draft.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, draft.revision))
}

/// Keeps that it was deleted, and nothing of what was in it.
pub async fn delete(
    tx: &Tx,
    sequence: &mut Sequence,
    draft: &Draft,
    by: SessionId,
    at: Timestamp,
) -> Result<Update, StoreError> {
    let number = sequence.next(tx).await?;
    let changed = Entity::update_many()
        .col_expr(Column::Number, Expr::value(number))
        .col_expr(Column::Revision, Expr::value(draft.revision + 1))
        .col_expr(Column::Payload, Expr::value(None::<String>))
        .col_expr(Column::Size, Expr::value(0_i64))
        .col_expr(Column::DeletedAt, Expr::value(millis(at)))
        .col_expr(Column::SavedBy, Expr::value(by.0))
        .filter(Column::Id.eq(draft.id.0))
        .filter(Column::Revision.eq(draft.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, draft.revision))
}

/// What changed after a cursor, in order, as far as `limit` drafts and about a megabyte reach.
pub async fn changes(
    db: &impl Db,
    sequence: Sequence,
    after: DraftCursor,
    limit: u64,
) -> Result<Changes, StoreError> {
    // A draft that changes between the two looks has a higher number then and comes with a later page.
    let sizes: Vec<(i64, i64)> = changed_after(sequence.user, after.number)
        .select_only()
        .columns([Column::Number, Column::Size])
        .limit(limit.saturating_add(1))
        .into_tuple()
        .all(&db.executor())
        .await?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut bytes = 0;
    let last = sizes
        .iter()
        .take(wanted)
        .enumerate()
        .take_while(|(place, (_, size))| {
            bytes += size;
            *place == 0 || bytes <= PAGE_BYTES
        })
        .map(|(_, (number, _))| *number)
        .last();
    let Some(last) = last else {
        return Ok(Changes {
            drafts: Vec::new(),
            cursor: DraftCursor {
                forgotten: sequence.forgotten,
                ..after
            },
            more: false,
        });
    };
    let rows = changed_after(sequence.user, after.number)
        .filter(Column::Number.lte(last))
        .all(&db.executor())
        .await?;
    Ok(Changes {
        drafts: rows.into_iter().map(to_draft).collect::<Result<_, _>>()?,
        cursor: DraftCursor {
            number: last,
            forgotten: sequence.forgotten,
        },
        more: sizes.last().is_some_and(|(number, _)| *number > last),
    })
}

/// Which drafts changed after a number, in order.
pub async fn changed(db: &impl Db, user: UserId, number: i64, limit: u64) -> Result<Vec<Change>, StoreError> {
    let rows: Vec<(i64, Uuid, Uuid)> = changed_after(user, number)
        .select_only()
        .columns([Column::Number, Column::Id, Column::SavedBy])
        .limit(limit)
        .into_tuple()
        .all(&db.executor())
        .await?;
    let change = |(number, draft, by)| Change {
        number,
        draft: DraftId(draft),
        by: SessionId(by),
    };
    Ok(rows.into_iter().map(change).collect())
}

/// All of one person's become another's. The devices of the first begin with everything, should they ever come back.
pub(crate) async fn hand_over(tx: &Tx, from: UserId, to: UserId) -> Result<(), StoreError> {
    let mut left = lock(tx, from).await?;
    let mut taken = lock(tx, to).await?;
    // Their numbers stay apart from each other, and come after all that the other has read.
    Entity::update_many()
        .col_expr(Column::User, Expr::value(to.0))
        .col_expr(Column::Number, Expr::col(Column::Number).add(taken.newest))
        .col_expr(Column::SavedBy, Expr::value(Uuid::nil()))
        .filter(Column::User.eq(from.0))
        .exec(&tx.executor())
        .await?;
    taken.newest += left.newest;
    taken.save(tx).await?;
    left.forgotten = left.newest;
    left.save(tx).await
}

/// Forgets what was deleted before a moment. Returns how many.
pub async fn forget(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let old = Column::DeletedAt.lt(millis(before));
    let newest: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::User)
        .expr(Column::Number.max())
        .filter(old.clone())
        .group_by(Column::User)
        .order_by_asc(Column::User)
        .into_tuple()
        .all(&tx.executor())
        .await?;
    let mut forgotten = 0;
    for (user, number) in newest {
        let mut sequence = lock(tx, UserId(user)).await?;
        sequence.forgotten = Ord::max(sequence.forgotten, number);
        sequence.save(tx).await?;
        let deleted = Entity::delete_many()
            .filter(Column::User.eq(user))
            .filter(old.clone())
            .filter(Column::Number.lte(number))
            .exec(&tx.executor())
            .await?;
        forgotten += deleted.rows_affected;
    }
    Ok(forgotten)
}

fn own(user: UserId) -> Select<Entity> {
    Entity::find().filter(Column::User.eq(user.0))
}

fn changed_after(user: UserId, number: i64) -> Select<Entity> {
    own(user)
        .filter(Column::Number.gt(number))
        .order_by_asc(Column::Number)
}

fn size(payload: Option<&str>) -> i64 {
    payload.map_or(0, |text| i64::try_from(text.len()).unwrap_or(i64::MAX))
}

fn to_draft(row: Model) -> Result<Draft, StoreError> {
    Ok(Draft {
        id: DraftId(row.id),
        user: UserId(row.user),
        revision: row.revision,
        written: Written {
            kind: row.kind,
            schema: u16::try_from(row.schema).map_err(|_| StoreError::corrupt("draft.schema", row.schema))?,
            updated_at: timestamp("draft.updated_at", row.updated_at)?,
        },
        payload: row.payload,
    })
}
