//! What is written on a device before the server knows it: the draft, what it still lacks, and the outbox it leaves by.
//!
//! Pure: time and randomness are brought by the caller, storage is the business of whoever holds the rows.

pub mod check;
pub mod checklist;
pub mod envelope;
pub mod outbox;
pub mod trial_invitation;

pub use check::{Field, OpenPoint, Surroundings, Wrong, check, to_request};
pub use checklist::{Finding, Point, checklist};
pub use envelope::{Draft, DraftId, DraftKind, Unread};
pub use outbox::{Held, Intent, IntentKind, IntentState, Outcome, Refusal};
pub use trial_invitation::{
    Asked, Authorship, DraftedExpiry, DraftedMessage, ExpiryChoice, Step, TrialInvitationDraft,
};
