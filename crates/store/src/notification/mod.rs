//! What people were told: each one's inbox, and what of it is still to be mailed.

mod preference;
mod unsubscription;

use jiff::Timestamp;
use liaison_domain::id::{NotificationId, UserId};
use liaison_domain::notification::News;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use self::preference::{Preferences, preferences, preferences_of, set_preferences};
pub use self::unsubscription::{
    Switch, delete_unsubscriptions_before, find_unsubscription, insert_unsubscription,
};

use crate::column::{CARRIED, json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::notification::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest, older_than};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// Nobody counts further.
const MOST_UNREAD: u64 = 1_000;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notification {
    pub id: NotificationId,
    pub user: UserId,
    pub at: Timestamp,
    pub news: News,
    pub read_at: Option<Timestamp>,
    /// The mail about it that is still to be written.
    pub mail: Option<DueMail>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DueMail {
    pub mailing: Mailing,
    pub at: Timestamp,
}

/// How a mail about it is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mailing {
    /// One of its own.
    AtOnce,
    /// With everything else of the day.
    Digest,
}

/// Which items are listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Listed {
    All,
    Unread,
}

/// How an inbox stands: whoever finds it otherwise than before has news.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    newest: Option<Uuid>,
    pub unread: i64,
}

pub async fn insert_all(tx: &Tx, told: &[Notification]) -> Result<(), StoreError> {
    for some in told.chunks(CARRIED) {
        let rows = some.iter().map(to_row).collect::<Result<Vec<_>, _>>()?;
        Entity::insert_many(rows)
            .exec_without_returning(&tx.executor())
            .await?;
    }
    for each in told {
        tx.changes_inbox_of(each.user);
    }
    Ok(())
}

/// Somebody's inbox, the newest first.
pub async fn list(
    db: &impl Db,
    user: UserId,
    listed: Listed,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Notification>, StoreError> {
    let query = match listed {
        Listed::All => of(user),
        Listed::Unread => unread_of(user),
    };
    let rows = newest(db, query, (Column::At, Column::Id), after, limit).await?;
    let items = rows.iter().map(to_notification).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |item: &Notification| {
        Cursor::new(item.at, item.id.0)
    }))
}

/// Somebody else's does not exist.
pub async fn find(
    db: &impl Db,
    user: UserId,
    id: NotificationId,
) -> Result<Option<Notification>, StoreError> {
    let row = of(user).filter(Column::Id.eq(id.0)).one(&db.executor()).await?;
    row.as_ref().map(to_notification).transpose()
}

/// One was read. The first time counts.
pub async fn mark_read(tx: &Tx, seen: &Notification, now: Timestamp) -> Result<(), StoreError> {
    mark(tx, seen.user, Condition::all().add(Column::Id.eq(seen.id.0)), now).await
}

/// One was read and all that a list has below it.
pub async fn mark_read_up_to(tx: &Tx, seen: &Notification, now: Timestamp) -> Result<(), StoreError> {
    let cursor = Cursor::new(seen.at, seen.id.0);
    let listed =
        Condition::any()
            .add(Column::Id.eq(seen.id.0))
            .add(older_than(cursor, Column::At, Column::Id));
    mark(tx, seen.user, listed, now).await
}

async fn mark(tx: &Tx, user: UserId, which: Condition, now: Timestamp) -> Result<(), StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(millis(now)))
        .filter(Column::User.eq(user.0))
        .filter(Column::ReadAt.is_null())
        .filter(which)
        .exec(&tx.executor())
        .await?;
    if changed.rows_affected > 0 {
        tx.changes_inbox_of(user);
    }
    Ok(())
}

pub async fn standing(db: &impl Db, user: UserId) -> Result<Standing, StoreError> {
    let newest: Option<Uuid> = of(user)
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(&db.executor())
        .await?;
    let unread = unread_of(user)
        .select_only()
        .column(Column::Id)
        .limit(MOST_UNREAD)
        .count(&db.executor())
        .await?;
    Ok(Standing {
        newest,
        unread: i64::try_from(unread).unwrap_or(i64::MAX),
    })
}

/// Some of those to whom something is to be mailed at a moment, who waits longest first.
pub async fn awaiting_mail(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<UserId>, StoreError> {
    let users: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::User)
        .filter(Column::MailAt.lte(millis(now)))
        .group_by(Column::User)
        .order_by_asc(Column::MailAt.min())
        .limit(limit)
        .into_tuple()
        .all(&db.executor())
        .await?;
    Ok(users.into_iter().map(UserId).collect())
}

/// What is to be mailed to somebody at a moment, in the order in which it happened. It is taken with this transaction:
/// another process that wants it waits, and finds it gone.
pub async fn take_mail(tx: &Tx, user: UserId, now: Timestamp) -> Result<Vec<Notification>, StoreError> {
    let rows = of(user)
        .filter(Column::MailAt.lte(millis(now)))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(&tx.executor())
        .await?;
    for some in rows.chunks(CARRIED) {
        Entity::update_many()
            .col_expr(Column::Mailing, Expr::value(None::<String>))
            .col_expr(Column::MailAt, Expr::value(None::<i64>))
            .filter(Column::Id.is_in(some.iter().map(|row| row.id)))
            .exec(&tx.executor())
            .await?;
    }
    rows.iter().map(to_notification).collect()
}

/// Forgets what happened before a moment. Returns how much.
pub async fn delete_before(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::At.lt(millis(before)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}

fn of(user: UserId) -> Select<Entity> {
    Entity::find().filter(Column::User.eq(user.0))
}

fn unread_of(user: UserId) -> Select<Entity> {
    of(user).filter(Column::ReadAt.is_null())
}

fn to_row(told: &Notification) -> Result<ActiveModel, StoreError> {
    Ok(ActiveModel {
        id: Set(told.id.0),
        user: Set(told.user.0),
        at: Set(millis(told.at)),
        payload: Set(json(&told.news)?),
        read_at: Set(told.read_at.map(millis)),
        mailing: Set(told.mail.map(|due| word(&due.mailing)).transpose()?),
        mail_at: Set(told.mail.map(|due| millis(due.at))),
    })
}

fn to_notification(row: &Model) -> Result<Notification, StoreError> {
    Ok(Notification {
        id: NotificationId(row.id),
        user: UserId(row.user),
        at: timestamp("notification.at", row.at)?,
        news: parse_json("notification.payload", &row.payload)?,
        read_at: row
            .read_at
            .map(|at| timestamp("notification.read_at", at))
            .transpose()?,
        mail: match (&row.mailing, row.mail_at) {
            (Some(mailing), Some(at)) => Some(DueMail {
                mailing: parse_word("notification.mailing", mailing)?,
                at: timestamp("notification.mail_at", at)?,
            }),
            _ => None,
        },
    })
}
