//! The only code that knows browser storage, locks, channels between tabs and the service worker.
//!
//! [`Offline`] is the account's place on this device, handed down by the app. `drafts` takes what is typed, `showing`
//! says when the page follows it, `gathering` waits until somebody pauses, `writing` writes a row, `told` lets the other
//! tabs know, `late` keeps what is typed when the page goes, `exchange` brings it together with the account's other
//! devices, `outbox` sends what is finished, `kept` takes out and puts back what lies here, `catalogue` keeps what the
//! wizard needs without a network, `pages` the answers that pages were made of, `renewal` brings all tabs to a newer
//! version, `sync` says how it all stands.

mod account;
mod catalogue;
pub mod channel;
pub mod clock;
mod courier;
mod drafts;
mod exchange;
mod gathering;
pub mod keep;
pub mod kept;
mod late;
pub mod leader;
mod outbox;
pub mod pages;
pub mod renewal;
pub mod room;
mod showing;
pub mod store;
pub mod sync;
mod told;
mod traffic;
pub mod writing;

pub use account::{Keeping, Offline, use_offline};
pub use courier::{Answer, Courier, Listing};
pub use outbox::{Ask, Finished};
pub use showing::Showing;
