//! `cargo xtask bench lists`: how soon a list shows new rows after a key, with few invitations and with many.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use super::figures::{Spread, spread};
use super::server::{Bench, fill_binary};
use crate::build;
use crate::command::{output, run};
use crate::place::Place;
use crate::scratch::Scratch;
use crate::size::{commit, machine};
use crate::step::step;

const SEED: u64 = 20_261_121;
/// Invitations, redemptions.
const SIZES: [(usize, usize); 2] = [(50, 500), (50_000, 500_000)];
/// For 95 of 100 keys.
const BUDGET_MILLIS: f64 = 100.0;

#[derive(clap::Args)]
pub(super) struct Args {
    /// An empty `PostgreSQL` database; default: a new `SQLite` file
    #[arg(long)]
    database_url: Option<String>,
    /// Write the figures to bench/lists.json
    #[arg(long)]
    write: bool,
}

/// The committed figures, in milliseconds.
#[derive(Serialize)]
struct Figures {
    commit: String,
    command: String,
    machine: String,
    database: &'static str,
    seed: u64,
    budget_p95: f64,
    sizes: Vec<Measured>,
}

#[derive(Serialize)]
struct Measured {
    invitations: usize,
    redemptions: usize,
    keys: usize,
    p50: f64,
    p95: f64,
    longest: f64,
}

impl Measured {
    fn new(invitations: usize, redemptions: usize, spread: &Spread) -> Self {
        Self {
            invitations,
            redemptions,
            keys: spread.measured,
            p50: spread.p50,
            p95: spread.p95,
            longest: spread.longest,
        }
    }
}

pub(super) fn bench(place: &Place, args: &Args) -> Result<()> {
    build::site(place)?;
    build::server(place)?;
    let fill = step("build what fills the database", || fill_binary(place))?;
    let folder = Scratch::new("bench")?;
    let database = match &args.database_url {
        Some(_) => "PostgreSQL",
        None => "SQLite",
    };
    let mut sizes = Vec::new();
    let mut there = (0, 0);
    for (invitations, redemptions) in SIZES {
        let bench = Bench::new(place, folder.path(), args.database_url.as_deref())?;
        if there == (0, 0) {
            step("demo data", || run(bench.server().arg("seed-demo")))?;
        }
        let missing = (invitations - there.0, redemptions - there.1);
        let names = step("fill the database", || {
            output(Command::new(&fill).arg(&bench.database).arg("invitations").args([
                missing.0.to_string(),
                missing.1.to_string(),
                there.0.to_string(),
                (SEED + there.0 as u64).to_string(),
            ]))
        })?;
        there = (invitations, redemptions);
        let millis = step("press keys", || press(&bench, &names))?;
        let spread = spread(millis)?;
        println!("{invitations:>7} invitations, {redemptions:>7} redemptions: {spread}");
        sizes.push(Measured::new(invitations, redemptions, &spread));
    }
    let over = sizes.iter().any(|size| size.p95 > BUDGET_MILLIS);
    if args.write {
        let figures = Figures {
            commit: commit(place)?,
            command: "cargo xtask bench lists --write".to_owned(),
            machine: machine(),
            database,
            seed: SEED,
            budget_p95: BUDGET_MILLIS,
            sizes,
        };
        let file = place.root.join("bench/lists.json");
        fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
        println!("written to {}", file.display());
    }
    if over {
        bail!("95 of 100 keys should show their rows within {BUDGET_MILLIS} ms");
    }
    Ok(())
}

/// Milliseconds, one for each key that changed the rows.
fn press(bench: &Bench<'_>, names: &str) -> Result<Vec<f64>> {
    let file = bench.folder.join("names");
    fs::write(&file, names)?;
    let said = bench.measure("bench/lists.mjs", &[("NAMES", &file.display().to_string())])?;
    serde_json::from_str(said.trim()).context("bench/lists.mjs wrote no figures")
}
