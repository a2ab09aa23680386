//! A link, as the customer behind it reads and answers it.

use liaison_contract::paths;
use liaison_contract::review::{Opening, Review, ReviewBody};
use liaison_contract::situation::{Forward, LinkSituation, SituationBody};
use liaison_contract::terms::{Terms, TermsBody};
use liaison_domain::Language;
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

/// `acceptance` is the text of an `Acceptance`, so that the same attempt sends the same again.
pub async fn accept(token: &LinkToken, acceptance: &str, key: &str) -> Result<Review, ApiError> {
    let body: ReviewBody = client::post_text(&paths::link_acceptances(token), acceptance, key).await?;
    Ok(body.review)
}

/// `decline` is the text of a `Decline`.
pub async fn decline(token: &LinkToken, decline: &str, key: &str) -> Result<Review, ApiError> {
    let body: ReviewBody = client::post_text(&paths::link_declines(token), decline, key).await?;
    Ok(body.review)
}

pub async fn find_situation(token: &LinkToken) -> Result<LinkSituation, ApiError> {
    let body: SituationBody = client::get(&paths::link_situation(token)).await?;
    Ok(body.situation)
}

pub async fn forward(token: &LinkToken, forward: &Forward, key: &str) -> Result<LinkSituation, ApiError> {
    let body: SituationBody = client::post(&paths::link_forwardings(token), forward, Some(key)).await?;
    Ok(body.situation)
}

pub async fn find_terms(version: &str, language: Language) -> Result<Terms, ApiError> {
    let body: TermsBody = client::get(&paths::trial_terms(version, language)).await?;
    Ok(body.terms)
}
