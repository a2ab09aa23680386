//! A partner's offers: searched, of one state, in one of three orders.

use jiff::Timestamp;
use liaison_domain::id::PartnerId;
use liaison_domain::money::Money;
use liaison_domain::purchase_offer::{Audience, OfferState, PurchaseOffer, Snapshot};
use sea_orm::Condition;

use super::to_offer;
use crate::column::{millis, parse_json, word};
use crate::entity::purchase_offer::{Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page};
use crate::transaction::Db;
use crate::user;
use crate::wanted::{Columns, Follows, Wanted, rows};

/// An offer as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedOffer {
    pub offer: PurchaseOffer,
    pub name: String,
    pub audience: Audience,
    pub over_term: Money,
    pub author_name: String,
}

pub type WantedOffers = Wanted<OfferState>;

const COLUMNS: Columns<Column> = Columns {
    id: Column::Id,
    partner: Column::Partner,
    state: Column::State,
    created_at: Column::CreatedAt,
    ends_at: Column::AnswerBy,
    sought: Column::Sought,
};

/// A partner's offers. They are sought by their name, the summary id and the customer's domain.
pub async fn list(
    db: &impl Db,
    partner: PartnerId,
    wanted: &WantedOffers,
    now: Timestamp,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListedOffer>, StoreError> {
    let state = wanted.state.map(|state| in_state(state, now)).transpose()?;
    let what = (wanted.search.as_deref(), state);
    let rows = rows::<Entity>(db, COLUMNS, partner, what, (wanted.order, after), limit).await?;
    let names = user::names(db, rows.iter().map(|row| row.created_by)).await?;
    let items = rows
        .iter()
        .map(|row| to_listed(row, names.get(&row.created_by)))
        .collect::<Result<_, StoreError>>()?;
    let order = wanted.order;
    Ok(Page::of(items, limit, |item: &ListedOffer| Cursor {
        millis: order.place(millis(item.offer.created_at), millis(item.offer.answer_by.at)),
        id: item.offer.id.0,
    }))
}

pub(super) fn sought(offer: &PurchaseOffer, newest: &Snapshot) -> String {
    let domain = match &newest.terms.audience {
        Audience::Customer { domain } => domain.as_str(),
        Audience::Anyone {} => "",
    };
    let words = [newest.terms.name.as_str(), offer.summary.as_str(), domain];
    words.join(" ").trim_end().to_lowercase()
}

/// What the state is at a moment, as `PurchaseOffer::state_at` has it.
fn in_state(state: OfferState, now: Timestamp) -> Result<Condition, StoreError> {
    let follows = match state {
        OfferState::Active => Follows::UntilItsEnd,
        OfferState::Expired => Follows::AfterTheEndOf(word(&OfferState::Active)?),
        OfferState::Accepted
        | OfferState::Declined
        | OfferState::Withdrawn
        | OfferState::Superseded
        | OfferState::Archived => Follows::Marked,
    };
    Ok(COLUMNS.in_state(word(&state)?, follows, now))
}

fn to_listed(row: &Model, author_name: Option<&String>) -> Result<ListedOffer, StoreError> {
    Ok(ListedOffer {
        name: row.name.clone(),
        audience: parse_json("purchase_offer.audience", &row.audience)?,
        over_term: parse_json("purchase_offer.over_term", &row.over_term)?,
        author_name: author_name.cloned().unwrap_or_default(),
        offer: to_offer(row)?,
    })
}
