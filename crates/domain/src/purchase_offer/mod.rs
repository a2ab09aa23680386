//! A purchase offer: what a partner asks for, its versions, and its transition table.
//!
//! An offer that was sent is never edited. Revising it sends another version, and the one before it is superseded: both
//! sides read both, and whoever answers names the version that was on the page.

pub mod agreement;
pub mod answer;
pub mod change;
pub mod line;
pub mod log;
pub mod reminder;
pub mod template;
pub mod thread;
pub mod totals;

use jiff::Timestamp;
use liaison_json::wire;

use crate::country::Country;
use crate::delegated_administration::AdministrationKind;
use crate::id::{OfficeId, PartnerId, PurchaseOfferId, UserId};
use crate::language::Language;
use crate::link::{LinkToken, SummaryId};
use crate::money::Currency;
use crate::text::{MessageText, OfferName};

use self::agreement::Agreement;
use self::line::{Line, LinePrice};

/// The most lines of one offer.
pub const MOST_LINES: usize = 50;
/// For how long an offer can be open.
pub const MOST_OPEN_DAYS: u16 = 730;
/// The most versions of one offer.
pub const MOST_VERSIONS: u32 = 100;

/// For whom it is.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Audience {
    /// One organisation, known by a domain of its own. Its answer settles the offer.
    Customer {
        #[cfg_attr(feature = "openapi", schema(max_length = 253))]
        domain: String,
    },
    /// Whoever has the link. Each customer answers for itself.
    Anyone {},
}

/// Until when it can be answered, with the zone in which that is said.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerBy {
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    /// The name that the IANA database has for it.
    #[cfg_attr(feature = "openapi", schema(example = "Asia/Singapore", max_length = 64))]
    pub zone: String,
}

/// Whether tax is in the prices.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tax {
    Excluded,
    Included,
}

/// Who sends the bills.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Biller {
    /// The vendor of the services, whoever the partner is.
    Vendor,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferMessage {
    pub language: Language,
    pub text: MessageText,
}

/// What the author chose.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferTerms {
    pub name: OfferName,
    pub audience: Audience,
    pub usage_location: Country,
    pub currency: Currency,
    pub tax: Tax,
    pub lines: Vec<Line>,
    /// What the partner asks for as a separate choice; absent means it does not ask.
    pub administration: Option<AdministrationKind>,
    pub message: OfferMessage,
    /// What is agreed to besides.
    #[serde(default)]
    pub agreement: Option<Agreement>,
    pub answer_by: AnswerBy,
    /// The office it comes from; absent when it is of none in particular.
    #[serde(default)]
    pub office: Option<OfficeId>,
}

/// The partner as its customers saw it on that day.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferingPartner {
    pub name: String,
    pub number: String,
    pub address: String,
    pub phone: String,
    pub email: String,
}

/// What was sent, as it was on that day. Nothing of it follows the catalogue or the partner any more.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    pub terms: OfferTerms,
    /// One for each line, in the same order.
    pub prices: Vec<LinePrice>,
    pub from: OfferingPartner,
    pub billed_by: Biller,
    /// Of the agreement's text or the bytes of its document, in hexadecimal digits.
    pub agreement_sha256: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfferVersion {
    pub offer: PurchaseOfferId,
    /// From 1 on.
    pub number: u32,
    pub sent_by: UserId,
    pub sent_at: Timestamp,
    pub snapshot: Snapshot,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PurchaseOffer {
    pub id: PurchaseOfferId,
    pub partner: PartnerId,
    pub created_by: UserId,
    /// The author, or who took over when the author left.
    pub looked_after_by: UserId,
    pub created_at: Timestamp,
    pub summary: SummaryId,
    pub token: LinkToken,
    /// Of the newest version.
    pub state: OfferState,
    pub version: u32,
    /// What holds: extending moves it, and not what was sent.
    pub answer_by: AnswerBy,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    Active,
    /// By the one customer it was for.
    Accepted,
    Declined,
    Expired,
    Withdrawn,
    /// A newer version was sent.
    Superseded,
    Archived,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum OfferEvent {
    /// The one customer it was for accepted.
    Accept,
    Decline,
    /// The clock passed the day to answer by.
    Expire,
    /// The partner moved that day. What has expired is open again.
    Extend,
    /// The partner takes it back before it is answered.
    Withdraw,
    /// The partner sent a newer version.
    Revise,
    /// The partner puts it away.
    Archive,
}

impl OfferState {
    pub const ALL: [Self; 7] = [
        Self::Active,
        Self::Accepted,
        Self::Declined,
        Self::Expired,
        Self::Withdrawn,
        Self::Superseded,
        Self::Archived,
    ];
}

impl OfferEvent {
    pub const ALL: [Self; 7] = [
        Self::Accept,
        Self::Decline,
        Self::Expire,
        Self::Extend,
        Self::Withdraw,
        Self::Revise,
        Self::Archive,
    ];
}

/// The transition table of a version. The refusal is the state that did not allow it. A version that was sent is
/// active; what was accepted stays.
pub const fn next(state: OfferState, event: OfferEvent) -> Result<OfferState, OfferState> {
    use OfferEvent as E;
    use OfferState as S;
    match (state, event) {
        (S::Active, E::Accept) => Ok(S::Accepted),
        (S::Active, E::Decline) => Ok(S::Declined),
        (S::Active, E::Expire) => Ok(S::Expired),
        (S::Active | S::Expired, E::Extend) => Ok(S::Active),
        (S::Active, E::Withdraw) => Ok(S::Withdrawn),
        (S::Active | S::Declined | S::Expired | S::Withdrawn, E::Revise) => Ok(S::Superseded),
        (S::Active | S::Declined | S::Expired | S::Withdrawn, E::Archive) => Ok(S::Archived),
        (state, _) => Err(state),
    }
}

impl PurchaseOffer {
    /// The state of the newest version at a moment: its time is over whether or not the worker has marked it yet.
    pub fn state_at(&self, now: Timestamp) -> OfferState {
        if self.state == OfferState::Active && self.answer_by.at <= now {
            OfferState::Expired
        } else {
            self.state
        }
    }

    /// The state of any version of it.
    pub fn state_of(&self, version: u32, now: Timestamp) -> OfferState {
        if version < self.version {
            OfferState::Superseded
        } else {
            self.state_at(now)
        }
    }
}
