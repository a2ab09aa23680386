//! `cargo xtask run`: the whole product on this machine, from nothing.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{Background, Signal, run as run_command};
use crate::place::Place;
use crate::step::step;
use crate::{build, tools};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where to listen, on loopback.
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// `SQLite` file or `PostgreSQL`; default: data/liaison.db.
    #[arg(long)]
    pub(crate) database_url: Option<String>,
    /// Without demo data.
    #[arg(long)]
    empty: bool,
}

pub(crate) fn run(place: &Place, args: &Args) -> Result<()> {
    tools::ensure_build_tools(place)?;
    build::site(place)?;
    build::server(place)?;
    let binary = place.server_binary();
    prepare_data(place, &binary, args)?;
    let mut server = Background::start(&mut serve(place, &binary, args)?, Signal::Terminate)?;
    if server.wait()? {
        Ok(())
    } else {
        bail!("the server ended with an error")
    }
}

pub(crate) fn openapi(place: &Place) -> Result<()> {
    build::server(place)?;
    run_command(Command::new(place.server_binary()).arg("openapi"))
}

/// Demo data unless asked otherwise; the server prints the accounts, and adds nothing that is there already.
pub(crate) fn prepare_data(place: &Place, binary: &Path, args: &Args) -> Result<()> {
    if args.empty {
        return Ok(());
    }
    step("demo data", || {
        run_command(server(place, binary, args)?.arg("seed-demo"))
    })
}

pub(crate) fn serve(place: &Place, binary: &Path, args: &Args) -> Result<Command> {
    let mut serve = server(place, binary, args)?;
    serve.arg("serve");
    eprintln!("Liaison: {}", address(args));
    Ok(serve)
}

fn server(place: &Place, binary: &Path, args: &Args) -> Result<Command> {
    let url = match &args.database_url {
        Some(url) => url.clone(),
        None => {
            let data = place.root.join("data");
            fs::create_dir_all(&data)?;
            format!("sqlite://{}", data.join("liaison.db").display())
        }
    };
    let mut server = Command::new(binary);
    server.current_dir(&place.root).envs([
        ("DATABASE_URL", url),
        ("LIAISON_LISTEN", format!("127.0.0.1:{}", args.port)),
        ("LIAISON_PUBLIC_URL", address(args)),
        ("LIAISON_SITE", place.dist.display().to_string()),
    ]);
    Ok(server)
}

fn address(args: &Args) -> String {
    format!("http://localhost:{}", args.port)
}
