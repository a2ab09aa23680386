//! The program: cargo, then one module a page, then the bindings, then the optimiser.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;

use crate::command::{on_every_core, output, run};
use crate::contributors::{self, Contributor};
use crate::modules::{Lazy, Table};
use crate::place::Place;
use crate::step::step;
use crate::{assets, bindings, modules, places, tools};

const TARGET: &str = "wasm32-unknown-unknown";
/// The standard library is compiled with the program and ends at a panic without a word: 8 % of a first load were words
/// that no user reads. The flags are those of the pinned toolchain, which knows them although it calls itself stable.
const OWN_STANDARD_LIBRARY: [&str; 5] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
    "-Zpanic-immediate-abort",
    "--config",
    "profile.wasm-release.panic=\"immediate-abort\"",
];
const WITHOUT_WORDS: [&str; 3] = ["-Zunstable-options", "-Zlocation-detail=none", "-Zfmt-debug=none"];

pub(crate) const CORE: &str = "liaison_bg.wasm";
/// Beside the page, in a worker: its own script in `public`, what wasm-bindgen writes for it, its program.
pub(crate) const CSV_WORKER: [&str; 3] = ["csv-worker.js", "csv.js", "csv_bg.wasm"];

/// Lazy functions that stand around pages, such as what only a partner's staff needs.
pub(crate) const LAYERS: [&str; 4] = ["enrolment_pages", "operator_pages", "person", "staff"];

/// How often the optimiser is started for all modules. Each start takes a moment, and so does waiting for the last one.
const SHARES: usize = 8;

/// For whom it is built.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Profile {
    /// Small, compressed, with a service worker.
    Release,
    /// Built in seconds, reloading when a new build lands.
    Dev,
}

/// Whether Leptos keeps the type of each view, or erases it: smaller types compile sooner, the program may grow.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Components {
    Typed,
    Erased,
}

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder to write to.
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    out: PathBuf,
    /// Instead of the one in Cargo.toml: to measure.
    #[arg(long)]
    opt_level: Option<String>,
    /// `typed` to measure: it made the core 6 % larger, and takes longer to compile.
    #[arg(long, default_value = "erased")]
    components: Components,
}

/// What the pipeline leaves: a folder of modules and their loaders, and which modules a page needs.
pub(crate) struct Program {
    pub(crate) folder: PathBuf,
    /// Pages and their parts, by name.
    pub(crate) lazies: BTreeMap<String, Lazy>,
    pub(crate) table: Table,
    pub(crate) contributors: Vec<Contributor>,
}

pub(crate) fn hook(place: &Place, args: &Args) -> Result<()> {
    let profile = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("debug") => Profile::Dev,
        _ => Profile::Release,
    };
    tools::ensure_build_tools(place)?;
    let inputs = match profile {
        Profile::Release => crate::build::inputs(place)?,
        // Never the same as a release's: `cargo xtask run` after `dev` builds anew.
        Profile::Dev => "dev".to_owned(),
    };
    let program = build(place, profile, args)?;
    assets::assemble(
        place,
        &program,
        &assets::Site {
            out: &args.out,
            profile,
            inputs: &inputs,
        },
    )
}

