//! `cargo xtask torture`: takes something away while somebody writes, again and again, and compares what had been called
//! saved with what is there afterwards. What was done is written down part by part, so that a run may end at any time.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::command::show;
use crate::place::Place;
use crate::scratch::Scratch;
use crate::size::{commit, machine};
use crate::{build, tools};

const FIRST_SEED: u64 = 20_261_121;
/// So many rounds are written down together.
const PART: u32 = 50;

#[derive(clap::Args)]
pub(crate) struct Args {
    what: What,
    /// How many rounds; each has one interruption or a few
    #[arg(long, default_value_t = 100)]
    rounds: u32,
}

#[derive(clap::ValueEnum, Clone, Copy)]
enum What {
    /// Kills the browser at random moments of writing a draft
    Drafts,
    /// Kills the server in the middle of requests
    Server,
    /// Cuts the network, also half-way through an answer
    Network,
    /// Two tabs write in one draft and are closed, reloaded and killed
    Tabs,
    /// Two devices write in one draft and have a network now and then
    Devices,
}

impl What {
    /// On the command line, and of the figures.
    const fn name(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Server => "server",
            Self::Network => "network",
            Self::Tabs => "tabs",
            Self::Devices => "devices",
        }
    }

    const fn journey(self) -> &'static str {
        match self {
            Self::Drafts => "journeys/torture.spec.ts",
            Self::Server => "journeys/torture-server.spec.ts",
            Self::Network => "journeys/torture-network.spec.ts",
            Self::Tabs => "journeys/torture-tabs.spec.ts",
            Self::Devices => "journeys/torture-devices.spec.ts",
        }
    }
}

/// The committed figures: a row for each part, each with a seed of its own. A part in which something was lost ends the
/// run and has no row.
#[derive(Serialize, Deserialize, Default)]
struct Figures {
    parts: Vec<Part>,
}

#[derive(Serialize, Deserialize)]
struct Part {
    commit: String,
    command: String,
    machine: String,
    seed: u64,
    rounds: u32,
    /// How often the page called something saved while it was listened to.
    called_saved: u32,
    /// How often something was killed, cut or taken away; nothing where it was not counted yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    interruptions: Option<u32>,
}

/// What the journey writes when no round failed.
#[derive(Deserialize)]
struct Done {
    rounds: u32,
    called_saved: u32,
    interruptions: u32,
}

pub(crate) fn torture(place: &Place, args: &Args) -> Result<()> {
    let what = args.what;
    tools::ensure_build_tools(place)?;
    tools::ensure_test_tools()?;
    build::site(place)?;
    build::server(place)?;
    let file = place.root.join(format!("bench/torture-{}.json", what.name()));
    let mut figures = committed(&file)?;
    let mut left = args.rounds;
    while left > 0 {
        let rounds = left.min(PART);
        let seed = FIRST_SEED + figures.parts.len() as u64;
        let done = part(place, what, rounds, seed)?;
        figures.parts.push(Part {
            commit: commit(place)?,
            command: format!("cargo xtask torture {} --rounds {}", what.name(), args.rounds),
            machine: machine(),
            seed,
            rounds: done.rounds,
            called_saved: done.called_saved,
            interruptions: Some(done.interruptions),
        });
        fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
        left -= rounds;
    }
    let all: u32 = figures.parts.iter().map(|part| part.rounds).sum();
    println!("{all} rounds so far, nothing lost; written to {}", file.display());
    Ok(())
}

fn committed(file: &Path) -> Result<Figures> {
    match fs::read_to_string(file) {
        Ok(text) => serde_json::from_str(&text).with_context(|| file.display().to_string()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Figures::default()),
        Err(error) => Err(error.into()),
    }
}

/// One part. A failure says its seed and round; the same seed types the same letters at the same distances.
fn part(place: &Place, what: What, rounds: u32, seed: u64) -> Result<Done> {
    let scratch = Scratch::new("torture")?;
    let results = scratch.path().join("results.json");
    let mut playwright = Command::new("playwright");
    playwright
        .args(["test", "--project=sqlite", what.journey()])
        .current_dir(place.npm())
        .envs([
            ("PATH", tools::path(place)?),
            ("LIAISON_SERVER", place.server_binary().into()),
            ("LIAISON_SITE", place.dist.clone().into()),
            ("TORTURE_ROUNDS", rounds.to_string().into()),
            ("TORTURE_SEED", seed.to_string().into()),
            ("TORTURE_RESULTS", results.clone().into()),
            ("TMPDIR", scratch.path().into()),
        ]);
    if !show(&mut playwright)?.success {
        bail!("seed {seed}: see above");
    }
    let text = fs::read_to_string(&results).context("the journey wrote no results")?;
    Ok(serde_json::from_str(&text)?)
}
