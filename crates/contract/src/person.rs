//! Who belongs to a customer organisation, and as what.

use jiff::Timestamp;
use liaison_domain::actor::CustomerRole;
use liaison_domain::id::UserId;
use liaison_json::wire;

/// `GET /api/people?after={cursor}&limit={1..200}`, who came last first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeopleBody {
    pub people: Vec<Person>,
    pub next: Option<String>,
}

/// The answer to a change of somebody's role.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonBody {
    pub person: Person,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    pub id: UserId,
    pub revision: i64,
    pub name: String,
    pub email: String,
    pub role: CustomerRole,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub joined_at: Timestamp,
}

/// `POST /api/people/{id}/role-changes`, by the revision that was on the page.
#[wire]
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleChange {
    pub revision: i64,
    pub role: CustomerRole,
}
