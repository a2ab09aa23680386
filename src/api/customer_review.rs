//! What customers say of partners, and what partners and the operator make of it.

use liaison_contract::customer_review::{
    CustomerEngagement, CustomerEngagementsBody, CustomerReview, CustomerReviewBody, CustomerReviewsBody,
    KeepReview, ObjectToReview, PublishedReview, PublishedReviewsBody, PutCustomerReview,
    ReceivedReviewsBody, ReplyToReview,
};
use liaison_contract::paths;
use liaison_domain::customer_review::Rating;
use liaison_domain::id::CustomerReviewId;
use liaison_json::ToJson;

use super::client::OnlyIf;
use super::{ApiError, Listed, client};

/// What everybody reads of the partner whose listing it is, the first pages.
pub async fn list_published_reviews(slug: &str, pages: usize) -> Result<Listed<PublishedReview>, ApiError> {
    let path = paths::marketplace_reviews(slug);
    client::list(&path, pages, |body: PublishedReviewsBody| {
        (body.reviews, body.next)
    })
    .await
}

/// Of what one's own organisation may say something.
pub async fn list_customer_engagements(pages: usize) -> Result<Listed<CustomerEngagement>, ApiError> {
    client::list(
        paths::CUSTOMER_ENGAGEMENTS,
        pages,
        |body: CustomerEngagementsBody| (body.engagements, body.next),
    )
    .await
}

/// What one's own organisation has said.
pub async fn list_customer_reviews(pages: usize) -> Result<Listed<CustomerReview>, ApiError> {
    list(paths::CUSTOMER_REVIEWS, pages).await
}

/// What customers say of one's own partner, and what all of it comes to.
pub async fn list_received_reviews(
    pages: usize,
) -> Result<(Listed<CustomerReview>, Option<Rating>), ApiError> {
    let mut rating = None;
    let path = paths::RECEIVED_CUSTOMER_REVIEWS;
    let listed = client::list(path, pages, |body: ReceivedReviewsBody| {
        rating = body.rating;
        (body.customer_reviews, body.next)
    })
    .await?;
    Ok((listed, rating))
}

/// What waits for the operator, or what it took out.
pub async fn list_reported_reviews(
    state: &'static str,
    pages: usize,
) -> Result<Listed<CustomerReview>, ApiError> {
    let path = [paths::REPORTED_CUSTOMER_REVIEWS, "?state=", state].concat();
    list(&path, pages).await
}

/// A new one under an id that the client has chosen, or another text over the revision that was read.
pub async fn put_customer_review(
    id: CustomerReviewId,
    request: &PutCustomerReview,
    over: Option<i64>,
    key: &str,
) -> Result<CustomerReview, ApiError> {
    let only_if = over.map_or(OnlyIf::Absent, OnlyIf::Revision);
    let body: CustomerReviewBody = client::put_if(&paths::customer_review(id), request, key, only_if).await?;
    Ok(body.customer_review)
}

pub async fn delete_customer_review(
    id: CustomerReviewId,
    revision: i64,
    key: &str,
) -> Result<CustomerReview, ApiError> {
    let path = paths::customer_review(id);
    let body: CustomerReviewBody = client::delete_if(&path, key, OnlyIf::Revision(revision)).await?;
    Ok(body.customer_review)
}

/// What is done with a review by who has not written it.
#[derive(Clone, PartialEq)]
pub enum ReviewVerb {
    Reply(String),
    Report(String),
    Hide(String),
    Keep,
}

pub async fn answer_customer_review(
    id: CustomerReviewId,
    revision: i64,
    verb: ReviewVerb,
    key: &str,
) -> Result<CustomerReview, ApiError> {
    let body = match verb {
        ReviewVerb::Reply(text) => {
            let reply = ReplyToReview { revision, text };
            post(&paths::customer_review_replies(id), &reply, key).await?
        }
        ReviewVerb::Report(reason) => {
            let report = ObjectToReview { revision, reason };
            post(&paths::customer_review_reports(id), &report, key).await?
        }
        ReviewVerb::Hide(reason) => {
            let hide = ObjectToReview { revision, reason };
            post(&paths::customer_review_hidings(id), &hide, key).await?
        }
        ReviewVerb::Keep => {
            let path = paths::customer_review_confirmations(id);
            post(&path, &KeepReview { revision }, key).await?
        }
    };
    Ok(body.customer_review)
}

async fn post<B: ToJson>(path: &str, body: &B, key: &str) -> Result<CustomerReviewBody, ApiError> {
    client::post(path, body, Some(key)).await
}

async fn list(path: &str, pages: usize) -> Result<Listed<CustomerReview>, ApiError> {
    client::list(path, pages, |body: CustomerReviewsBody| {
        (body.customer_reviews, body.next)
    })
    .await
}
