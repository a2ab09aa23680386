//! Everything that is done to this repository by command: `cargo xtask --help`.

mod assets;
mod bench;
mod bindings;
mod boot;
mod build;
mod command;
mod compress;
mod contributors;
mod dev;
mod merge;
mod modules;
mod place;
mod places;
mod postgres;
mod run;
mod scratch;
mod size;
mod step;
mod test;
mod tools;
mod torture;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use place::Place;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Build, run, develop and test Liaison.")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Get what is missing, build the app and the server, and serve it with demo data.
    Run(run::Args),
    /// The same, rebuilding and reloading when a file changes.
    Dev(run::Args),
    /// Every suite, or one of them.
    Test(test::Args),
    /// Brotli bytes of a first load by route, against the budgets and the last committed figures.
    Size(size::Args),
    /// How quick the product is, measured in Chromium
    Bench(bench::Args),
    /// Take something away while somebody writes, again and again
    Torture(torture::Args),
    /// Write the `OpenAPI` document to standard output.
    Openapi,
    /// Trunk's hook: build, split and optimise the program into a folder.
    #[command(hide = true)]
    Wasm(wasm::Args),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let place = match Place::find() {
        Ok(place) => place,
        Err(error) => return failed(&error),
    };
    let done = match cli.task {
        Task::Run(args) => run::run(&place, &args),
        Task::Dev(args) => dev::dev(&place, &args),
        Task::Test(args) => test::test(&place, &args),
        Task::Size(args) => size::size(&place, &args),
        Task::Bench(args) => bench::bench(&place, &args),
        Task::Torture(args) => torture::torture(&place, &args),
        Task::Openapi => run::openapi(&place),
        Task::Wasm(args) => wasm::hook(&place, &args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}
