//! Each customer's way through an offer.

use liaison_domain::id::{CustomerId, OfferRedemptionId, PurchaseOfferId, UserId};
use liaison_domain::purchase_offer::answer::{OfferRedemption, OfferRedemptionState};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::number;
use crate::column::{CARRIED, json, millis, parse_json, parse_word, timestamp, word};
use crate::customer;
use crate::entity::purchase_offer_redemption::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// As a list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedRedemption {
    pub redemption: OfferRedemption,
    pub customer_name: String,
}

pub async fn insert_redemption(tx: &Tx, redemption: &OfferRedemption) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(redemption.id.0),
        offer: Set(redemption.offer.0),
        customer: Set(redemption.customer.0),
        version: Set(redemption.version.into()),
        state: Set(word(&redemption.state)?),
        last_user: Set(redemption.last_user.0),
        opened_at: Set(millis(redemption.opened_at)),
        changed_at: Set(millis(redemption.changed_at)),
        answer: Set(redemption.answer.as_ref().map(json).transpose()?),
        revision: Set(redemption.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Writes everything but what it is of.
pub async fn update_redemption(tx: &Tx, redemption: &OfferRedemption) -> Result<Update, StoreError> {
    let answer = redemption.answer.as_ref().map(json).transpose()?;
    let changed = Entity::update_many()
        .col_expr(Column::Version, Expr::value(i64::from(redemption.version)))
        .col_expr(Column::State, Expr::value(word(&redemption.state)?))
        .col_expr(Column::LastUser, Expr::value(redemption.last_user.0))
        .col_expr(Column::ChangedAt, Expr::value(millis(redemption.changed_at)))
        .col_expr(Column::Answer, Expr::value(answer))
        .col_expr(Column::Revision, Expr::value(redemption.revision + 1))
        .filter(Column::Id.eq(redemption.id.0))
        .filter(Column::Revision.eq(redemption.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, redemption.revision))
}

pub async fn find_redemption(
    db: &impl Db,
    offer: PurchaseOfferId,
    customer: CustomerId,
) -> Result<Option<OfferRedemption>, StoreError> {
    let row = Entity::find()
        .filter(Column::Offer.eq(offer.0))
        .filter(Column::Customer.eq(customer.0))
        .one(&db.executor())
        .await?;
    row.map(to_redemption).transpose()
}

/// Those who have it before them and have come so far.
pub async fn customers_in(
    db: &impl Db,
    offer: PurchaseOfferId,
    states: &[OfferRedemptionState],
) -> Result<Vec<CustomerId>, StoreError> {
    let states = states.iter().map(word).collect::<Result<Vec<_>, _>>()?;
    let customers: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Customer)
        .filter(Column::Offer.eq(offer.0))
        .filter(Column::State.is_in(states))
        .into_tuple()
        .all(&db.executor())
        .await?;
    Ok(customers.into_iter().map(CustomerId).collect())
}

/// Of those of these customers that have it before them.
pub async fn redemptions_of(
    db: &impl Db,
    offer: PurchaseOfferId,
    customers: &[CustomerId],
) -> Result<Vec<OfferRedemption>, StoreError> {
    let mut found = Vec::with_capacity(customers.len());
    for some in customers.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::Offer.eq(offer.0))
            .filter(Column::Customer.is_in(some.iter().map(|id| id.0)))
            .all(&db.executor())
            .await?;
        found.extend(rows);
    }
    found.into_iter().map(to_redemption).collect()
}

/// Of one offer, the last change first.
pub async fn redemptions(
    db: &impl Db,
    offer: PurchaseOfferId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListedRedemption>, StoreError> {
    let query = Entity::find().filter(Column::Offer.eq(offer.0));
    let rows = newest(db, query, (Column::ChangedAt, Column::Id), after, limit).await?;
    let names = customer::names(db, rows.iter().map(|row| row.customer)).await?;
    let items = rows
        .into_iter()
        .map(|row| {
            Ok(ListedRedemption {
                customer_name: names.get(&row.customer).cloned().unwrap_or_default(),
                redemption: to_redemption(row)?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(Page::of(items, limit, |item: &ListedRedemption| {
        Cursor::new(item.redemption.changed_at, item.redemption.id.0)
    }))
}

pub(super) fn to_redemption(row: Model) -> Result<OfferRedemption, StoreError> {
    let answer = row.answer.as_deref();
    Ok(OfferRedemption {
        id: OfferRedemptionId(row.id),
        offer: PurchaseOfferId(row.offer),
        customer: CustomerId(row.customer),
        version: number("purchase_offer_redemption.version", row.version)?,
        state: parse_word("purchase_offer_redemption.state", &row.state)?,
        last_user: UserId(row.last_user),
        opened_at: timestamp("purchase_offer_redemption.opened_at", row.opened_at)?,
        changed_at: timestamp("purchase_offer_redemption.changed_at", row.changed_at)?,
        answer: answer
            .map(|text| parse_json("purchase_offer_redemption.answer", text))
            .transpose()?,
        revision: row.revision,
    })
}
