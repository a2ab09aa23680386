//! A table of availability as somebody brings it: rows of separated values, `cloud,feature,plan,available,footnote`.

use crate::availability::{Available, Cell, PartnerFeature};
use crate::catalogue::PlanCode;
use crate::country::Cloud;
use crate::csv::{Cells, CsvReader};
use crate::text::Footnote;

/// As many cells as a table can have and still be one.
pub const MOST_ROWS: usize = 2_000;

/// What the table says of one cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableRow {
    /// As a spreadsheet counts it.
    pub line: u32,
    pub cell: Cell,
    pub available: Available,
    pub footnote: Option<String>,
}

/// What is wrong with a row, or with the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableFault {
    /// The first row does not name the columns.
    Head,
    NoRow,
    TooManyRows,
    /// The quotation marks of the row do not match.
    Unbalanced {
        line: u32,
    },
    Cloud {
        line: u32,
    },
    Feature {
        line: u32,
    },
    Plan {
        line: u32,
    },
    Available {
        line: u32,
    },
    /// It is missing, too long, or stands beside an answer that needs none.
    Footnote {
        line: u32,
    },
    /// The cell stands in an earlier row too.
    Twice {
        line: u32,
    },
}

const COLUMNS: [&str; 5] = ["cloud", "feature", "plan", "available", "footnote"];

/// Reads the whole table, or says what is wrong with each row. Columns that are not known are passed over, so that what
/// was exported can be read.
pub fn read_table(
    table: &str,
    is_plan: impl Fn(&PlanCode) -> bool,
) -> Result<Vec<TableRow>, Vec<TableFault>> {
    let mut reader = CsvReader::default();
    let mut rows = reader.feed(table.trim_start_matches('\u{feff}'));
    rows.extend(reader.finish());
    let filled = |cells: &Cells| match cells {
        Cells::Read(cells) => cells.iter().any(|cell| !cell.trim().is_empty()),
        Cells::Unbalanced { .. } => true,
    };
    let mut rows = rows.into_iter().filter(|row| filled(&row.cells));
    let places = match rows.next().map(|row| row.cells) {
        Some(Cells::Read(head)) => COLUMNS.map(|name| head.iter().position(|cell| cell.trim() == name)),
        _ => return Err(vec![TableFault::Head]),
    };
    let [Some(cloud), Some(feature), Some(plan), Some(available), footnote] = places else {
        return Err(vec![TableFault::Head]);
    };
    let (mut read, mut faults): (Vec<TableRow>, _) = (Vec::new(), Vec::new());
    for row in rows {
        let line = row.number;
        if read.len() + faults.len() >= MOST_ROWS {
            return Err(vec![TableFault::TooManyRows]);
        }
        let Cells::Read(cells) = row.cells else {
            faults.push(TableFault::Unbalanced { line });
            continue;
        };
        let text = |at: usize| cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
        let found = one(
            line,
            [text(cloud), text(feature), text(plan), text(available)],
            footnote.map(text).unwrap_or_default(),
        );
        match found {
            Ok(found) if !is_plan(&found.cell.plan) => faults.push(TableFault::Plan { line }),
            Ok(found) if read.iter().any(|other| other.cell == found.cell) => {
                faults.push(TableFault::Twice { line });
            }
            Ok(found) => read.push(found),
            Err(fault) => faults.push(fault),
        }
    }
    match (read.is_empty(), faults.is_empty()) {
        (_, false) => Err(faults),
        (true, true) => Err(vec![TableFault::NoRow]),
        (false, true) => Ok(read),
    }
}

fn one(line: u32, words: [&str; 4], footnote: &str) -> Result<TableRow, TableFault> {
    let [cloud, feature, plan, available] = words;
    let available = match available {
        "yes" => Available::Yes,
        "no" => Available::No,
        "footnote" => Available::Footnote,
        _ => return Err(TableFault::Available { line }),
    };
    Ok(TableRow {
        line,
        cell: Cell {
            cloud: Cloud::of_slug(cloud).ok_or(TableFault::Cloud { line })?,
            feature: PartnerFeature::of_slug(feature).ok_or(TableFault::Feature { line })?,
            plan: PlanCode(plan.to_owned()),
        },
        available,
        footnote: footnote_of(available, footnote).ok_or(TableFault::Footnote { line })?,
    })
}

/// The footnote that goes with an answer: some where the answer is one, and none elsewhere. Nothing where they do not
/// fit.
pub fn footnote_of(available: Available, text: &str) -> Option<Option<String>> {
    let footnote = Footnote::try_from(text).ok()?;
    match (available, footnote.as_str().is_empty()) {
        (Available::Footnote, false) => Some(Some(footnote.as_str().to_owned())),
        (Available::Yes | Available::No, true) => Some(None),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(table: &str) -> Result<Vec<TableRow>, Vec<TableFault>> {
        read_table(table, |plan| plan.0 == "start" || plan.0 == "apps")
    }

    #[test]
    fn columns_are_found_by_their_names() {
        let table = "\u{feff}plan;available;cloud;feature;seen\r\nstart;yes;worldwide;trials-and-offers;x\r\n\r\napps;no;21vianet;delegated-administration;\r\n";
        let rows = read(table).unwrap();
        assert_eq!(rows.len(), 2);
        let last = rows.last().unwrap();
        assert_eq!((last.line, last.available), (4, Available::No));
        assert_eq!(last.cell.cloud, Cloud::Vianet21);
    }

    #[test]
    fn a_footnote_goes_with_the_answer_that_is_one() {
        let head = "cloud,feature,plan,available,footnote\n";
        let row = |rest: &str| read(&format!("{head}worldwide,trials-and-offers,start,{rest}\n"));
        assert_eq!(
            row("footnote,\"Only by mail, twice a year\"")
                .unwrap()
                .first()
                .and_then(|row| row.footnote.clone()),
            Some("Only by mail, twice a year".to_owned())
        );
        for wrong in ["footnote,", "yes,why"] {
            assert_eq!(row(wrong), Err(vec![TableFault::Footnote { line: 2 }]), "{wrong}");
        }
    }

    #[test]
    fn every_wrong_row_is_named() {
        let table = "cloud,feature,plan,available\nmoon,trials-and-offers,start,yes\nworldwide,flying,start,yes\n\
            worldwide,trials-and-offers,gone,yes\nworldwide,trials-and-offers,start,maybe\n\
            worldwide,trials-and-offers,start,yes\nworldwide,trials-and-offers,start,no\n";
        assert_eq!(
            read(table),
            Err(vec![
                TableFault::Cloud { line: 2 },
                TableFault::Feature { line: 3 },
                TableFault::Plan { line: 4 },
                TableFault::Available { line: 5 },
                TableFault::Twice { line: 7 },
            ])
        );
        assert_eq!(read("a,b\n1,2\n"), Err(vec![TableFault::Head]));
        assert_eq!(read(""), Err(vec![TableFault::Head]));
        assert_eq!(
            read("cloud,feature,plan,available\n"),
            Err(vec![TableFault::NoRow])
        );
    }
}
