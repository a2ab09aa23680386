//! What several pages share is cut into one module for each set of pages that shares it: dozens, most of them smaller
//! than the request that fetches them. The small ones travel as one file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;

/// The file of small modules, one after the other.
pub(crate) const FILE: &str = "shared.bin";
/// In bytes, uncompressed. A page loads a few modules of others with its own, which compress better together.
const SMALL: usize = 4_000;

/// Where in the file a module lies: its first byte, and the one after its last.
pub(crate) type Index = BTreeMap<String, (usize, usize)>;

/// Moves the small shared modules of this folder into one file, and names that file in the pages' lists instead.
pub(crate) fn pack(folder: &Path, pages: &mut BTreeMap<String, Vec<String>>) -> Result<Index> {
    let mut users: BTreeMap<&String, usize> = BTreeMap::new();
    for module in pages.values().flatten() {
        *users.entry(module).or_default() += 1;
    }
    let mut bytes = Vec::new();
    let mut index = Index::new();
    for (module, _) in users.into_iter().filter(|(_, users)| *users > 1) {
        let file = folder.join(module);
        let content = fs::read(&file)?;
        if content.len() < SMALL {
            index.insert(module.clone(), (bytes.len(), bytes.len() + content.len()));
            bytes.extend(content);
            fs::remove_file(file)?;
        }
    }
    if index.is_empty() {
        return Ok(index);
    }
    fs::write(folder.join(FILE), bytes)?;
    let packed: BTreeSet<_> = index.keys().collect();
    for modules in pages.values_mut() {
        let before = modules.len();
        modules.retain(|module| !packed.contains(module));
        if modules.len() < before {
            modules.insert(0, FILE.to_owned());
        }
    }
    Ok(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_shared_modules_become_one_file() {
        let folder = std::env::temp_dir().join(format!("liaison-chunks-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, size) in [
            ("a.wasm", 10),
            ("b.wasm", 20),
            ("large.wasm", SMALL),
            ("own.wasm", 5),
        ] {
            fs::write(folder.join(name), vec![0; size]).unwrap();
        }
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut pages = BTreeMap::from([
            ("one".to_owned(), list(&["a.wasm", "large.wasm", "own.wasm"])),
            ("two".to_owned(), list(&["a.wasm", "b.wasm", "large.wasm"])),
            ("three".to_owned(), list(&["b.wasm"])),
        ]);
        let index = pack(&folder, &mut pages).unwrap();
        assert_eq!(
            index,
            Index::from([("a.wasm".to_owned(), (0, 10)), ("b.wasm".to_owned(), (10, 30))])
        );
        assert_eq!(pages["one"], ["shared.bin", "large.wasm", "own.wasm"]);
        assert_eq!(pages["two"], ["shared.bin", "large.wasm"]);
        assert_eq!(pages["three"], ["shared.bin"]);
        assert_eq!(fs::metadata(folder.join(FILE)).unwrap().len(), 30);
        fs::remove_dir_all(folder).unwrap();
    }
}
