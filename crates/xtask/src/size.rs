//! What a first load costs, by route, in brotli bytes: against the budgets, and against the last committed figures.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use liaison_messages::PackLanguage;
use liaison_messages::part::{COMMON, of_page};
use serde::{Deserialize, Serialize};

use crate::assets::{Build, COMMON_STYLE, paths_of_pages, sheet, styles_of_pages};
use crate::build;
use crate::command::output;
use crate::compress::transferred;
use crate::modules::bundle;
use crate::place::Place;
use crate::wasm::{CORE, CSV_WORKER, LAYERS};

/// Pages whose whole first load has a budget, in bytes.
const FIRST_LOAD_BUDGETS: [(&str, u64); 3] = [
    ("marketplace", 190_000),
    ("overview", 200_000),
    ("review", 170_000),
];
/// What the own module of any page may be.
const PAGE_BUDGET: u64 = 25_000;
/// What reads a file of addresses, with its scripts. It comes when somebody chooses a file.
const CSV_WORKER_BUDGET: u64 = 22_000;
const CONTRIBUTORS_SHOWN: usize = 15;

#[derive(clap::Args, Default)]
pub(crate) struct Args {
    /// Write the figures to bench/size.json.
    #[arg(long)]
    write: bool,
}

/// The committed figures.
#[derive(Serialize, Deserialize, Debug, PartialEq, Eq)]
struct Figures {
    commit: String,
    command: String,
    machine: String,
    /// What every page loads first.
    shared: BTreeMap<String, u64>,
    pages: BTreeMap<String, PageFigures>,
    /// Nothing in figures of before it was there.
    #[serde(default)]
    csv_worker: Option<u64>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Eq, Clone, Copy)]
struct PageFigures {
    /// Of a page that has an address. A part of one comes later.
    first_load: Option<u64>,
    own_module: u64,
}

pub(crate) fn size(place: &Place, args: &Args) -> Result<()> {
    build::site(place)?;
    let built = Build::read(&place.dist)?.context("the build left no dist/build.json")?;
    let figures = measure(place, &built)?;
    let file = place.root.join("bench/size.json");
    let before = committed(&file)?;
    print(&figures, &before, &built);
    if args.write {
        fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
        println!("\nwritten to {}", file.display());
    }
    let problems = problems(&figures, &paths_of_pages(place)?);
    if problems.is_empty() {
        return Ok(());
    }
    bail!("{}", problems.join("\n"));
}

fn measure(place: &Place, built: &Build) -> Result<Figures> {
    let folder = built.folder(&place.dist);
    let mut shared = BTreeMap::new();
    for (part, file) in [
        ("core", CORE),
        ("loader", "liaison.js"),
        ("split runtime", "__wasm_split.js"),
        ("boot", "boot.js"),
        ("style", COMMON_STYLE),
    ] {
        shared.insert(part.to_owned(), transferred(&folder.join(file))?);
    }
    shared.insert("common words".to_owned(), words(&folder, &[])?);
    // A page's file has the core in it, and its words come with the common ones.
    let around: u64 = shared
        .iter()
        .filter(|(part, _)| !["core", "common words"].contains(&part.as_str()))
        .map(|(_, bytes)| bytes)
        .sum();
    let styles = styles_of_pages(place)?;
    let mut pages = BTreeMap::new();
    for (page, module) in &built.modules {
        let bundle = folder.join(bundle(page));
        let first_load = if bundle.is_file() {
            let mut style = 0;
            for (name, _) in styles.iter().filter(|(_, pages)| pages.contains(page)) {
                style += transferred(&folder.join(sheet(name)))?;
            }
            Some(around + style + transferred(&bundle)? + words(&folder, of_page(page))?)
        } else {
            None
        };
        pages.insert(
            page.clone(),
            PageFigures {
                first_load,
                own_module: transferred(&folder.join(module))?,
            },
        );
    }
    let mut csv_worker = 0;
    for file in CSV_WORKER {
        csv_worker += transferred(&folder.join(file))?;
    }
    Ok(Figures {
        csv_worker: Some(csv_worker),
        commit: commit(place)?,
        command: "cargo xtask size --write".to_owned(),
        machine: machine(),
        shared,
        pages,
    })
}

/// The common words and these parts, in the language that has the most of them. The pseudo-language is for tests.
fn words(folder: &Path, parts: &[&str]) -> Result<u64> {
    let mut largest = 0;
    for language in PackLanguage::ALL
        .iter()
        .filter(|language| **language != PackLanguage::Pseudo)
    {
        let mut sum = 0;
        for part in [COMMON].iter().chain(parts) {
            sum += transferred(&folder.join(format!("lang/{}.{part}.json", language.tag())))?;
        }
        largest = largest.max(sum);
    }
    Ok(largest)
}

fn committed(file: &PathBuf) -> Result<Option<Figures>> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(serde_json::from_str(&text).context("bench/size.json")?)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).context("bench/size.json"),
    }
}

