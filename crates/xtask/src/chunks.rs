//! What several pages share is cut into one module for each set of pages that shares it: dozens, most of them smaller
//! than the request that fetches them. The small ones travel as one file; those that only the staff's pages share, as
//! another.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;

/// The files of small modules, one after the other: for everybody, and for the staff's pages alone.
const EVERYBODY: &str = "shared.bin";
const STAFF: &str = "staff.bin";
/// In bytes, uncompressed. A page loads a few modules of others with its own, which compress better together.
const SMALL: usize = 4_000;

/// Where a module lies: the file, its first byte there, and the one after its last.
pub(crate) type Index = BTreeMap<String, (&'static str, usize, usize)>;

/// Moves the small shared modules of this folder into files, and names those in the pages' lists instead.
pub(crate) fn pack(
    folder: &Path,
    pages: &mut BTreeMap<String, Vec<String>>,
    staff: &BTreeSet<String>,
) -> Result<Index> {
    let mut users: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
    for (page, modules) in pages.iter() {
        for module in modules {
            users.entry(module).or_default().push(page);
        }
    }
    let mut files: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut index = Index::new();
    for (module, users) in users.into_iter().filter(|(_, users)| users.len() > 1) {
        let file = folder.join(module);
        let content = fs::read(&file)?;
        if content.len() < SMALL {
            let only_staff = users.into_iter().all(|page| staff.contains(page));
            let packed = if only_staff { STAFF } else { EVERYBODY };
            let bytes = files.entry(packed).or_default();
            index.insert(module.clone(), (packed, bytes.len(), bytes.len() + content.len()));
            bytes.extend(content);
            fs::remove_file(file)?;
        }
    }
    for (file, bytes) in files {
        fs::write(folder.join(file), bytes)?;
    }
    for modules in pages.values_mut() {
        let packed: BTreeSet<_> = modules.iter().filter_map(|module| index.get(module)).collect();
        let packed: BTreeSet<_> = packed.into_iter().map(|(file, ..)| (*file).to_owned()).collect();
        modules.retain(|module| !index.contains_key(module));
        modules.splice(0..0, packed);
    }
    Ok(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_shared_modules_become_one_file_for_everybody_and_one_for_the_staff() {
        let folder = std::env::temp_dir().join(format!("liaison-chunks-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, size) in [
            ("a.wasm", 10),
            ("b.wasm", 20),
            ("staff.wasm", 30),
            ("large.wasm", SMALL),
            ("own.wasm", 5),
        ] {
            fs::write(folder.join(name), vec![0; size]).unwrap();
        }
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut pages = BTreeMap::from([
            (
                "one".to_owned(),
                list(&["a.wasm", "staff.wasm", "large.wasm", "own.wasm"]),
            ),
            (
                "two".to_owned(),
                list(&["a.wasm", "b.wasm", "staff.wasm", "large.wasm"]),
            ),
            ("three".to_owned(), list(&["b.wasm"])),
        ]);
        let staff = BTreeSet::from(["one".to_owned(), "two".to_owned()]);
        let index = pack(&folder, &mut pages, &staff).unwrap();
        assert_eq!(
            index,
            Index::from([
                ("a.wasm".to_owned(), (STAFF, 0, 10)),
                ("b.wasm".to_owned(), (EVERYBODY, 0, 20)),
                ("staff.wasm".to_owned(), (STAFF, 10, 40)),
            ])
        );
        assert_eq!(pages["one"], ["staff.bin", "large.wasm", "own.wasm"]);
        assert_eq!(pages["two"], ["shared.bin", "staff.bin", "large.wasm"]);
        assert_eq!(pages["three"], ["shared.bin"]);
        assert_eq!(fs::metadata(folder.join(STAFF)).unwrap().len(), 40);
        fs::remove_dir_all(folder).unwrap();
    }
}
