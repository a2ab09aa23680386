//! What customers say of partners: written by who has worked with one, read by everybody, answered by the partner.

use jiff::Timestamp;
use liaison_domain::customer_review::log::CustomerReviewEntry;
use liaison_domain::customer_review::{
    CustomerReviewState, Engagement, EngagementKind, Rating, RawReview, ReviewObstacle,
};
use liaison_domain::id::{CustomerReviewId, PartnerId, UserId};
use liaison_json::wire;

/// `GET /api/marketplace/listings/{slug}/reviews`: what customers say of its partner, the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedReviewsBody {
    pub reviews: Vec<PublishedReview>,
    /// Of all of them, also of those on other pages; nothing where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One as everybody reads it: its author is known by the nickname alone.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedReview {
    pub id: CustomerReviewId,
    pub state: CustomerReviewState,
    pub review: RawReview,
    /// The mean of its scores in whole stars.
    pub stars: u32,
    /// What shows that the customer has worked with the partner.
    pub engagement: EngagementKind,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub written_at: Timestamp,
    /// When its author changed it last.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub edited_at: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<ReviewReply>,
}

/// What the partner says to it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewReply {
    pub text: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub replied_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub edited_at: Option<Timestamp>,
}

/// `GET /api/customer-reviews/{id}`, and the answer to every change of it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomerReviewBody {
    pub customer_review: CustomerReview,
}

/// One as its author's organisation, the partner and the operator know it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomerReview {
    pub revision: i64,
    pub partner: PartnerId,
    pub partner_name: String,
    /// As everybody reads it, or would.
    pub published: PublishedReview,
    /// For its author's organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engagement: Option<Engagement>,
    /// For its author's organisation: who may change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<UserId>,
    /// What waits for the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReviewReport>,
    /// Why the operator took it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewReport {
    pub reason: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
}

/// `GET /api/customer-reviews`: what one's own organisation has said, the newest first; and
/// `GET /api/reported-customer-reviews`: what waits for the operator, the longest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomerReviewsBody {
    pub customer_reviews: Vec<CustomerReview>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// `GET /api/received-customer-reviews`: what customers say of one's own partner, the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceivedReviewsBody {
    pub customer_reviews: Vec<CustomerReview>,
    /// As everybody reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// `GET /api/customer-engagements?partner=`: of what one's own organisation may say something, the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomerEngagementsBody {
    pub engagements: Vec<CustomerEngagement>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomerEngagement {
    pub engagement: Engagement,
    pub partner: PartnerId,
    pub partner_name: String,
    /// What the customer knows it by, such as the number of an offer.
    pub name: String,
    /// Since when it counts.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
    /// The review of it, unless its author deleted that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<CustomerReviewId>,
    /// Why nobody can write one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<ReviewObstacle>,
}

/// `PUT /api/customer-reviews/{id}`: all of it, written or changed. What it is of stays.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutCustomerReview {
    pub engagement: Engagement,
    pub review: RawReview,
}

/// `POST /api/customer-reviews/{id}/replies`: the partner's one reply, or another in its place.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplyToReview {
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 2500))]
    pub text: String,
}

/// `POST /api/customer-reviews/{id}/reports` by the partner, and `…/hidings` by the operator.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ObjectToReview {
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub reason: String,
}

/// `POST /api/customer-reviews/{id}/confirmations`: the operator lets it stand.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KeepReview {
    pub revision: i64,
}

/// `GET /api/customer-reviews/{id}/events`: the newest first.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomerReviewEventsBody {
    pub events: Vec<CustomerReviewEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