fn print(figures: &Figures, before: &Option<Figures>, built: &Build) {
    let against = before.as_ref().map_or_else(
        || "no figures committed yet".to_owned(),
        |before| format!("since {}", before.commit),
    );
    println!("Brotli bytes of a first load ({against})\n");
    for (part, bytes) in &figures.shared {
        let old = before
            .as_ref()
            .and_then(|before| before.shared.get(part))
            .copied();
        println!("  {part:<28}{:>10}{:>10}", grouped(*bytes), change(*bytes, old));
    }
    println!(
        "\n  {:<28}{:>10}{:>10}{:>12}",
        "page", "first load", "", "own module"
    );
    for (page, now) in &figures.pages {
        let old = before.as_ref().and_then(|before| before.pages.get(page));
        let (first_load, growth) = now.first_load.map_or_else(Default::default, |now| {
            (grouped(now), change(now, old.and_then(|old| old.first_load)))
        });
        println!(
            "  {page:<28}{first_load:>10}{growth:>10}{:>12}",
            grouped(now.own_module)
        );
    }
    if let Some(now) = figures.csv_worker {
        let old = before.as_ref().and_then(|before| before.csv_worker);
        println!(
            "\n  {:<28}{:>10}{:>10}",
            "worker that reads addresses",
            grouped(now),
            change(now, old)
        );
    }
    println!("\n  code by crate, before the optimiser");
    for contributor in built.contributors.iter().take(CONTRIBUTORS_SHOWN) {
        println!("  {:<28}{:>10}", contributor.name, grouped(contributor.bytes));
    }
}

fn problems(figures: &Figures, known: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut problems = Vec::new();
    for (page, now) in &figures.pages {
        let budget = FIRST_LOAD_BUDGETS.iter().find(|(name, _)| name == page);
        let first_load =
            budget.map(|(_, budget)| (now.first_load.unwrap_or_default(), *budget, "the first load"));
        for (spent, budget, what) in
            first_load
                .into_iter()
                .chain([(now.own_module, PAGE_BUDGET, "its own module")])
        {
            if spent > budget {
                problems.push(format!(
                    "{page}: {what} is {} bytes, {} more than it may be",
                    grouped(spent),
                    grouped(spent - budget)
                ));
            }
        }
        if !known.contains_key(page) {
            problems.push(format!("{page}: public/pages.json does not know it"));
        }
    }
    for page in FIRST_LOAD_BUDGETS
        .iter()
        .map(|(page, _)| *page)
        .chain(known.keys().map(String::as_str))
        .filter(|page| !LAYERS.contains(page))
    {
        if !figures.pages.contains_key(page) {
            problems.push(format!("{page}: the program has no such page"));
        }
    }
    let spent = figures.csv_worker.unwrap_or_default();
    if spent > CSV_WORKER_BUDGET {
        problems.push(format!(
            "the worker that reads addresses is {} bytes, {} more than it may be",
            grouped(spent),
            grouped(spent - CSV_WORKER_BUDGET)
        ));
    }
    problems.sort();
    problems.dedup();
    problems
}

pub(crate) fn commit(place: &Place) -> Result<String> {
    let mut git = Command::new("git");
    git.current_dir(&place.root)
        .args(["rev-parse", "--short", "HEAD"]);
    Ok(output(&mut git)?.trim().to_owned())
}

pub(crate) fn machine() -> String {
    let model = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
        text.lines()
            .find(|line| line.starts_with("model name"))?
            .split_once(": ")
            .map(|(_, name)| name.to_owned())
    });
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "{}, {cores} cores",
        model.unwrap_or_else(|| std::env::consts::ARCH.to_owned())
    )
}

fn change(now: u64, before: Option<u64>) -> String {
    match before {
        None => "new".to_owned(),
        Some(before) if before == now => "=".to_owned(),
        Some(before) if before < now => format!("+{}", grouped(now - before)),
        Some(before) => format!("-{}", grouped(before - now)),
    }
}

fn grouped(bytes: u64) -> String {
    let digits = bytes.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(pages: &[(&str, u64, u64)]) -> Figures {
        Figures {
            commit: String::new(),
            command: String::new(),
            machine: String::new(),
            csv_worker: Some(CSV_WORKER_BUDGET),
            shared: BTreeMap::new(),
            pages: pages
                .iter()
                .map(|(page, first_load, own_module)| {
                    (
                        (*page).to_owned(),
                        PageFigures {
                            first_load: Some(*first_load),
                            own_module: *own_module,
                        },
                    )
                })
                .collect(),
        }
    }

    fn known(pages: &[&str]) -> BTreeMap<String, Vec<String>> {
        pages
            .iter()
            .map(|page| ((*page).to_owned(), Vec::new()))
            .collect()
    }

    #[test]
    fn a_budget_passed_is_a_problem() {
        let within = figures(&[
            ("marketplace", 190_000, 25_000),
            ("overview", 200_000, 1),
            ("review", 170_000, 1),
            ("drafts", 300_000, 25_000),
        ]);
        let pages = known(&["marketplace", "overview", "review", "drafts"]);
        assert_eq!(problems(&within, &pages), Vec::<String>::new());
        let mut over = figures(&[
            ("marketplace", 190_000, 1),
            ("overview", 200_001, 25_001),
            ("review", 170_000, 1),
            ("drafts", 1, 25_001),
        ]);
        over.csv_worker = Some(CSV_WORKER_BUDGET + 1);
        assert_eq!(
            problems(&over, &pages),
            [
                "drafts: its own module is 25,001 bytes, 1 more than it may be",
                "overview: its own module is 25,001 bytes, 1 more than it may be",
                "overview: the first load is 200,001 bytes, 1 more than it may be",
                "the worker that reads addresses is 22,001 bytes, 1 more than it may be"
            ]
        );
    }

    #[test]
    fn pages_and_their_paths_must_match() {
        let built = figures(&[("marketplace", 1, 1), ("overview", 1, 1), ("review", 1, 1)]);
        assert_eq!(
            problems(&built, &known(&["marketplace", "overview", "gone"])),
            [
                "gone: the program has no such page",
                "review: public/pages.json does not know it"
            ]
        );
    }

    #[test]
    fn growth_is_said_with_its_sign() {
        assert_eq!(
            [
                change(1_500, Some(500)),
                change(1, Some(2)),
                change(2, Some(2)),
                change(2, None)
            ],
            ["+1,000", "-1", "=", "new"]
        );
    }
}
