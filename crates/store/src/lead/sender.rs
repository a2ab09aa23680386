//! Whose form it is, and what partners reported of whoever sent others.

use jiff::Timestamp;
use liaison_domain::id::PartnerId;
use liaison_domain::lead::LeadState;
use liaison_domain::lead::sender::SenderStanding;
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use crate::column::{millis, timestamp, word};
use crate::entity::lead::{Column, Entity};
use crate::error::StoreError;
use crate::sign_in_attempt::Failures;
use crate::transaction::Db;

const PARTNER: &str = "partner:";

/// Who answers for what the form says.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Sender {
    /// Whoever has this address, in lower case.
    Address(String),
    Partner(PartnerId),
}

impl Sender {
    pub const fn partner(&self) -> Option<PartnerId> {
        match self {
            Self::Address(_) => None,
            Self::Partner(partner) => Some(*partner),
        }
    }

    /// An address has an `@` in it, and the id of a partner has none, so the two never meet.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Address(address) => address.clone(),
            Self::Partner(partner) => format!("{PARTNER}{partner}"),
        }
    }

    pub(super) fn of_key(key: &str) -> Result<Self, StoreError> {
        match key.strip_prefix(PARTNER) {
            None => Ok(Self::Address(key.to_owned())),
            Some(id) if !id.contains('@') => id
                .parse()
                .map(Self::Partner)
                .map_err(|_| StoreError::corrupt("lead.sender", key)),
            Some(_) => Ok(Self::Address(key.to_owned())),
        }
    }
}

/// How many partners reported what came from there, and when the first of these did.
pub async fn reports(db: &impl Db, sender: &Sender, since: Timestamp) -> Result<Failures, StoreError> {
    let row: Option<(i64, Option<i64>)> = Entity::find()
        .select_only()
        .expr_as(Func::count_distinct(Expr::col(Column::Partner)), "count")
        .expr_as(Column::ClosedAt.into_expr().min(), "oldest")
        .filter(Column::Sender.eq(sender.key()))
        .filter(Column::State.eq(word(&LeadState::Junk)?))
        .filter(Column::ClosedAt.gte(millis(since)))
        .into_tuple()
        .one(&db.executor())
        .await?;
    let (count, oldest) = row.unwrap_or((0, None));
    Ok(Failures {
        count,
        oldest: oldest.map(|at| timestamp("lead.closed_at", at)).transpose()?,
    })
}

/// What is known of a sender. What somebody took on was not a sales pitch, whenever that was.
pub async fn standing(db: &impl Db, sender: &Sender, since: Timestamp) -> Result<SenderStanding, StoreError> {
    let reported = reports(db, sender, since).await?.count;
    let taken_on = Entity::find()
        .filter(Column::Sender.eq(sender.key()))
        .filter(Column::LookedAfterBy.is_not_null())
        .filter(Column::State.ne(word(&LeadState::Junk)?))
        .count(&db.executor())
        .await?;
    Ok(SenderStanding::of(taken_on, u64::try_from(reported).unwrap_or(0)))
}
