//! The subscriptions that concern a partner: searched, of one state, in one of three orders.

use jiff::Timestamp;
use liaison_domain::id::PartnerId;
use liaison_domain::subscription::{Subscription, SubscriptionState};
use sea_orm::{ColumnTrait, Condition};

use super::row::to_subscription;
use crate::column::{millis, word};
use crate::entity::subscription::{Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page};
use crate::partner_of_record::advised;
use crate::transaction::Db;
use crate::wanted::{Columns, Wanted, rows};

pub type WantedSubscriptions = Wanted<SubscriptionState>;

/// What they have to do with the partner.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Concern {
    /// It brought them.
    Brought,
    /// It is their partner of record.
    OfRecord,
    /// It brought them, they are not over, and nobody is their partner of record.
    Gap,
}

const BROUGHT: Columns<Column> = Columns {
    id: Column::Id,
    partner: Column::BroughtBy,
    state: Column::State,
    created_at: Column::BeganAt,
    ends_at: Column::EndsAt,
    sought: Column::Sought,
};

const OF_RECORD: Columns<Column> = Columns {
    partner: Column::PartnerOfRecord,
    ..BROUGHT
};

/// They are sought by the customer's name and the product's.
pub async fn of_partner(
    db: &impl Db,
    partner: PartnerId,
    concern: Concern,
    wanted: &WantedSubscriptions,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Subscription>, StoreError> {
    let mut chosen = Condition::all();
    if let Some(state) = wanted.state {
        chosen = chosen.add(Column::State.eq(word(&state)?));
    }
    if concern == Concern::Gap {
        chosen = chosen
            .add(Column::PartnerOfRecord.is_null())
            .add(Column::State.is_in(advised()?));
    }
    let columns = match concern {
        Concern::Brought | Concern::Gap => BROUGHT,
        Concern::OfRecord => OF_RECORD,
    };
    let what = (wanted.search.as_deref(), Some(chosen));
    let found = rows::<Entity>(db, columns, partner, what, (wanted.order, after), limit).await?;
    let items = found.into_iter().map(to_subscription).collect::<Result<_, _>>()?;
    let order = wanted.order;
    Ok(Page::of(items, limit, |item: &Subscription| {
        let ends_at = item.phase.ends_at().unwrap_or(Timestamp::MAX);
        Cursor {
            millis: order.place(millis(item.began_at), millis(ends_at)),
            id: item.id.0,
        }
    }))
}
