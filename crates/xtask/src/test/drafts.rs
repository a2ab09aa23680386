//! How drafts are kept and brought together, simulated: the engine has to stand it, and each planted fault has to fall.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::cargo::cargo;
use super::counts::Counts;
use crate::command::{output, run};
use crate::place::Place;
use crate::step::step;

pub(crate) const SEED: u64 = 20_261_121;
const STEPS: u64 = 1_000_000;
const STEPS_FULL: u64 = 100_000_000;
/// Every fault is found long before.
const STEPS_OF_A_FAULT: u64 = 5_000_000;
const PACKAGE: &str = "liaison-drafts-simulator";

/// What a run of the simulator came to.
pub(crate) struct Simulated {
    pub(crate) steps: u64,
    pub(crate) episodes: u64,
    pub(crate) seconds: f64,
}

/// How much of a stage is run.
#[derive(Clone, Copy)]
pub(super) enum Length {
    Suite,
    Full,
}

pub(super) fn drafts(place: &Place, length: Length) -> Result<Counts> {
    let mut counts = Counts::default();
    let steps = match length {
        Length::Suite => STEPS,
        Length::Full => STEPS_FULL,
    };
    let simulated = simulate(place, steps)?;
    let Simulated {
        steps,
        episodes,
        seconds,
    } = simulated;
    println!("{steps} steps in {episodes} episodes, {seconds:.1} s");
    counts.add(&Counts::one_passed());
    for fault in faults(place)? {
        counts.add(&match step(&fault, || find(place, &fault)) {
            Ok(seed) => {
                println!("{fault}: {seed}");
                Counts::one_passed()
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                Counts::one_failed()
            }
        });
    }
    Ok(counts)
}

/// Fails at the first seed at which anything is lost, done twice, or does not come together.
pub(crate) fn simulate(place: &Place, steps: u64) -> Result<Simulated> {
    let mut build = cargo(place);
    build.args(["build", "--quiet", "--release", "--package", PACKAGE]);
    step("build the simulator", || run(&mut build))?;
    let said = step("simulate", || {
        output(&mut simulator(place, "release", steps)).context("the simulator found something")
    })?;
    let numbers: Vec<f64> = said
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    match numbers.as_slice() {
        [steps, episodes, seconds, ..] => Ok(Simulated {
            steps: *steps as u64,
            episodes: *episodes as u64,
            seconds: *seconds,
        }),
        _ => bail!("the simulator wrote no figures: {said}"),
    }
}

/// The features that plant a fault.
fn faults(place: &Place) -> Result<Vec<String>> {
    let manifest = fs::read_to_string(place.root.join("crates/drafts/Cargo.toml"))?;
    let manifest: toml::Table = manifest.parse()?;
    let features = manifest.get("features").and_then(toml::Value::as_table);
    let names = features.into_iter().flat_map(toml::Table::keys);
    let faults: Vec<String> = names
        .filter(|name| name.starts_with("mutant-"))
        .cloned()
        .collect();
    match faults.len() {
        12.. => Ok(faults),
        few => bail!("only {few} faults are planted"),
    }
}

/// What the simulator says of the fault.
fn find(place: &Place, fault: &str) -> Result<String> {
    let mut build = cargo(place);
    let feature = format!("liaison-drafts/{fault}");
    build.args(["build", "--quiet", "--package", PACKAGE, "--features", &feature]);
    run(&mut build)?;
    let ran = simulator(place, "debug", STEPS_OF_A_FAULT).output()?;
    let said = String::from_utf8_lossy(&ran.stdout);
    match said.lines().find(|line| line.starts_with("seed ")) {
        Some(line) if ran.status.code() == Some(1) => Ok(line.to_owned()),
        _ => bail!(
            "{fault} was not found: {said}{}",
            String::from_utf8_lossy(&ran.stderr)
        ),
    }
}

fn simulator(place: &Place, profile: &str, steps: u64) -> Command {
    let mut simulator = Command::new(place.target.join(profile).join("drafts-simulator"));
    simulator.args(["--steps", &steps.to_string(), "--seed", &SEED.to_string()]);
    simulator
}
