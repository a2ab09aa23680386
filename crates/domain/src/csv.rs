//! Reading rows of separated values as they come, piece by piece. Anything is read; what is wrong is told by row.

/// A quoted cell that has not ended after so many bytes has lost its closing mark.
const CELL_MOST: usize = 32 * 1024;
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// One row, numbered as a spreadsheet numbers them: from 1, empty ones too.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    pub number: u32,
    pub cells: Cells,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cells {
    Read(Vec<String>),
    /// The quotation marks of this column, counted from 1, do not match. The rows after it are read.
    Unbalanced {
        column: u32,
    },
}

/// Remembers what has come of the row that is not finished.
#[derive(Clone, Debug, Default)]
pub struct CsvReader {
    buffer: String,
    separator: Option<char>,
    rows: u32,
}

impl CsvReader {
    /// The rows that are finished with this piece.
    pub fn feed(&mut self, piece: &str) -> Vec<Row> {
        self.buffer.push_str(piece);
        self.take(End::MoreMayCome)
    }

    /// The rows that are left when nothing more comes.
    pub fn finish(mut self) -> Vec<Row> {
        self.take(End::Here)
    }

    fn take(&mut self, end: End) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut start = 0;
        loop {
            let rest = self.buffer.get(start..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
            let separator = match self.separator.or_else(|| separator(rest, end)) {
                Some(separator) => separator,
                None => break,
            };
            let Some((cells, length)) = row(rest, separator, end) else {
                break;
            };
            self.separator = Some(separator);
            self.rows = self.rows.saturating_add(1);
            let number = self.rows;
            rows.push(Row { number, cells });
            start += length;
        }
        self.buffer.drain(..start);
        rows
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    MoreMayCome,
    Here,
}

/// The one that stands most often in the first line, outside of quotation marks.
fn separator(text: &str, end: End) -> Option<char> {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    let mut is_whole = end == End::Here || text.len() > CELL_MOST;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => {
                is_whole = true;
                break;
            }
            c if !quoted => {
                let place = SEPARATORS.iter().position(|separator| *separator == c);
                if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let place = counts.iter().position(|count| *count == most)?;
    SEPARATORS.get(place).copied().filter(|_| is_whole)
}

/// The first row and how many bytes it took, or nothing while its end has not come.
fn row(text: &str, separator: char, end: End) -> Option<(Cells, usize)> {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        match cell(rest, separator) {
            Cell::Read { text: read, after } => {
                cells.push(read);
                let next = after.chars().next();
                match next {
                    None if end == End::MoreMayCome => return None,
                    None => return Some((Cells::Read(cells), text.len())),
                    Some(c) if c == separator => rest = after.get(c.len_utf8()..).unwrap_or_default(),
                    Some(_) => {
                        let length = text.len() - after.len() + line_end(after, end)?;
                        return Some((Cells::Read(cells), length));
                    }
                }
            }
            Cell::Unbalanced => {
                let column = u32::try_from(cells.len() + 1).unwrap_or(u32::MAX);
                let is_lost = end == End::Here || text.len() > CELL_MOST;
                // What has come so far may be the first half of a cell with line ends in it.
                if !is_lost && quote_is_open(rest) {
                    return None;
                }
                // Only this line is lost: what follows is read as if nothing had happened.
                let line = text.find(['\n', '\r']).unwrap_or(text.len());
                let after = text.get(line..).unwrap_or_default();
                let length = line
                    + if after.is_empty() {
                        0
                    } else {
                        line_end(after, end)?
                    };
                if after.is_empty() && end == End::MoreMayCome {
                    return None;
                }
                return Some((Cells::Unbalanced { column }, length));
            }
        }
    }
}

enum Cell<'a> {
    Read { text: String, after: &'a str },
    Unbalanced,
}

/// A cell up to the separator or line end that it is followed by.
fn cell(text: &str, separator: char) -> Cell<'_> {
    let ends = |c: char| c == separator || matches!(c, '\n' | '\r');
    let Some(mut inside) = text.strip_prefix('"') else {
        let length = text.find(ends).unwrap_or(text.len());
        let (read, after) = text.split_at(length);
        return Cell::Read {
            text: read.to_owned(),
            after,
        };
    };
    let mut read = String::new();
    loop {
        let Some((before, after)) = inside.split_once('"') else {
            return Cell::Unbalanced;
        };
        read.push_str(before);
        if let Some(doubled) = after.strip_prefix('"') {
            read.push('"');
            inside = doubled;
            continue;
        }
        let after = after.trim_start_matches(' ');
        return if after.is_empty() || after.starts_with(ends) {
            Cell::Read { text: read, after }
        } else {
            Cell::Unbalanced
        };
    }
}

