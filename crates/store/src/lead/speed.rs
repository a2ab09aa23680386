//! How fast partners answer, kept up to date with each answer and each one that did not come.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::PartnerId;
use liaison_domain::lead::speed::{ANSWERS_COUNT_DAYS, AnswerSpeed, MOST_ANSWERS};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Lead;
use crate::column::{CARRIED, millis};
use crate::entity::lead;
use crate::entity::lead_answer_speed::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::marketplace;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// Of one partner; absent where it never had to answer.
pub async fn answer_speed(db: &impl Db, partner: PartnerId) -> Result<Option<AnswerSpeed>, StoreError> {
    let row = Entity::find_by_id(partner.0).one(&db.executor()).await?;
    row.map(to_speed).transpose()
}

/// Of several partners, for whoever orders them by it.
pub async fn answer_speeds(
    db: &impl Db,
    partners: &[PartnerId],
) -> Result<HashMap<PartnerId, AnswerSpeed>, StoreError> {
    let mut found = HashMap::new();
    for some in partners.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::Partner.is_in(some.iter().map(|partner| partner.0)))
            .all(&db.executor())
            .await?;
        for row in rows {
            found.insert(PartnerId(row.partner), to_speed(row)?);
        }
    }
    Ok(found)
}

/// Counts what an answer took, or all the time there was where it did not come, and makes the figure anew. What a
/// partner shows in the marketplace may stand elsewhere from now on.
pub async fn count_answer(tx: &Tx, lead: &Lead, answered_at: Timestamp) -> Result<(), StoreError> {
    lead::Entity::update_many()
        .set(lead::ActiveModel {
            answer_minutes: Set(Some(lead.minutes_until(answered_at))),
            counted_at: Set(Some(millis(answered_at))),
            ..lead::ActiveModel::default()
        })
        .filter(lead::Column::Id.eq(lead.id.0))
        .exec(&tx.executor())
        .await?;
    let since = answered_at
        .checked_sub(SignedDuration::from_hours(ANSWERS_COUNT_DAYS * 24))
        .unwrap_or(Timestamp::MIN);
    let latest: Vec<Option<i64>> = lead::Entity::find()
        .select_only()
        .column(lead::Column::AnswerMinutes)
        .filter(lead::Column::Partner.eq(lead.partner.0))
        .filter(lead::Column::CountedAt.gte(millis(since)))
        .order_by_desc(lead::Column::CountedAt)
        .limit(MOST_ANSWERS)
        .into_tuple()
        .all(&tx.executor())
        .await?;
    let minutes = latest
        .into_iter()
        .flatten()
        .map(|minutes| u32::try_from(minutes).unwrap_or(u32::MAX));
    let Some(speed) = AnswerSpeed::of(minutes.collect()) else {
        return Ok(());
    };
    let row = ActiveModel {
        partner: Set(lead.partner.0),
        median_minutes: Set(speed.median_minutes.into()),
        count: Set(speed.count.into()),
    };
    let newer = OnConflict::column(Column::Partner)
        .update_columns([Column::MedianMinutes, Column::Count])
        .to_owned();
    Entity::insert(row)
        .on_conflict(newer)
        .exec_without_returning(&tx.executor())
        .await?;
    marketplace::touch(tx, lead.partner, answered_at).await
}

fn to_speed(row: Model) -> Result<AnswerSpeed, StoreError> {
    let number = |what: &str, value: i64| u32::try_from(value).map_err(|_| StoreError::corrupt(what, value));
    Ok(AnswerSpeed {
        median_minutes: number("lead_answer_speed.median_minutes", row.median_minutes)?,
        count: number("lead_answer_speed.count", row.count)?,
    })
}
