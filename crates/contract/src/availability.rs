//! Which partner feature exists where, as of which day, and who says so.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_domain::availability::{Available, Basis, PartnerFeature, Reason};
use liaison_domain::catalogue::PlanCode;
use liaison_domain::country::Cloud;
use liaison_json::wire;

/// `GET /api/availability?at=`, and the answer to every addition.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityBody {
    pub availability: Availability,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Availability {
    /// The day that the tables are read as of.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub at: Date,
    /// Grows by one with each addition.
    pub revision: i64,
    pub tables: Vec<AvailabilityTable>,
    pub sources: Vec<AvailabilitySource>,
}

/// One cloud.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityTable {
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "worldwide"))]
    pub cloud: Cloud,
    /// The columns.
    pub plans: Vec<AvailabilityPlan>,
    pub rows: Vec<AvailabilityRow>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityPlan {
    pub code: PlanCode,
    pub name: String,
}

/// One feature of a cloud. A plan of which no source says anything has no cell.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityRow {
    pub feature: PartnerFeature,
    pub cells: Vec<AvailabilityCell>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityCell {
    pub plan: PlanCode,
    pub reading: AvailabilityReading,
    /// The newest day that one of its sources is of.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub as_of: Date,
    /// The codes of those that speak of it.
    pub sources: Vec<String>,
}

/// What the product goes by.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityReading {
    pub available: Available,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footnote: Option<String>,
    pub basis: Basis,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

/// A document, or whatever else somebody has it from.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilitySource {
    pub code: String,
    pub title: String,
    /// Of the document, as a tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

/// `GET /api/availability/{cloud}/{feature}/{plan}`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityCellBody {
    pub cell: AvailabilityHistory,
}

/// All that is known of one cell.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityHistory {
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "worldwide"))]
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    pub plan: AvailabilityPlan,
    /// Today's.
    pub reading: AvailabilityReading,
    pub revision: i64,
    /// The newest first.
    pub statements: Vec<AvailabilityStatement>,
    /// The newest first.
    pub decisions: Vec<AvailabilityDecision>,
}

/// What one source says of the cell, or of the whole cloud.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityStatement {
    pub source: AvailabilitySource,
    pub scope: AvailabilityScope,
    pub available: Available,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footnote: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub as_of: Date,
    /// Absent where it came with the product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<AvailabilityEntry>,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AvailabilityScope {
    Plan,
    Cloud,
}

/// How the cell is read from a day on, and why.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityDecision {
    pub available: Available,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footnote: Option<String>,
    pub reason: Reason,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub from: Date,
    /// Absent where it came with the product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<AvailabilityEntry>,
}

/// Who added it, and when.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityEntry {
    pub by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
}

/// `GET /api/availability/changes?from=&to=`: the cells that are read differently on the two days.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityChangesBody {
    pub changes: Vec<AvailabilityChange>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityChange {
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "worldwide"))]
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    pub plan: AvailabilityPlan,
    /// Absent where no source said anything yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<AvailabilityReading>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<AvailabilityReading>,
}

/// `POST /api/availability/statements`: what a source says of one cell.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddAvailabilityStatement {
    /// That was on the page.
    pub revision: i64,
    /// A known source is named by its title; any other title is a new one.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub source: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "worldwide"))]
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    pub plan: PlanCode,
    pub available: Available,
    /// Empty unless the answer is one.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub footnote: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub as_of: Date,
}

/// `POST /api/availability/decisions`: how one cell is read from today on.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddAvailabilityDecision {
    /// That was on the page.
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "worldwide"))]
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    pub plan: PlanCode,
    pub available: Available,
    /// Empty unless the answer is one.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub footnote: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub reason: String,
}

/// A second source as a table: `cloud,feature,plan,available,footnote` with these names in the first row.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AvailabilityImport {
    /// That was on the page.
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub source: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub as_of: Date,
    #[cfg_attr(feature = "openapi", schema(max_length = 200_000))]
    pub table: String,
}

/// `POST /api/availability/comparisons`: every cell that the table reads otherwise. Nothing is taken over.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityComparisonBody {
    /// How many rows there are.
    pub rows: u32,
    pub disagreements: Vec<AvailabilityDisagreement>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AvailabilityDisagreement {
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "worldwide"))]
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    pub plan: AvailabilityPlan,
    pub theirs: Available,
    /// Absent where nothing was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ours: Option<Available>,
}
