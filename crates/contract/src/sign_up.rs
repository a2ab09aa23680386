//! An account for somebody who has none: the address is verified first.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::SignUpId;
use liaison_json::wire;

/// `POST /api/sign-ups`. Raw text: the server parses it, and says for each field what is wrong.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewSignUp {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    /// Kept only where the address does not belong to an organisation that is known already.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation: String,
    /// ISO 3166-1 alpha-2, one of the catalogue's usage locations.
    pub country: String,
    #[cfg_attr(feature = "openapi", schema(min_length = 12, max_length = 256))]
    pub password: String,
    /// Of the mail with the code.
    pub language: Language,
}

/// The answer to `POST /api/sign-ups`: the same whether or not the address has an account.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignUpBody {
    pub sign_up: SignUp,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignUp {
    pub id: SignUpId,
    /// Until when its code works.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub expires_at: Timestamp,
}

/// `POST /api/sign-ups/{id}/verifications`.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// Six digits; spaces do not count.
    #[cfg_attr(feature = "openapi", schema(max_length = 20))]
    pub code: String,
}

/// `POST /api/partner-sign-ups`: a company registers in the partner network. Raw text, like a [`NewSignUp`].
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPartnerSignUp {
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub company: String,
    /// ISO 3166-1 alpha-2, one of the catalogue's usage locations.
    pub country: String,
    #[cfg_attr(feature = "openapi", schema(min_length = 12, max_length = 256))]
    pub password: String,
    /// Of the mail with the code.
    pub language: Language,
}
