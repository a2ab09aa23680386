//! How many tests passed and failed, by database, read from what the test programs print.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context, Result};
use serde_json::Value;

/// Passed and failed, by what the tests ran on; `""` is a test that needs no database, or does not say.
#[derive(Default, Debug, PartialEq, Eq)]
pub(super) struct Counts {
    by_database: BTreeMap<&'static str, Count>,
}

#[derive(Default, Debug, PartialEq, Eq, Clone, Copy)]
struct Count {
    passed: usize,
    failed: usize,
}

impl Counts {
    pub(super) fn one_passed() -> Self {
        let mut counts = Self::default();
        counts.note("", true);
        counts
    }

    pub(super) fn one_failed() -> Self {
        let mut counts = Self::default();
        counts.note("", false);
        counts
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (database, count) in &other.by_database {
            let sum = self.by_database.entry(database).or_default();
            sum.passed += count.passed;
            sum.failed += count.failed;
        }
    }

    pub(super) fn passed(&self) -> usize {
        self.by_database.values().map(|count| count.passed).sum()
    }

    pub(super) fn failed(&self) -> usize {
        self.by_database.values().map(|count| count.failed).sum()
    }

    /// The lines `test a::b ... ok` of libtest and of wasm-bindgen's runner, doc tests among them.
    /// A test that was ignored counts as failed: nothing skips.
    pub(super) fn of_cargo(text: &str) -> Self {
        let mut counts = Self::default();
        for line in text.lines() {
            let Some((name, result)) = line
                .strip_prefix("test ")
                .and_then(|rest| rest.rsplit_once(" ... "))
            else {
                continue;
            };
            counts.note(database_of(name), result == "ok");
        }
        counts
    }

    /// A line for each test of Playwright's report that failed: its name and what it said first.
    pub(super) fn failures_of_playwright(report: &str) -> Result<Vec<String>> {
        let report: Value = serde_json::from_str(report).context("Playwright's report")?;
        let mut failures = Vec::new();
        for (spec, test) in tests(&report) {
            if text(test, "status") != "expected" {
                let said = test
                    .pointer("/results/0/errors/0/message")
                    .and_then(Value::as_str);
                let first: Vec<&str> = said
                    .unwrap_or_default()
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .take(4)
                    .collect();
                failures.push(format!(
                    "✘ [{}] {}: {}",
                    text(test, "projectName"),
                    text(spec, "title"),
                    first.join(" ")
                ));
            }
        }
        Ok(failures)
    }

    /// Playwright's report; a skipped test counts as failed, and so does one that passed only when tried again.
    pub(super) fn of_playwright(report: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(report).context("Playwright's report")?;
        let mut counts = Self::default();
        for (_, test) in tests(&report) {
            counts.note(
                database_of(text(test, "projectName")),
                text(test, "status") == "expected",
            );
        }
        for _error in report
            .get("errors")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            counts.note("", false);
        }
        Ok(counts)
    }

    fn note(&mut self, database: &'static str, passed: bool) {
        let count = self.by_database.entry(database).or_default();
        if passed {
            count.passed += 1;
        } else {
            count.failed += 1;
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (database, count)) in self.by_database.iter().enumerate() {
            let comma = if at == 0 { "" } else { "; " };
            let colon = if database.is_empty() { "" } else { ": " };
            write!(
                out,
                "{comma}{database}{colon}{} passed, {} failed",
                count.passed, count.failed
            )?;
        }
        Ok(())
    }
}

/// Each test of a report or a suite, with the spec that it belongs to.
fn tests(of: &Value) -> Vec<(&Value, &Value)> {
    let mut all = Vec::new();
    for spec in list(of, "specs") {
        all.extend(list(spec, "tests").map(|test| (spec, test)));
    }
    for suite in list(of, "suites") {
        all.extend(tests(suite));
    }
    all
}

fn list<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    of.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn database_of(name: &str) -> &'static str {
    if name.contains("postgres") {
        "PostgreSQL"
    } else if name.contains("sqlite") {
        "SQLite"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_is_counted_by_database() {
        let counts = Counts::of_cargo(
            "running 5 tests\ntest story::on_sqlite ... ok\ntest story::on_postgres ... FAILED\ntest pure ... ok\n\
             test later ... ignored, not yet\ntest src/lib.rs - (line 3) ... ok\ntest result: FAILED. 3 passed; 1 failed\n",
        );
        assert_eq!(
            counts.to_string(),
            "2 passed, 1 failed; PostgreSQL: 0 passed, 1 failed; SQLite: 1 passed, 0 failed"
        );
        assert_eq!((counts.passed(), counts.failed()), (3, 2));
    }

    #[test]
    fn playwright_is_counted_by_project() {
        let report = r#"{"errors": [], "suites": [{"specs": [{"tests": [{"projectName": "sqlite", "status": "expected"}]}],
            "suites": [{"specs": [{"tests": [{"projectName": "postgres", "status": "flaky"}, {"projectName": "postgres", "status": "skipped"}]}]}]}]}"#;
        let counts = Counts::of_playwright(report).unwrap();
        assert_eq!(
            counts.to_string(),
            "PostgreSQL: 0 passed, 2 failed; SQLite: 1 passed, 0 failed"
        );
    }

    #[test]
    fn what_failed_is_named_with_what_it_said_first() {
        let report = r#"{"suites": [{"specs": [
            {"title": "well", "tests": [{"projectName": "sqlite", "status": "expected", "results": [{"errors": []}]}]},
            {"title": "ill", "tests": [{"projectName": "sqlite", "status": "unexpected",
                "results": [{"errors": [{"message": "Error: no disk\n\n  at all\n"}, {"message": "later"}]}]}]}]}]}"#;
        assert_eq!(
            Counts::failures_of_playwright(report).unwrap(),
            ["✘ [sqlite] ill: Error: no disk   at all"]
        );
    }
}
