//! Between a row and a subscription.

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, OfferRedemptionId, PartnerId, RedemptionId, SubscriptionId};
use liaison_domain::price_list::ProductCode;
use liaison_domain::renewal_radar;
use liaison_domain::subscription::{Origin, Phase, Subscription, notice, price, seats};
use liaison_domain::trial_clock::TrialClock;
use uuid::Uuid;

use crate::column::{millis, parse_json, timestamp, word};
use crate::entity::subscription::Model;
use crate::error::StoreError;

/// What is written beside a phase so that a query finds the row by it.
pub(super) struct Follows {
    pub(super) ends_at: i64,
    pub(super) step_at: Option<i64>,
    pub(super) notice_at: Option<i64>,
    pub(super) price_at: Option<i64>,
    pub(super) window_until: Option<i64>,
    pub(super) end_matter: Option<String>,
    pub(super) window_weight: Option<String>,
}

impl Follows {
    pub(super) fn from(subscription: &Subscription, now: Timestamp) -> Result<Self, StoreError> {
        let phase = &subscription.phase;
        let (end_matter, window_weight) = on_radar(phase)?;
        Ok(Self {
            ends_at: millis(phase.ends_at().unwrap_or(Timestamp::MAX)),
            step_at: phase.next_step().map(|step| millis(step.at)),
            notice_at: notice::next_after(phase, now).map(|notice| millis(notice.at)),
            price_at: price::first_look(phase, now).map(millis),
            window_until: match phase {
                Phase::Paid { agreement } => seats::open_until(&agreement.batches, now).map(millis),
                Phase::Trial { .. } | Phase::Over { .. } => None,
            },
            end_matter,
            window_weight,
        })
    }
}

/// As what the radar finds a phase: what its end is, and what an open window of its seats.
pub(crate) fn on_radar(phase: &Phase) -> Result<(Option<String>, Option<String>), StoreError> {
    let end = renewal_radar::end(phase).map(|(matter, _)| matter);
    let window = match phase {
        Phase::Paid { agreement } => Some(renewal_radar::window(agreement)),
        Phase::Trial { .. } | Phase::Over { .. } => None,
    };
    Ok((
        end.as_ref().map(word).transpose()?,
        window.as_ref().map(word).transpose()?,
    ))
}

#[derive(Default)]
pub(super) struct OriginColumns {
    pub(super) trial_redemption: Option<Uuid>,
    pub(super) trial_starts_at: Option<i64>,
    pub(super) trial_ends_at: Option<i64>,
    pub(super) converted_at: Option<i64>,
    pub(super) offer_redemption: Option<Uuid>,
    pub(super) offer_line: Option<i64>,
}

pub(super) fn origin(origin: &Origin) -> OriginColumns {
    match origin {
        Origin::Trial {
            redemption,
            clock,
            converted_at,
        } => OriginColumns {
            trial_redemption: Some(redemption.0),
            trial_starts_at: Some(millis(clock.starts_at)),
            trial_ends_at: Some(millis(clock.ends_at)),
            converted_at: converted_at.map(millis),
            ..OriginColumns::default()
        },
        Origin::Offer { redemption, line } => OriginColumns {
            offer_redemption: Some(redemption.0),
            offer_line: Some((*line).into()),
            ..OriginColumns::default()
        },
    }
}

pub(crate) fn to_subscription(row: Model) -> Result<Subscription, StoreError> {
    Ok(Subscription {
        origin: to_origin(&row)?,
        id: SubscriptionId(row.id),
        customer: CustomerId(row.customer),
        brought_by: PartnerId(row.brought_by),
        began_at: timestamp("subscription.began_at", row.began_at)?,
        phase: parse_json("subscription.phase", &row.phase)?,
        partner_of_record: row.partner_of_record.map(PartnerId),
        revision: row.revision,
        product: ProductCode(row.product),
    })
}

fn to_origin(row: &Model) -> Result<Origin, StoreError> {
    match (
        (row.trial_redemption, row.trial_starts_at, row.trial_ends_at),
        (row.offer_redemption, row.offer_line),
    ) {
        ((Some(redemption), Some(starts_at), Some(ends_at)), _) => Ok(Origin::Trial {
            redemption: RedemptionId(redemption),
            clock: TrialClock::between(
                timestamp("subscription.trial_starts_at", starts_at)?,
                timestamp("subscription.trial_ends_at", ends_at)?,
            ),
            converted_at: row
                .converted_at
                .map(|at| timestamp("subscription.converted_at", at))
                .transpose()?,
        }),
        (_, (Some(redemption), Some(line))) => Ok(Origin::Offer {
            redemption: OfferRedemptionId(redemption),
            line: u32::try_from(line).map_err(|_| StoreError::corrupt("subscription.offer_line", line))?,
        }),
        _ => Err(StoreError::corrupt("subscription without an origin", row.id)),
    }
}
