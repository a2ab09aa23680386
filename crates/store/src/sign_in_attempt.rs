//! Failed attempts to sign in, counted per address and per source, so that guessing becomes slow.

use jiff::Timestamp;
use sea_orm::sea_query::{ExprTrait, Func};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::column::{millis, timestamp};
use crate::entity::sign_in_attempt::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// Whose failures are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of<'a> {
    /// The address that was typed, in lower case, whether or not somebody has it.
    Email(&'a str),
    /// The network address the attempt came from.
    Source(&'a str),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Failures {
    pub count: i64,
    /// The oldest one counted: when it leaves the window, one more attempt is free.
    pub oldest: Option<Timestamp>,
}

pub async fn failures(db: &impl Db, of: Of<'_>, since: Timestamp) -> Result<Failures, StoreError> {
    let query = Entity::find()
        .select_only()
        .expr_as(Func::count(Column::Id.into_expr()), "count")
        .expr_as(Column::At.into_expr().min(), "oldest")
        .filter(Column::At.gte(millis(since)));
    let query = match of {
        Of::Email(email) => query.filter(Column::Email.eq(email)),
        Of::Source(source) => query.filter(Column::Source.eq(source)),
    };
    let row: Option<(i64, Option<i64>)> = query.into_tuple().one(&db.executor()).await?;
    let (count, oldest) = row.unwrap_or((0, None));
    Ok(Failures {
        count,
        oldest: oldest.map(|at| timestamp("sign_in_attempt.at", at)).transpose()?,
    })
}

pub async fn record(tx: &Tx, email: &str, source: &str, at: Timestamp) -> Result<(), StoreError> {
    let row = ActiveModel {
        email: Set(email.to_owned()),
        source: Set(source.to_owned()),
        at: Set(millis(at)),
        ..ActiveModel::default()
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Somebody signed in with this address: its failures are forgiven, those of the source are not.
pub async fn clear(tx: &Tx, email: &str) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::Email.eq(email))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// Forgets what no window reaches any more. Returns how many.
pub async fn delete_before(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::At.lt(millis(before)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}
