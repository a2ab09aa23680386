//! Forms as they were sent.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::{LeadRequestId, PartnerId, UserId};
use liaison_domain::lead::enquiry::RawEnquiry;
use liaison_domain::lead::request::{RequestState, state_at};
use liaison_domain::link::SummaryId;
use liaison_domain::text::EmailAddress;
use sea_orm::sea_query::{ExprTrait, Func, SimpleExpr};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::Sender;
use crate::column::{CARRIED, json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::lead_request::{ActiveModel, Column, Entity, Model};
use crate::entity::{lead_event, lead_link};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::sign_in_attempt::{Failures, Of};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeadRequest {
    pub id: LeadRequestId,
    pub summary: SummaryId,
    pub state: RequestState,
    pub enquiry: RawEnquiry,
    /// Of the mails about it.
    pub language: Language,
    pub sent: Sent,
    pub sent_at: Timestamp,
    pub confirm_by: Timestamp,
    pub revision: i64,
}

/// By whom, and from where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sent {
    pub by: Sender,
    /// Of a partner, whoever did it.
    pub person: Option<UserId>,
    pub source: String,
}

impl LeadRequest {
    pub fn state_at(&self, now: Timestamp) -> RequestState {
        state_at(self.state, self.confirm_by, now)
    }
}

pub async fn insert_request(tx: &Tx, request: &LeadRequest) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(request.id.0),
        summary: Set(request.summary.as_str().to_owned()),
        state: Set(word(&request.state)?),
        sender: Set(request.sent.by.key()),
        partner: Set(request.sent.by.partner().map(|partner| partner.0)),
        sent_by: Set(request.sent.person.map(|user| user.0)),
        email: Set(request.enquiry.contact.email.clone()),
        source: Set(request.sent.source.clone()),
        language: Set(word(&request.language)?),
        content: Set(json(&request.enquiry)?),
        sent_at: Set(millis(request.sent_at)),
        confirm_by: Set(millis(request.confirm_by)),
        revision: Set(request.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// What was sent stays as it was; its state moves.
pub async fn update_request(tx: &Tx, request: &LeadRequest) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .set(ActiveModel {
            state: Set(word(&request.state)?),
            revision: Set(request.revision + 1),
            ..ActiveModel::default()
        })
        .filter(Column::Id.eq(request.id.0))
        .filter(Column::Revision.eq(request.revision))
        .exec(&tx.executor())
        .await?
        .rows_affected;
    Ok(Update::of(changed, request.revision))
}

pub async fn find_request(db: &impl Db, id: LeadRequestId) -> Result<Option<LeadRequest>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_request).transpose()
}

pub async fn find_requests(
    db: &impl Db,
    ids: impl IntoIterator<Item = LeadRequestId>,
) -> Result<HashMap<LeadRequestId, LeadRequest>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Id.is_in(ids.into_iter().map(|id| id.0)))
        .all(&db.executor())
        .await?;
    rows.into_iter()
        .map(|row| to_request(row).map(|request| (request.id, request)))
        .collect()
}

/// Reads it and makes every other decision about it and its leads wait for this transaction.
pub async fn lock_request(tx: &Tx, id: LeadRequestId) -> Result<Option<LeadRequest>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(&tx.executor())
        .await?;
    row.map(to_request).transpose()
}

/// What a partner sent to others, the newest first.
pub async fn sent_by(
    db: &impl Db,
    partner: PartnerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<LeadRequest>, StoreError> {
    listed(db, Column::Partner.eq(partner.0), after, limit).await
}

/// What was asked with an address, the newest first.
pub async fn asked_from(
    db: &impl Db,
    email: &EmailAddress,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<LeadRequest>, StoreError> {
    listed(db, Column::Email.eq(email.as_str()), after, limit).await
}

async fn listed(
    db: &impl Db,
    whose: SimpleExpr,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<LeadRequest>, StoreError> {
    let query = Entity::find().filter(whose);
    let rows = newest(db, query, (Column::SentAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_request).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::of(items, limit, |each: &LeadRequest| {
        Cursor::new(each.sent_at, each.id.0)
    }))
}

/// Those that nobody confirmed in time, the earliest first.
pub async fn unconfirmed(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<LeadRequest>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(word(&RequestState::Unconfirmed)?))
        .filter(Column::ConfirmBy.lte(millis(now)))
        .order_by_asc(Column::ConfirmBy)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_request).collect()
}

/// How many forms were sent.
pub async fn requests(db: &impl Db, of: Of<'_>, since: Timestamp) -> Result<Failures, StoreError> {
    let query = Entity::find()
        .select_only()
        .expr_as(Func::count(Column::Id.into_expr()), "count")
        .expr_as(Column::SentAt.into_expr().min(), "oldest")
        .filter(Column::SentAt.gte(millis(since)));
    let query = match of {
        Of::Email(email) => query.filter(Column::Email.eq(email)),
        Of::Source(source) => query.filter(Column::Source.eq(source)),
    };
    let row: Option<(i64, Option<i64>)> = query.into_tuple().one(&db.executor()).await?;
    let (count, oldest) = row.unwrap_or((0, None));
    Ok(Failures {
        count,
        oldest: oldest
            .map(|at| timestamp("lead_request.sent_at", at))
            .transpose()?,
    })
}

/// Forgets what nobody confirmed, with everything it says of people. Returns how many.
pub async fn delete_lapsed(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq(word(&RequestState::Lapsed)?))
        .filter(Column::ConfirmBy.lt(millis(before)))
        .into_tuple()
        .all(&tx.executor())
        .await?;
    let mut count = 0;
    for ids in ids.chunks(CARRIED) {
        let ids = || ids.iter().copied();
        lead_event::Entity::delete_many()
            .filter(lead_event::Column::Request.is_in(ids()))
            .exec(&tx.executor())
            .await?;
        lead_link::Entity::delete_many()
            .filter(lead_link::Column::Request.is_in(ids()))
            .exec(&tx.executor())
            .await?;
        let deleted = Entity::delete_many()
            .filter(Column::Id.is_in(ids()))
            .exec(&tx.executor())
            .await?;
        count += deleted.rows_affected;
    }
    Ok(count)
}

fn to_request(row: Model) -> Result<LeadRequest, StoreError> {
    Ok(LeadRequest {
        id: LeadRequestId(row.id),
        summary: parse_word("lead_request.summary", &row.summary)?,
        state: parse_word("lead_request.state", &row.state)?,
        enquiry: parse_json("lead_request.content", &row.content)?,
        language: parse_word("lead_request.language", &row.language)?,
        sent: Sent {
            by: Sender::of_key(&row.sender)?,
            person: row.sent_by.map(UserId),
            source: row.source,
        },
        sent_at: timestamp("lead_request.sent_at", row.sent_at)?,
        confirm_by: timestamp("lead_request.confirm_by", row.confirm_by)?,
        revision: row.revision,
    })
}
