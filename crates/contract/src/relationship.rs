//! Delegated administration, as the customer that granted it reads it.

use jiff::Timestamp;
use liaison_domain::company::LogoId;
use liaison_domain::delegated_administration::{AdministrationKind, RelationshipState};
use liaison_domain::id::RelationshipId;
use liaison_json::wire;

/// `GET /api/relationships?after={cursor}&limit={1..200}`: the newest first, ended ones included.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RelationshipsBody {
    pub relationships: Vec<Relationship>,
    pub next: Option<String>,
}

/// The answer to `POST /api/relationships/{id}/terminations`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RelationshipBody {
    pub relationship: Relationship,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Relationship {
    pub id: RelationshipId,
    /// Name it when ending the relationship.
    pub revision: i64,
    pub partner_name: String,
    pub partner_phone: String,
    pub partner_email: String,
    /// Its picture is at `/api/logos/{id}`.
    pub partner_logo: Option<LogoId>,
    pub kind: AdministrationKind,
    pub state: RelationshipState,
    /// The customer's person who consented.
    pub granted_by: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub granted_at: Timestamp,
    /// When it came into its state: granted, or ended.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub changed_at: Timestamp,
}

/// `POST /api/relationships/{id}/terminations`.
#[wire]
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Termination {
    /// The revision that was on the page.
    pub revision: i64,
}
