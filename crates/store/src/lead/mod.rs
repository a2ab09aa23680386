//! What partners have of the forms that were sent to them. Whoever changes one has locked its request.

mod link;
mod list;
mod note;
mod request;
mod sender;
mod speed;

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::{LeadId, LeadRequestId, ListingId, PartnerId, UserId};
use liaison_domain::lead::answer::{Closing, Deal};
use liaison_domain::lead::enquiry::{RawEnquiry, RequestKind};
use liaison_domain::lead::log::LeadEntry;
use liaison_domain::lead::{LeadState, Urgency, state_at};
use liaison_domain::link::SummaryId;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

pub use self::link::{delete_expired_links, find_by_link, insert_link};
pub use self::list::{WantedLeads, list};
pub use self::note::{LeadNote, find_note, insert_note, notes, update_note};
pub use self::request::{
    LeadRequest, Sent, asked_from, delete_lapsed, find_request, find_requests, insert_request, lock_request,
    requests, sent_by, unconfirmed, update_request,
};
pub use self::sender::{Sender, reports, standing};
pub use self::speed::{answer_speed, answer_speeds, count_answer};
use crate::column::{json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::lead::{ActiveModel, Column, Entity, Model};
use crate::entity::lead_event;
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lead {
    pub id: LeadId,
    pub request: LeadRequestId,
    pub partner: PartnerId,
    /// Through which of its listings.
    pub listing: ListingId,
    pub kind: RequestKind,
    pub urgency: Urgency,
    pub state: LeadState,
    pub sender: Sender,
    pub deal: Option<Deal>,
    pub closing: Option<Closing>,
    pub looked_after_by: Option<UserId>,
    pub received_at: Timestamp,
    pub answer_by: Timestamp,
    /// When the partner is told that it has not answered; absent once it was, or has.
    pub notice_at: Option<Timestamp>,
    /// When the partner took it on, declined or reported it.
    pub answered_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    pub revision: i64,
}

impl Lead {
    pub fn state_at(&self, now: Timestamp) -> LeadState {
        state_at(self.state, self.answer_by, now)
    }

    /// What the answer took, or would have taken at the least.
    fn minutes_until(&self, answered_at: Timestamp) -> i64 {
        answered_at
            .duration_since(self.received_at)
            .max(SignedDuration::ZERO)
            .as_mins()
    }
}

/// `of` is the request that it came of.
pub async fn insert(tx: &Tx, lead: &Lead, of: &LeadRequest) -> Result<(), StoreError> {
    let row = to_row(lead, of)?;
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn update(tx: &Tx, lead: &Lead, of: &LeadRequest) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .set(ActiveModel {
            revision: Set(lead.revision + 1),
            ..to_row(lead, of)?
        })
        .filter(Column::Id.eq(lead.id.0))
        .filter(Column::Revision.eq(lead.revision))
        .exec(&tx.executor())
        .await?
        .rows_affected;
    Ok(Update::of(changed, lead.revision))
}

pub async fn find(db: &impl Db, id: LeadId) -> Result<Option<Lead>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_lead).transpose()
}

/// All that came of a request, in the order in which its partners were chosen.
pub async fn of_request(db: &impl Db, request: LeadRequestId) -> Result<Vec<Lead>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Request.eq(request.0))
        .order_by_asc(Column::Id)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_lead).collect()
}

/// The same of several requests.
pub async fn of_requests(db: &impl Db, requests: &[LeadRequestId]) -> Result<Vec<Lead>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Request.is_in(requests.iter().map(|id| id.0)))
        .order_by_asc(Column::Id)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_lead).collect()
}

/// Those whose time to answer is over, or of which the partner is to be told once more, the earliest first.
pub async fn due(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<Lead>, StoreError> {
    let over = Condition::all()
        .add(Column::State.eq(word(&LeadState::Received)?))
        .add(Column::AnswerBy.lte(millis(now)));
    let rows = Entity::find()
        .filter(Condition::any().add(over).add(Column::NoticeAt.lte(millis(now))))
        .order_by_asc(Column::AnswerBy)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_lead).collect()
}

