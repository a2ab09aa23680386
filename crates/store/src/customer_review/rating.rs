//! What all reviews of a partner come to. Each change of one changes it, so that nobody counts them to read it.
//!
//! Whoever changes it has the partner locked.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::customer_review::rating::{Tally, month_of, recent_from};
use liaison_domain::customer_review::{CustomerReviewState, Rating, Scores, Stars};
use liaison_domain::id::PartnerId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::in_states;
use crate::column::{CARRIED, timestamp};
use crate::entity::customer_rating::{Column, Entity, Model};
use crate::entity::{customer_rating_month as month, customer_review};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

pub async fn rating(db: &impl Db, partner: PartnerId, now: Timestamp) -> Result<Option<Rating>, StoreError> {
    Ok(ratings(db, std::iter::once(partner), now).await?.remove(&partner))
}

/// Of those of these partners that have any.
pub async fn ratings(
    db: &impl Db,
    partners: impl Iterator<Item = PartnerId>,
    now: Timestamp,
) -> Result<HashMap<PartnerId, Rating>, StoreError> {
    let mut partners: Vec<Uuid> = partners.map(|partner| partner.0).collect();
    partners.sort_unstable();
    partners.dedup();
    let mut found = HashMap::new();
    for some in partners.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::Partner.is_in(some.iter().copied()))
            .filter(Column::Count.gt(0))
            .all(&db.executor())
            .await?;
        let recent = recent(db, rows.iter().map(|row| row.partner), now).await?;
        for row in rows {
            let newest_at = row.newest_at.map(|at| timestamp("customer_rating.newest_at", at));
            let recent = recent.get(&row.partner).copied().unwrap_or_default();
            if let Some(rating) = to_tally(&row)?.rating(newest_at.transpose()?, recent) {
                found.insert(PartnerId(row.partner), rating);
            }
        }
    }
    Ok(found)
}

/// One more counts, written at a moment.
pub async fn count_in(
    tx: &Tx,
    partner: PartnerId,
    scores: &Scores,
    written_at: Timestamp,
) -> Result<(), StoreError> {
    change(tx, partner, written_at, |tally| tally.add(scores), 1).await
}

/// One counts no more. What it says is not shown any more by then.
pub async fn count_out(
    tx: &Tx,
    partner: PartnerId,
    scores: &Scores,
    written_at: Timestamp,
) -> Result<(), StoreError> {
    change(tx, partner, written_at, |tally| tally.take(scores), -1).await
}

async fn change(
    tx: &Tx,
    partner: PartnerId,
    written_at: Timestamp,
    with: impl FnOnce(&mut Tally),
    by: i64,
) -> Result<(), StoreError> {
    let row = Entity::find_by_id(partner.0).one(&tx.executor()).await?;
    let mut tally = row.as_ref().map(to_tally).transpose()?.unwrap_or_default();
    with(&mut tally);
    let row = of_tally(partner, &tally, newest(tx, partner).await?);
    let all = OnConflict::column(Column::Partner)
        .update_columns([
            Column::Count,
            Column::Quality,
            Column::Expertise,
            Column::Responsiveness,
            Column::Timeliness,
            Column::Value,
            Column::One,
            Column::Two,
            Column::Three,
            Column::Four,
            Column::Five,
            Column::NewestAt,
        ])
        .to_owned();
    Entity::insert(row.into_active_model())
        .on_conflict(all)
        .exec_without_returning(&tx.executor())
        .await?;
    change_month(tx, partner, i64::from(month_of(written_at)), by).await
}

async fn change_month(tx: &Tx, partner: PartnerId, number: i64, by: i64) -> Result<(), StoreError> {
    let key = (partner.0, number);
    let row = month::Entity::find_by_id(key).one(&tx.executor()).await?;
    let row = month::ActiveModel {
        partner: Set(partner.0),
        month: Set(number),
        count: Set((row.map_or(0, |row| row.count) + by).max(0)),
    };
    let again = OnConflict::columns([month::Column::Partner, month::Column::Month])
        .update_column(month::Column::Count)
        .to_owned();
    month::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// When the newest of those was written that are shown: one seek.
async fn newest(tx: &Tx, partner: PartnerId) -> Result<Option<i64>, StoreError> {
    use customer_review::Column;
    Ok(in_states(CustomerReviewState::is_shown)?
        .select_only()
        .column(Column::CreatedAt)
        .filter(Column::Partner.eq(partner.0))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(&tx.executor())
        .await?)
}

/// How many were written in the months that are recent: a row a month each.
async fn recent(
    db: &impl Db,
    partners: impl Iterator<Item = Uuid>,
    now: Timestamp,
) -> Result<HashMap<Uuid, u32>, StoreError> {
    let rows = month::Entity::find()
        .filter(month::Column::Partner.is_in(partners))
        .filter(month::Column::Month.gte(i64::from(recent_from(now))))
        .all(&db.executor())
        .await?;
    let mut counts: HashMap<Uuid, u32> = HashMap::new();
    for row in rows {
        *counts.entry(row.partner).or_default() += number("customer_rating_month.count", row.count)?;
    }
    Ok(counts)
}

fn of_tally(partner: PartnerId, tally: &Tally, newest_at: Option<i64>) -> Model {
    Model {
        partner: partner.0,
        count: tally.count.into(),
        quality: tally.quality.into(),
        expertise: tally.expertise.into(),
        responsiveness: tally.responsiveness.into(),
        timeliness: tally.timeliness.into(),
        value: tally.value.into(),
        one: tally.stars.one.into(),
        two: tally.stars.two.into(),
        three: tally.stars.three.into(),
        four: tally.stars.four.into(),
        five: tally.stars.five.into(),
        newest_at,
    }
}

fn to_tally(row: &Model) -> Result<Tally, StoreError> {
    let of = |is| number("customer_rating", is);
    Ok(Tally {
        count: of(row.count)?,
        quality: of(row.quality)?,
        expertise: of(row.expertise)?,
        responsiveness: of(row.responsiveness)?,
        timeliness: of(row.timeliness)?,
        value: of(row.value)?,
        stars: Stars {
            one: of(row.one)?,
            two: of(row.two)?,
            three: of(row.three)?,
            four: of(row.four)?,
            five: of(row.five)?,
        },
    })
}

fn number(what: &str, is: i64) -> Result<u32, StoreError> {
    u32::try_from(is).map_err(|_| StoreError::corrupt(what, is))
}
