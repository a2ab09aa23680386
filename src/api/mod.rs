//! The only code that knows HTTP: one builder, one file a resource, and the live stream of events.
//!
//! Each function is one request and one decision of nobody: it hands back what the server said, or why it said nothing.
//! A future that is dropped aborts its request.

pub mod account;
pub mod answer;
pub mod availability;
mod call;
pub mod catalogue;
mod client;
pub mod company;
#[cfg(feature = "pages")]
pub mod contract;
pub mod customer_review;
pub mod draft;
pub mod enrolment;
mod error;
mod event_source;
pub mod inbox;
#[cfg(feature = "pages")]
pub mod kept;
pub mod lead;
mod listed;
pub mod listing;
#[cfg(feature = "pages")]
mod live;
pub mod marketplace;
#[cfg(feature = "pages")]
pub mod news;
pub mod offer_review;
pub mod offer_template;
pub mod office;
pub mod organisation;
pub mod overview;
pub mod person;
pub mod purchase_offer;
#[cfg(feature = "pages")]
pub mod query;
pub mod reach;
#[cfg(feature = "pages")]
mod reading;
pub mod receipt;
pub mod recipient;
pub mod relationship;
pub mod review;
pub mod session;
pub mod staff;
pub mod subscription;
pub mod terms_document;
pub mod trial_invitation;
mod upload;

pub use client::idempotency_key;
pub use error::ApiError;
pub use listed::{Listed, More};
#[cfg(feature = "pages")]
pub use query::{Loaded, Notice, Query};
