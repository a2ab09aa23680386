//! Who administers for the customer's own organisation.

use liaison_contract::paths;
use liaison_contract::relationship::{Relationship, RelationshipBody, RelationshipsBody, Termination};
use liaison_domain::id::RelationshipId;

use super::{ApiError, client};

/// The latest granted first, so that whoever administers now is among the first.
pub async fn list_relationships() -> Result<Vec<Relationship>, ApiError> {
    let body: RelationshipsBody = client::get(paths::RELATIONSHIPS).await?;
    Ok(body.relationships)
}

/// Ends it at once. `revision` is the one that was on the page.
pub async fn end_relationship(
    id: RelationshipId,
    revision: i64,
    key: &str,
) -> Result<Relationship, ApiError> {
    let path = paths::relationship_terminations(id);
    let body: RelationshipBody = client::post(&path, &Termination { revision }, Some(key)).await?;
    Ok(body.relationship)
}
