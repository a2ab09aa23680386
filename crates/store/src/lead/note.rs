//! What a partner writes down about a lead, for itself alone.

use jiff::Timestamp;
use liaison_domain::id::{LeadId, LeadNoteId, UserId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::column::{millis, timestamp};
use crate::entity::lead_note::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeadNote {
    pub id: LeadNoteId,
    pub lead: LeadId,
    pub written_by: UserId,
    pub text: String,
    pub written_at: Timestamp,
    pub changed_at: Timestamp,
    pub revision: i64,
}

pub async fn insert_note(tx: &Tx, note: &LeadNote) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(note.id.0),
        lead: Set(note.lead.0),
        written_by: Set(note.written_by.0),
        text: Set(note.text.clone()),
        written_at: Set(millis(note.written_at)),
        changed_at: Set(millis(note.changed_at)),
        revision: Set(note.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn update_note(tx: &Tx, note: &LeadNote) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .set(ActiveModel {
            text: Set(note.text.clone()),
            changed_at: Set(millis(note.changed_at)),
            revision: Set(note.revision + 1),
            ..ActiveModel::default()
        })
        .filter(Column::Id.eq(note.id.0))
        .filter(Column::Revision.eq(note.revision))
        .exec(&tx.executor())
        .await?
        .rows_affected;
    Ok(Update::of(changed, note.revision))
}

pub async fn find_note(db: &impl Db, id: LeadNoteId) -> Result<Option<LeadNote>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_note).transpose()
}

/// The oldest first.
pub async fn notes(db: &impl Db, lead: LeadId, limit: u64) -> Result<Vec<LeadNote>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Lead.eq(lead.0))
        .order_by_asc(Column::WrittenAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_note).collect()
}

fn to_note(row: Model) -> Result<LeadNote, StoreError> {
    Ok(LeadNote {
        id: LeadNoteId(row.id),
        lead: LeadId(row.lead),
        written_by: UserId(row.written_by),
        text: row.text,
        written_at: timestamp("lead_note.written_at", row.written_at)?,
        changed_at: timestamp("lead_note.changed_at", row.changed_at)?,
        revision: row.revision,
    })
}
