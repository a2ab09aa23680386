//! `cargo xtask bench writing`: what drafts cost the browser, each figure beside what the same browser needs for the
//! bare thing in the same run.

use std::fs;

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde_json::Value;

use super::server::Bench;
use crate::build;
use crate::command::run;
use crate::place::Place;
use crate::scratch::Scratch;
use crate::size::{commit, machine};
use crate::step::step;

/// A figure, and the most it may be: by itself, or as a ratio to what stands beside it.
const BUDGETS: [(&str, &str, Option<&str>, f64); 11] = [
    (
        "a key at a quarter of the speed, ms of its own thread",
        "/keys/key_p95",
        None,
        8.0,
    ),
    (
        "a key of ten a second with all that follows, ms of its own thread",
        "/keys/running_each",
        None,
        9.0,
    ),
    (
        "what saving adds to a key, ms of its own thread",
        "/keys/saving_adds",
        None,
        1.0,
    ),
    (
        "the longest task while somebody types, ms",
        "/keys/longest_task",
        None,
        50.0,
    ),
    (
        "a key in an offer of 30 lines at a quarter of the speed, ms of its own thread",
        "/offer/key_p95",
        None,
        8.0,
    ),
    (
        "a save to a bare put, 10 drafts",
        "/saves/drafts_10/save_p50",
        Some("/saves/drafts_10/put_p50"),
        2.0,
    ),
    (
        "a save to a bare put, 10,000 drafts",
        "/saves/drafts_10000/save_p50",
        Some("/saves/drafts_10000/put_p50"),
        2.0,
    ),
    (
        "the shell's first paint to that of a page without a program",
        "/starts/shell_painted_p50",
        Some("/starts/bare_painted_p50"),
        1.2,
    ),
    (
        "the overview to the first paint of a page without a program",
        "/starts/overview_usable_p50",
        Some("/starts/bare_painted_p50"),
        4.0,
    ),
    (
        "memory with 10,000 drafts to 10",
        "/memory/drafts_10000",
        Some("/memory/drafts_10"),
        1.2,
    ),
    (
        "the longest task while 500 are sent, ms",
        "/queue/longest_task",
        None,
        50.0,
    ),
];

#[derive(clap::Args)]
pub(super) struct Args {
    /// Write the figures to bench/writing.json
    #[arg(long)]
    write: bool,
}

#[derive(Serialize)]
struct Figures {
    commit: String,
    command: &'static str,
    machine: String,
    budgets: Vec<Budget>,
    measured: Value,
}

#[derive(Serialize)]
struct Budget {
    of: &'static str,
    is: f64,
    at_most: f64,
}

pub(super) fn bench(place: &Place, args: &Args) -> Result<()> {
    build::site(place)?;
    build::server(place)?;
    let folder = Scratch::new("bench")?;
    let bench = Bench::new(place, folder.path(), None)?;
    step("demo data", || run(bench.server().arg("seed-demo")))?;
    let said = step("write", || bench.measure("bench/writing.mjs", &[]))?;
    let measured: Value = serde_json::from_str(said.trim()).context("bench/writing.mjs wrote no figures")?;
    let budgets = budgets(&measured)?;
    for Budget { of, is, at_most } in &budgets {
        println!("{of}: {is:.2} of {at_most}");
    }
    let over = budgets.iter().any(|budget| budget.is > budget.at_most);
    if args.write {
        let figures = Figures {
            commit: commit(place)?,
            command: "cargo xtask bench writing --write",
            machine: machine(),
            budgets,
            measured,
        };
        let file = place.root.join("bench/writing.json");
        fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
        println!("written to {}", file.display());
    }
    if over {
        bail!("a budget is passed");
    }
    Ok(())
}

fn budgets(measured: &Value) -> Result<Vec<Budget>> {
    let figure = |place: &str| {
        let figure = measured.pointer(place).and_then(Value::as_f64);
        figure.with_context(|| format!("there is no figure {place}"))
    };
    BUDGETS
        .iter()
        .map(|(of, place, beside, at_most)| {
            let beside = beside.map_or(Ok(1.0), figure)?;
            Ok(Budget {
                of,
                is: figure(place)? / beside,
                at_most: *at_most,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_ratio_is_to_what_stands_beside_it() {
        let mut measured = json!({
            "keys": { "key_p95": 4.0, "running_each": 4.5, "saving_adds": 0.5, "longest_task": 0.0 },
            "offer": { "key_p95": 6.0 },
            "saves": {
                "drafts_10": { "save_p50": 3.0, "put_p50": 2.0 },
                "drafts_10000": { "save_p50": 3.0, "put_p50": 2.0 },
            },
            "starts": { "shell_painted_p50": 110.0, "overview_usable_p50": 300.0, "bare_painted_p50": 100.0 },
            "memory": { "drafts_10": 10.0, "drafts_10000": 11.0 },
            "queue": { "longest_task": 20.0 },
        });
        let found: Vec<f64> = budgets(&measured)
            .unwrap()
            .iter()
            .map(|budget| budget.is)
            .collect();
        assert_eq!(found, [4.0, 4.5, 0.5, 0.0, 6.0, 1.5, 1.5, 1.1, 3.0, 1.1, 20.0]);
        measured["memory"] = json!({});
        assert!(budgets(&measured).is_err());
    }
}
