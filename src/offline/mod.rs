//! The only code that knows browser storage, locks, channels between tabs and the service worker.

pub mod channel;
pub mod clock;
pub mod keep;
pub mod leader;
pub mod store;
