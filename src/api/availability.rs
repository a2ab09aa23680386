//! Which partner feature exists where.

use liaison_contract::availability::{
    AddAvailabilityDecision, AddAvailabilityStatement, Availability, AvailabilityBody, AvailabilityCellBody,
    AvailabilityChange, AvailabilityChangesBody, AvailabilityComparisonBody, AvailabilityHistory,
    AvailabilityImport,
};
use liaison_contract::paths;
use liaison_domain::availability::Cell;

use super::{ApiError, client};

/// As of a day, or today where none is named.
pub async fn find_availability(at: Option<String>) -> Result<Availability, ApiError> {
    let path = at.map_or_else(
        || paths::AVAILABILITY.to_owned(),
        |at| paths::availability_at(&at),
    );
    let body: AvailabilityBody = client::get(&path).await?;
    Ok(body.availability)
}

pub async fn find_availability_cell(cell: Cell) -> Result<AvailabilityHistory, ApiError> {
    let body: AvailabilityCellBody = client::get(&paths::availability_cell(&cell)).await?;
    Ok(body.cell)
}

pub async fn list_availability_changes(from: &str, to: &str) -> Result<Vec<AvailabilityChange>, ApiError> {
    let body: AvailabilityChangesBody = client::get(&paths::availability_changes(from, to)).await?;
    Ok(body.changes)
}

pub async fn add_availability_statement(
    statement: &AddAvailabilityStatement,
    key: &str,
) -> Result<Availability, ApiError> {
    let body: AvailabilityBody = client::post(paths::AVAILABILITY_STATEMENTS, statement, Some(key)).await?;
    Ok(body.availability)
}

pub async fn add_availability_decision(
    decision: &AddAvailabilityDecision,
    key: &str,
) -> Result<Availability, ApiError> {
    let body: AvailabilityBody = client::post(paths::AVAILABILITY_DECISIONS, decision, Some(key)).await?;
    Ok(body.availability)
}

/// What of a table disagrees. Nothing is kept.
pub async fn compare_availability(
    import: &AvailabilityImport,
) -> Result<AvailabilityComparisonBody, ApiError> {
    client::post(paths::AVAILABILITY_COMPARISONS, import, None).await
}

pub async fn import_availability(import: &AvailabilityImport, key: &str) -> Result<Availability, ApiError> {
    let body: AvailabilityBody = client::post(paths::AVAILABILITY_IMPORTS, import, Some(key)).await?;
    Ok(body.availability)
}
