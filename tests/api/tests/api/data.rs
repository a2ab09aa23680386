//! Expected answers, transcribed from the product's reference; no product code reads them.

use std::path::Path;

use serde::Serialize;

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

/// Holds a transition table to the reference's, which says from what, by what and to what.
pub(crate) fn expect_transitions<S, E, R>(
    name: &str,
    states: &[S],
    events: &[E],
    next: fn(S, E) -> Result<S, R>,
) where
    S: Copy + Serialize,
    E: Copy + Serialize,
{
    let expected = table::<3>(name);
    for state in states {
        for event in events {
            let (from, by) = (word(state), word(event));
            let row = expected.iter().find(|row| row[0] == from && row[1] == by);
            let got = next(*state, *event).ok().map(|state| word(&state));
            assert_eq!(got.as_ref(), row.map(|[_, _, to]| to), "{from} {by}");
        }
    }
}

/// As the wire says it.
pub(crate) fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// A number of `terms.tsv`.
pub(crate) fn term(what: &str) -> i64 {
    table::<2>("terms.tsv")
        .into_iter()
        .find(|[name, _]| name == what)
        .map(|[_, number]| number.parse().unwrap())
        .unwrap_or_else(|| panic!("{what} is not in terms.tsv"))
}
