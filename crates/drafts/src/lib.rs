//! What is written on a device before the server knows it: the draft, what it still lacks, and the outbox it leaves by.
//!
//! A draft is written by several tabs, which share the device's [`Row`], and by several devices, which share the server's
//! document. At both places whoever writes merges what somebody else wrote meanwhile ([`merge`]); what both changed to
//! different things is a [`Choice`], and nothing is written over.
//!
//! Pure: time and randomness are brought by the caller, storage is the business of whoever holds the rows.

pub mod answer;
pub mod check;
pub mod checklist;
pub mod company_profile;
pub mod envelope;
pub mod inventory;
pub mod kind;
pub mod landing;
pub mod lead_note;
pub mod listing;
pub mod merge;
pub mod offer_check;
pub mod outbox;
pub mod over;
pub mod page;
pub mod purchase_offer;
pub mod row;
pub mod sync;
pub mod trial_invitation;

pub use check::{Field, OpenPoint, Surroundings, Wrong, check, to_request};
pub use checklist::{Finding, Point, checklist};
pub use company_profile::CompanyProfileDraft;
pub use envelope::{Draft, DraftKind, Unread};
pub use kind::{Kind, Kinds, Version};
pub use lead_note::LeadNoteDraft;
pub use liaison_domain::id::DraftId;
pub use listing::{DraftedOffer, DraftedReference, ListingDraft, ListingStep, RevisedListing};
pub use merge::{Choice, Pick};
pub use offer_check::{LinePart, OfferField, OfferPoint, OfferSurroundings, OfferWrong};
pub use outbox::{Held, Intent, IntentKind, IntentState, Outcome, Refusal};
pub use page::Page;
pub use purchase_offer::{
    AudienceChoice, DraftedAudience, DraftedLine, OfferStep, OfferWords, Pricing, PurchaseOfferDraft, Revised,
};
pub use row::Row;
pub use trial_invitation::{
    Asked, Authorship, DraftedExpiry, DraftedMessage, ExpiryChoice, Step, TrialInvitationDraft,
};

/// What this build can merge.
pub const KINDS: Kinds = Kinds(&[
    TrialInvitationDraft::RULES,
    PurchaseOfferDraft::RULES,
    CompanyProfileDraft::RULES,
    ListingDraft::RULES,
    LeadNoteDraft::RULES,
]);
