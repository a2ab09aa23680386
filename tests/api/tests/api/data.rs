//! Expected answers, transcribed from the product's reference; no product code reads them.

use std::path::Path;

/// The lines of a table below `data/`, without comments and without the line of names.
pub(crate) fn table<const N: usize>(name: &str) -> Vec<[String; N]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            cells
                .try_into()
                .unwrap_or_else(|cells| panic!("{name}: {cells:?}"))
        })
        .collect()
}

/// A number of `terms.tsv`.
pub(crate) fn term(what: &str) -> i64 {
    table::<2>("terms.tsv")
        .into_iter()
        .find(|[name, _]| name == what)
        .map(|[_, number]| number.parse().unwrap())
        .unwrap_or_else(|| panic!("{what} is not in terms.tsv"))
}
