//! `GET /api/catalogue`.

use liaison_domain::catalogue::Catalogue;
use liaison_json::wire;

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CatalogueBody {
    pub catalogue: Catalogue,
}
