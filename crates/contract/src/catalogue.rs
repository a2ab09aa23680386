//! `GET /api/catalogue`.

use liaison_domain::catalogue::Catalogue;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CatalogueBody {
    pub catalogue: Catalogue,
}
