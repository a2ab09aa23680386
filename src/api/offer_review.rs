//! An offer, as the customer behind its link reads and answers it.

use liaison_contract::offer_review::{
    AskAboutOffer, OfferReview, OfferReviewBody, OpenOffer, ThreadBody, ThreadMessageBody,
};
use liaison_contract::paths;
use liaison_domain::link::LinkToken;
use liaison_domain::purchase_offer::thread::ThreadMessage;

use super::{ApiError, Listed, client};

pub async fn find_offer(token: &LinkToken) -> Result<OfferReview, ApiError> {
    let body: OfferReviewBody = client::get(&paths::offer_link(token)).await?;
    Ok(body.offer_review)
}

/// Says that the page was drawn, or goes on to the newest version, and hands back how things stand after that.
pub async fn open_offer(token: &LinkToken, version: Option<u32>) -> Result<OfferReview, ApiError> {
    let opening = OpenOffer { version };
    let body: OfferReviewBody = client::post(&paths::offer_link_openings(token), &opening, None).await?;
    Ok(body.offer_review)
}

/// `acceptance` is the text of an `AcceptOffer`, so that the same attempt sends the same again.
pub async fn accept(token: &LinkToken, acceptance: &str, key: &str) -> Result<OfferReview, ApiError> {
    let body: OfferReviewBody =
        client::post_text(&paths::offer_link_acceptances(token), acceptance, key).await?;
    Ok(body.offer_review)
}

/// `decline` is the text of a `DeclineOffer`.
pub async fn decline(token: &LinkToken, decline: &str, key: &str) -> Result<OfferReview, ApiError> {
    let body: OfferReviewBody = client::post_text(&paths::offer_link_declines(token), decline, key).await?;
    Ok(body.offer_review)
}

/// The first pages, the newest first.
pub async fn list_messages(token: &LinkToken, pages: usize) -> Result<Listed<ThreadMessage>, ApiError> {
    client::list(&paths::offer_link_messages(token), pages, |body: ThreadBody| {
        (body.messages, body.next)
    })
    .await
}

pub async fn ask(token: &LinkToken, asked: &AskAboutOffer, key: &str) -> Result<ThreadMessage, ApiError> {
    let body: ThreadMessageBody = client::post(&paths::offer_link_messages(token), asked, Some(key)).await?;
    Ok(body.message)
}
