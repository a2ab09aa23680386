//! Subscriptions: a customer's own, those that concern a partner, and their partner of record.

use liaison_contract::partner_of_record::{
    Gap, GapsBody, NamePartnerOfRecord, PartnerIdBody, PartnersOfRecordBody, RecordedPeriod,
    RemovePartnerOfRecord,
};
use liaison_contract::paths;
use liaison_contract::renewal_radar::{RenewalRadar, RenewalRadarBody};
use liaison_contract::subscription::{
    ChangeRenewal, ChangeSeats, ChangeSubscription, ConvertSubscription, Subscription, SubscriptionBody,
    SubscriptionTimelineBody, SubscriptionsBody,
};
use liaison_domain::id::SubscriptionId;
use liaison_domain::partner_of_record::Advisor;
use liaison_domain::subscription::log::SubscriptionEntry;
use liaison_json::ToJson;

use super::trial_invitation::Sought;
use super::{ApiError, Listed, client};

/// What a customer does to one of its subscriptions.
#[derive(Clone, Copy, PartialEq)]
pub enum Change {
    Extend(ChangeSubscription),
    Convert(ConvertSubscription),
    WithdrawConversion(ChangeSubscription),
    AddSeats(ChangeSeats),
    ReturnSeats(ChangeSeats),
    Cancel(ChangeSubscription),
    Renewal(ChangeRenewal),
}

/// The first pages of the customer's own, what began last first.
pub async fn list_subscriptions(pages: usize) -> Result<Listed<Subscription>, ApiError> {
    list(paths::SUBSCRIPTIONS, pages).await
}

/// The first pages of those that concern the partner, of what is sought.
pub async fn seek_customer_subscriptions(
    sought: Sought,
    pages: usize,
) -> Result<Listed<Subscription>, ApiError> {
    list(&sought.address(paths::CUSTOMER_SUBSCRIPTIONS), pages).await
}

async fn list(path: &str, pages: usize) -> Result<Listed<Subscription>, ApiError> {
    client::list(path, pages, |body: SubscriptionsBody| {
        (body.subscriptions, body.next)
    })
    .await
}

pub async fn find_subscription(id: SubscriptionId) -> Result<Subscription, ApiError> {
    let body: SubscriptionBody = client::get(&paths::subscription(id)).await?;
    Ok(body.subscription)
}

/// The first pages, the newest first.
pub async fn list_subscription_events(
    id: SubscriptionId,
    pages: usize,
) -> Result<Listed<SubscriptionEntry>, ApiError> {
    let path = paths::subscription_events(id);
    client::list(&path, pages, |body: SubscriptionTimelineBody| {
        (body.events, body.next)
    })
    .await
}

pub async fn change_subscription(
    id: SubscriptionId,
    change: Change,
    key: &str,
) -> Result<Subscription, ApiError> {
    match change {
        Change::Extend(body) => changed(&paths::subscription_extensions(id), &body, key).await,
        Change::Convert(body) => changed(&paths::subscription_conversions(id), &body, key).await,
        Change::WithdrawConversion(body) => {
            changed(&paths::subscription_conversion_withdrawals(id), &body, key).await
        }
        Change::AddSeats(body) => changed(&paths::subscription_seat_additions(id), &body, key).await,
        Change::ReturnSeats(body) => changed(&paths::subscription_seat_returns(id), &body, key).await,
        Change::Cancel(body) => changed(&paths::subscription_cancellations(id), &body, key).await,
        Change::Renewal(body) => changed(&paths::subscription_renewal_changes(id), &body, key).await,
    }
}

/// Whose partner id it is, where that partner can be named.
pub async fn find_partner_id(number: &str) -> Result<Advisor, ApiError> {
    let number = String::from(js_sys::encode_uri_component(number));
    let body: PartnerIdBody = client::get(&paths::partner_id(&number)).await?;
    Ok(body.partner_id)
}

pub async fn name_partner_of_record(
    id: SubscriptionId,
    body: &NamePartnerOfRecord,
    key: &str,
) -> Result<Subscription, ApiError> {
    changed(&paths::partner_of_record_changes(id), body, key).await
}

pub async fn clear_partner_of_record(
    id: SubscriptionId,
    revision: i64,
    key: &str,
) -> Result<Subscription, ApiError> {
    let body = RemovePartnerOfRecord { revision };
    changed(&paths::partner_of_record_removals(id), &body, key).await
}

/// Everybody who was and is, the last one first.
pub async fn list_partners_of_record(id: SubscriptionId) -> Result<Vec<RecordedPeriod>, ApiError> {
    let body: PartnersOfRecordBody = client::get(&paths::partners_of_record(id)).await?;
    Ok(body.partners_of_record)
}

/// The first page of the customer's own that have none.
pub async fn list_gaps() -> Result<Vec<Gap>, ApiError> {
    let body: GapsBody = client::get(paths::PARTNER_OF_RECORD_GAPS).await?;
    Ok(body.gaps)
}

pub async fn find_renewal_radar() -> Result<RenewalRadar, ApiError> {
    let body: RenewalRadarBody = client::get(paths::RENEWAL_RADAR).await?;
    Ok(body.renewal_radar)
}

async fn changed<B: ToJson>(path: &str, body: &B, key: &str) -> Result<Subscription, ApiError> {
    let body: SubscriptionBody = client::post(path, body, Some(key)).await?;
    Ok(body.subscription)
}
