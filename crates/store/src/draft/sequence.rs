//! The numbers of one person's changes. Whoever changes a draft of theirs waits for the one before to commit, so that a
//! device that has read up to a number has missed nothing before it.

use std::fmt;
use std::str::FromStr;

use liaison_domain::id::UserId;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::entity::draft_sequence::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::page::NotACursor;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// How far one person's changes have come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sequence {
    pub(super) user: UserId,
    pub(super) newest: i64,
    /// Up to this number deleted drafts may be missing.
    pub(super) forgotten: i64,
}

/// Where a device is in the changes of its person. Its text travels as `cursor` and `after`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DraftCursor {
    pub(super) number: i64,
    /// What had been forgotten when the device began with everything. What was forgotten since it would miss.
    pub(super) forgotten: i64,
}

impl Sequence {
    /// Before anything.
    pub fn start(self) -> DraftCursor {
        DraftCursor {
            number: 0,
            forgotten: self.forgotten,
        }
    }

    /// Whether a device can go on from there. One that is ahead has seen what this database has lost.
    pub fn goes_on_from(self, cursor: DraftCursor) -> bool {
        cursor.number <= self.newest
            && (cursor.number >= self.forgotten || cursor.forgotten == self.forgotten)
    }

    /// Of a new draft. What was forgotten may have been under the same id, and no device takes the one for the other.
    pub fn first_revision(self) -> i64 {
        self.forgotten + 1
    }

    pub fn newest(self) -> i64 {
        self.newest
    }
}

pub async fn find(db: &impl Db, user: UserId) -> Result<Sequence, StoreError> {
    let row = Entity::find_by_id(user.0).one(&db.executor()).await?;
    Ok(Sequence {
        user,
        newest: row.as_ref().map_or(0, |row| row.newest),
        forgotten: row.map_or(0, |row| row.forgotten),
    })
}

/// Makes every other change of this person's drafts wait for this transaction.
pub async fn lock(tx: &Tx, user: UserId) -> Result<Sequence, StoreError> {
    let row = ActiveModel {
        user: Set(user.0),
        newest: Set(0),
        forgotten: Set(0),
    };
    let mut known = OnConflict::column(Column::User);
    known.do_nothing();
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&tx.executor())
        .await?;
    let row = Entity::find_by_id(user.0)
        .lock_exclusive()
        .one(&tx.executor())
        .await?
        .ok_or_else(|| StoreError::corrupt("draft_sequence", user))?;
    Ok(Sequence {
        user,
        newest: row.newest,
        forgotten: row.forgotten,
    })
}

impl Sequence {
    /// The number of the next change.
    pub(super) async fn next(&mut self, tx: &Tx) -> Result<i64, StoreError> {
        self.newest += 1;
        self.save(tx).await?;
        Ok(self.newest)
    }

    pub(super) async fn save(&self, tx: &Tx) -> Result<(), StoreError> {
        Entity::update_many()
            .col_expr(Column::Newest, Expr::value(self.newest))
            .col_expr(Column::Forgotten, Expr::value(self.forgotten))
            .filter(Column::User.eq(self.user.0))
            .exec(&tx.executor())
            .await?;
        Ok(())
    }
}

impl fmt::Display for DraftCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.number, self.forgotten)
    }
}

impl FromStr for DraftCursor {
    type Err = NotACursor;
    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let (number, forgotten) = text.split_once('.').ok_or(NotACursor)?;
        let read = |text: &str| text.parse().ok().filter(|number| *number >= 0).ok_or(NotACursor);
        Ok(Self {
            number: read(number)?,
            forgotten: read(forgotten)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(number: i64, forgotten: i64) -> DraftCursor {
        DraftCursor { number, forgotten }
    }

    #[test]
    fn a_cursor_travels_as_text() {
        assert_eq!(cursor(12, 3).to_string().parse(), Ok(cursor(12, 3)));
        for wrong in ["", ".", "1", "1.", "-1.0", "1.x", "99999999999999999999.0"] {
            assert_eq!(wrong.parse::<DraftCursor>(), Err(NotACursor), "{wrong}");
        }
    }

    #[test]
    fn a_device_goes_on_where_nothing_was_forgotten_since() {
        let sequence = Sequence {
            user: UserId(uuid::Uuid::nil()),
            newest: 90,
            forgotten: 40,
        };
        for (from, goes_on) in [
            (cursor(40, 0), true),
            (cursor(90, 7), true),
            (cursor(39, 0), false),
            (cursor(39, 39), false),
            // In the middle of everything, begun when that was forgotten already.
            (cursor(3, 40), true),
            (cursor(0, 40), true),
            (cursor(91, 40), false),
        ] {
            assert_eq!(sequence.goes_on_from(from), goes_on, "{from}");
        }
        assert!(sequence.goes_on_from(sequence.start()));
    }
}
