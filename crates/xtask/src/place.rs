//! Where things lie.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The checkout, and the folders that what is built and fetched goes to.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) root: PathBuf,
    /// Cargo's target folder, shared by every stage.
    pub(crate) target: PathBuf,
    /// The site that Trunk assembles and the server serves.
    pub(crate) dist: PathBuf,
    /// Command line tools of pinned versions, one folder each, shared by every checkout of this account.
    pub(crate) tools: PathBuf,
}

impl Place {
    pub(crate) fn find() -> Result<Self> {
        // The value that `cargo run` sets wins over the one compiled in: checkouts may share a target folder.
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| OsString::from(env!("CARGO_MANIFEST_DIR")));
        let root = Path::new(&manifest)
            .ancestors()
            .nth(2)
            .context("xtask lies two folders under the root")?
            .to_path_buf();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder));
        let cache = env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cache")))
            .context("neither XDG_CACHE_HOME nor HOME is set")?;
        Ok(Self {
            dist: root.join("dist"),
            tools: cache.join("liaison/tools"),
            root,
            target,
        })
    }

    /// The folder of the npm packages: Playwright, axe, binaryen.
    pub(crate) fn npm(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    pub(crate) fn server_binary(&self) -> PathBuf {
        self.target.join("release/liaison-server")
    }
}
