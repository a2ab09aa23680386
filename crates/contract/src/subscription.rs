//! Subscriptions, as the customer and the partners whom they concern read them, and what the customer does to one.

use jiff::Timestamp;
use liaison_domain::country::Country;
use liaison_domain::id::SubscriptionId;
use liaison_domain::partner_of_record::{Advisor, AdvisorStanding};
use liaison_domain::price_list::{Billing, Commitment, ProductCode};
use liaison_domain::subscription::clock::NextStep;
use liaison_domain::subscription::log::SubscriptionEntry;
use liaison_domain::subscription::{Phase, Renewal, SubscriptionState};
use liaison_json::wire;

/// `GET /api/subscriptions?after={cursor}&limit={1..200}`: the customer's own, what began last first.
/// `GET /api/customer-subscriptions` answers the same of those that concern a partner.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubscriptionsBody {
    pub subscriptions: Vec<Subscription>,
    /// Send as `after` for the next page; absent on the last one.
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubscriptionBody {
    pub subscription: Subscription,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Subscription {
    pub id: SubscriptionId,
    /// Name it when changing the subscription.
    pub revision: i64,
    pub product: ProductCode,
    pub product_name: String,
    pub customer_name: String,
    /// Where the customer is.
    pub customer_country: Country,
    /// A domain by which the customer is known; absent where it is by none.
    pub customer_domain: Option<String>,
    /// The partner whose invitation or offer it comes from.
    pub brought_by: Advisor,
    /// Who advises on it, by the customer's word.
    pub partner_of_record: Option<PartnerOfRecord>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub began_at: Timestamp,
    pub state: SubscriptionState,
    pub phase: Phase,
    pub seats: u32,
    /// When the trial or the term ends; absent once it has.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub ends_at: Option<Timestamp>,
    /// What happens if nobody does anything; absent once all is deleted.
    pub next_step: Option<NextStep>,
    /// Seats that can be given back now; absent where none can.
    pub returnable: Option<Returnable>,
}

/// Who advises, and whether that partner still takes part.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerOfRecord {
    pub partner: Advisor,
    pub standing: AdvisorStanding,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Returnable {
    pub seats: u32,
    /// Until when some can.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub until: Timestamp,
    /// Until when all of them can, which is cancelling; absent where they cannot.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub all_until: Option<Timestamp>,
}

/// `GET /api/subscriptions/{id}/events?after={cursor}&limit={1..200}`, the newest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubscriptionTimelineBody {
    pub events: Vec<SubscriptionEntry>,
    pub next: Option<String>,
}

/// Which subscriptions a partner asks for.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Those that come from its invitations and offers.
    Brought,
    /// Those that it is the partner of record of, whoever brought them.
    OfRecord,
    /// Those that it brought, that are not over, and that have no partner of record.
    Gap,
}

/// `POST /api/subscriptions/{id}/extensions`, `/conversion-withdrawals` and `/cancellations`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeSubscription {
    /// The revision that was on the page.
    pub revision: i64,
}

/// `POST /api/subscriptions/{id}/conversions`: what a trial becomes.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ConvertSubscription {
    /// The revision that was on the page.
    pub revision: i64,
    pub when: ConversionTime,
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000_000))]
    pub seats: u32,
    pub commitment: Commitment,
    pub billing: Billing,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConversionTime {
    Now,
    /// When the trial ends. Another order before then takes the place of this one.
    AtItsEnd,
}

/// `POST /api/subscriptions/{id}/seat-additions` and `/seat-returns`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeSeats {
    /// The revision that was on the page.
    pub revision: i64,
    /// How many more, or how many fewer.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000_000))]
    pub seats: u32,
}

/// `POST /api/subscriptions/{id}/renewal-changes`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeRenewal {
    /// The revision that was on the page.
    pub revision: i64,
    pub renewal: Renewal,
}
