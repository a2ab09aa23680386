//! The partner of record of a subscription, as the customer names it and both sides read it.

use jiff::Timestamp;
use liaison_domain::id::SubscriptionId;
use liaison_domain::partner_of_record::{Advisor, RecordMeans};
use liaison_json::wire;

use crate::subscription::Subscription;

/// `GET /api/partner-ids/{number}`: whose partner id it is, if that partner can be named.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerIdBody {
    pub partner_id: Advisor,
}

/// `POST /api/subscriptions/{id}/partner-of-record-changes`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NamePartnerOfRecord {
    /// The revision that was on the page.
    pub revision: i64,
    /// The partner id.
    #[cfg_attr(feature = "openapi", schema(example = "4118207", max_length = 20))]
    pub number: String,
}

/// `POST /api/subscriptions/{id}/partner-of-record-removals`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RemovePartnerOfRecord {
    /// The revision that was on the page.
    pub revision: i64,
}

/// `GET /api/subscriptions/{id}/partners-of-record`: everybody who was and is, the last one first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnersOfRecordBody {
    pub partners_of_record: Vec<RecordedPeriod>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordedPeriod {
    pub partner: Advisor,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub since: Timestamp,
    /// Absent while it is.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub until: Option<Timestamp>,
    pub means: RecordMeans,
    /// Who of the customer said so.
    pub named_by: String,
}

/// `GET /api/partner-of-record-gaps?after={cursor}&limit={1..200}`: the customer's subscriptions that have none, what
/// began last first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GapsBody {
    pub gaps: Vec<Gap>,
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Gap {
    pub subscription: Subscription,
    /// One that has a partner of record that can be named here too, if there is one: of the same partner's bringing
    /// rather than of another's, and the latest rather than an earlier one.
    pub sibling: Option<Sibling>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sibling {
    pub subscription: SubscriptionId,
    pub product_name: String,
    pub partner: Advisor,
}
