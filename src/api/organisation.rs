//! The customer's own organisation.

use liaison_contract::event::{EventsBody, NumberedEvent};
use liaison_contract::organisation::{Organisation, OrganisationBody, PutOrganisation};
use liaison_contract::paths;

use super::{ApiError, Listed, client};

pub async fn find_organisation() -> Result<Organisation, ApiError> {
    let body: OrganisationBody = client::get(paths::ORGANISATION).await?;
    Ok(body.organisation)
}

pub async fn put_organisation(asked: &PutOrganisation, key: &str) -> Result<Organisation, ApiError> {
    let body: OrganisationBody = client::put(paths::ORGANISATION, asked, key).await?;
    Ok(body.organisation)
}

/// The first pages of what happened to the organisation, newest first.
pub async fn list_organisation_events(pages: usize) -> Result<Listed<NumberedEvent>, ApiError> {
    client::list(paths::ORGANISATION_EVENTS, pages, |body: EventsBody| {
        (body.events, body.next)
    })
    .await
}
