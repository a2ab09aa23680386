//! The offers that a customer has before it, answered ones too.

use jiff::Timestamp;
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::money::Money;
use liaison_domain::purchase_offer::answer::OfferRedemptionState;
use liaison_domain::purchase_offer::{AnswerBy, OfferState};
use liaison_json::wire;

/// `GET /api/received-offers?after={cursor}&limit={1..200}`: the last sent first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceivedOffersBody {
    pub received_offers: Vec<ReceivedOffer>,
    pub next: Option<String>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceivedOffer {
    pub partner_name: String,
    pub summary: SummaryId,
    pub token: LinkToken,
    /// Of the newest version.
    pub state: OfferState,
    /// How far the organisation has come; absent where nobody of it has opened the offer.
    pub progress: Option<OfferRedemptionState>,
    /// The version that the organisation opened it with, went on to or answered; the newest where nobody has opened it.
    pub version: u32,
    /// The newest version.
    pub newest: u32,
    /// Over the term, with the counts that the partner proposes in the newest version.
    pub over_term: Money,
    pub answer_by: AnswerBy,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub sent_at: Timestamp,
}