fn build(place: &Place, profile: Profile, args: &Args) -> Result<Program> {
    let module = step("compile the program", || {
        compile(place, profile, args, Crate::App)
    })?;
    let worker = step("compile the worker", || {
        compile(place, profile, args, Crate::CsvWorker)
    })?;
    let work = place.target.join("wasm-site");
    let (split, bound, folder) = (work.join("split"), work.join("bound"), work.join("program"));
    for folder in [&split, &bound, &folder] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    let mut lazies = step("split it by page", || cut(&module, &split))?;
    step("bind it to JavaScript", || bind(place, &split, &bound))?;
    bindings::prune(&bound)?;
    places::leave_empty(&bound.join(CORE))?;
    let contributors = contributors::of(&bound)?;
    bind_module(place, "csv", &worker, &bound)?;
    let pages = whole_pages(&lazies, &assets::paths_of_pages(place)?);
    step("merge the modules of each page", || {
        modules::merge_pages(&bound, &pages)
    })?;
    assets::copy_tree(&bound, &folder)?;
    if profile == Profile::Release {
        step("optimise every module", || optimise(place, &bound, &folder))?;
        bindings::shorten(&folder, lazies.values_mut().map(|lazy| &mut lazy.load))?;
    }
    let table = modules::number(&folder, &lazies)?;
    modules::write_bundles(&folder, CORE, &pages, &lazies, &table)?;
    modules::write_lists(&folder, &table, &lazies)?;
    modules::pack(&folder, &table)?;
    Ok(Program {
        folder,
        lazies,
        table,
        contributors,
    })
}

/// What is compiled for the browser, each a module that stands alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Crate {
    App,
    CsvWorker,
}

impl Crate {
    const fn target(self) -> &'static [&'static str] {
        match self {
            Self::App => &["--package", "liaison", "--bin", "liaison"],
            Self::CsvWorker => &["--package", "liaison-csv-worker", "--lib"],
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::App => "liaison.wasm",
            Self::CsvWorker => "liaison_csv_worker.wasm",
        }
    }
}

fn compile(place: &Place, profile: Profile, args: &Args, which: Crate) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&place.root)
        .env("CARGO_TARGET_DIR", &place.target);
    // `rustc` and its trailing flag, not RUSTFLAGS: the relocations are the last link's business alone, and flags for
    // every crate would build each of them once more.
    cargo.args(["rustc", "--quiet", "--target", TARGET]);
    cargo.args(which.target());
    let (name, folder) = match profile {
        Profile::Release => ("wasm-release", "wasm-release"),
        Profile::Dev => ("dev", "debug"),
    };
    cargo.args(["--profile", name]);
    if let Some(level) = &args.opt_level {
        // Numbers are bare in cargo's configuration, letters are quoted.
        let level = if level.parse::<u8>().is_ok() {
            level.clone()
        } else {
            format!("\"{level}\"")
        };
        cargo.args(["--config", &format!("profile.{name}.opt-level={level}")]);
    }
    let mut flags = Vec::new();
    if args.components == Components::Erased {
        flags.push("--cfg=erase_components");
    }
    if profile == Profile::Release {
        cargo.env("RUSTC_BOOTSTRAP", "1").args(OWN_STANDARD_LIBRARY);
        flags.extend(WITHOUT_WORDS);
    }
    cargo.env("RUSTFLAGS", flags.join(" "));
    if which == Crate::App {
        cargo.args(["--", "-Clink-args=--emit-relocs"]);
    }
    run(&mut cargo)?;
    Ok(place.target.join(TARGET).join(folder).join(which.file()))
}

/// Cuts the module at every `#[lazy_route]` and `#[lazy]`, and says which pieces each needs.
fn cut(module: &Path, out: &Path) -> Result<BTreeMap<String, Lazy>> {
    let input = fs::read(module).with_context(|| format!("{} is missing", module.display()))?;
    let core = out.join("liaison.wasm");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = out;
    options.main_out_path = &core;
    options.main_module = "./liaison.js";
    let cut = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:?}"))?;
    let mut lazies = BTreeMap::new();
    for (split, modules) in cut.prefetch_map {
        let lazy = Lazy {
            load: format!("__wasm_split_load_{split}"),
            modules: modules
                .into_iter()
                .map(|module| format!("{module}.wasm"))
                .collect(),
        };
        let page = page_name(&split);
        if lazies.insert(page.to_owned(), lazy).is_some() {
            bail!("two lazy functions are called {page}");
        }
    }
    Ok(lazies)
}

