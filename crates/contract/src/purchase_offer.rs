//! Purchase offers, as the partner reads and writes them.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::id::{OfficeId, PurchaseOfferId};
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::money::{Currency, Money};
use liaison_domain::purchase_offer::agreement::RawAgreement;
use liaison_domain::purchase_offer::line::Line;
use liaison_domain::purchase_offer::log::OfferEntry;
use liaison_domain::purchase_offer::totals::Totals;
use liaison_domain::purchase_offer::{AnswerBy, Audience, OfferState, Snapshot, Tax};
use liaison_json::wire;

/// `PUT /api/purchase-offers/{id}` with `If-None-Match: *`. Raw text inside, so that each field gets its own error.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutPurchaseOffer {
    pub terms: RawOfferTerms,
}

/// `POST /api/purchase-offers/{id}/revisions`: another version, which supersedes the one before it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviseOffer {
    /// The revision that was on the page.
    pub revision: i64,
    pub terms: RawOfferTerms,
}

/// `OfferTerms` before it was read. What an offer says of its terms can be sent again, as it is: a clone.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawOfferTerms {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    pub audience: Audience,
    #[cfg_attr(feature = "openapi", schema(example = "SG"))]
    pub usage_location: String,
    pub currency: Currency,
    pub tax: Tax,
    /// 1 to 50.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 50))]
    pub lines: Vec<Line>,
    pub administration: Option<AdministrationKind>,
    pub message: RawOfferMessage,
    /// A text of at most 20,000 characters, or a document that was sent before.
    #[serde(default)]
    pub agreement: Option<RawAgreement>,
    pub answer_by: AnswerBy,
    /// One of the partner's own that is usable by now.
    #[serde(default)]
    pub office: Option<OfficeId>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawOfferMessage {
    pub language: Language,
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub text: String,
}

/// `POST /api/purchase-offers/{id}/withdrawals` and `/archivals`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeOffer {
    /// The revision that was on the page.
    pub revision: i64,
}

/// `POST /api/purchase-offers/{id}/extensions`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ExtendOffer {
    /// The revision that was on the page.
    pub revision: i64,
    pub answer_by: AnswerBy,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurchaseOfferBody {
    pub purchase_offer: PurchaseOffer,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurchaseOffer {
    pub id: PurchaseOfferId,
    pub revision: i64,
    pub summary: SummaryId,
    pub token: LinkToken,
    /// The whole link, ready to copy.
    pub link: String,
    /// Of the newest version.
    pub state: OfferState,
    /// What holds; extending moves it, and not what was sent.
    pub answer_by: AnswerBy,
    /// As the office is called now, where the offer comes from one.
    pub office_name: Option<String>,
    pub created_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub created_at: Timestamp,
    /// The newest one.
    pub version: OfferVersion,
}

/// A version as it was sent.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferVersion {
    /// From 1 on.
    pub number: u32,
    pub state: OfferState,
    pub sent_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub sent_at: Timestamp,
    pub snapshot: Snapshot,
    /// With the counts that the partner proposes, optional lines included.
    pub totals: Totals,
}

/// `GET /api/purchase-offers/{id}/versions`: all of them, the newest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferVersionsBody {
    pub versions: Vec<OfferVersion>,
}

/// `GET /api/purchase-offers?search={text}&state={state}&order={order}&after={cursor}&limit={1..200}`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurchaseOffersBody {
    pub purchase_offers: Vec<ListedOffer>,
    /// Send as `after` for the next page; absent on the last one.
    pub next: Option<String>,
}

/// An offer as a list shows it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListedOffer {
    pub id: PurchaseOfferId,
    pub revision: i64,
    pub name: String,
    pub audience: Audience,
    pub summary: SummaryId,
    pub state: OfferState,
    /// The number of the newest version.
    pub version: u32,
    /// Over the term, with the counts that the partner proposes.
    pub over_term: Money,
    pub answer_by: AnswerBy,
    pub created_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub created_at: Timestamp,
}

/// `GET /api/purchase-offers/{id}/events?after={cursor}&limit={1..200}`, the newest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferTimelineBody {
    pub events: Vec<OfferEntry>,
    pub next: Option<String>,
}
