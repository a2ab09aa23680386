//! Who helps with what, and where.

use liaison_contract::marketplace::{Marketplace, MarketplaceBody, PublishedListingBody};
use liaison_contract::paths;
use liaison_domain::listing::published::PublishedListing;

use super::{ApiError, client};

/// By the parameters of a search, as the page's address has them.
pub async fn search_marketplace(parameters: &str) -> Result<Marketplace, ApiError> {
    let path = [paths::MARKETPLACE_LISTINGS, "?", parameters].concat();
    let body: MarketplaceBody = client::get(&path).await?;
    Ok(body.marketplace)
}

pub async fn find_published_listing(slug: &str) -> Result<PublishedListing, ApiError> {
    let body: PublishedListingBody = client::get(&paths::marketplace_listing(slug)).await?;
    Ok(body.listing)
}
