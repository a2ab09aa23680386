//! What can be offered where.

use liaison_contract::catalogue::CatalogueBody;
use liaison_contract::paths;
use liaison_domain::catalogue::Catalogue;

use super::{ApiError, client};

pub async fn find_catalogue() -> Result<Catalogue, ApiError> {
    let body: CatalogueBody = client::get(paths::CATALOGUE).await?;
    Ok(body.catalogue)
}
