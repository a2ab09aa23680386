//! What needs a real browser but no server: wasm-bindgen's tests in headless Chromium.

use anyhow::Result;

use super::cargo::{cargo, counted};
use super::counts::Counts;
use crate::place::Place;
use crate::tools;

pub(super) fn browser(place: &Place, filter: Option<&str>) -> Result<Counts> {
    let mut command = cargo(place);
    command.args([
        "test",
        "--no-fail-fast",
        "--package",
        "liaison-tests-browser",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    command
        .env("PATH", tools::path(place)?)
        .env("CHROMEDRIVER", "chromedriver");
    counted(&mut command, filter)
}
