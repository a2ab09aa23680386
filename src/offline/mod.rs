//! The only code that knows browser storage, locks, channels between tabs and the service worker.

pub mod keep;
