//! Licences, bans and sources of every dependency, against deny.toml: the part of cargo-deny that every run can afford.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::cargo::cargo;
use crate::command::output;
use crate::place::Place;

#[derive(Deserialize)]
struct Policy {
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Deserialize)]
struct Banned {
    #[serde(rename = "crate")]
    name: String,
}

#[derive(Deserialize)]
struct Sources {
    #[serde(rename = "allow-registry")]
    registries: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    /// Absent for our own.
    source: Option<String>,
}

pub(super) fn check(place: &Place) -> Result<()> {
    let policy = fs::read_to_string(place.root.join("deny.toml")).context("deny.toml")?;
    let policy: Policy = toml::from_str(&policy).context("deny.toml")?;
    let metadata = output(cargo(place).args(["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Metadata = serde_json::from_str(&metadata)?;
    let problems: Vec<_> = metadata
        .packages
        .iter()
        .flat_map(|package| problems(&policy, package))
        .collect();
    if problems.is_empty() {
        println!("{} packages, all allowed", metadata.packages.len());
        return Ok(());
    }
    bail!("{}", problems.join("\n"));
}

fn problems(policy: &Policy, package: &Package) -> Vec<String> {
    let Some(source) = &package.source else {
        return Vec::new();
    };
    let name = format!("{} {}", package.name, package.version);
    let mut problems = Vec::new();
    if policy.bans.deny.iter().any(|banned| banned.name == package.name) {
        problems.push(format!("{name} is banned"));
    }
    if !policy
        .sources
        .registries
        .iter()
        .any(|registry| source.strip_prefix("registry+") == Some(registry))
    {
        problems.push(format!("{name} comes from {source}"));
    }
    let licence = package.license.as_deref().unwrap_or_default();
    if !is_allowed(&policy.licenses.allow, licence) {
        problems.push(format!("{name} has the licence {licence:?}"));
    }
    problems
}

/// Whether an SPDX expression can be met by allowed licences. `/` is the old way to write OR.
fn is_allowed(allowed: &BTreeSet<String>, expression: &str) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        allowed,
        words: &words,
    };
    reader.either() && reader.words.is_empty()
}

struct Reader<'a> {
    allowed: &'a BTreeSet<String>,
    words: &'a [&'a str],
}

impl Reader<'_> {
    fn either(&mut self) -> bool {
        let mut met = self.both();
        while self.took("OR") {
            met |= self.both();
        }
        met
    }

    fn both(&mut self) -> bool {
        let mut met = self.one();
        while self.took("AND") {
            met &= self.one();
        }
        met
    }

    fn one(&mut self) -> bool {
        let Some((word, rest)) = self.words.split_first() else {
            return false;
        };
        self.words = rest;
        if *word == "(" {
            let met = self.either();
            return self.took(")") && met;
        }
        if self.took("WITH") {
            let Some((exception, rest)) = self.words.split_first() else {
                return false;
            };
            self.words = rest;
            // A licence with an exception allows more than the licence alone.
            return self.allowed.contains(&format!("{word} WITH {exception}"))
                || self.allowed.contains(*word);
        }
        self.allowed.contains(*word)
    }

    fn took(&mut self, wanted: &str) -> bool {
        match self.words.split_first() {
            Some((word, rest)) if *word == wanted => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_met_by_the_licences_that_it_offers() {
        let allowed = BTreeSet::from([
            "MIT".to_owned(),
            "Apache-2.0".to_owned(),
            "BSD-3-Clause".to_owned(),
        ]);
        for met in [
            "MIT",
            "MIT OR Apache-2.0",
            "GPL-3.0 OR MIT",
            "MIT/Apache-2.0",
            "BSD-3-Clause AND MIT",
            "(MIT OR GPL-2.0) AND BSD-3-Clause",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0",
        ] {
            assert!(is_allowed(&allowed, met), "{met}");
        }
        for refused in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND ISC",
            "(MIT",
        ] {
            assert!(!is_allowed(&allowed, refused), "{refused}");
        }
    }
}
