//! Subscriptions: trials, and what is paid for.

mod due;
mod list;
mod log;
mod radar;
mod row;
mod trial;

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, SubscriptionId};
use liaison_domain::subscription::Subscription;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

pub use self::due::{Waiting, mark_noticed, mark_priced, noticing, pricing, stepping};
pub use self::list::{Concern, WantedSubscriptions, of_partner};
pub use self::log::{append, events};
pub use self::radar::near;
pub use self::trial::{earlier_trial, find_by_redemption};
pub(crate) use self::trial::{ending, find_by_redemptions};

use self::row::Follows;
pub(crate) use self::row::{on_radar, to_subscription};
use crate::column::{json, millis, word};
use crate::entity::subscription::{ActiveModel, Column, Entity};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// What it is sought by. The customer's name comes first, by itself on a line: a shorter one stands before those that
/// begin with it.
pub(crate) fn sought(customer_name: &str, product_name: &str) -> String {
    format!(
        "{}\n{}",
        customer_name.to_lowercase(),
        product_name.to_lowercase()
    )
}

/// Refused as a conflict when the customer has or had a trial of the product and this is another one, or when what it
/// comes from was set up before.
pub async fn insert(
    tx: &Tx,
    subscription: &Subscription,
    (customer_name, product_name): (&str, &str),
    now: Timestamp,
) -> Result<(), StoreError> {
    let follows = Follows::from(subscription, now)?;
    let origin = row::origin(&subscription.origin);
    let row = ActiveModel {
        id: Set(subscription.id.0),
        customer: Set(subscription.customer.0),
        product: Set(subscription.product.0.clone()),
        brought_by: Set(subscription.brought_by.0),
        trial_redemption: Set(origin.trial_redemption),
        trial_starts_at: Set(origin.trial_starts_at),
        trial_ends_at: Set(origin.trial_ends_at),
        converted_at: Set(origin.converted_at),
        offer_redemption: Set(origin.offer_redemption),
        offer_line: Set(origin.offer_line),
        began_at: Set(millis(subscription.began_at)),
        state: Set(word(&subscription.state())?),
        phase: Set(json(&subscription.phase)?),
        partner_of_record: Set(subscription.partner_of_record.map(|id| id.0)),
        ends_at: Set(follows.ends_at),
        step_at: Set(follows.step_at),
        notice_at: Set(follows.notice_at),
        price_at: Set(follows.price_at),
        window_until: Set(follows.window_until),
        end_matter: Set(follows.end_matter),
        window_weight: Set(follows.window_weight),
        revision: Set(subscription.revision),
        sought: Set(sought(customer_name, product_name)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Writes what a change or a step of the clock made of it.
pub async fn update(tx: &Tx, subscription: &Subscription, now: Timestamp) -> Result<Update, StoreError> {
    let follows = Follows::from(subscription, now)?;
    let origin = row::origin(&subscription.origin);
    let changed = Entity::update_many()
        .col_expr(Column::TrialEndsAt, Expr::value(origin.trial_ends_at))
        .col_expr(Column::ConvertedAt, Expr::value(origin.converted_at))
        .col_expr(Column::State, Expr::value(word(&subscription.state())?))
        .col_expr(Column::Phase, Expr::value(json(&subscription.phase)?))
        .col_expr(Column::EndsAt, Expr::value(follows.ends_at))
        .col_expr(Column::StepAt, Expr::value(follows.step_at))
        .col_expr(Column::NoticeAt, Expr::value(follows.notice_at))
        .col_expr(Column::PriceAt, Expr::value(follows.price_at))
        .col_expr(Column::WindowUntil, Expr::value(follows.window_until))
        .col_expr(Column::EndMatter, Expr::value(follows.end_matter))
        .col_expr(Column::WindowWeight, Expr::value(follows.window_weight))
        .col_expr(Column::Revision, Expr::value(subscription.revision + 1))
        .filter(Column::Id.eq(subscription.id.0))
        .filter(Column::Revision.eq(subscription.revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, subscription.revision))
}

pub async fn find(db: &impl Db, id: SubscriptionId) -> Result<Option<Subscription>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_subscription).transpose()
}

/// Reads one and keeps it as it is until this transaction ends. SQLite's one writer needs no row lock.
pub async fn lock(tx: &Tx, id: SubscriptionId) -> Result<Option<Subscription>, StoreError> {
    let row = Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(&tx.executor())
        .await?;
    row.map(to_subscription).transpose()
}

/// A customer's own, what began last first.
pub async fn of_customer(
    db: &impl Db,
    customer: CustomerId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Subscription>, StoreError> {
    let query = Entity::find().filter(Column::Customer.eq(customer.0));
    let rows = newest(db, query, (Column::BeganAt, Column::Id), after, limit).await?;
    let items = rows.into_iter().map(to_subscription).collect::<Result<_, _>>()?;
    Ok(Page::of(items, limit, |item: &Subscription| {
        Cursor::new(item.began_at, item.id.0)
    }))
}

/// A customer's subscriptions are found by what it is called now.
pub(crate) async fn seek_anew_of(tx: &Tx, customer: CustomerId, name: &str) -> Result<(), StoreError> {
    let rows: Vec<(sea_orm::prelude::Uuid, String)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Sought)
        .filter(Column::Customer.eq(customer.0))
        .into_tuple()
        .all(&tx.executor())
        .await?;
    for (id, before) in rows {
        let product = before.split_once('\n').map_or("", |(_, product)| product);
        Entity::update_many()
            .col_expr(Column::Sought, Expr::value(sought(name, product)))
            .filter(Column::Id.eq(id))
            .exec(&tx.executor())
            .await?;
    }
    Ok(())
}
