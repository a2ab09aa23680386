//! Building the app and the server, and knowing when there is nothing to build.

use std::fs;
use std::process::Command;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::assets::{Build, hex, list};
use crate::command::run;
use crate::place::Place;
use crate::step::step;
use crate::tools;

/// What the site is made from.
const FOLDERS: [&str; 13] = [
    "src",
    "style",
    "public",
    "locales",
    "crates/domain",
    "crates/contract",
    "crates/csv-worker",
    "crates/drafts",
    "crates/json",
    "crates/json-derive",
    "crates/messages",
    "crates/receipt",
    "crates/xtask",
];
const FILES: [&str; 5] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "rust-toolchain.toml",
    "tests/e2e/package-lock.json",
];

/// Builds the site into `dist`, unless it stands there already.
pub(crate) fn site(place: &Place) -> Result<()> {
    let standing = Build::read(&place.dist)?;
    if standing.is_some_and(|standing| standing.inputs == inputs(place).unwrap_or_default()) {
        eprintln!("✓ the app is up to date");
        return Ok(());
    }
    tools::ensure_build_tools(place)?;
    step(
        "build the app",
        || run(trunk(place)?.args(["build", "--release"])),
    )
}

/// Builds the server for release; cargo knows when there is nothing to do.
pub(crate) fn server(place: &Place) -> Result<()> {
    step("build the server", || {
        run(Command::new("cargo")
            .current_dir(&place.root)
            .env("CARGO_TARGET_DIR", &place.target)
            .args([
                "build",
                "--quiet",
                "--release",
                "--package",
                "liaison-server",
                "--bin",
                "liaison-server",
            ]))
    })
}

/// Trunk, with our tools and without a look at the network.
pub(crate) fn trunk(place: &Place) -> Result<Command> {
    let mut trunk = Command::new("trunk");
    trunk.current_dir(&place.root);
    trunk.env("PATH", tools::path(place)?);
    trunk.env("CARGO_TARGET_DIR", &place.target);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a boolean and refuses the customary `1`.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Hash of everything that the site is made from.
pub(crate) fn inputs(place: &Place) -> Result<String> {
    let mut hasher = Sha256::new();
    for folder in FOLDERS {
        for file in list(&place.root.join(folder))? {
            hasher.update(file.as_bytes());
            hasher.update(Sha256::digest(fs::read(place.root.join(folder).join(file))?));
        }
    }
    for file in FILES {
        hasher.update(Sha256::digest(fs::read(place.root.join(file))?));
    }
    Ok(hex(&hasher.finalize()))
}
