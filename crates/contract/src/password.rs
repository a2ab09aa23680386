//! A new password for somebody who has forgotten the old one.

use liaison_json::wire;

/// `POST /api/password-resets`: a link by mail, if the address belongs to an account. The answer does not say whether.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskForReset {
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    /// Of the page it is asked on, and so of the mail.
    pub language: liaison_domain::Language,
}

/// `POST /api/passwords`. The token stands in the body, because addresses are written into logs.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetPassword {
    /// What stands behind `/reset/` in the link.
    pub token: String,
    #[cfg_attr(feature = "openapi", schema(min_length = 12, max_length = 256))]
    pub password: String,
    /// Of the page, and so of the mail that says it.
    pub language: liaison_domain::Language,
}
