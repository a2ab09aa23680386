//! `cargo xtask bench drafts`: how many steps a second the simulator of drafts makes.

use std::fs;

use anyhow::Result;
use serde::Serialize;

use crate::place::Place;
use crate::size::{commit, machine};
use crate::test::drafts::{SEED, simulate};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(long, default_value_t = 10_000_000)]
    steps: u64,
    /// Write the figures to bench/drafts-simulator.json
    #[arg(long)]
    write: bool,
}

/// The committed figures of a run in which nothing was found.
#[derive(Serialize)]
struct SimulatorFigures {
    commit: String,
    command: String,
    machine: String,
    seed: u64,
    steps: u64,
    episodes: u64,
    seconds: f64,
}

pub(super) fn bench(place: &Place, args: &Args) -> Result<()> {
    let simulated = simulate(place, args.steps)?;
    let (steps, seconds) = (simulated.steps, simulated.seconds);
    println!(
        "{steps} steps in {seconds:.1} s, {:.0} a second",
        steps as f64 / seconds
    );
    if args.write {
        let figures = SimulatorFigures {
            commit: commit(place)?,
            command: format!("cargo xtask bench drafts --steps {} --write", args.steps),
            machine: machine(),
            seed: SEED,
            steps,
            episodes: simulated.episodes,
            seconds,
        };
        let file = place.root.join("bench/drafts-simulator.json");
        fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
        println!("written to {}", file.display());
    }
    Ok(())
}