pub async fn append(tx: &Tx, entry: &LeadEntry) -> Result<(), StoreError> {
    let row = lead_event::ActiveModel {
        id: Set(entry.id.0),
        request: Set(entry.request.0),
        lead: Set(entry.lead.map(|lead| lead.0)),
        at: Set(millis(entry.at)),
        payload: Set(json(entry)?),
    };
    lead_event::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// What happened to a request and to all that came of it last, the newest first.
pub async fn events(db: &impl Db, request: LeadRequestId, limit: u64) -> Result<Vec<LeadEntry>, StoreError> {
    entries(
        db,
        Condition::all().add(lead_event::Column::Request.eq(request.0)),
        limit,
    )
    .await
}

/// The same of one lead: what happened to others of the request is not told.
pub async fn events_of(db: &impl Db, lead: &Lead, limit: u64) -> Result<Vec<LeadEntry>, StoreError> {
    let own = Condition::any()
        .add(lead_event::Column::Lead.is_null())
        .add(lead_event::Column::Lead.eq(lead.id.0));
    let of = Condition::all().add(lead_event::Column::Request.eq(lead.request.0));
    entries(db, of.add(own), limit).await
}

async fn entries(db: &impl Db, of: Condition, limit: u64) -> Result<Vec<LeadEntry>, StoreError> {
    let rows = lead_event::Entity::find()
        .filter(of)
        .order_by_desc(lead_event::Column::At)
        .order_by_desc(lead_event::Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.iter()
        .map(|row| parse_json("lead_event.payload", &row.payload))
        .collect()
}

/// What a partner seeks a lead by. Once the contact is hidden, nobody finds out by searching who it was.
fn sought(lead: &Lead, summary: &SummaryId, enquiry: &RawEnquiry) -> String {
    let mut words = vec![summary.as_str()];
    words.extend(lead.deal.as_ref().map(|deal| deal.name.as_str()));
    if lead.state.shows_contact() {
        let contact = &enquiry.contact;
        words.extend([&*contact.company, &*contact.name, &*contact.email]);
    }
    words.join(" ").to_lowercase()
}

fn to_row(lead: &Lead, of: &LeadRequest) -> Result<ActiveModel, StoreError> {
    Ok(ActiveModel {
        id: Set(lead.id.0),
        request: Set(lead.request.0),
        partner: Set(lead.partner.0),
        listing: Set(lead.listing.0),
        kind: Set(word(&lead.kind)?),
        urgency: Set(word(&lead.urgency)?),
        state: Set(word(&lead.state)?),
        sender: Set(lead.sender.key()),
        deal: Set(lead.deal.as_ref().map(json).transpose()?),
        closing: Set(lead.closing.as_ref().map(json).transpose()?),
        looked_after_by: Set(lead.looked_after_by.map(|user| user.0)),
        received_at: Set(millis(lead.received_at)),
        answer_by: Set(millis(lead.answer_by)),
        notice_at: Set(lead.notice_at.map(millis)),
        answered_at: Set(lead.answered_at.map(millis)),
        closed_at: Set(lead.closed_at.map(millis)),
        sought: Set(sought(lead, &of.summary, &of.enquiry)),
        revision: Set(lead.revision),
        ..ActiveModel::default()
    })
}

fn to_lead(row: Model) -> Result<Lead, StoreError> {
    let optional = |what: &str, at: Option<i64>| at.map(|at| timestamp(what, at)).transpose();
    let deal = row.deal.as_deref().map(|text| parse_json("lead.deal", text));
    let closing = row
        .closing
        .as_deref()
        .map(|text| parse_json("lead.closing", text));
    Ok(Lead {
        id: LeadId(row.id),
        request: LeadRequestId(row.request),
        partner: PartnerId(row.partner),
        listing: ListingId(row.listing),
        kind: parse_word("lead.kind", &row.kind)?,
        urgency: parse_word("lead.urgency", &row.urgency)?,
        state: parse_word("lead.state", &row.state)?,
        sender: Sender::of_key(&row.sender)?,
        deal: deal.transpose()?,
        closing: closing.transpose()?,
        looked_after_by: row.looked_after_by.map(UserId),
        received_at: timestamp("lead.received_at", row.received_at)?,
        answer_by: timestamp("lead.answer_by", row.answer_by)?,
        notice_at: optional("lead.notice_at", row.notice_at)?,
        answered_at: optional("lead.answered_at", row.answered_at)?,
        closed_at: optional("lead.closed_at", row.closed_at)?,
        revision: row.revision,
    })
}
