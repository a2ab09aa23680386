//! Who helps with what, and where. The first answer has come with the page, where the server has drawn it.

use liaison_contract::ProblemCode;
use liaison_contract::listing::ReportListing;
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

/// With the newest of what customers say of its partner.
pub async fn find_published_listing(
    slug: &str,
    language: Language,
) -> Result<PublishedListingBody, ApiError> {
    let answered = boot::answered(language.tag());
    if let Some(body) = answered.and_then(|text| liaison_json::read::<PublishedListingBody>(&text)) {
        return Ok(body);
    }
    client::get(&paths::marketplace_listing(slug)).await
}

/// Those of several that are still in the marketplace.
pub async fn find_published_listings(
    slugs: &[String],
    language: Language,
) -> Result<Vec<PublishedListing>, ApiError> {
    let is_gone = |error: &ApiError| {
        let problem = error.problem();
        problem.is_some_and(|problem| problem.code == ProblemCode::NotFound)
    };
    let mut found = Vec::new();
    for slug in slugs {
        match find_published_listing(slug, language).await {
            Ok(body) => found.push(body.listing),
            Err(error) if is_gone(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// Tells the operator why it should not stand there.
pub async fn report_listing(slug: &str, reason: String, key: &str) -> Result<(), ApiError> {
    let path = paths::marketplace_reports(slug);
    client::post_and_forget(&path, &ReportListing { reason }, Some(key)).await
}
