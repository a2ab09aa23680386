//! `GET /api/catalogue`.

use liaison_domain::catalogue::Catalogue;
use liaison_domain::price_list::AddOn;
use liaison_json::wire;

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CatalogueBody {
    pub catalogue: Catalogue,
    /// What is sold beside the plans, at a price that each partner names. A copy that was kept before has none.
    #[serde(default)]
    pub add_ons: Vec<AddOn>,
}
