//! What `public/csv-worker.js` calls in a worker: which encoding a file has, and what becomes of its rows. A program of
//! its own, so that the page has none of it and goes on answering while ten thousand rows are read.

use liaison_domain::address_list::AddressList;
use liaison_domain::csv::CsvReader;
use liaison_domain::encoding;
use wasm_bindgen::prelude::wasm_bindgen;

/// The label of what the bytes themselves say; nothing when only their text tells.
#[wasm_bindgen]
pub fn recognised(bytes: &[u8]) -> Option<String> {
    encoding::recognised(bytes).map(|encoding| encoding.label().to_owned())
}

/// The label of the likelier of two readings of the same bytes.
#[wasm_bindgen]
pub fn likelier(as_shift_jis: &str, as_gb18030: &str) -> String {
    encoding::likelier(as_shift_jis, as_gb18030).label().to_owned()
}

/// One file, read from its beginning to its end.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reading {
    reader: CsvReader,
    list: AddressList,
}

#[wasm_bindgen]
impl Reading {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// What has become of the rows that are finished with this piece: a [`liaison_domain::address_list::Part`] as JSON.
    pub fn feed(&mut self, piece: &str) -> String {
        for row in self.reader.feed(piece) {
            self.list.add_row(&row);
        }
        liaison_json::write(&self.list.take_part())
    }

    /// The same of those that are left when nothing comes after this piece.
    pub fn finish(mut self, piece: &str) -> String {
        let mut rows = self.reader.feed(piece);
        rows.extend(self.reader.finish());
        for row in rows {
            self.list.add_row(&row);
        }
        liaison_json::write(&self.list.take_part())
    }
}

#[cfg(test)]
mod tests {
    use liaison_domain::address_list::{Refused, Why};

    use super::*;

    #[test]
    fn the_parts_of_a_file_are_the_whole_of_it() {
        let mut reading = Reading::new();
        let parts = [
            reading.feed("Name,E-Mail\nAnn,a@x.exa"),
            reading.feed("mple\nBob,a@x.example\nCy,\""),
            reading.finish(""),
        ];
        let mut list = AddressList::default();
        for part in &parts {
            list.add_part(liaison_json::read(part).unwrap());
        }
        let good: Vec<_> = list.good().iter().map(|address| address.as_str()).collect();
        assert_eq!(good, ["a@x.example"]);
        let refused = |row, why| Refused { row, column: 2, why };
        assert_eq!(
            list.refused(),
            [
                refused(3, Why::Duplicate("a@x.example".into())),
                refused(4, Why::Unbalanced)
            ]
        );
    }

    #[test]
    fn the_labels_are_those_of_the_browser() {
        assert_eq!(recognised("メール".as_bytes()).as_deref(), Some("utf-8"));
        assert_eq!(recognised(b"\x83\x81\x81\x5b\x83\x8b"), None);
        assert_eq!(likelier("メール", "儊乕儖"), "shift_jis");
    }
}
