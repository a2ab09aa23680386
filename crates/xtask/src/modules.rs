//! How the program's modules travel. A page needs its own and what it shares with others, which is cut into one module
//! for each set of pages that shares it: dozens, most of them smaller than the request that fetches them.
//!
//! Whoever opens the program at a page gets everything that page needs as one file: the core, and one module that stands
//! for all the others. Whoever goes on from there already has most of the next page, and fetches the rest module by
//! module; the small ones lie together in one more file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::merge::merge;

/// The file of all small modules that several pages share.
const SHARED: &str = "shared.bin";
/// What each function needs. Apart from the loader, because it grows with every page and no first page needs it: the
/// page's file says which functions have everything in it.
const LISTS: &str = "modules.json";
/// In bytes, uncompressed.
const SMALL: usize = 4_000;

/// A function whose code is fetched when it is first called: a page, or a part of one.
pub(crate) struct Lazy {
    /// What the program calls to have it fetched.
    pub(crate) load: String,
    /// The modules it needs beside the core, its own last.
    pub(crate) modules: Vec<String>,
}

/// The modules by number: first those that lie in the file of small ones.
pub(crate) struct Table {
    numbers: BTreeMap<String, usize>,
    small: usize,
}

impl Table {
    /// The file that the module has after [`pack`].
    pub(crate) fn file(&self, module: &str) -> Option<String> {
        self.numbers.get(module).map(|number| file(*number))
    }
}

/// Where the file lies that has everything a page needs.
pub(crate) fn bundle(page: &str) -> String {
    format!("pages/{page}.bin")
}

/// Numbers the modules.
pub(crate) fn number(folder: &Path, lazies: &BTreeMap<String, Lazy>) -> Result<Table> {
    let mut users: BTreeMap<&String, usize> = BTreeMap::new();
    for module in lazies.values().flat_map(|lazy| &lazy.modules) {
        *users.entry(module).or_default() += 1;
    }
    let (mut small, mut large) = (Vec::new(), Vec::new());
    for (module, users) in users {
        let is_small = users > 1 && fs::metadata(folder.join(module))?.len() < SMALL as u64;
        if is_small { &mut small } else { &mut large }.push(module.clone());
    }
    Ok(Table {
        small: small.len(),
        numbers: small.into_iter().chain(large).zip(0..).collect(),
    })
}

/// Writes beside the modules of this folder, for each page, the one that stands for all it needs.
pub(crate) fn merge_pages(folder: &Path, pages: &BTreeMap<String, Vec<String>>) -> Result<()> {
    for (page, modules) in pages {
        let modules = modules.iter().map(|module| fs::read(folder.join(module)));
        let modules = modules.collect::<Result<Vec<_>, _>>()?;
        let merged_page = merge(&modules).with_context(|| format!("the modules of {page}"))?;
        fs::write(folder.join(merged(page)), merged_page)?;
    }
    Ok(())
}

/// Writes one file for each page: the core, and behind it what [`merge_pages`] has made of the modules in the page's list.
/// Before both, a head in JSON behind its own length: the functions for which nothing is missing, the lengths of the two,
/// and the numbers of the modules.
pub(crate) fn write_bundles(
    folder: &Path,
    core: &str,
    pages: &BTreeMap<String, Vec<String>>,
    lazies: &BTreeMap<String, Lazy>,
    table: &Table,
) -> Result<()> {
    fs::create_dir_all(folder.join("pages"))?;
    let core = fs::read(folder.join(core))?;
    for (page, modules) in pages {
        let own = fs::read(folder.join(merged(page)))?;
        fs::remove_file(folder.join(merged(page)))?;
        let numbers = modules
            .iter()
            .filter_map(|module| table.numbers.get(module).copied());
        let whole = lazies.values().zip(0..);
        let whole = whole.filter(|(lazy, _)| lazy.modules.iter().all(|module| modules.contains(module)));
        let whole: Vec<usize> = whole.map(|(_, number)| number).collect();
        let head = json!([whole, [core.len(), own.len()], ranges(&numbers.collect())]);
        fs::write(folder.join(bundle(page)), behind(&head, &[&core, &own])?)?;
    }
    Ok(())
}

/// Moves the small shared modules of this folder into their file, and calls the others by their numbers.
pub(crate) fn pack(folder: &Path, table: &Table) -> Result<()> {
    let mut small = Vec::new();
    for (module, number) in &table.numbers {
        if *number < table.small {
            small.push((*number, module.clone()));
        } else {
            fs::rename(folder.join(module), folder.join(file(*number)))?;
        }
    }
    if !small.is_empty() {
        fs::write(folder.join(SHARED), together(folder, &small)?)?;
    }
    for (_, module) in small {
        fs::remove_file(folder.join(module))?;
    }
    Ok(())
}

/// Writes what each function needs, in their order.
pub(crate) fn write_lists(folder: &Path, table: &Table, lazies: &BTreeMap<String, Lazy>) -> Result<()> {
    let number = |module| table.numbers.get(module).copied();
    let lists: Vec<_> = lazies
        .values()
        .map(|lazy| ranges(&lazy.modules.iter().filter_map(number).collect()))
        .collect();
    fs::write(folder.join(LISTS), json!(lists).to_string())?;
    Ok(())
}

