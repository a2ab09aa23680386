//! Who helps with what, and where. The first answer has come with the page, where the server has drawn it.

use liaison_contract::marketplace::{Marketplace, MarketplaceBody, PublishedListingBody};
use liaison_contract::paths;
use liaison_domain::Language;
use liaison_domain::listing::published::PublishedListing;

use super::{ApiError, client};
use crate::boot;

/// By the parameters of a search, as the page's address has them.
pub async fn search_marketplace(parameters: &str, language: Language) -> Result<Marketplace, ApiError> {
    let answered = boot::answered(language.tag());
    if let Some(body) = answered.and_then(|text| liaison_json::read::<MarketplaceBody>(&text)) {
        return Ok(body.marketplace);
    }
    let path = [paths::MARKETPLACE_LISTINGS, "?", parameters].concat();
    let body: MarketplaceBody = client::get(&path).await?;
    Ok(body.marketplace)
}

pub async fn find_published_listing(slug: &str, language: Language) -> Result<PublishedListing, ApiError> {
    let answered = boot::answered(language.tag());
    if let Some(body) = answered.and_then(|text| liaison_json::read::<PublishedListingBody>(&text)) {
        return Ok(body.listing);
    }
    let body: PublishedListingBody = client::get(&paths::marketplace_listing(slug)).await?;
    Ok(body.listing)
}
