//! What customers say of partners. What it comes to is changed with it, in the same transaction.

mod engagement;
mod rating;

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::customer_review::log::CustomerReviewEntry;
use liaison_domain::customer_review::{CustomerReviewState, Engagement, EngagementKind, RawReview};
use liaison_domain::id::{CustomerId, CustomerReviewId, PartnerId, UserId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, Select};
use serde::{Deserialize, Serialize};

pub use self::engagement::{EngagementRecord, engagements, find_engagement};
pub use self::rating::{count_in, count_out, rating, ratings};
use crate::column::{CARRIED, json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::customer_review::{ActiveModel, Column, Entity, Model};
use crate::entity::customer_review_event;
use crate::error::StoreError;
use crate::page::{Cursor, Page, earliest, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CustomerReview {
    pub id: CustomerReviewId,
    pub partner: PartnerId,
    pub customer: CustomerId,
    pub author: UserId,
    pub engagement: Engagement,
    pub state: CustomerReviewState,
    /// Nothing is left of it where its author deleted it.
    pub content: Option<RawReview>,
    pub created_at: Timestamp,
    pub edited_at: Option<Timestamp>,
    pub reply: Option<Reply>,
    /// What the partner says against it, while that waits for the operator.
    pub report: Option<String>,
    /// Since when it does.
    pub queued_at: Option<Timestamp>,
    /// Why the operator took it out.
    pub hidden: Option<String>,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reply {
    pub text: String,
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub edited_at: Option<Timestamp>,
}

/// Whose reviews are listed, the newest first. What its author deleted is in no list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Listed {
    /// What everybody reads of a partner.
    Shown(PartnerId),
    /// What customers say of it, hidden ones too.
    Of(PartnerId),
    By(CustomerId),
    Hidden,
}

pub async fn insert(tx: &Tx, review: &CustomerReview) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(review.id.0),
        partner: Set(review.partner.0),
        customer: Set(review.customer.0),
        author: Set(review.author.0),
        engagement_kind: Set(word(&review.engagement.kind())?),
        engagement_id: Set(review.engagement.id()),
        state: Set(word(&review.state)?),
        content: Set(json(&review.content)?),
        created_at: Set(millis(review.created_at)),
        edited_at: Set(review.edited_at.map(millis)),
        reply: Set(review.reply.as_ref().map(json).transpose()?),
        report: Set(review.report.clone()),
        queued_at: Set(review.queued_at.map(millis)),
        hidden: Set(review.hidden.clone()),
        revision: Set(review.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Writes what a change made of it; what it is of, and by whom, stays.
pub async fn update(tx: &Tx, review: &CustomerReview) -> Result<Update, StoreError> {
    let reply = review.reply.as_ref().map(json).transpose()?;
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&review.state)?))
        .col_expr(Column::Content, Expr::value(json(&review.content)?))
        .col_expr(Column::EditedAt, Expr::value(review.edited_at.map(millis)))
        .col_expr(Column::Reply, Expr::value(reply))
        .col_expr(Column::Report, Expr::value(review.report.clone()))
        .col_expr(Column::QueuedAt, Expr::value(review.queued_at.map(millis)))
        .col_expr(Column::Hidden, Expr::value(review.hidden.clone()))
        .col_expr(Column::Revision, Expr::value(review.revision + 1))
        .filter(Column::Id.eq(review.id.0))
        .filter(Column::Revision.eq(review.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, review.revision))
}

pub async fn find(db: &impl Db, id: CustomerReviewId) -> Result<Option<CustomerReview>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_review).transpose()
}

/// There is one of an engagement, or there was one.
pub async fn find_of(db: &impl Db, engagement: Engagement) -> Result<Option<CustomerReview>, StoreError> {
    let row = Entity::find()
        .filter(Column::EngagementKind.eq(word(&engagement.kind())?))
        .filter(Column::EngagementId.eq(engagement.id()))
        .one(&db.executor())
        .await?;
    row.map(to_review).transpose()
}

