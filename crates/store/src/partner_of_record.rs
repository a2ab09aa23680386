//! Who is the partner of record of a subscription, and who was.

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, PartnerId, SubscriptionId};
use liaison_domain::partner_of_record::{RecordPeriod, is_advised};
use liaison_domain::subscription::{Subscription, SubscriptionState};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::column::{millis, parse_word, timestamp, word};
use crate::entity::partner_of_record::{ActiveModel, Column, Entity, Model};
use crate::entity::subscription;
use crate::error::StoreError;
use crate::page::{Cursor, Page, older_than};
use crate::subscription::to_subscription;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// Begins a period under an id of its own. Refused as a conflict while another one lasts.
pub async fn begin(
    tx: &Tx,
    id: Uuid,
    subscription: SubscriptionId,
    period: &RecordPeriod,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(id),
        subscription: Set(subscription.0),
        partner: Set(period.partner.0),
        since: Set(millis(period.since)),
        until: Set(period.until.map(millis)),
        means: Set(word(&period.means)?),
        named_by: Set(period.named_by.clone()),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Ends the period that lasts, if one does.
pub async fn end(tx: &Tx, subscription: SubscriptionId, at: Timestamp) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Until, Expr::value(millis(at)))
        .filter(Column::Subscription.eq(subscription.0))
        .filter(Column::Until.is_null())
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// Writes who it is now beside the subscription, where lists find it.
pub async fn set(
    tx: &Tx,
    id: SubscriptionId,
    seen_revision: i64,
    partner: Option<PartnerId>,
) -> Result<Update, StoreError> {
    let changed = subscription::Entity::update_many()
        .col_expr(
            subscription::Column::PartnerOfRecord,
            Expr::value(partner.map(|id| id.0)),
        )
        .col_expr(subscription::Column::Revision, Expr::value(seen_revision + 1))
        .filter(subscription::Column::Id.eq(id.0))
        .filter(subscription::Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

/// Everybody who was and is, the last one first.
pub async fn history(db: &impl Db, subscription: SubscriptionId) -> Result<Vec<RecordPeriod>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Subscription.eq(subscription.0))
        .order_by_desc(Column::Since)
        .order_by_desc(Column::Id)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_period).collect()
}

/// A customer's subscriptions that are not over and that have none, what began last first.
pub async fn gaps(
    db: &impl Db,
    customer: CustomerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Subscription>, StoreError> {
    let mut query = subscription::Entity::find()
        .filter(subscription::Column::Customer.eq(customer.0))
        .filter(subscription::Column::PartnerOfRecord.is_null())
        .filter(subscription::Column::State.is_in(advised()?));
    if let Some(cursor) = after {
        query = query.filter(older_than(
            cursor,
            subscription::Column::BeganAt,
            subscription::Column::Id,
        ));
    }
    let rows = query
        .order_by_desc(subscription::Column::BeganAt)
        .order_by_desc(subscription::Column::Id)
        .limit(limit.saturating_add(1))
        .all(&db.executor())
        .await?;
    let items = rows.into_iter().map(to_subscription).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |item: &Subscription| {
        Cursor::new(item.began_at, item.id.0)
    }))
}

/// A customer's subscriptions that are not over and that have one, what began last first.
pub async fn advised_of(
    db: &impl Db,
    customer: CustomerId,
    limit: u64,
) -> Result<Vec<Subscription>, StoreError> {
    let rows = subscription::Entity::find()
        .filter(subscription::Column::Customer.eq(customer.0))
        .filter(subscription::Column::PartnerOfRecord.is_not_null())
        .filter(subscription::Column::State.is_in(advised()?))
        .order_by_desc(subscription::Column::BeganAt)
        .order_by_desc(subscription::Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_subscription).collect()
}

/// The states in which somebody still advises.
pub(crate) fn advised() -> Result<Vec<String>, StoreError> {
    SubscriptionState::ALL
        .iter()
        .filter(|state| is_advised(**state))
        .map(word)
        .collect()
}

fn to_period(row: Model) -> Result<RecordPeriod, StoreError> {
    Ok(RecordPeriod {
        partner: PartnerId(row.partner),
        since: timestamp("partner_of_record.since", row.since)?,
        until: row
            .until
            .map(|at| timestamp("partner_of_record.until", at))
            .transpose()?,
        means: parse_word("partner_of_record.means", &row.means)?,
        named_by: row.named_by,
    })
}
