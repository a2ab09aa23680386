//! What a customer and a partner wrote each other about an offer.

use liaison_domain::id::{CustomerId, PurchaseOfferId};
use liaison_domain::purchase_offer::thread::ThreadMessage;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{json, millis, parse_json};
use crate::entity::purchase_offer_message::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

pub async fn insert_message(tx: &Tx, message: &ThreadMessage) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(message.id.0),
        offer: Set(message.offer.0),
        customer: Set(message.customer.0),
        at: Set(millis(message.at)),
        payload: Set(json(message)?),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// With one customer or with all of them, the newest first.
pub async fn messages(
    db: &impl Db,
    offer: PurchaseOfferId,
    customer: Option<CustomerId>,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ThreadMessage>, StoreError> {
    let mut query = Entity::find().filter(Column::Offer.eq(offer.0));
    if let Some(customer) = customer {
        query = query.filter(Column::Customer.eq(customer.0));
    }
    let rows = newest(db, query, (Column::At, Column::Id), after, limit).await?;
    let items = rows
        .iter()
        .map(|row| parse_json("purchase_offer_message.payload", &row.payload))
        .collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |message: &ThreadMessage| {
        Cursor::new(message.at, message.id.0)
    }))
}
