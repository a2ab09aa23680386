//! `cargo xtask test`: every suite in turn, whatever one of them says, and the counts at the end.

mod api;
mod browser;
mod cargo;
mod checks;
mod counts;
pub(crate) mod drafts;
mod e2e;
mod licences;
mod schema;

use std::env;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::command::run;
use crate::place::Place;
use crate::postgres::Postgres;
use crate::scratch::free_gigabytes;
use crate::step::{seconds, step};
use crate::{build, size, tools};
use counts::Counts;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only this suite.
    suite: Option<Suite>,
    /// Only tests whose names hold this.
    #[arg(requires = "suite")]
    filter: Option<String>,
    /// Also what takes longer: a hundred times as many simulated steps of drafts, cargo-deny's advisories, bans, licences and sources.
    #[arg(long)]
    full: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Suite {
    Lint,
    Unit,
    Drafts,
    Api,
    Browser,
    E2e,
    Size,
    Schema,
}

/// What a run needs of the disk beyond what an earlier one built: databases, browsers' profiles, what is built anew.
/// `PostgreSQL` ends when a disk is full, and everything after it would fail for a reason nobody sees.
const NEEDED_GIGABYTES: u64 = 4;

/// The stages of a run, with what each counted, how long it took, and the gigabytes that were free after it.
struct Run<'a> {
    place: &'a Place,
    stages: Vec<Stage>,
}

struct Stage {
    name: &'static str,
    time: Duration,
    /// Nothing where the disk could not be asked.
    free: Option<u64>,
    counts: Counts,
}

impl Run<'_> {
    fn stage(&mut self, name: &'static str, work: impl FnOnce() -> Result<Counts>) {
        println!("\n━━ {name}");
        let start = Instant::now();
        let counts = work().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Counts::one_failed()
        });
        self.stages.push(Stage {
            name,
            time: start.elapsed(),
            free: free_gigabytes(&self.place.root).ok(),
            counts,
        });
    }

    /// A stage that is one check: it holds or it does not.
    fn check(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) {
        self.stage(name, || work().map(|()| Counts::one_passed()));
    }

    fn finish(self) -> Result<()> {
        println!("\n{:<28}{:>14}{:>12}  counts", "stage", "time", "disk free");
        let mut all = Counts::default();
        for Stage {
            name,
            time,
            free,
            counts,
        } in &self.stages
        {
            println!(
                "{name:<28}{:>14}{:>12}  {counts}",
                seconds(*time),
                free.map_or_else(|| "unknown".to_owned(), |free| format!("{free} GB"))
            );
            all.add(counts);
        }
        println!("{} passed, {} failed", all.passed(), all.failed());
        if all.failed() > 0 {
            bail!("not everything passed");
        }
        Ok(())
    }
}

pub(crate) fn test(place: &Place, args: &Args) -> Result<()> {
    let filter = args.filter.as_deref();
    let wants = |suite| args.suite.is_none_or(|wanted| wanted == suite);
    if wants(Suite::Browser) || wants(Suite::E2e) || wants(Suite::Size) {
        tools::ensure_build_tools(place)?;
    }
    if !matches!(args.suite, Some(Suite::Size | Suite::Lint)) {
        tools::ensure_test_tools()?;
    }
    let mut run = Run {
        place,
        stages: Vec::new(),
    };
    run.check("disk", || enough_disk(place));
    if wants(Suite::Lint) {
        run.check("format", || checks::format(place));
        run.check("clippy, native", || checks::clippy_native(place));
        run.check("clippy, browser", || checks::clippy_browser(place));
        run.check("licences and sources", || licences::check(place));
    }
    // One for all suites; it stops when this function is left.
    let mut postgres = None;
    if wants(Suite::Unit) || wants(Suite::Api) || wants(Suite::E2e) {
        run.check("start PostgreSQL", || {
            postgres = Some(Postgres::start()?);
            Ok(())
        });
    }
    if let Some(postgres) = &postgres
        && wants(Suite::Unit)
    {
        run.stage("unit", || cargo::unit(place, &postgres.url(), filter));
    }
    if wants(Suite::Drafts) {
        let length = match args.full {
            true => drafts::Length::Full,
            false => drafts::Length::Suite,
        };
        run.stage("drafts", || drafts::drafts(place, length));
    }
    if let Some(postgres) = &postgres
        && wants(Suite::Api)
    {
        run.stage("api", || api::api(place, &postgres.url(), filter));
    }
    if wants(Suite::Browser) {
        run.stage("browser", || browser::browser(place, filter));
    }
    if wants(Suite::Size) || wants(Suite::E2e) {
        run.check("build the app", || build::site(place));
    }
    if wants(Suite::Size) {
        run.check("size", || size::size(place, &size::Args::default()));
    }
    if wants(Suite::E2e) || wants(Suite::Schema) {
        run.check("build the server", || build::server(place));
    }
    if wants(Suite::Schema) {
        run.stage("schema", || schema::schema(place));
    }
    if let Some(postgres) = &postgres
        && wants(Suite::E2e)
    {
        run.stage("e2e", || e2e::e2e(place, &postgres.url(), filter));
    }
    if args.full {
        run.check("cargo-deny", || cargo_deny(place));
    }
    if let Some(mut postgres) = postgres {
        run.check("PostgreSQL to the end", || postgres.still_runs());
    }
    run.finish()
}

fn enough_disk(place: &Place) -> Result<()> {
    for folder in [&place.root, &env::temp_dir()] {
        let free = free_gigabytes(folder)?;
        if free < NEEDED_GIGABYTES {
            bail!(
                "{free} GB are free at {}; {NEEDED_GIGABYTES} are needed",
                folder.display()
            );
        }
    }
    Ok(())
}

fn cargo_deny(place: &Place) -> Result<()> {
    let binary = tools::CARGO_DENY.ensure(place)?;
    step("cargo deny check", || {
        run(std::process::Command::new(binary)
            .current_dir(&place.root)
            .args(["check"]))
    })
}
