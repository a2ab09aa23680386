//! What a partner offers again and again, kept under names.

use jiff::Timestamp;
use liaison_domain::id::OfferTemplateId;
use liaison_domain::money::Currency;
use liaison_domain::purchase_offer::template::{RawTemplateTerms, TemplateTerms};
use liaison_json::wire;

/// `GET /api/offer-templates`: all of the partner's, by name.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferTemplatesBody {
    pub offer_templates: Vec<ListedOfferTemplate>,
}

/// A template as a list shows it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListedOfferTemplate {
    pub id: OfferTemplateId,
    pub revision: i64,
    pub name: String,
    /// How many lines it has.
    pub lines: u32,
    pub currency: Currency,
    pub created_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub created_at: Timestamp,
}

/// `GET /api/offer-templates/{id}`, from which an offer is begun, and the answer to every change of one.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferTemplateBody {
    pub offer_template: OfferTemplate,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferTemplate {
    pub id: OfferTemplateId,
    pub revision: i64,
    pub name: String,
    pub terms: TemplateTerms,
    pub created_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub created_at: Timestamp,
}

/// `PUT /api/offer-templates/{id}` with `If-None-Match: *`. Raw text inside, so that each field gets its own error.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutOfferTemplate {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    pub terms: RawTemplateTerms,
}

/// `POST /api/offer-templates/{id}/renamings`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RenameOfferTemplate {
    /// The revision that was on the page.
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
}
