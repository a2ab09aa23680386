//! What only a browser can tell: its database, its locks, its channels. `cargo xtask test browser` runs `tests/`; here is
//! what they share.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

pub mod browser;
pub mod device;
pub mod server;
pub mod shelf;
pub mod tab;
