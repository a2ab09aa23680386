//! What cargo tests natively.

use std::process::Command;

use anyhow::{Result, bail};

use super::counts::Counts;
use crate::command::show;
use crate::place::Place;

const UNIT: [&str; 11] = [
    "liaison",
    "liaison-domain",
    "liaison-contract",
    "liaison-csv-worker",
    "liaison-drafts",
    "liaison-json",
    "liaison-messages",
    "liaison-receipt",
    "liaison-store",
    "liaison-server",
    "xtask",
];

/// The store tells its story on PostgreSQL too.
pub(super) fn unit(place: &Place, postgres: &str, filter: Option<&str>) -> Result<Counts> {
    let mut command = cargo(place);
    command.args(["test", "--no-fail-fast"]);
    for package in UNIT {
        command.args(["--package", package]);
    }
    command.env("TEST_POSTGRES_URL", postgres);
    counted(&mut command, filter)
}

/// Cargo in this checkout, with the target folder that every stage shares.
pub(super) fn cargo(place: &Place) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&place.root)
        .env("CARGO_TARGET_DIR", &place.target);
    cargo
}

/// Runs it, with the filter for the test programs, and counts. What fails without a test's failing, a compile error or
/// a crash, is a failure of its own.
pub(super) fn counted(command: &mut Command, filter: Option<&str>) -> Result<Counts> {
    command.arg("--");
    command.args(filter);
    let ran = show(command)?;
    let counts = Counts::of_cargo(&ran.text);
    if !ran.success && counts.failed() == 0 {
        bail!("cargo failed, though no test did");
    }
    if counts == Counts::default() {
        bail!("no test ran");
    }
    Ok(counts)
}
