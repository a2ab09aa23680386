//! What the build and the tests need from outside, and how to get it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{exists, output, run};
use crate::place::Place;
use crate::step::step;

const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The same as `wasm-bindgen` in Cargo.toml: the two refuse each other otherwise.
const WASM_BINDGEN: CargoTool = CargoTool {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    binary: "wasm-bindgen",
    // Not `--locked`: the lock file in the package names a crate that its registry no longer has.
    arguments: &[],
    environment: &[],
};
const TRUNK: CargoTool = CargoTool {
    name: "trunk",
    version: "0.21.14",
    binary: "trunk",
    arguments: &["--locked", "--no-default-features", "--features", "rustls"],
    // Its own profile doubles the time to build it, for a program that waits for others.
    environment: &[
        ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ],
};
pub(crate) const CARGO_DENY: CargoTool = CargoTool {
    name: "cargo-deny",
    version: "0.20.2",
    binary: "cargo-deny",
    arguments: &["--locked"],
    environment: &[],
};

/// A program that `cargo install` gives.
pub(crate) struct CargoTool {
    name: &'static str,
    version: &'static str,
    binary: &'static str,
    arguments: &'static [&'static str],
    environment: &'static [(&'static str, &'static str)],
}

impl CargoTool {
    /// Installs it unless it is there, and says where.
    pub(crate) fn ensure(&self, place: &Place) -> Result<PathBuf> {
        let folder = place.tools.join(format!("{}-{}", self.name, self.version));
        let binary = folder.join("bin").join(self.binary);
        if binary.is_file() {
            return Ok(binary);
        }
        step(&format!("install {} {}", self.name, self.version), || {
            let mut install = Command::new("cargo");
            install
                .args([
                    "install",
                    "--quiet",
                    self.name,
                    "--version",
                    self.version,
                    "--root",
                ])
                .arg(&folder);
            install
                .args(self.arguments)
                .envs(self.environment.iter().copied());
            // In the shared target folder it would stay for ever.
            install.env_remove("CARGO_TARGET_DIR");
            run(&mut install)
        })?;
        Ok(binary)
    }
}

/// What building the app needs: the target, the two Rust tools, the npm packages.
pub(crate) fn ensure_build_tools(place: &Place) -> Result<()> {
    ensure_wasm_target()?;
    WASM_BINDGEN.ensure(place)?;
    TRUNK.ensure(place)?;
    ensure_npm_packages(place)
}

/// PATH with our tools in front.
pub(crate) fn path(place: &Place) -> Result<OsString> {
    let mut folders = vec![place.npm().join("node_modules/.bin")];
    for tool in [&WASM_BINDGEN, &TRUNK] {
        folders.push(place.tools.join(format!("{}-{}/bin", tool.name, tool.version)));
    }
    let inherited = env::var_os("PATH").unwrap_or_default();
    folders.extend(env::split_paths(&inherited));
    Ok(env::join_paths(folders)?)
}

fn ensure_wasm_target() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let installed = Path::new(sysroot.trim()).join("lib/rustlib");
    if !installed.join(WASM_TARGET).is_dir() {
        step("add the wasm target", || {
            run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        })?;
    }
    if !installed.join("src/rust/library/Cargo.lock").is_file() {
        step("add the standard library's source", || {
            run(Command::new("rustup").args(["component", "add", "rust-src"]))
        })?;
    }
    Ok(())
}

fn ensure_npm_packages(place: &Place) -> Result<()> {
    let folder = place.npm();
    if !exists("npm") {
        bail!("npm is missing: install Node.js 20 or newer");
    }
    let age = |file: PathBuf| file.metadata().and_then(|known| known.modified()).ok();
    let installed = age(folder.join("node_modules/.package-lock.json"));
    let wanted = age(folder.join("package-lock.json")).context("tests/e2e/package-lock.json is missing")?;
    if installed.is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    step("install the npm packages", || {
        run(Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(&folder))
    })
}

/// What the tests need from the system, as Debian packages it.
struct DebianPackage {
    name: &'static str,
    is_there: fn() -> bool,
}

const DEBIAN_PACKAGES: [DebianPackage; 6] = [
    DebianPackage {
        name: "chromium",
        is_there: || exists("chromium"),
    },
    DebianPackage {
        name: "chromium-driver",
        is_there: || exists("chromedriver"),
    },
    DebianPackage {
        name: "faketime",
        is_there: || exists("faketime"),
    },
    DebianPackage {
        name: "fonts-noto-cjk",
        is_there: has_cjk_font,
    },
    DebianPackage {
        name: "postgresql",
        is_there: || postgres_programs().is_ok(),
    },
    DebianPackage {
        name: "python3-venv",
        is_there: || output(Command::new("python3").args(["-c", "import ensurepip, venv"])).is_ok(),
    },
];

/// Chromium, its driver, another clock for a server, fonts for Chinese and Japanese, and `PostgreSQL`: by apt where that can be done, otherwise
/// the error says the one command.
pub(crate) fn ensure_test_tools() -> Result<()> {
    let missing: Vec<_> = DEBIAN_PACKAGES
        .iter()
        .filter(|package| !(package.is_there)())
        .map(|package| package.name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !exists("apt-get") || !is_root {
        bail!("the tests need {names}. On Debian: sudo apt-get install --no-install-recommends {names}");
    }
    step(&format!("install {names}"), || {
        let apt = || {
            let mut apt = Command::new("apt-get");
            apt.arg("--quiet=2").env("DEBIAN_FRONTEND", "noninteractive");
            apt
        };
        run(apt().arg("update"))?;
        run(apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&missing))
    })?;
    match DEBIAN_PACKAGES.iter().find(|package| !(package.is_there)()) {
        Some(package) => bail!(
            "{} is installed, but what it should bring is not to be found",
            package.name
        ),
        None => Ok(()),
    }
}

/// The folder with `initdb` and `postgres`, which Debian keeps away from PATH.
pub(crate) fn postgres_programs() -> Result<PathBuf> {
    if exists("initdb") && exists("postgres") {
        return Ok(PathBuf::new());
    }
    let versions = Path::new("/usr/lib/postgresql")
        .read_dir()
        .context("PostgreSQL is not installed")?;
    versions
        .filter_map(|version| Some(version.ok()?.path().join("bin")))
        .filter(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
        .max()
        .context("PostgreSQL's server programs are not installed")
}

fn has_cjk_font() -> bool {
    output(Command::new("fc-list").args([":lang=ja:lang=zh-cn", "family"]))
        .is_ok_and(|fonts| !fonts.trim().is_empty())
}
