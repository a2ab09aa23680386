//! Signing in and out, and who one is.

use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_domain::id::UserId;
use liaison_domain::partner::{Customer, Partner};
use serde::{Deserialize, Serialize};

/// `POST /api/sessions`. Raw text: the server parses it, and says for each field what is wrong.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 256))]
    pub password: String,
}

/// `POST /api/sign-outs`.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignOut {
    pub scope: SignOutScope,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignOutScope {
    ThisDevice,
    Everywhere,
}

/// `GET /api/session` and `POST /api/sessions`. Nobody signed in is an answer, not an error.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionBody {
    pub session: Option<Session>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    pub user: SignedInUser,
    pub side: SessionSide,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedInUser {
    pub id: UserId,
    pub name: String,
    pub email: String,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "side", rename_all = "snake_case")]
pub enum SessionSide {
    Partner { partner: Partner, role: StaffRole },
    Customer { customer: Customer, role: CustomerRole },
    Operator {},
}
