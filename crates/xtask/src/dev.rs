//! `cargo xtask dev`: Trunk watches the app and writes `dist`, where the page notices a new build and reloads; this
//! module watches the server and starts it anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::assets::list;
use crate::command::{Background, Signal, pause, run};
use crate::place::Place;
use crate::run::{Args, prepare_data, serve};
use crate::step::step;
use crate::{build, tools};

const SERVER_FOLDERS: [&str; 5] = [
    "crates/server",
    "crates/store",
    "crates/domain",
    "crates/contract",
    "crates/messages",
];
const LOOK_EVERY: Duration = Duration::from_millis(500);

pub(crate) fn dev(place: &Place, args: &Args) -> Result<()> {
    tools::ensure_build_tools(place)?;
    let binary = place.target.join("debug/liaison-server");
    let mut seen = newest_change(place)?;
    compile_server(place)?;
    prepare_data(place, &binary, args)?;
    fs::create_dir_all(&place.dist)?;
    let mut server = Background::start(&mut serve(place, &binary, args)?, Signal::Terminate)?;
    // After the server, because both want cargo's lock and the server is what a page needs first.
    let mut trunk = Background::start(build::trunk(place)?.arg("watch"), Signal::Interrupt)?;
    while trunk.is_running() {
        pause(LOOK_EVERY);
        let now = newest_change(place)?;
        if now == seen {
            continue;
        }
        seen = now;
        match compile_server(place) {
            Ok(()) => {
                drop(server);
                server = Background::start(&mut serve(place, &binary, args)?, Signal::Terminate)?;
            }
            // The compiler has said what is wrong; the last server that compiled goes on until the next change.
            Err(error) => eprintln!("{error:#}"),
        }
    }
    drop(server);
    Ok(())
}

fn compile_server(place: &Place) -> Result<()> {
    step("build the server", || {
        run(Command::new("cargo")
            .current_dir(&place.root)
            .env("CARGO_TARGET_DIR", &place.target)
            .args([
                "build",
                "--quiet",
                "--package",
                "liaison-server",
                "--bin",
                "liaison-server",
            ]))
    })
}

/// The latest time of any file of the server, and how many there are: a deleted file changes only the count.
fn newest_change(place: &Place) -> Result<(Option<SystemTime>, usize)> {
    let mut newest = None;
    let mut count = 0;
    for folder in SERVER_FOLDERS {
        for file in files(&place.root.join(folder))? {
            count += 1;
            // An editor may have replaced the file between the two looks at it.
            newest = newest.max(file.metadata().and_then(|known| known.modified()).ok());
        }
    }
    Ok((newest, count))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(list(folder)?.into_iter().map(|file| folder.join(file)).collect())
}
