//! A partner's leads: searched, of one state, in one of three orders.

use jiff::Timestamp;
use liaison_domain::id::PartnerId;
use liaison_domain::lead::enquiry::RequestKind;
use liaison_domain::lead::{LeadState, Urgency};
use sea_orm::{ColumnTrait, Condition};

use super::{Lead, to_lead};
use crate::column::{millis, word};
use crate::entity::lead::{Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page};
use crate::transaction::Db;
use crate::wanted::{Columns, Follows, Wanted, rows};

/// Which of them are listed, and in which order. `Order::Name` is by what they are sought by.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WantedLeads {
    pub by: Wanted<LeadState>,
    pub kind: Option<RequestKind>,
    pub urgency: Option<Urgency>,
}

const COLUMNS: Columns<Column> = Columns {
    id: Column::Id,
    partner: Column::Partner,
    state: Column::State,
    created_at: Column::ReceivedAt,
    ends_at: Column::AnswerBy,
    sought: Column::Sought,
};

/// What was reported is out of the list unless it is asked for.
pub async fn list(
    db: &impl Db,
    partner: PartnerId,
    wanted: &WantedLeads,
    now: Timestamp,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Lead>, StoreError> {
    let mut filter = match wanted.by.state {
        Some(state) => in_state(state, now)?,
        None => Condition::all().add(Column::State.ne(word(&LeadState::Junk)?)),
    };
    if let Some(kind) = wanted.kind {
        filter = Condition::all().add(filter).add(Column::Kind.eq(word(&kind)?));
    }
    if let Some(urgency) = wanted.urgency {
        filter = Condition::all()
            .add(filter)
            .add(Column::Urgency.eq(word(&urgency)?));
    }
    let (search, order) = (wanted.by.search.as_deref(), wanted.by.order);
    let what = (search, Some(filter));
    let rows = rows::<Entity>(db, COLUMNS, partner, what, (order, after), limit).await?;
    let items = rows.into_iter().map(to_lead).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::of(items, limit, |item: &Lead| Cursor {
        millis: order.place(millis(item.received_at), millis(item.answer_by)),
        id: item.id.0,
    }))
}

/// What the state is at a moment, as `lead::state_at` has it.
fn in_state(state: LeadState, now: Timestamp) -> Result<Condition, StoreError> {
    let follows = match state {
        LeadState::Received => Follows::UntilItsEnd,
        LeadState::Expired => Follows::AfterTheEndOf(word(&LeadState::Received)?),
        LeadState::Accepted
        | LeadState::Won
        | LeadState::Lost
        | LeadState::Declined
        | LeadState::Junk
        | LeadState::Withdrawn => Follows::Marked,
    };
    Ok(COLUMNS.in_state(word(&state)?, follows, now))
}
