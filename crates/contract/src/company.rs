//! The partner's own company, as its people read and change it.

use jiff::Timestamp;
use liaison_domain::company::{LogoId, RawProfile};
use liaison_domain::country::{Cloud, Country};
use liaison_domain::id::PartnerId;
use liaison_json::wire;

/// `GET /api/company-profile`, and the answer to every change of it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompanyProfileBody {
    pub company_profile: CompanyProfile,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompanyProfile {
    /// Of the profile and the logo.
    pub revision: i64,
    pub profile: RawProfile,
    /// Its picture is at `/api/logos/{id}`.
    pub logo: Option<LogoId>,
    pub id: PartnerId,
    pub number: String,
    pub country: Country,
    pub cloud: Cloud,
    /// Absent before the first change.
    pub last_change: Option<LastChange>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LastChange {
    pub by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
}

/// `PUT /api/company-profile`: all of it, by the revision that was on the page.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutCompanyProfile {
    pub revision: i64,
    pub profile: RawProfile,
}

/// The most bytes of a logo's file.
pub const LOGO_BYTES_MOST: usize = 1024 * 1024;
