//! The same tables for spreadsheets.

use axum::extract::State;
use axum::response::Response;
use liaison_contract::paths;
use liaison_domain::availability::{Available, Basis};
use liaison_store::availability;

use super::{Day, described, today};
use crate::app::App;
use crate::http::csv;
use crate::http::openapi::refuses;
use crate::http::problem::Answer;

refuses!(Read: InvalidParameter);

const COLUMNS: [&str; 7] = [
    "cloud",
    "feature",
    "plan",
    "available",
    "footnote",
    "sources",
    "as_of",
];

/// The tables of all clouds as rows, in the form that an import takes.
#[utoipa::path(
    get, path = paths::AVAILABILITY_CSV, operation_id = "export_availability", tag = "availability",
    params(("at" = Option<String>, Query, description = "The day, like 2026-11-23; today without it")),
    responses((status = 200, description = "A row a cell", body = String, content_type = "text/csv"), Read)
)]
pub(crate) async fn export(State(app): State<App>, Day(at): Day) -> Answer<Response> {
    let known = availability::load(&app.store.read()).await?;
    let tables = described::tables(&app.catalogue, &known, at.unwrap_or_else(|| today(&app))).tables;
    let mut lines = String::new();
    for table in &tables {
        for row in &table.rows {
            for cell in &row.cells {
                let agree = match cell.reading.basis {
                    Basis::Agreed | Basis::Overruled => "agree",
                    Basis::Decided | Basis::Undecided => "contradict each other",
                };
                lines += &csv::line(&[
                    table.cloud.slug().to_owned(),
                    row.feature.slug().to_owned(),
                    cell.plan.0.clone(),
                    word(cell.reading.available).to_owned(),
                    cell.reading.footnote.clone().unwrap_or_default(),
                    agree.to_owned(),
                    cell.as_of.to_string(),
                ]);
            }
        }
    }
    Ok(csv::answer("availability", COLUMNS, move |_| {
        let lines = lines.clone();
        async move { Ok((lines, None)) }
    }))
}

pub(super) const fn word(available: Available) -> &'static str {
    match available {
        Available::Yes => "yes",
        Available::No => "no",
        Available::Footnote => "footnote",
    }
}
