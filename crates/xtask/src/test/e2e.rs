//! The journeys in Chromium, against the release server and the built site: all on SQLite, those of two sides on `PostgreSQL`.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::counts::Counts;
use crate::command::show;
use crate::place::Place;
use crate::scratch::Scratch;
use crate::tools;

pub(super) fn e2e(place: &Place, postgres: &str, filter: Option<&str>) -> Result<Counts> {
    let folder = place.npm();
    let report = folder.join("results/report.json");
    // An old report would be counted if Playwright died before it wrote one.
    if report.exists() {
        fs::remove_file(&report)?;
    }
    // Browsers that are killed, and servers' databases, are not left to the machine.
    let scratch = Scratch::new("e2e")?;
    let mut playwright = Command::new("playwright");
    playwright.arg("test").current_dir(&folder).envs([
        ("PATH", tools::path(place)?),
        ("LIAISON_SERVER", place.server_binary().into()),
        ("LIAISON_SITE", place.dist.clone().into()),
        ("TEST_POSTGRES_URL", postgres.into()),
        ("TMPDIR", scratch.path().into()),
    ]);
    if let Some(filter) = filter {
        playwright.args(["--grep", filter]);
    }
    let ran = show(&mut playwright)?;
    let report = fs::read_to_string(&report).context("Playwright wrote no report")?;
    let counts = Counts::of_playwright(&report)?;
    for failure in Counts::failures_of_playwright(&report)? {
        println!("{failure}");
    }
    if !ran.success && counts.failed() == 0 {
        bail!("Playwright failed, though no test did");
    }
    Ok(counts)
}