/// Whether the cell that begins here has no closing mark yet. A doubled one closes nothing.
fn quote_is_open(text: &str) -> bool {
    let marks = text.strip_prefix('"').unwrap_or(text);
    let mut rest = marks;
    while let Some((_, after)) = rest.split_once('"') {
        match after.strip_prefix('"') {
            Some(doubled) => rest = doubled,
            None => return false,
        }
    }
    true
}

/// How long the line end is. Nothing when its second half may still come.
fn line_end(text: &str, end: End) -> Option<usize> {
    if text.starts_with("\r\n") {
        return Some(2);
    }
    if text == "\r" && end == End::MoreMayCome {
        return None;
    }
    Some(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole(text: &str) -> Vec<Row> {
        let mut reader = CsvReader::default();
        let mut rows = reader.feed(text);
        rows.extend(reader.finish());
        rows
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        whole(text)
            .into_iter()
            .map(|row| match row.cells {
                Cells::Read(cells) => cells,
                Cells::Unbalanced { column } => vec![format!("unbalanced {column}")],
            })
            .collect()
    }

    #[test]
    fn quotes_separators_and_line_ends() {
        assert_eq!(
            cells("a,b\r\nc,\"d,\"\"e\"\"\nf\"\n"),
            [vec!["a", "b"], vec!["c", "d,\"e\"\nf"]]
        );
        assert_eq!(cells("a;b\rc;d"), [["a", "b"], ["c", "d"]]);
        assert_eq!(
            cells("a\tb\n\n\"c\" \td"),
            [vec!["a", "b"], vec![""], vec!["c", "d"]]
        );
        assert_eq!(cells("\"x;y\",z"), [["x;y", "z"]]);
        assert_eq!(cells(""), Vec::<Vec<String>>::new());
        assert_eq!(cells("only"), [["only"]]);
    }

    #[test]
    fn a_lost_quotation_mark_costs_its_line_and_no_other() {
        assert_eq!(
            cells("a,b\nc,\"d\ne,f\n"),
            [vec!["a", "b"], vec!["unbalanced 2"], vec!["e", "f"]]
        );
        assert_eq!(cells("\"a\"b,c\nd,e"), [vec!["unbalanced 1"], vec!["d", "e"]]);
        let long = format!("x,\"{}\ny,z\n", "a\n".repeat(CELL_MOST));
        let rows = whole(&long);
        assert_eq!(rows[0].cells, Cells::Unbalanced { column: 2 });
        assert_eq!(
            rows.last().map(|row| &row.cells),
            Some(&Cells::Read(vec!["y".into(), "z".into()]))
        );
    }

    fn written(rows: &[Vec<String>]) -> String {
        let row = |cells: &Vec<String>| {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                .collect();
            cells.join(",") + "\r\n"
        };
        rows.iter().map(row).collect()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(rows in prop::collection::vec(prop::collection::vec(".{0,8}", 2..5), 1..8)) {
            prop_assert_eq!(cells(&written(&rows)), rows);
        }

        #[test]
        fn pieces_make_no_difference(text in "[a-c,;\"\r\n\t ]{0,60}", cut in 0_usize..60) {
            let cut = cut.min(text.len());
            let mut reader = CsvReader::default();
            let mut rows = reader.feed(&text[..cut]);
            rows.extend(reader.feed(&text[cut..]));
            rows.extend(reader.finish());
            prop_assert_eq!(rows, whole(&text));
        }

        #[test]
        fn anything_is_read_without_panic(text in ".*") {
            for (place, row) in whole(&text).iter().enumerate() {
                prop_assert_eq!(row.number as usize, place + 1);
            }
        }
    }
}
