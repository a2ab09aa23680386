//! What a partner sees first.

use liaison_contract::overview::{Overview, OverviewBody};
use liaison_contract::paths;

use super::{ApiError, client};

pub async fn find_overview() -> Result<Overview, ApiError> {
    let body: OverviewBody = client::get(paths::OVERVIEW).await?;
    Ok(body.overview)
}
