//! The offers that a customer has before it.

use std::collections::HashMap;

use liaison_domain::id::CustomerId;
use liaison_domain::money::Money;
use liaison_domain::purchase_offer::answer::OfferRedemption;
use liaison_domain::purchase_offer::{Audience, PurchaseOffer};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use super::redemption::to_redemption;
use super::to_offer;
use crate::column::{json, parse_json};
use crate::entity::purchase_offer::{Column, Entity};
use crate::entity::purchase_offer_redemption as redemption;
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::partner;
use crate::transaction::Db;

/// As a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReceivedOffer {
    pub offer: PurchaseOffer,
    pub partner_name: String,
    /// Of the newest version.
    pub over_term: Money,
    /// Absent where nobody of the organisation has opened it.
    pub redemption: Option<OfferRedemption>,
}

/// What somebody of the customer opened, and what is for one of its domains; the last sent first.
pub async fn received(
    db: &impl Db,
    customer: CustomerId,
    domains: &[String],
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ReceivedOffer>, StoreError> {
    let mut opened = Query::select();
    opened
        .column(redemption::Column::Offer)
        .from(redemption::Entity)
        .and_where(redemption::Column::Customer.eq(customer.0));
    let audiences = domains
        .iter()
        .map(|domain| {
            json(&Audience::Customer {
                domain: domain.clone(),
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let query = Entity::find().filter(
        Condition::any()
            .add(Column::Id.in_subquery(opened))
            .add(Column::Audience.is_in(audiences)),
    );
    let rows = newest(db, query, (Column::CreatedAt, Column::Id), after, limit).await?;
    let partners = partner::names(db, rows.iter().map(|row| row.partner)).await?;
    let mut redemptions: HashMap<_, _> = redemption::Entity::find()
        .filter(redemption::Column::Customer.eq(customer.0))
        .filter(redemption::Column::Offer.is_in(rows.iter().map(|row| row.id)))
        .all(&db.executor())
        .await?
        .into_iter()
        .map(|row| (row.offer, row))
        .collect();
    let items = rows
        .iter()
        .map(|row| {
            Ok(ReceivedOffer {
                partner_name: partners.get(&row.partner).cloned().unwrap_or_default(),
                over_term: parse_json("purchase_offer.over_term", &row.over_term)?,
                redemption: redemptions.remove(&row.id).map(to_redemption).transpose()?,
                offer: to_offer(row)?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Page::of(items, limit, |item: &ReceivedOffer| {
        Cursor::new(item.offer.created_at, item.offer.id.0)
    }))
}
