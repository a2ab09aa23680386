//! An offer as the customer behind its link reads and answers it, and what both sides keep of that.

use jiff::Timestamp;
use liaison_domain::actor::CustomerRole;
use liaison_domain::delegated_administration::{AdministrationAnswer, AdministrationKind};
use liaison_domain::id::CustomerId;
use liaison_domain::link::SummaryId;
use liaison_domain::purchase_offer::answer::{DeclineKind, OfferObstacle, OfferRedemptionState};
use liaison_domain::purchase_offer::thread::ThreadMessage;
use liaison_domain::purchase_offer::totals::Totals;
use liaison_domain::purchase_offer::{AnswerBy, OfferState, Snapshot};
use liaison_json::wire;

use crate::review::{CurrentAdministrator, Viewer};

/// `GET /api/offer-links/{token}`, and the answer to each `POST` below it that says how things stand.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferReviewBody {
    pub offer_review: OfferReview,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferReview {
    pub summary: SummaryId,
    /// The version that the organisation opened it with, went on to or answered; the newest for everybody else. Name it
    /// when answering.
    pub version: u32,
    /// The newest version. Where it is another one, that one alone can be answered.
    pub newest: u32,
    /// Of the newest version.
    pub state: OfferState,
    /// Until when it can be answered.
    pub answer_by: AnswerBy,
    /// As it was sent. Its name is the offer's number: what a partner calls it is its own.
    pub snapshot: Snapshot,
    /// With the counts that the partner proposes.
    pub totals: Totals,
    /// Who looks after it at the partner.
    pub author: String,
    pub viewer: Viewer,
    /// What stands in the way of answering, if anything does.
    pub obstacle: Option<OfferObstacle>,
    /// Absent where nobody of the organisation has had it before them.
    pub progress: Option<OfferRedemptionState>,
    pub answer: Option<GivenOfferAnswer>,
    /// Who administers this customer now.
    pub administrator: Option<CurrentAdministrator>,
}

/// What a customer answered, as both sides read it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GivenOfferAnswer {
    /// Accepted or declined.
    pub state: OfferRedemptionState,
    /// Who answered, and as what.
    pub by: String,
    pub role: CustomerRole,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
    /// The version that was on the page.
    pub version: u32,
    /// One entry a line, nothing for one that was left out; absent where it was declined.
    pub counts: Option<Vec<Option<u32>>>,
    /// What those come to.
    pub totals: Option<Totals>,
    /// Of the agreement that was on the page.
    pub agreement_sha256: Option<String>,
    /// Whether the partner becomes the partner of record.
    pub partner_of_record: bool,
    /// What was granted with it, as the separate choice.
    pub administration: Option<AdministrationKind>,
    pub decline: Option<DeclineKind>,
    pub reason: Option<String>,
}

/// `POST /api/offer-links/{token}/openings`: the page was drawn.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenOffer {
    /// The newest version, where the customer goes on to it.
    pub version: Option<u32>,
}

/// `POST /api/offer-links/{token}/quotes`: what counts come to. Nothing is kept of it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskQuote {
    pub version: u32,
    /// One entry a line, nothing for one that is left out.
    pub counts: Vec<Option<u32>>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuoteBody {
    pub quote: Totals,
}

/// `POST /api/offer-links/{token}/acceptances`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptOffer {
    /// The version that was on the page.
    pub version: u32,
    /// One entry a line, nothing for one that is left out.
    pub counts: Vec<Option<u32>>,
    /// Of the agreement that was on the page; absent where there is none.
    pub agreement_sha256: Option<String>,
    /// Whether the partner becomes the partner of record. Never part of any other choice.
    pub partner_of_record: bool,
    /// The separate choice.
    pub administration: AdministrationAnswer,
}

/// `POST /api/offer-links/{token}/declines`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DeclineOffer {
    pub version: u32,
    pub kind: DeclineKind,
    /// May be empty: nobody has to write one.
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub reason: String,
}

/// `POST /api/offer-links/{token}/messages`: a question, or other counts.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskAboutOffer {
    /// The version that was on the page.
    pub version: u32,
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub text: String,
    /// What the customer would rather take, also outside of what the offer lets it choose.
    #[serde(default)]
    pub counts: Option<Vec<Option<u32>>>,
}

/// `POST /api/purchase-offers/{id}/messages`: the partner answers one customer.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplyAboutOffer {
    pub customer: CustomerId,
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub text: String,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThreadMessageBody {
    pub message: ThreadMessage,
}

/// `GET …/messages?after={cursor}&limit={1..200}`, the newest first: with the own organisation for a customer, with
/// everybody for the partner.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThreadBody {
    pub messages: Vec<ThreadMessage>,
    pub next: Option<String>,
}

/// `GET /api/purchase-offers/{id}/answers?after={cursor}&limit={1..200}`: who has it before them and who answered, the
/// last change first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferAnswersBody {
    pub answers: Vec<CustomersAnswer>,
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomersAnswer {
    pub customer: CustomerId,
    pub customer_name: String,
    pub state: OfferRedemptionState,
    /// The version that it was opened with or went on to.
    pub version: u32,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub opened_at: Timestamp,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub changed_at: Timestamp,
    pub answer: Option<GivenOfferAnswer>,
}
