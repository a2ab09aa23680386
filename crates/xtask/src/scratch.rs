//! A folder for what one run leaves behind, and how much the disk still takes.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::output;

/// Gone with everything in it when it is dropped.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new(name: &str) -> Result<Self> {
        let folder = env::temp_dir().join(format!("liaison-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        Ok(Self(folder))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Whole gigabytes that are free where this folder lies.
pub(crate) fn free_gigabytes(folder: &Path) -> Result<u64> {
    let text = output(
        Command::new("df")
            .args(["--output=avail", "--block-size=1G"])
            .arg(folder),
    )?;
    // The size is rounded up, so that one is taken off again.
    let free: u64 = text
        .lines()
        .nth(1)
        .and_then(|line| line.trim().parse().ok())
        .with_context(|| format!("df said: {text}"))?;
    Ok(free.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_in_it_goes_with_it() {
        let scratch = Scratch::new("scratch-test").unwrap();
        let inside = scratch.path().join("left");
        fs::write(&inside, "behind").unwrap();
        drop(scratch);
        assert!(!inside.exists());
        assert!(!inside.parent().unwrap().exists());
    }

    #[test]
    fn the_disk_says_what_it_takes() {
        assert!(free_gigabytes(&env::temp_dir()).unwrap() < 1_000_000);
        assert!(free_gigabytes(Path::new("/no such folder")).is_err());
    }
}