/// Each page that has an address, with all the modules it needs. A layer is no page: it comes with each page of its
/// addresses in `public/pages.json`.
fn whole_pages(
    lazies: &BTreeMap<String, Lazy>,
    addresses: &BTreeMap<String, Vec<String>>,
) -> BTreeMap<String, Vec<String>> {
    let of = |name: &str| addresses.get(name).map(Vec::as_slice).unwrap_or_default();
    let mut pages = BTreeMap::new();
    for (page, lazy) in lazies {
        if of(page).is_empty() || LAYERS.contains(&page.as_str()) {
            continue;
        }
        let layers = LAYERS
            .iter()
            .filter(|layer| of(page).iter().any(|address| of(layer).contains(address)));
        let mut modules: Vec<String> = Vec::new();
        for each in layers.filter_map(|layer| lazies.get(*layer)).chain([lazy]) {
            for module in &each.modules {
                if !modules.contains(module) {
                    modules.push(module.clone());
                }
            }
        }
        pages.insert(page.clone(), modules);
    }
    pages
}

/// `__overview_page_view_1234` is the view of the lazy route `OverviewPage`: the page `overview`.
fn page_name(split: &str) -> &str {
    let name = split
        .trim_start_matches('_')
        .trim_end_matches(|last: char| last.is_ascii_digit())
        .trim_end_matches('_');
    let route = name.strip_suffix("_view").unwrap_or(name);
    route.strip_suffix("_page").unwrap_or(route)
}

fn bind(place: &Place, split: &Path, bound: &Path) -> Result<()> {
    bind_module(place, "liaison", &split.join("liaison.wasm"), bound)?;
    for entry in fs::read_dir(split)? {
        let entry = entry?;
        if entry.file_name() != "liaison.wasm" {
            fs::copy(entry.path(), bound.join(entry.file_name()))?;
        }
    }
    Ok(())
}

fn bind_module(place: &Place, name: &str, module: &Path, out: &Path) -> Result<()> {
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.env("PATH", tools::path(place)?);
    bindgen.args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--no-demangle",
    ]);
    bindgen
        .args(["--out-name", name, "--out-dir"])
        .arg(out)
        .arg(module);
    run(&mut bindgen)
}

fn optimise(place: &Place, from: &Path, to: &Path) -> Result<()> {
    let mut modules = Vec::new();
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry
            .path()
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            modules.push((entry.metadata()?.len(), entry.file_name()));
        }
    }
    modules.sort();
    let share = |first| modules.iter().skip(first).step_by(SHARES).map(|(_, name)| name);
    on_every_core((0..SHARES).map(share).collect(), |share| {
        // Kept from the terminal unless it fails: it wonders at a subsection of names that wasm-split writes.
        output(
            Command::new("node")
                .arg(place.root.join("crates/xtask/optimise.mjs"))
                .arg(place.npm().join("node_modules/binaryen/index.js"))
                .args([from, to])
                .args(share),
        )?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_with_the_layers_of_its_addresses() {
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let lazies = [
            ("home", &["b", "home"][..]),
            ("overview", &["a", "overview"]),
            ("overview_part", &["a", "part"]),
            ("staff", &["a", "b", "staff"]),
        ];
        let lazies = lazies.map(|(name, modules)| {
            let (load, modules) = (String::new(), list(modules));
            (name.to_owned(), Lazy { load, modules })
        });
        let addresses = BTreeMap::from([
            ("home".to_owned(), list(&["/home"])),
            ("overview".to_owned(), list(&["/overview"])),
            ("overview_part".to_owned(), list(&[])),
            ("staff".to_owned(), list(&["/drafts", "/overview"])),
        ]);
        assert_eq!(
            whole_pages(&lazies.into(), &addresses),
            BTreeMap::from([
                ("home".to_owned(), list(&["b", "home"])),
                ("overview".to_owned(), list(&["a", "b", "staff", "overview"])),
            ])
        );
    }

    #[test]
    fn a_split_is_called_after_its_page() {
        assert_eq!(page_name("overview_page_view_1234"), "overview");
        assert_eq!(page_name("__trial_wizard_page_view_98"), "trial_wizard");
    }
}
