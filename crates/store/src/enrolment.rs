//! How partners join programmes, and how they leave again.
//!
//! What everybody else reads of it, [`Partner::enrolments`](liaison_domain::partner::Partner), is kept with the partner
//! and written here alone, in the transaction of each change. Whoever changes something has locked the partner.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use liaison_domain::enrolment::EnrolmentState;
use liaison_domain::enrolment::application::{Question, RawApplication, Signature, Training};
use liaison_domain::enrolment::log::EnrolmentEntry;
use liaison_domain::enrolment::membership::{Membership, NOTICES, Term};
use liaison_domain::id::{EnrolmentId, PartnerId};
use liaison_domain::moment::{day_text, parse_day};
use liaison_domain::partner::{Enrolment, Programme};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::column::{json, millis, parse_json, parse_word, timestamp, word};
use crate::entity::enrolment::{ActiveModel, Column, Entity, Model};
use crate::entity::{enrolment_event, partner};
use crate::error::StoreError;
use crate::marketplace;
use crate::page::{Cursor, Page, later_than, older_than};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// A partner's way through one programme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Joining {
    pub partner: PartnerId,
    pub programme: Programme,
    pub state: EnrolmentState,
    pub membership: Membership,
    pub application: Option<RawApplication>,
    /// What the operator asked back.
    pub questions: Vec<Question>,
    /// The latest one of the agreement.
    pub signature: Option<Signature>,
    pub training: Option<Training>,
    /// Why it was refused or suspended.
    pub reason: Option<String>,
    /// How many days before the end the last notice of it was.
    pub noticed: Option<u16>,
    /// Since when it waits for the operator.
    pub queued_at: Option<Timestamp>,
    pub changed_at: Timestamp,
    /// Grows by one with each change; its `ETag`. Zero where nothing was done yet.
    pub revision: i64,
}

/// Which of all partners' the operator asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// Those that wait for an answer, the longest first.
    Waiting,
    /// Those that are or were in it, what changed last first.
    Joined,
}

impl Joining {
    /// Where every partner begins.
    pub const fn none(partner: PartnerId, programme: Programme) -> Self {
        Self {
            partner,
            programme,
            state: EnrolmentState::NotJoined,
            membership: Membership {
                term: None,
                suspended_on: None,
            },
            application: None,
            questions: Vec::new(),
            signature: None,
            training: None,
            reason: None,
            noticed: None,
            queued_at: None,
            changed_at: Timestamp::UNIX_EPOCH,
            revision: 0,
        }
    }

    pub const fn id(&self) -> EnrolmentId {
        EnrolmentId::of(self.partner, self.programme)
    }
}

pub async fn find(db: &impl Db, id: EnrolmentId) -> Result<Option<Joining>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_joining).transpose()
}

/// A partner's way through each programme, whether or not it has begun it.
pub async fn list(db: &impl Db, partner: PartnerId) -> Result<Vec<Joining>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .all(&db.executor())
        .await?;
    let begun = rows.into_iter().map(to_joining).collect::<Result<Vec<_>, _>>()?;
    let way = |programme| {
        let found = begun.iter().find(|each| each.programme == programme);
        found.map_or_else(|| Joining::none(partner, programme), Joining::clone)
    };
    Ok(Programme::ALL.map(way).into())
}

pub async fn list_all(
    db: &impl Db,
    shown: Shown,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Joining>, StoreError> {
    let query = match shown {
        Shown::Waiting => {
            let waiting = Entity::find().filter(Column::QueuedAt.is_not_null());
            let following = after.map(|cursor| later_than(cursor, Column::QueuedAt, Column::Id));
            following
                .into_iter()
                .fold(waiting, QueryFilter::filter)
                .order_by_asc(Column::QueuedAt)
                .order_by_asc(Column::Id)
        }
        Shown::Joined => {
            let joined = Entity::find().filter(Column::TermTo.is_not_null());
            let following = after.map(|cursor| older_than(cursor, Column::ChangedAt, Column::Id));
            following
                .into_iter()
                .fold(joined, QueryFilter::filter)
                .order_by_desc(Column::ChangedAt)
                .order_by_desc(Column::Id)
        }
    };
    let rows = query.limit(limit.saturating_add(1)).all(&db.executor()).await?;
    let items = rows.into_iter().map(to_joining).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::of(items, limit, |each: &Joining| {
        let at = match shown {
            Shown::Waiting => each.queued_at.unwrap_or(each.changed_at),
            Shown::Joined => each.changed_at,
        };
        Cursor::new(at, each.id().0)
    }))
}

/// Those that hold and whose term is over, or near enough to its end that a notice of it is due, the earliest first.
pub async fn ending(db: &impl Db, today: Date, limit: u64) -> Result<Vec<Joining>, StoreError> {
    let over = Condition::any().add(Column::TermTo.lt(day_text(today)));
    let due = NOTICES.into_iter().fold(over, |due, days| {
        let by = today.checked_add(Span::new().days(i64::from(days)));
        let not_given = Condition::any()
            .add(Column::Noticed.is_null())
            .add(Column::Noticed.gt(i64::from(days)));
        let near = Condition::all()
            .add(Column::TermTo.lte(day_text(by.unwrap_or(today))))
            .add(not_given);
        due.add(near)
    });
    let rows = Entity::find()
        .filter(Column::State.eq(word(&EnrolmentState::Enrolled)?))
        .filter(due)
        .order_by_asc(Column::TermTo)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_joining).collect()
}

