//! The people of the customer's own organisation.

use liaison_contract::paths;
use liaison_contract::person::{PeopleBody, Person, PersonBody, RoleChange};
use liaison_domain::id::UserId;

use super::{ApiError, Listed, client};

/// The first pages, who came last first.
pub async fn list_people(pages: usize) -> Result<Listed<Person>, ApiError> {
    client::list(paths::PEOPLE, pages, |body: PeopleBody| (body.people, body.next)).await
}

pub async fn change_role(id: UserId, change: RoleChange, key: &str) -> Result<Person, ApiError> {
    let path = paths::person_role_changes(id);
    let body: PersonBody = client::post(&path, &change, Some(key)).await?;
    Ok(body.person)
}
