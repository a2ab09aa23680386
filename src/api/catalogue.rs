//! What can be offered where.

use liaison_contract::paths;

use super::{ApiError, client};

/// As the text of a `CatalogueBody`: it is kept on the device, and only the wizard reads it.
pub async fn find_catalogue() -> Result<String, ApiError> {
    client::get_text(paths::CATALOGUE).await
}
