//! The availability as it travels.

use std::cmp::Reverse;

use jiff::civil::Date;
use liaison_contract::availability::{
    Availability as Described, AvailabilityCell, AvailabilityDecision, AvailabilityEntry, AvailabilityPlan,
    AvailabilityReading, AvailabilityRow, AvailabilityScope, AvailabilitySource, AvailabilityStatement,
    AvailabilityTable,
};
use liaison_domain::availability::{Cell, PartnerFeature, Reading, read, standing};
use liaison_domain::catalogue::{Catalogue, PlanCode};
use liaison_domain::country::Cloud;
use liaison_store::availability::{Availability, Entry, Source};

pub(super) fn tables(catalogue: &Catalogue, known: &Availability, at: Date) -> Described {
    let cells = known.cells();
    let tables = Cloud::ALL.into_iter().map(|cloud| {
        let rows: Vec<_> = PartnerFeature::ALL
            .into_iter()
            .map(|feature| AvailabilityRow {
                feature,
                cells: cells
                    .iter()
                    .filter(|cell| cell.cloud == cloud && cell.feature == feature)
                    .filter_map(|each| cell(known, each, at))
                    .collect(),
            })
            .collect();
        let mut plans: Vec<&PlanCode> = Vec::new();
        for cell in rows.iter().flat_map(|row| &row.cells) {
            if !plans.contains(&&cell.plan) {
                plans.push(&cell.plan);
            }
        }
        AvailabilityTable {
            cloud,
            plans: plans.into_iter().map(|code| plan(catalogue, code)).collect(),
            rows,
        }
    });
    Described {
        at,
        revision: known.revision,
        tables: tables.collect(),
        sources: known.sources.iter().map(source).collect(),
    }
}

fn cell(known: &Availability, cell: &Cell, at: Date) -> Option<AvailabilityCell> {
    let found = read(&known.statements, &known.decisions, cell, at)?;
    let standing = standing(&known.statements, cell, at);
    Some(AvailabilityCell {
        plan: cell.plan.clone(),
        reading: reading(found),
        as_of: standing.iter().map(|each| each.as_of).max()?,
        sources: standing.iter().map(|each| each.source.clone()).collect(),
    })
}

pub(super) fn reading(reading: Reading) -> AvailabilityReading {
    AvailabilityReading {
        available: reading.available,
        footnote: reading.footnote,
        basis: reading.basis,
        reason: reading.reason,
    }
}

/// A plan that the catalogue does not know is called by its code.
pub(super) fn plan(catalogue: &Catalogue, code: &PlanCode) -> AvailabilityPlan {
    let known = catalogue.plan(code);
    AvailabilityPlan {
        code: code.clone(),
        name: known.map_or_else(|| code.0.clone(), |plan| plan.name.clone()),
    }
}

pub(super) fn statements(known: &Availability, cell: &Cell) -> Vec<AvailabilityStatement> {
    let of_cell = known.entered_statements().filter(|(each, _)| each.is_about(cell));
    let mut found: Vec<_> = of_cell
        .filter_map(|(each, entry)| {
            let of = known.sources.iter().find(|source| source.code == each.source)?;
            Some(AvailabilityStatement {
                source: source(of),
                scope: match each.plan {
                    Some(_) => AvailabilityScope::Plan,
                    None => AvailabilityScope::Cloud,
                },
                available: each.available,
                footnote: each.footnote.clone(),
                as_of: each.as_of,
                entry: entry.map(entered),
            })
        })
        .collect();
    found.sort_by_key(|each| Reverse(each.as_of));
    found
}

pub(super) fn decisions(known: &Availability, cell: &Cell) -> Vec<AvailabilityDecision> {
    let of_cell = known.entered_decisions().filter(|(each, _)| each.cell == *cell);
    let mut found: Vec<_> = of_cell
        .map(|(each, entry)| AvailabilityDecision {
            available: each.available,
            footnote: each.footnote.clone(),
            reason: each.reason.clone(),
            from: each.from,
            entry: entry.map(entered),
        })
        .collect();
    // The later of one day stands above the earlier one.
    found.reverse();
    found.sort_by_key(|each| Reverse(each.from));
    found
}

fn entered(entry: &Entry) -> AvailabilityEntry {
    AvailabilityEntry {
        by: entry.by.clone(),
        at: entry.at,
    }
}

fn source(source: &Source) -> AvailabilitySource {
    AvailabilitySource {
        code: source.code.clone(),
        title: source.title.clone(),
        language: source.language.clone(),
        quote: source.quote.clone(),
    }
}
