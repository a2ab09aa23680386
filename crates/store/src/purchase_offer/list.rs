//! A partner's offers: searched, of one state, in one of three orders.

use jiff::Timestamp;
use liaison_domain::id::PartnerId;
use liaison_domain::money::Money;
use liaison_domain::purchase_offer::{Audience, OfferState, PurchaseOffer, Snapshot};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::to_offer;
use crate::column::{contains, millis, parse_json, word};
use crate::entity::purchase_offer::{Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, later_than, older_than};
use crate::transaction::Db;
use crate::user;

/// An offer as a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedOffer {
    pub offer: PurchaseOffer,
    pub name: String,
    pub audience: Audience,
    pub over_term: Money,
    pub author_name: String,
}

/// Which of a partner's offers are listed, and in which order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WantedOffers {
    /// What stands in the name, the summary id or the customer's domain, however it is capitalised.
    pub search: Option<String>,
    pub state: Option<OfferState>,
    pub order: OfferOrder,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum OfferOrder {
    #[default]
    NewestFirst,
    EndsFirst,
    Name,
}

/// A cursor belongs to the order it was given out in.
pub async fn list(
    db: &impl Db,
    partner: PartnerId,
    wanted: &WantedOffers,
    now: Timestamp,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListedOffer>, StoreError> {
    let mut query = Entity::find().filter(Column::Partner.eq(partner.0));
    if let Some(search) = &wanted.search {
        query = query.filter(Expr::col(Column::Sought).like(contains(search)));
    }
    if let Some(state) = wanted.state {
        query = query.filter(in_state(state, now)?);
    }
    let query = match (wanted.order, after) {
        (OfferOrder::NewestFirst, Some(cursor)) => {
            query.filter(older_than(cursor, Column::CreatedAt, Column::Id))
        }
        (OfferOrder::EndsFirst, Some(cursor)) => {
            query.filter(later_than(cursor, Column::AnswerBy, Column::Id))
        }
        (OfferOrder::Name, Some(cursor)) => match sought_of(db, partner, cursor).await? {
            Some(sought) => query.filter(named_after(&sought, cursor)),
            None => return Ok(Page::of(Vec::new(), limit, |_| cursor)),
        },
        (_, None) => query,
    };
    let query = match wanted.order {
        OfferOrder::NewestFirst => query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id),
        OfferOrder::EndsFirst => query.order_by_asc(Column::AnswerBy).order_by_asc(Column::Id),
        OfferOrder::Name => query.order_by_asc(Column::Sought).order_by_asc(Column::Id),
    };
    let rows = query.limit(limit.saturating_add(1)).all(&db.executor()).await?;
    let names = user::names(db, rows.iter().map(|row| row.created_by)).await?;
    let items = rows
        .iter()
        .map(|row| to_listed(row, names.get(&row.created_by)))
        .collect::<Result<_, StoreError>>()?;
    let order = wanted.order;
    Ok(Page::of(items, limit, |item: &ListedOffer| Cursor {
        millis: match order {
            OfferOrder::NewestFirst => millis(item.offer.created_at),
            OfferOrder::EndsFirst => millis(item.offer.answer_by.at),
            // The row itself says its name.
            OfferOrder::Name => 0,
        },
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

/// What the last row of a page is called. It is looked up, so that a cursor is never longer than its place.
async fn sought_of(db: &impl Db, partner: PartnerId, cursor: Cursor) -> Result<Option<String>, StoreError> {
    Ok(Entity::find_by_id(cursor.id)
        .filter(Column::Partner.eq(partner.0))
        .select_only()
        .column(Column::Sought)
        .into_tuple()
        .one(&db.executor())
        .await?)
}

fn named_after(sought: &str, cursor: Cursor) -> Condition {
    Condition::any().add(Column::Sought.gt(sought)).add(
        Condition::all()
            .add(Column::Sought.eq(sought))
            .add(Column::Id.gt(cursor.id)),
    )
}

/// What the state is at a moment, as `PurchaseOffer::state_at` has it.
fn in_state(state: OfferState, now: Timestamp) -> Result<Condition, StoreError> {
    let marked = |state: OfferState| Ok::<_, StoreError>(Column::State.eq(word(&state)?));
    let active = marked(OfferState::Active)?;
    // A sum is nothing to seek by: SQLite reads the rows in the order that is asked for, instead of looking up each open
    // one by its end and sorting them all.
    let end = || Column::AnswerBy.into_expr().add(0_i64);
    Ok(match state {
        OfferState::Active => Condition::all().add(active).add(end().gt(millis(now))),
        OfferState::Expired => {
            let unmarked = Condition::all().add(active).add(end().lte(millis(now)));
            Condition::any().add(marked(state)?).add(unmarked)
        }
        OfferState::Accepted
        | OfferState::Declined
        | OfferState::Withdrawn
        | OfferState::Superseded
        | OfferState::Archived => Condition::all().add(marked(state)?),
    })
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
