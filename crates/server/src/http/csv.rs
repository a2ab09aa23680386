//! Lists as tables for spreadsheets, as long as they may be.

use std::future::Future;

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use liaison_store::Cursor;

use super::problem::Answer;

/// How many are read at a time, so that a long list is never in memory as a whole.
pub(super) const BATCH: u64 = 200;
/// Without it spreadsheets take the text for that of an older encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// `batch` reads what follows a place: its lines, and the place where they end.
pub(super) fn answer<F, B, const N: usize>(name: &str, columns: [&str; N], batch: F) -> Response
where
    F: FnMut(Option<Cursor>) -> B + Send + 'static,
    B: Future<Output = Answer<(String, Option<Cursor>)>> + Send + 'static,
{
    let rows = Rows {
        head: [BYTE_ORDER_MARK, &line(&columns.map(str::to_owned))].concat(),
        batch,
        place: Place::Head,
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
    ];
    (headers, Body::from_stream(rows.texts())).into_response()
}

pub(super) fn line<const N: usize>(cells: &[String; N]) -> String {
    let mut line = cells.each_ref().map(|text| cell(text)).join(",");
    line.push_str("\r\n");
    line
}

struct Rows<F> {
    head: String,
    batch: F,
    place: Place,
}

#[derive(Clone, Copy)]
enum Place {
    Head,
    After(Option<Cursor>),
    End,
}

impl<F, B> Rows<F>
where
    F: FnMut(Option<Cursor>) -> B,
    B: Future<Output = Answer<(String, Option<Cursor>)>>,
{
    /// A failure on the way breaks the answer off, so that nobody takes a part for the whole.
    fn texts(self) -> impl Stream<Item = Result<Bytes, std::io::Error>> {
        stream::unfold(self, |mut rows| async move {
            let text = rows.next().await?;
            Some((text.map(Bytes::from), rows))
        })
    }

    async fn next(&mut self) -> Option<Result<String, std::io::Error>> {
        let after = match self.place {
            Place::Head => {
                self.place = Place::After(None);
                return Some(Ok(std::mem::take(&mut self.head)));
            }
            Place::After(after) => after,
            Place::End => return None,
        };
        let read = (self.batch)(after).await;
        let next = read.as_ref().ok().and_then(|(_, next)| *next);
        self.place = next.map_or(Place::End, |next| Place::After(Some(next)));
        Some(
            read.map(|(lines, _)| lines)
                .map_err(|_| std::io::Error::other("the list could not be read to its end")),
        )
    }
}

/// In quotes, and never a formula: a spreadsheet would run what begins like one.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_whatever_stands_in_it() {
        for (text, expected) in [
            ("Winter", "\"Winter\""),
            ("a,\"b\"", "\"a,\"\"b\"\"\""),
            ("=1+1", "\"'=1+1\""),
            ("+7", "\"'+7\""),
            ("-7", "\"'-7\""),
            ("@x", "\"'@x\""),
            ("＝1", "\"'＝1\""),
            ("", "\"\""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