/// The values of the loader's template, `public/modules.js`, and the functions that the program imports from it.
pub(crate) fn loader(template: &str, table: &Table, lazies: &BTreeMap<String, Lazy>) -> String {
    let mut script = template
        .replace("\"{{small}}\"", &table.small.to_string())
        .replace("{{shared}}", SHARED)
        .replace("{{lists}}", LISTS);
    for (lazy, number) in lazies.values().zip(0..) {
        script += &format!("export const {} = lazy({number});\n", lazy.load);
    }
    script
}

/// A module's name costs every first load, a number next to nothing.
fn file(number: usize) -> String {
    format!("{number}.wasm")
}

/// The first and the last number of each run, one after the other.
fn ranges(numbers: &BTreeSet<usize>) -> Vec<usize> {
    let mut ranges = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some(last) if *last + 1 == *number => *last = *number,
            _ => ranges.extend([*number, *number]),
        }
    }
    ranges
}

/// Where the module lies that stands for all of a page, until the page's file is written.
fn merged(page: &str) -> String {
    format!("page-{page}.wasm")
}

/// Files one after the other, behind the number and the length of each.
fn together(folder: &Path, files: &[(usize, String)]) -> Result<Vec<u8>> {
    let (mut lengths, mut bytes) = (Vec::new(), Vec::new());
    for (number, file) in files {
        let content = fs::read(folder.join(file))?;
        lengths.push(json!([number, content.len()]));
        bytes.extend(content);
    }
    behind(&json!(lengths), &[&bytes])
}

/// A head, behind its own length in four bytes, and then the rest.
fn behind(head: &Value, rest: &[&[u8]]) -> Result<Vec<u8>> {
    let head = head.to_string();
    let length = u32::try_from(head.len())?.to_le_bytes();
    Ok([&[&length[..], head.as_bytes()], rest].concat().concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn lazies() -> BTreeMap<String, Lazy> {
        [
            ("one", &["a", "b", "large", "own"][..]),
            ("two", &["b", "large", "a"]),
        ]
        .into_iter()
        .map(|(name, modules)| {
            let lazy = Lazy {
                load: format!("load_{name}"),
                modules: names(modules),
            };
            (name.to_owned(), lazy)
        })
        .collect()
    }

    fn folder(test: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("liaison-modules-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, size) in [("a", 3), ("b", 2), ("large", SMALL), ("own", 1)] {
            fs::write(folder.join(name), name.as_bytes()[..1].repeat(size)).unwrap();
        }
        folder
    }

    #[test]
    fn a_page_has_one_file_that_says_what_is_in_it() {
        let folder = folder("bundle");
        let pages = BTreeMap::from([("one".to_owned(), names(&["b", "own"]))]);
        let within = |name: &str, modules: &[&str]| {
            let (load, modules) = (String::new(), names(modules));
            (name.to_owned(), Lazy { load, modules })
        };
        let lazies_of_the_program = BTreeMap::from([within("one", &["a"]), within("two", &["own", "b"])]);
        let table = number(&folder, &lazies()).unwrap();
        fs::write(folder.join(merged("one")), "merged").unwrap();
        write_bundles(&folder, "large", &pages, &lazies_of_the_program, &table).unwrap();
        let written = fs::read(folder.join(bundle("one"))).unwrap();
        let head = format!("[[1],[{SMALL},6],[1,1,3,3]]");
        let length = u32::try_from(head.len()).unwrap().to_le_bytes();
        let core = "l".repeat(SMALL);
        assert_eq!(
            written,
            [&length[..], head.as_bytes(), core.as_bytes(), b"merged"].concat()
        );
        assert!(!folder.join(merged("one")).exists());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn small_shared_modules_share_a_file_and_come_first() {
        let folder = folder("pack");
        let table = number(&folder, &lazies()).unwrap();
        pack(&folder, &table).unwrap();
        assert_eq!(table.small, 2);
        assert_eq!(
            fs::read(folder.join(SHARED)).unwrap(),
            b"\x0d\0\0\0[[0,3],[1,2]]aaabb"
        );
        assert!(!folder.join("a").exists() && !folder.join("own").exists());
        assert_eq!(table.file("own").as_deref(), Some("3.wasm"));
        assert_eq!(fs::read(folder.join("3.wasm")).unwrap(), b"o");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_loader_knows_what_each_function_needs() {
        let folder = folder("loader");
        let table = number(&folder, &lazies()).unwrap();
        assert_eq!(
            loader("const small = \"{{small}}\";\n", &table, &lazies()),
            "const small = 2;\nexport const load_one = lazy(0);\nexport const load_two = lazy(1);\n"
        );
        write_lists(&folder, &table, &lazies()).unwrap();
        assert_eq!(fs::read_to_string(folder.join(LISTS)).unwrap(), "[[0,3],[0,2]]");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn runs_of_numbers_are_short() {
        assert_eq!(ranges(&BTreeSet::from([1, 2, 3, 5, 8, 9])), [1, 3, 5, 5, 8, 9]);
    }
}
