//! `cargo xtask bench pages`: how soon the server answers a page of a partner's offers, of its customers' subscriptions and
//! its radar, with few of them and with many.

use std::collections::BTreeMap;
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

const SEED: u64 = 20_261_122;
/// For 95 of 100 answers.
const BUDGET_MILLIS: f64 = 50.0;
/// What is asked for page by page.
const LISTS: [(&str, &str); 13] = [
    ("offers", "/api/purchase-offers"),
    ("offers, ends first", "/api/purchase-offers?order=ends_first"),
    ("offers, by name", "/api/purchase-offers?order=name"),
    (
        "offers, open",
        "/api/purchase-offers?state=active&order=ends_first",
    ),
    ("offers, searched", "/api/purchase-offers?search=clinics"),
    ("offers, nothing found", "/api/purchase-offers?search=nowhere"),
    ("subscriptions", "/api/customer-subscriptions"),
    (
        "subscriptions, ends first",
        "/api/customer-subscriptions?order=ends_first",
    ),
    ("subscriptions, by name", "/api/customer-subscriptions?order=name"),
    (
        "subscriptions, expired",
        "/api/customer-subscriptions?state=expired",
    ),
    (
        "subscriptions, of record",
        "/api/customer-subscriptions?relation=of_record",
    ),
    ("subscriptions, gaps", "/api/customer-subscriptions?relation=gap"),
    ("radar", "/api/renewal-radar"),
];

#[derive(clap::Args)]
pub(super) struct Args {
    /// An empty `PostgreSQL` database; default: a new `SQLite` file
    #[arg(long)]
    database_url: Option<String>,
    /// How many offers there are, and as many subscriptions
    #[arg(long, default_value_t = 50_000)]
    rows: usize,
    /// Write the figures to bench/pages.json
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
    offers: usize,
    subscriptions: usize,
    lists: BTreeMap<String, Spread>,
}

pub(super) fn bench(place: &Place, args: &Args) -> Result<()> {
    build::server(place)?;
    let fill = step("build what fills the database", || fill_binary(place))?;
    let folder = Scratch::new("pages")?;
    let bench = Bench::new(place, folder.path(), args.database_url.as_deref())?;
    step("demo data", || run(bench.server().arg("seed-demo")))?;
    let rows = args.rows.to_string();
    step("fill the database", || {
        output(Command::new(&fill).args([&bench.database, "offers", &rows, &rows, "0", &SEED.to_string()]))
    })?;
    let millis = step("ask for pages", || {
        let script = place.root.join("crates/xtask/pages.mjs");
        let lists = serde_json::to_string(&LISTS)?;
        let said = bench.measure(&script.display().to_string(), &[("LISTS", &lists)])?;
        let millis: BTreeMap<String, Vec<f64>> =
            serde_json::from_str(said.trim()).context("pages.mjs wrote no figures")?;
        Ok(millis)
    })?;
    let mut lists = BTreeMap::new();
    for (name, millis) in millis {
        let spread = spread(millis)?;
        println!("{name:>28}: {spread}");
        lists.insert(name, spread);
    }
    let over = lists.values().any(|list| list.p95 > BUDGET_MILLIS);
    if args.write {
        let figures = Figures {
            commit: commit(place)?,
            command: "cargo xtask bench pages --write".to_owned(),
            machine: machine(),
            database: match &args.database_url {
                Some(_) => "PostgreSQL",
                None => "SQLite",
            },
            seed: SEED,
            budget_p95: BUDGET_MILLIS,
            offers: args.rows,
            subscriptions: args.rows,
            lists,
        };
        let file = place.root.join("bench/pages.json");
        fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
        println!("written to {}", file.display());
    }
    if over {
        bail!("95 of 100 pages should be answered within {BUDGET_MILLIS} ms");
    }
    Ok(())
}
