//! `cargo xtask bench marketplace`: how soon a search shows its results with their facets, among many listings, how long
//! the server reads them when it starts, and how much memory it has then.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use super::figures::{Spread, spread};
use super::server::{Bench, fill_binary};
use crate::build;
use crate::command::{output, run};
use crate::place::Place;
use crate::scratch::Scratch;
use crate::size::{commit, machine};
use crate::step::step;

const SEED: u64 = 20_261_123;
/// For 95 of 100 searches.
const BUDGET_MILLIS: f64 = 100.0;

#[derive(clap::Args)]
pub(super) struct Args {
    /// An empty `PostgreSQL` database; default: a new `SQLite` file
    #[arg(long)]
    database_url: Option<String>,
    /// How many partners have a listing
    #[arg(long, default_value_t = 100_000)]
    listings: usize,
    /// Write the figures to bench/marketplace.json
    #[arg(long)]
    write: bool,
}

/// What the script measures.
#[derive(Deserialize)]
struct Measured {
    /// From asking to the frame that shows the answer.
    shown: Vec<f64>,
    /// From asking the server to its whole answer.
    answered: Vec<f64>,
    /// From the server's start until it can be searched.
    read_millis: f64,
    /// Of the server, after all searches.
    resident_bytes: u64,
}

/// The committed figures, in milliseconds unless said.
#[derive(Serialize)]
struct Figures {
    commit: String,
    command: String,
    machine: String,
    database: &'static str,
    seed: u64,
    listings: usize,
    budget_p95: f64,
    shown: Spread,
    answered: Spread,
    read_seconds: f64,
    resident_megabytes: u64,
}

pub(super) fn bench(place: &Place, args: &Args) -> Result<()> {
    build::site(place)?;
    build::server(place)?;
    let fill = step("build what fills the database", || fill_binary(place))?;
    let folder = Scratch::new("marketplace")?;
    let bench = Bench::new(place, folder.path(), args.database_url.as_deref())?;
    step("demo data", || run(bench.server().arg("seed-demo")))?;
    let listings = args.listings.to_string();
    step("fill the database", || {
        output(Command::new(&fill).args([
            &bench.database,
            "listings",
            &listings,
            "0",
            "0",
            &SEED.to_string(),
        ]))
    })?;
    let measured: Measured = step("search", || {
        let said = bench.measure("bench/marketplace.mjs", &[])?;
        serde_json::from_str(said.trim()).context("marketplace.mjs wrote no figures")
    })?;
    let shown = spread(measured.shown)?;
    let answered = spread(measured.answered)?;
    let read_seconds = (measured.read_millis / 100.0).round() / 10.0;
    let resident_megabytes = measured.resident_bytes / 1_000_000;
    println!("shown: {shown}\nanswered: {answered}\nread in {read_seconds} s, {resident_megabytes} MB");
    let over = shown.p95 > BUDGET_MILLIS;
    if args.write {
        let figures = Figures {
            commit: commit(place)?,
            command: "cargo xtask bench marketplace --write".to_owned(),
            machine: machine(),
            database: match &args.database_url {
                Some(_) => "PostgreSQL",
                None => "SQLite",
            },
            seed: SEED,
            listings: args.listings,
            budget_p95: BUDGET_MILLIS,
            shown,
            answered,
            read_seconds,
            resident_megabytes,
        };
        let file = place.root.join("bench/marketplace.json");
        fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
        println!("written to {}", file.display());
    }
    if over {
        bail!("95 of 100 searches should be shown within {BUDGET_MILLIS} ms");
    }
    Ok(())
}