/// Writes what a change made of it, and with it what everybody else goes by. The marketplace shows programmes, too.
pub async fn put(tx: &Tx, joining: &Joining, at: Timestamp) -> Result<Update, StoreError> {
    let row = to_row(joining)?;
    let changed = if joining.revision == 0 {
        Entity::insert(row).exec_without_returning(&tx.executor()).await?
    } else {
        Entity::update_many()
            .set(row)
            .filter(Column::Id.eq(joining.id().0))
            .filter(Column::Revision.eq(joining.revision))
            .exec(&tx.executor())
            .await?
            .rows_affected
    };
    let update = Update::of(changed, joining.revision);
    if let Update::Done { .. } = update {
        publish(tx, joining.partner).await?;
        marketplace::touch(tx, joining.partner, at).await?;
    }
    Ok(update)
}

/// The programmes that a partner has when it is written down for the first time.
pub(crate) async fn insert_joined(
    tx: &Tx,
    partner: PartnerId,
    enrolments: &[Enrolment],
) -> Result<(), StoreError> {
    for Enrolment { programme, from, to } in enrolments {
        let term = Term { from: *from, to: *to };
        let joining = Joining {
            state: EnrolmentState::Enrolled,
            membership: Membership {
                term: Some(term),
                suspended_on: None,
            },
            changed_at: from
                .to_zoned(TimeZone::UTC)
                .map_or(Timestamp::UNIX_EPOCH, |day| day.timestamp()),
            ..Joining::none(partner, *programme)
        };
        Entity::insert(to_row(&joining)?)
            .exec_without_returning(&tx.executor())
            .await?;
    }
    Ok(())
}

pub async fn append(tx: &Tx, entry: &EnrolmentEntry) -> Result<(), StoreError> {
    let row = enrolment_event::ActiveModel {
        id: Set(entry.id.0),
        enrolment: Set(entry.enrolment.0),
        at: Set(millis(entry.at)),
        payload: Set(json(entry)?),
    };
    enrolment_event::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// What happened to it last, the newest first.
pub async fn events(
    db: &impl Db,
    enrolment: EnrolmentId,
    limit: u64,
) -> Result<Vec<EnrolmentEntry>, StoreError> {
    let rows = enrolment_event::Entity::find()
        .filter(enrolment_event::Column::Enrolment.eq(enrolment.0))
        .order_by_desc(enrolment_event::Column::At)
        .order_by_desc(enrolment_event::Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.iter()
        .map(|row| parse_json("enrolment_event.payload", &row.payload))
        .collect()
}

/// What holds of a partner's programmes, written where all that depends on it is read.
async fn publish(tx: &Tx, id: PartnerId) -> Result<(), StoreError> {
    let enrolments: Vec<Enrolment> = list(tx, id)
        .await?
        .into_iter()
        .filter_map(|each| each.membership.enrolment(each.programme, each.state))
        .collect();
    partner::Entity::update_many()
        .col_expr(partner::Column::Enrolments, Expr::value(json(&enrolments)?))
        .filter(partner::Column::Id.eq(id.0))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

fn to_row(joining: &Joining) -> Result<ActiveModel, StoreError> {
    let Membership { term, suspended_on } = joining.membership;
    Ok(ActiveModel {
        id: Set(joining.id().0),
        partner: Set(joining.partner.0),
        programme: Set(word(&joining.programme)?),
        state: Set(word(&joining.state)?),
        term_from: Set(term.map(|term| day_text(term.from))),
        term_to: Set(term.map(|term| day_text(term.to))),
        suspended_on: Set(suspended_on.map(day_text)),
        application: Set(joining.application.as_ref().map(json).transpose()?),
        questions: Set(json(&joining.questions)?),
        signature: Set(joining.signature.as_ref().map(json).transpose()?),
        training: Set(joining.training.as_ref().map(json).transpose()?),
        reason: Set(joining.reason.clone()),
        noticed: Set(joining.noticed.map(i64::from)),
        queued_at: Set(joining.queued_at.map(millis)),
        changed_at: Set(millis(joining.changed_at)),
        revision: Set(joining.revision + 1),
    })
}

fn to_joining(row: Model) -> Result<Joining, StoreError> {
    let term = match (row.term_from, row.term_to) {
        (Some(from), Some(to)) => Some(Term {
            from: day("enrolment.term_from", &from)?,
            to: day("enrolment.term_to", &to)?,
        }),
        _ => None,
    };
    let suspended_on = row.suspended_on.map(|text| day("enrolment.suspended_on", &text));
    let noticed = row
        .noticed
        .map(|days| u16::try_from(days).map_err(|_| StoreError::corrupt("enrolment.noticed", days)));
    let queued_at = row.queued_at.map(|at| timestamp("enrolment.queued_at", at));
    Ok(Joining {
        partner: PartnerId(row.partner),
        programme: parse_word("enrolment.programme", &row.programme)?,
        state: parse_word("enrolment.state", &row.state)?,
        membership: Membership {
            term,
            suspended_on: suspended_on.transpose()?,
        },
        application: optional("enrolment.application", row.application.as_deref())?,
        questions: parse_json("enrolment.questions", &row.questions)?,
        signature: optional("enrolment.signature", row.signature.as_deref())?,
        training: optional("enrolment.training", row.training.as_deref())?,
        reason: row.reason,
        noticed: noticed.transpose()?,
        queued_at: queued_at.transpose()?,
        changed_at: timestamp("enrolment.changed_at", row.changed_at)?,
        revision: row.revision,
    })
}

fn optional<'a, T: serde::Deserialize<'a>>(
    what: &str,
    text: Option<&'a str>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| parse_json(what, text)).transpose()
}

fn day(what: &str, text: &str) -> Result<Date, StoreError> {
    parse_day(text).ok_or_else(|| StoreError::corrupt(what, text))
}
