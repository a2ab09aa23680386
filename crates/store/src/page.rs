//! Seek pagination: a page continues after the last row that was read, whatever was added since.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use crate::{Db, StoreError};

/// Where a page ended. Its text travels as `next` and `after`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cursor {
    pub(crate) millis: i64,
    pub(crate) id: Uuid,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Absent on the last page.
    pub next: Option<Cursor>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a place in a list")]
pub struct NotACursor;

impl Cursor {
    /// Behind everything up to a moment, in a list with the earliest first.
    pub fn past(at: Timestamp) -> Self {
        Self::new(at, Uuid::max())
    }

    pub(crate) fn new(at: Timestamp, id: Uuid) -> Self {
        Self {
            millis: at.as_millisecond(),
            id,
        }
    }
}

impl<T> Page<T> {
    /// Makes a page of `limit` items out of one more, which only says that there is a next page.
    pub(crate) fn of(mut items: Vec<T>, limit: u64, cursor: impl Fn(&T) -> Cursor) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = if more { items.last().map(cursor) } else { None };
        Self { items, next }
    }
}

/// The rows of one page of a list with the newest first, and one more. `(at, id)` is the order.
pub(crate) async fn newest<E: EntityTrait>(
    db: &impl Db,
    query: Select<E>,
    (at, id): (E::Column, E::Column),
    after: Option<Cursor>,
    limit: u64,
) -> Result<Vec<E::Model>, StoreError> {
    let following = after.map(|cursor| older_than(cursor, at, id));
    let rows = query
        .filter(Condition::all().add_option(following))
        .order_by_desc(at)
        .order_by_desc(id)
        .limit(limit.saturating_add(1))
        .all(&db.executor())
        .await?;
    Ok(rows)
}

/// The same with the earliest first.
pub(crate) async fn earliest<E: EntityTrait>(
    db: &impl Db,
    query: Select<E>,
    (at, id): (E::Column, E::Column),
    after: Option<Cursor>,
    limit: u64,
) -> Result<Vec<E::Model>, StoreError> {
    let following = after.map(|cursor| later_than(cursor, at, id));
    let rows = query
        .filter(Condition::all().add_option(following))
        .order_by_asc(at)
        .order_by_asc(id)
        .limit(limit.saturating_add(1))
        .all(&db.executor())
        .await?;
    Ok(rows)
}

/// What follows a cursor in a list with the newest first. The first bound says what the others say already, in a form
/// that lets a database begin at the cursor instead of at the head of the list.
pub(crate) fn older_than(cursor: Cursor, at: impl ColumnTrait, id: impl ColumnTrait) -> Condition {
    let behind = Condition::any().add(at.lt(cursor.millis)).add(id.lt(cursor.id));
    Condition::all().add(at.lte(cursor.millis)).add(behind)
}

/// What follows a cursor in a list with the earliest first.
pub(crate) fn later_than(cursor: Cursor, at: impl ColumnTrait, id: impl ColumnTrait) -> Condition {
    let behind = Condition::any().add(at.gt(cursor.millis)).add(id.gt(cursor.id));
    Condition::all().add(at.gte(cursor.millis)).add(behind)
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.millis, self.id.simple())
    }
}

impl FromStr for Cursor {
    type Err = NotACursor;
    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let (millis, id) = text.split_once('.').ok_or(NotACursor)?;
        Ok(Self {
            millis: millis.parse().map_err(|_| NotACursor)?,
            id: Uuid::parse_str(id).map_err(|_| NotACursor)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_travels_as_text() {
        let cursor = Cursor {
            millis: -3,
            id: Uuid::from_u128(7),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for wrong in ["", ".", "1", "x.00000000000000000000000000000007", "1.7"] {
            assert_eq!(wrong.parse::<Cursor>(), Err(NotACursor), "{wrong}");
        }
    }

    #[test]
    fn the_last_page_has_no_next() {
        let at = |n: &u8| Cursor {
            millis: i64::from(*n),
            id: Uuid::nil(),
        };
        assert_eq!(Page::of(vec![3, 2, 1], 2, at).next.map(|c| c.millis), Some(2));
        assert_eq!(Page::of(vec![2, 1], 2, at).next, None);
    }
}
