//! E-mail addresses out of what people type, paste or export: the good ones, and for each other row why not.

use core::mem;
use std::collections::BTreeSet;

use liaison_json::{FromJson, ToJson};

use crate::csv::{Cells, Row};
use crate::text::EmailAddress;

/// More rows are not looked at.
pub const ROWS_MOST: u32 = 10_000;
/// So much of a refused text is shown.
const SHOWN: usize = 60;
/// Of columns with addresses, in the languages of the product.
const HEADINGS: [&str; 7] = ["mail", "address", "邮", "郵", "メール", "アドレス", "地址"];

#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct Refused {
    /// From 1; of typed text the place in the list.
    pub row: u32,
    pub column: u32,
    pub why: Why,
}

#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// There is nothing in the column.
    Empty,
    NotAnAddress(String),
    Duplicate(String),
    Unbalanced,
}

/// What has become of some rows, on its way from where a file is read to where it is shown.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct Part {
    good: Vec<EmailAddress>,
    refused: Vec<Refused>,
    beyond: u32,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AddressList {
    good: Vec<EmailAddress>,
    refused: Vec<Refused>,
    seen: BTreeSet<String>,
    /// The column of a file with the addresses, once it is known.
    column: Option<usize>,
    /// How many rows came after [`ROWS_MOST`].
    beyond: u32,
}

impl AddressList {
    /// Separated by commas, semicolons and line ends. `Name <name@company.example>` is read too.
    pub fn typed(text: &str) -> Self {
        let mut list = Self::default();
        let parts = text.split([',', ';', '\n', '\r']).map(str::trim);
        for (place, part) in (1..).zip(parts.filter(|part| !part.is_empty())) {
            if list.has_room(place) {
                list.take(place, 1, part);
            }
        }
        list
    }

    /// One row of a file. The first one with no address in it is taken for headings.
    pub fn add_row(&mut self, row: &Row) {
        if !self.has_room(row.number) {
            return;
        }
        let cells = match &row.cells {
            Cells::Unbalanced { column } => return self.refuse(row.number, *column, Why::Unbalanced),
            Cells::Read(cells) => cells,
        };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if row.number == 1 && !cells.iter().any(|cell| cell.contains('@')) {
            self.column = cells.iter().position(|cell| is_heading(cell));
            return;
        }
        let column = match self.column {
            Some(column) => column,
            // Without headings it is the column in which the first address stands.
            None => match cells.iter().position(|cell| address(cell).is_ok()) {
                Some(column) => *self.column.insert(column),
                None => cells
                    .iter()
                    .position(|cell| cell.contains('@'))
                    .unwrap_or_default(),
            },
        };
        let number = u32::try_from(column + 1).unwrap_or(u32::MAX);
        let cell = cells.get(column).map(String::as_str).unwrap_or_default();
        self.take(row.number, number, cell);
    }

    /// What came since it was last taken. What is known of the file stays, so that reading goes on.
    pub fn take_part(&mut self) -> Part {
        Part {
            good: mem::take(&mut self.good),
            refused: mem::take(&mut self.refused),
            beyond: mem::take(&mut self.beyond),
        }
    }

    /// Puts together what was read elsewhere.
    pub fn add_part(&mut self, part: Part) {
        self.good.extend(part.good);
        self.refused.extend(part.refused);
        self.beyond += part.beyond;
    }

    pub fn good(&self) -> &[EmailAddress] {
        &self.good
    }

    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    pub fn beyond(&self) -> u32 {
        self.beyond
    }

    fn has_room(&mut self, row: u32) -> bool {
        let has_room = row <= ROWS_MOST;
        self.beyond += u32::from(!has_room);
        has_room
    }

    fn take(&mut self, row: u32, column: u32, text: &str) {
        let shown = || text.trim().chars().take(SHOWN).collect();
        if text.trim().is_empty() {
            return self.refuse(row, column, Why::Empty);
        }
        match address(text) {
            Ok(address) if self.seen.insert(address.as_str().to_owned()) => self.good.push(address),
            Ok(_) => self.refuse(row, column, Why::Duplicate(shown())),
            Err(NotAnAddress) => self.refuse(row, column, Why::NotAnAddress(shown())),
        }
    }

    fn refuse(&mut self, row: u32, column: u32, why: Why) {
        self.refused.push(Refused { row, column, why });
    }
}

struct NotAnAddress;

fn address(text: &str) -> Result<EmailAddress, NotAnAddress> {
    let text = text.trim();
    let inside = text
        .strip_suffix('>')
        .and_then(|text| text.rsplit_once('<'))
        .map_or(text, |(_, inside)| inside);
    EmailAddress::try_from(inside).map_err(|_| NotAnAddress)
}

fn is_heading(cell: &str) -> bool {
    let cell = cell.to_lowercase();
    HEADINGS.iter().any(|heading| cell.contains(heading))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::csv::CsvReader;

    fn of_file(text: &str) -> AddressList {
        let mut list = AddressList::default();
        let mut reader = CsvReader::default();
        let mut rows = reader.feed(text);
        rows.extend(reader.finish());
        for row in &rows {
            list.add_row(row);
        }
        list
    }

    fn good(list: &AddressList) -> Vec<&str> {
        list.good().iter().map(EmailAddress::as_str).collect()
    }

    fn refused(row: u32, column: u32, why: Why) -> Refused {
        Refused { row, column, why }
    }

    #[test]
    fn typed_in_any_way() {
        let list = AddressList::typed("a@x.example; B <b@x.example>,\n\nnobody\r\nA@x.example");
        assert_eq!(good(&list), ["a@x.example", "b@x.example"]);
        assert_eq!(
            list.refused(),
            [
                refused(3, 1, Why::NotAnAddress("nobody".into())),
                refused(4, 1, Why::Duplicate("A@x.example".into())),
            ]
        );
    }

    #[test]
    fn the_column_is_found_by_its_heading_or_by_the_first_address() {
        let list = of_file("Name,E-Mail,Note\nAnn,a@x.example,b@y.example\nBob,,\n");
        assert_eq!(good(&list), ["a@x.example"]);
        assert_eq!(list.refused(), [refused(3, 2, Why::Empty)]);
        let list = of_file("名前;メール\n山田;yamada@x.example\n\"鈴木;x\n佐藤;sato@\n");
        assert_eq!(good(&list), ["yamada@x.example"]);
        assert_eq!(
            list.refused(),
            [
                refused(3, 1, Why::Unbalanced),
                refused(4, 2, Why::NotAnAddress("sato@".into()))
            ]
        );
        let list = of_file("Ann,a@x.example\n\nBob,b@x.example\n");
        assert_eq!(good(&list), ["a@x.example", "b@x.example"]);
    }

    #[test]
    fn ten_thousand_rows_and_no_more() {
        let text: String = (0..10_003).map(|n| format!("p{n}@x.example\n")).collect();
        let list = of_file(&text);
        assert_eq!((list.good().len(), list.beyond()), (10_000, 3));
        assert_eq!(AddressList::typed(&text), AddressList { column: None, ..list });
    }

    proptest! {
        #[test]
        fn every_row_is_good_or_told(text in "[a-c@., \n\"<>]{0,80}") {
            let list = AddressList::typed(&text);
            let parts = text.split([',', ';', '\n', '\r']).filter(|part| !part.trim().is_empty()).count();
            prop_assert_eq!(list.good().len() + list.refused().len(), parts);
            let _ = of_file(&text);
        }
    }
}
