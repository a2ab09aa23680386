//! A server on a database of its own, for whatever is measured with a browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::command::{Background, Signal, output, run};
use crate::place::Place;
use crate::postgres::free_port;
use crate::tools;

/// One server on one database, as long as something is measured.
pub(super) struct Bench<'a> {
    place: &'a Place,
    pub(super) folder: &'a Path,
    pub(super) database: String,
    port: u16,
}

impl<'a> Bench<'a> {
    pub(super) fn new(place: &'a Place, folder: &'a Path, database: Option<&str>) -> Result<Self> {
        Ok(Self {
            place,
            folder,
            database: database
                .map(str::to_owned)
                .unwrap_or_else(|| format!("sqlite://{}", folder.join("liaison.db").display())),
            port: free_port()?,
        })
    }

    fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(super) fn server(&self) -> Command {
        let mut server = Command::new(self.place.server_binary());
        server.current_dir(self.folder).envs([
            ("DATABASE_URL", self.database.clone()),
            ("LIAISON_LISTEN", format!("127.0.0.1:{}", self.port)),
            ("LIAISON_PUBLIC_URL", self.origin()),
            ("LIAISON_SITE", self.place.dist.display().to_string()),
            ("LIAISON_LOG_LEVEL", "warn".to_owned()),
        ]);
        server
    }

    /// What a script with a browser writes, with the server running beside it.
    pub(super) fn measure(&self, script: &str, more: &[(&str, &str)]) -> Result<String> {
        let _server = Background::start(self.server().arg("serve"), Signal::Terminate)?;
        output(
            Command::new("node")
                .current_dir(self.place.npm())
                .arg(script)
                .env("PATH", tools::path(self.place)?)
                .env("ORIGIN", self.origin())
                // What the browser leaves behind goes with the folder.
                .env("TMPDIR", self.folder)
                .envs(more.iter().copied()),
        )
    }
}

/// A release build: what fills is measured by nobody, but half a million rows take their time.
pub(super) fn fill_binary(place: &Place) -> Result<PathBuf> {
    run(Command::new("cargo")
        .current_dir(&place.root)
        .env("CARGO_TARGET_DIR", &place.target)
        .args([
            "build",
            "--quiet",
            "--release",
            "--package",
            "liaison-store",
            "--example",
            "fill",
        ]))?;
    Ok(place.target.join("release/examples/fill"))
}
