//! How the program's modules travel. A page needs its own and what it shares with others, which is cut into one module
//! for each set of pages that shares it: dozens, most of them smaller than the request that fetches them.
//!
//! Whoever opens the program at a page gets everything that page needs as one file. Whoever goes on from there already
//! has most of the next page, and fetches the rest module by module; the small ones lie together in one more file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

/// The file of all small modules that several pages share.
const SHARED: &str = "shared.bin";
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
    files: Vec<String>,
    small: usize,
}

/// Where the file lies that has everything a page needs.
pub(crate) fn bundle(page: &str) -> String {
    format!("pages/{page}.bin")
}

/// Writes one file for each page: the core, and behind it the modules that stand in the page's list.
pub(crate) fn write_bundles(folder: &Path, core: &str, pages: &BTreeMap<String, Vec<String>>) -> Result<()> {
    fs::create_dir_all(folder.join("pages"))?;
    for (page, modules) in pages {
        let all = [&[core.to_owned()], modules.as_slice()].concat();
        fs::write(folder.join(bundle(page)), together(folder, &all)?)?;
    }
    Ok(())
}

/// Moves the small shared modules of this folder into their file.
pub(crate) fn pack(folder: &Path, lazies: &BTreeMap<String, Lazy>) -> Result<Table> {
    let mut users: BTreeMap<&String, usize> = BTreeMap::new();
    for module in lazies.values().flat_map(|lazy| &lazy.modules) {
        *users.entry(module).or_default() += 1;
    }
    let (mut small, mut large) = (Vec::new(), Vec::new());
    for (module, users) in users {
        let is_small = users > 1 && fs::metadata(folder.join(module))?.len() < SMALL as u64;
        if is_small { &mut small } else { &mut large }.push(module.clone());
    }
    if !small.is_empty() {
        fs::write(folder.join(SHARED), together(folder, &small)?)?;
    }
    for module in &small {
        fs::remove_file(folder.join(module))?;
    }
    Ok(Table {
        small: small.len(),
        files: [small, large].concat(),
    })
}

/// The values of the loader's template, `public/modules.js`, and the functions that the program imports from it.
pub(crate) fn loader(template: &str, table: &Table, lazies: &BTreeMap<String, Lazy>) -> String {
    let numbers: BTreeMap<_, _> = table.files.iter().zip(0..).collect();
    let mut script = template
        .replace("\"{{files}}\"", &json!(table.files).to_string())
        .replace("\"{{small}}\"", &table.small.to_string())
        .replace("{{shared}}", SHARED);
    for lazy in lazies.values() {
        let needed: BTreeSet<usize> = lazy
            .modules
            .iter()
            .filter_map(|module| numbers.get(module).copied())
            .collect();
        let ranges = json!(ranges(&needed));
        script += &format!("export const {} = lazy({ranges});\n", lazy.load);
    }
    script
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

/// Files one after the other, behind their names and lengths in JSON, behind the length of that.
fn together(folder: &Path, files: &[String]) -> Result<Vec<u8>> {
    let (mut lengths, mut bytes) = (Vec::new(), Vec::new());
    for file in files {
        let content = fs::read(folder.join(file))?;
        lengths.push(json!([file, content.len()]));
        bytes.extend(content);
    }
    let head = json!(lengths).to_string();
    let mut all = u32::try_from(head.len())?.to_le_bytes().to_vec();
    all.extend(head.into_bytes());
    all.extend(bytes);
    Ok(all)
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
        write_bundles(&folder, "large", &pages).unwrap();
        let written = fs::read(folder.join(bundle("one"))).unwrap();
        let head = format!("[[\"large\",{SMALL}],[\"b\",2],[\"own\",1]]");
        let length = u32::try_from(head.len()).unwrap().to_le_bytes();
        let core = "l".repeat(SMALL);
        assert_eq!(
            written,
            [&length[..], head.as_bytes(), core.as_bytes(), b"bbo"].concat()
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn small_shared_modules_share_a_file_and_come_first() {
        let folder = folder("pack");
        let table = pack(&folder, &lazies()).unwrap();
        assert_eq!(table.files, ["a", "b", "large", "own"]);
        assert_eq!(table.small, 2);
        assert_eq!(
            fs::read(folder.join(SHARED)).unwrap(),
            b"\x11\0\0\0[[\"a\",3],[\"b\",2]]aaabb"
        );
        assert!(!folder.join("a").exists() && folder.join("own").exists());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_loader_knows_what_each_function_needs() {
        let table = Table {
            files: names(&["a", "b", "large", "own"]),
            small: 2,
        };
        let script = loader(
            "const files = \"{{files}}\", small = \"{{small}}\";\n",
            &table,
            &lazies(),
        );
        assert_eq!(
            script,
            "const files = [\"a\",\"b\",\"large\",\"own\"], small = 2;\n\
             export const load_one = lazy([0,3]);\nexport const load_two = lazy([0,2]);\n"
        );
    }

    #[test]
    fn runs_of_numbers_are_short() {
        assert_eq!(ranges(&BTreeSet::from([1, 2, 3, 5, 8, 9])), [1, 3, 5, 5, 8, 9]);
    }
}
