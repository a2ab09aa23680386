//! The server: HTTP for browsers, and the worker that does what follows from a change.
//!
//! `http/` has one module a resource. A handler reads who asks, lets `domain` decide, and writes the change, its
//! event and its answer in one transaction of `store`. Everything that follows from an event is the worker's. `mail/` writes letters,
//! which wait in the database until the worker has sent them.

pub mod app;
pub mod clock;
pub mod config;
pub mod current_catalogue;
mod customer_review_log;
pub mod enrolment_log;
pub mod http;
pub mod lead_log;
pub mod listing_log;
pub mod live;
pub mod log_entry;
pub mod logging;
mod logo;
pub mod mail;
pub mod marketplace;
mod notification;
pub mod offer_log;
mod offer_reminding;
mod page;
pub mod password;
pub mod random;
pub mod receipt;
pub mod server;
pub mod subscription_log;
pub mod worker;

pub use app::App;
pub use clock::{Clock, SystemClock};
pub use config::Config;
pub use server::Server;