/// Those of these engagements, deleted ones too.
pub async fn find_all_of(
    db: &impl Db,
    engagements: impl Iterator<Item = Engagement>,
) -> Result<HashMap<Engagement, CustomerReview>, StoreError> {
    let ids: Vec<_> = engagements.map(Engagement::id).collect();
    let mut found = HashMap::new();
    for ids in ids.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::EngagementId.is_in(ids.iter().copied()))
            .all(&db.executor())
            .await?;
        for row in rows {
            let review = to_review(row)?;
            found.insert(review.engagement, review);
        }
    }
    Ok(found)
}

pub async fn list(
    db: &impl Db,
    listed: Listed,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<CustomerReview>, StoreError> {
    let of = |state: CustomerReviewState| match listed {
        Listed::Shown(_) => state.is_shown(),
        Listed::Of(_) | Listed::By(_) => state != CustomerReviewState::Deleted,
        Listed::Hidden => state == CustomerReviewState::Hidden,
    };
    let mut query = in_states(of)?;
    query = match listed {
        Listed::Shown(partner) | Listed::Of(partner) => query.filter(Column::Partner.eq(partner.0)),
        Listed::By(customer) => query.filter(Column::Customer.eq(customer.0)),
        Listed::Hidden => query,
    };
    let rows = newest(db, query, (Column::CreatedAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_review).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |review: &CustomerReview| {
        Cursor::new(review.created_at, review.id.0)
    }))
}

/// Those that wait for the operator, the longest first.
pub async fn queued(
    db: &impl Db,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<CustomerReview>, StoreError> {
    let query = Entity::find().filter(Column::QueuedAt.is_not_null());
    let rows = earliest(db, query, (Column::QueuedAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_review).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |review: &CustomerReview| {
        Cursor::new(review.queued_at.unwrap_or(review.created_at), review.id.0)
    }))
}

pub async fn append(tx: &Tx, entry: &CustomerReviewEntry) -> Result<(), StoreError> {
    let row = customer_review_event::ActiveModel {
        id: Set(entry.id.0),
        review: Set(entry.review.0),
        at: Set(millis(entry.at)),
        payload: Set(json(entry)?),
    };
    customer_review_event::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// What happened to it, the newest first.
pub async fn events(
    db: &impl Db,
    review: CustomerReviewId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<CustomerReviewEntry>, StoreError> {
    use customer_review_event::Column;
    let query = customer_review_event::Entity::find().filter(Column::Review.eq(review.0));
    let rows = newest(db, query, (Column::At, Column::Id), after, limit).await?;
    let items = rows
        .iter()
        .map(|row| parse_json("customer_review_event.payload", &row.payload))
        .collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |entry: &CustomerReviewEntry| {
        Cursor::new(entry.at, entry.id.0)
    }))
}

fn in_states(wanted: impl Fn(CustomerReviewState) -> bool) -> Result<Select<Entity>, StoreError> {
    let states = CustomerReviewState::ALL
        .into_iter()
        .filter(|state| wanted(*state));
    let states = states.map(|state| word(&state)).collect::<Result<Vec<_>, _>>()?;
    Ok(Entity::find().filter(Column::State.is_in(states)))
}

fn to_review(row: Model) -> Result<CustomerReview, StoreError> {
    let kind: EngagementKind = parse_word("customer_review.engagement_kind", &row.engagement_kind)?;
    let moment = |what, at: Option<i64>| at.map(|at| timestamp(what, at)).transpose();
    let reply = row.reply.as_deref();
    Ok(CustomerReview {
        id: CustomerReviewId(row.id),
        partner: PartnerId(row.partner),
        customer: CustomerId(row.customer),
        author: UserId(row.author),
        engagement: Engagement::of(kind, row.engagement_id),
        state: parse_word("customer_review.state", &row.state)?,
        content: parse_json("customer_review.content", &row.content)?,
        created_at: timestamp("customer_review.created_at", row.created_at)?,
        edited_at: moment("customer_review.edited_at", row.edited_at)?,
        reply: reply
            .map(|reply| parse_json("customer_review.reply", reply))
            .transpose()?,
        report: row.report,
        queued_at: moment("customer_review.queued_at", row.queued_at)?,
        hidden: row.hidden,
        revision: row.revision,
    })
}
