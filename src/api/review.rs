//! A link, as the customer behind it reads and answers it.

use liaison_contract::paths;
use liaison_contract::review::{Acceptance, Decline, Opening, Review, ReviewBody};
use liaison_domain::link::LinkToken;

use super::{ApiError, client};

pub async fn find_review(token: &LinkToken) -> Result<Review, ApiError> {
    let body: ReviewBody = client::get(&paths::link(token)).await?;
    Ok(body.review)
}

/// Says that the page was drawn, and hands back how things stand after that. `recipient` is whose link it was.
pub async fn open_review(token: &LinkToken, recipient: Option<String>) -> Result<Review, ApiError> {
    let opening = Opening { recipient };
    let body: ReviewBody = client::post(&paths::link_openings(token), &opening, None).await?;
    Ok(body.review)
}

pub async fn accept(token: &LinkToken, acceptance: &Acceptance, key: &str) -> Result<Review, ApiError> {
    let body: ReviewBody = client::post(&paths::link_acceptances(token), acceptance, Some(key)).await?;
    Ok(body.review)
}

pub async fn decline(token: &LinkToken, decline: &Decline, key: &str) -> Result<Review, ApiError> {
    let body: ReviewBody = client::post(&paths::link_declines(token), decline, Some(key)).await?;
    Ok(body.review)
}
