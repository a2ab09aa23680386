//! `drafts-simulator --steps N --seed S`: tabs on devices against a server, through everything that goes wrong, with
//! the very code that the browser runs. A run is many short episodes, each from a seed of its own.
#![expect(clippy::indexing_slicing, reason = "devices are counted once and never go")]

mod author;
mod chance;
mod check;
mod company;
mod converge;
mod device;
mod kinds;
mod listing;
mod model;
mod server;
mod world;

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;

use chance::Chance;
use world::World;

/// Enough of them are short, so that what goes wrong has few causes.
const EPISODE_MOST: usize = 1_200;

#[derive(Parser)]
#[command(about = "Simulate how drafts are kept and brought together.")]
struct Args {
    /// How many steps in all
    #[arg(long, default_value_t = 1_000_000)]
    steps: u64,
    /// The first episode's seed; the others follow
    #[arg(long, default_value_t = 20_261_121)]
    seed: u64,
    /// Tell each change of a row
    #[arg(long)]
    tell: bool,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let start = Instant::now();
    let (mut steps, mut seed) = (0, args.seed);
    while steps < args.steps {
        match episode(seed, args.tell) {
            Ok(count) => steps += count as u64,
            Err(error) => {
                println!("seed {seed}: {error}");
                println!(
                    "again: cargo run --release -p liaison-drafts-simulator -- --steps 1 --seed {seed} --tell"
                );
                return ExitCode::FAILURE;
            }
        }
        seed += 1;
    }
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{steps} steps in {} episodes, {seconds:.1} s, {:.0} steps a second",
        seed - args.seed,
        steps as f64 / seconds
    );
    ExitCode::SUCCESS
}

/// How many steps it had.
fn episode(seed: u64, tells: bool) -> Result<usize, String> {
    let steps = 20 + Chance::new(seed ^ 0x5eed).below(EPISODE_MOST);
    let mut world = World::new(seed, tells);
    for _ in 0..steps {
        world.step();
    }
    world.converge()?;
    Ok(steps)
}
