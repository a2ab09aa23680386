//! What Liaison is about: entities, their transition tables, the policies between them.
//!
//! Pure: nothing here reads a clock, a network or a database, and everything compiles for the browser.
//! The server decides with these functions; the browser asks the same ones which verbs to show.

pub mod actor;
pub mod address_list;
pub mod authorize;
pub mod availability;
pub mod availability_table;
pub mod catalogue;
pub mod company;
pub mod content_id;
pub mod country;
pub mod credential;
pub mod csv;
pub mod customer_review;
pub mod delegated_administration;
pub mod device;
pub mod draft;
pub mod encoding;
pub mod enrolment;
pub mod entitlement;
pub mod event;
pub mod id;
pub mod language;
pub mod lead;
pub mod limits;
pub mod link;
pub mod listing;
pub mod mail;
pub mod moment;
pub mod money;
pub mod need;
pub mod notification;
pub mod office;
pub mod partner;
pub mod partner_of_record;
pub mod preview;
pub mod price_list;
pub mod purchase_offer;
pub mod receipt;
pub mod recipient;
pub mod redemption;
pub mod renewal_radar;
pub mod sign_up;
pub mod staff;
pub mod subscription;
pub mod taxonomy;
pub mod terms;
pub mod text;
pub mod trial_clock;
pub mod trial_invitation;
pub mod wrong;

pub use actor::{Actor, CustomerRole, StaffRole};
pub use authorize::{Action, Denied, authorize};
pub use country::{Cloud, Country};
pub use language::Language;
