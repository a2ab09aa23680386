//! The partner's offices.

use jiff::Timestamp;
use liaison_domain::country::Country;
use liaison_domain::id::OfficeId;
use liaison_domain::office::OfficeState;
use liaison_json::wire;

/// `GET /api/offices`: all of them, closed ones too, the oldest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficesBody {
    pub offices: Vec<Office>,
}

/// The answer to every change of one.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeBody {
    pub office: Office,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Office {
    pub id: OfficeId,
    pub revision: i64,
    pub name: String,
    pub address: String,
    pub country: Country,
    pub state: OfficeState,
    /// From then on invitations can come from it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub usable_from: Timestamp,
}

/// `PUT /api/offices/{id}` with `If-None-Match: *`. Raw text, so that each field gets its own error.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutOffice {
    pub office: RawOffice,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawOffice {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub address: String,
    #[cfg_attr(feature = "openapi", schema(example = "SG"))]
    pub country: String,
}

/// `POST /api/offices/{id}/renamings`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RenameOffice {
    /// The revision that was on the page.
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
}

/// `POST /api/offices/{id}/closures`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CloseOffice {
    /// The revision that was on the page.
    pub revision: i64,
}
