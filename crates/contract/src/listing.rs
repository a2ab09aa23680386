//! What a partner says of itself in the marketplace, and where it is found: written by it, decided by the operator.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_domain::country::Country;
use liaison_domain::id::{ListingId, ListingLocationId, ListingReportId};
use liaison_domain::listing::change::ListingChange;
use liaison_domain::listing::check::Point;
use liaison_domain::listing::location::{LocationEntry, LocationState, RawLocation};
use liaison_domain::listing::log::ListingEntry;
use liaison_domain::listing::review::RawPoint;
use liaison_domain::listing::state::ListingState;
use liaison_domain::listing::{ListingKind, RawListing};
use liaison_json::wire;

/// `GET /api/listings`: one's own partner's, by country and kind, retired ones last.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingsBody {
    pub listings: Vec<ListedListing>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListedListing {
    pub id: ListingId,
    pub revision: i64,
    /// The end of its address in the marketplace.
    pub slug: String,
    pub country: Country,
    pub kind: ListingKind,
    /// In the first of its languages, of the newest version.
    pub name: String,
    pub state: ListingState,
    /// How many points are to be mended.
    pub points: u32,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub published_at: Option<Timestamp>,
    /// For the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// How many places the operator has confirmed in the country, and how many there are.
    pub places: PlacesInCountry,
}

/// Since when something waits for the operator, and until which day it has decided.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Waiting {
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub since: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub review_by: Date,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlacesInCountry {
    pub confirmed: u32,
    pub all: u32,
}

/// `GET /api/listings/{id}`, and the answer to every change of it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingBody {
    pub listing: Listing,
}

/// All that its partner and the operator know of it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Listing {
    pub id: ListingId,
    pub revision: i64,
    pub slug: String,
    pub partner_name: String,
    pub partner_number: String,
    pub state: ListingState,
    /// Of the text; the first is 1.
    pub version: u32,
    /// As it was submitted last.
    pub text: RawListing,
    /// Who submitted it, as they were called then.
    pub submitted_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub submitted_at: Timestamp,
    /// What is to be mended in it.
    pub points: Vec<Point>,
    /// The text that was approved last, where another one follows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<RawListing>,
    /// Where `text` differs from that.
    pub changes: Vec<ListingChange>,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub published_at: Option<Timestamp>,
    /// For the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
    /// Why the operator took it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspension: Option<String>,
    /// What the partner says to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<String>,
    pub places: PlacesInCountry,
}

/// `PUT /api/listings/{id}`: the whole text, submitted.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutListing {
    pub listing: RawListing,
}

/// Taking back, taking out, putting back, retiring and approving: whoever decides names what they saw.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeListing {
    pub revision: i64,
}

/// `POST /api/listings/{id}/appeals`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AppealListing {
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub text: String,
}

/// `POST /api/listings/{id}/returns`: what has to be mended, each thing tied to its field.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnListing {
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 50))]
    pub points: Vec<RawPoint>,
}

/// `POST /api/listings/{id}/suspensions`, and `POST /api/listing-locations/{id}/refusals`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RefuseListing {
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub reason: String,
}

/// `GET /api/listings/{id}/events`: the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingEventsBody {
    pub events: Vec<ListingEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// `GET /api/listing-reviews`: what waits for the operator, the longest first; with `?state=`, what is in that state.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingReviewsBody {
    pub listings: Vec<ReviewedListing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewedListing {
    pub id: ListingId,
    pub partner_name: String,
    pub partner_number: String,
    pub country: Country,
    pub kind: ListingKind,
    pub name: String,
    pub state: ListingState,
    /// What its partner says to a suspension, of what waits because of that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
}

/// `GET /api/listing-locations`: one's own partner's, the oldest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingLocationsBody {
    pub locations: Vec<ListingLocation>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingLocation {
    pub id: ListingLocationId,
    pub revision: i64,
    pub place: RawLocation,
    pub state: LocationState,
    /// Why the operator did not confirm it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// For the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<Waiting>,
}

/// The answer to every change of a place; of one that was removed, what it was.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingLocationBody {
    pub location: ListingLocation,
}

/// `PUT /api/listing-locations/{id}`: the operator is asked to confirm it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutListingLocation {
    pub place: RawLocation,
}

/// `GET /api/listing-locations/{id}/events`: the newest first, also of one that was removed.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LocationEventsBody {
    pub events: Vec<LocationEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// `GET /api/listing-location-reviews`: what waits for the operator, the longest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LocationReviewsBody {
    pub locations: Vec<QueuedLocation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueuedLocation {
    pub partner_name: String,
    pub partner_number: String,
    pub location: ListingLocation,
}

/// `POST /api/marketplace/listings/{slug}/reports`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportListing {
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub reason: String,
}

/// What somebody has told the operator, and the answer to what the operator makes of it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingReportBody {
    pub listing_report: ListingReport,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingReport {
    pub id: ListingReportId,
    pub revision: i64,
    pub listing: ListingId,
    /// The end of the listing's address in the marketplace.
    pub slug: String,
    pub partner_name: String,
    pub reason: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
}

/// `GET /api/listing-reports`: what waits for the operator, the longest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListingReportsBody {
    pub listing_reports: Vec<ListingReport>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
