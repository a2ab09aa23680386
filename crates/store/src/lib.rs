//! What is kept, and the only code that knows SQL. One query code for SQLite and PostgreSQL.
//!
//! Reading functions take any [`Db`]: the store's own reading handle or an open transaction. Writing functions take a
//! [`Tx`], so that nothing is written outside a transaction. Domain types go in and come out. Moments keep milliseconds.
//!
//! After `StoreError::Conflict` the transaction cannot go on, because PostgreSQL has given it up: drop it and read again.

pub mod address_change;
pub mod answer;
pub mod availability;
pub mod catalogue;
mod column;
pub mod company;
mod connection;
pub mod customer;
pub mod customer_review;
pub mod demo;
pub mod draft;
pub mod enrolment;
mod entity;
mod error;
pub mod event;
pub mod forwarding;
pub mod idempotency;
pub mod lead;
pub mod listing;
pub mod listing_location;
pub mod listing_report;
pub mod logo;
pub mod mail;
pub mod marketplace;
mod migration;
pub mod need;
pub mod notification;
pub mod offer_template;
pub mod office;
mod page;
pub mod partner;
pub mod partner_of_record;
pub mod password_reset;
pub mod purchase_offer;
pub mod receipt;
pub mod receipt_key;
pub mod received_invitation;
pub mod recipient;
pub mod redemption;
pub mod relationship;
pub mod session;
pub mod sign_in_attempt;
pub mod sign_up;
pub mod staff;
pub mod subscription;
pub mod terms_document;
mod transaction;
pub mod trial_invitation;
mod update;
pub mod user;
pub mod wanted;
pub mod wipe;

pub use connection::{Backend, DatabaseUrl, NotADatabaseUrl, Store};
pub use error::{Constraint, StoreError};
pub use page::{Cursor, NotACursor, Page};
pub use transaction::{Db, Reader, Tx};
pub use update::{Mark, Update};
