//! The customer's own organisation, as its people read and change it.

use jiff::Timestamp;
use liaison_domain::country::{Cloud, Country};
use liaison_domain::id::CustomerId;
use liaison_json::wire;

/// `GET /api/organisation`, and the answer to every change of it. Its log is at `/api/organisation/events`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrganisationBody {
    pub organisation: Organisation,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Organisation {
    pub id: CustomerId,
    pub revision: i64,
    pub name: String,
    pub country: Country,
    pub cloud: Cloud,
    /// Whoever signs up from one of them belongs to the organisation.
    pub domains: Vec<OrganisationDomain>,
}

/// A domain, verified by a code that somebody was mailed to an address in it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrganisationDomain {
    pub domain: String,
    /// Who and when, where it was kept.
    pub verified_by: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub verified_at: Option<Timestamp>,
}

/// `PUT /api/organisation`, by the revision that was on the page.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutOrganisation {
    pub revision: i64,
    pub name: String,
}
