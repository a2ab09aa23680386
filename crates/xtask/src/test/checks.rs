//! What is checked without running anything.

use anyhow::{Result, bail};

use super::cargo::cargo;
use crate::command::{output, run};
use crate::place::Place;

const WASM: &str = "wasm32-unknown-unknown";
/// What the browser downloads, and what it shares with the server.
const BROWSER_PACKAGES: [&str; 7] = [
    "liaison",
    "liaison-csv-worker",
    "liaison-domain",
    "liaison-contract",
    "liaison-drafts",
    "liaison-messages",
    "liaison-receipt",
];
/// A dependency of the server that leaks into a shared crate costs every visitor its bytes. tokio is not among them,
/// because `indexed_db_futures` uses its channels, under 5 kB of code.
const NOT_FOR_THE_BROWSER: [&str; 5] = ["axum", "sea-orm", "utoipa", "chrono", "rust_decimal"];

pub(super) fn format(place: &Place) -> Result<()> {
    run(cargo(place).args(["fmt", "--all", "--check"]))
}

pub(super) fn clippy_native(place: &Place) -> Result<()> {
    run(cargo(place)
        .args([
            "clippy",
            "--quiet",
            "--workspace",
            "--exclude",
            "liaison",
            "--exclude",
            "liaison-tests-browser",
        ])
        .args(["--all-targets", "--", "--deny", "warnings"]))
}

pub(super) fn clippy_browser(place: &Place) -> Result<()> {
    let mut shipped = cargo(place);
    shipped.args(["clippy", "--quiet", "--target", WASM]);
    for package in BROWSER_PACKAGES {
        shipped.args(["--package", package]);
    }
    run(shipped.args(["--", "--deny", "warnings"]))?;
    run(cargo(place)
        .args([
            "clippy",
            "--quiet",
            "--target",
            WASM,
            "--package",
            "liaison-tests-browser",
            "--all-targets",
        ])
        .args(["--", "--deny", "warnings"]))?;
    let tree = output(
        cargo(place)
            .args([
                "tree",
                "--package",
                "liaison",
                "--target",
                WASM,
                "--edges",
                "normal,no-proc-macro",
            ])
            .args(["--prefix", "none", "--format", "{p}"]),
    )?;
    match tree.lines().find(|line| {
        NOT_FOR_THE_BROWSER
            .iter()
            .any(|name| line.split(' ').next() == Some(*name))
    }) {
        Some(leak) => {
            bail!("{leak} is in what the browser downloads; `cargo tree --invert` says through whom")
        }
        None => Ok(()),
    }
}
