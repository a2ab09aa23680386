//! The browser app: a partner's and a customer's pages over the server's HTTP interface, with drafts that live on the device.
//!
//! `main` calls [`run`]; `app` holds the shell and the one table of routes; each page lives in `features`.
#![cfg_attr(
    not(feature = "pages"),
    allow(dead_code, unused_imports, reason = "what only the pages use")
)]

pub mod api;
#[cfg(feature = "pages")]
pub mod app;
mod boot;
#[cfg(feature = "pages")]
pub mod features;
pub mod i18n;
pub mod offline;
pub mod ui;

#[cfg(feature = "pages")]
pub use app::run;
