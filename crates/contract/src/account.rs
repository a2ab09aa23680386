//! Somebody's own account: who they are, how they are reached, and where they are signed in.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::{AddressChangeId, SessionId};
use liaison_json::wire;

/// `GET /api/account`, and the answer to each change of it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountBody {
    pub account: Account,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Account {
    /// Name it when changing.
    pub revision: i64,
    pub name: String,
    pub email: String,
    /// In which mail is written. Absent until somebody says so; then it is that of the page that caused it.
    pub language: Option<Language>,
}

/// `PUT /api/account`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutAccount {
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub name: String,
    pub language: Language,
}

/// `POST /api/account/passwords`: another password, by somebody who knows the old one.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    #[cfg_attr(feature = "openapi", schema(max_length = 256))]
    pub old: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 256))]
    pub password: String,
    /// Of the page.
    pub language: Language,
}

/// `POST /api/address-changes`. A code goes to the address.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewAddressChange {
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: String,
    /// Of the page.
    pub language: Language,
}

/// The same whether or not the address belongs to somebody else.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddressChangeBody {
    pub address_change: AddressChange,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddressChange {
    pub id: AddressChangeId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub expires_at: Timestamp,
}

/// `POST /api/address-changes/{id}/verifications`.
#[wire]
#[derive(Clone)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddressVerification {
    #[cfg_attr(feature = "openapi", schema(max_length = 20))]
    pub code: String,
    /// Of the page.
    pub language: Language,
}

/// `GET /api/sessions`: one's own, the last seen first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionsBody {
    pub sessions: Vec<SignedInDevice>,
    /// Devices that were signed out to be wiped, the last first.
    pub wipes: Vec<Wipe>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedInDevice {
    pub id: SessionId,
    /// Whether it is the one that asks.
    pub is_this: bool,
    /// Its own name, where it is a known one.
    pub browser: Option<String>,
    pub system: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub signed_in_at: Timestamp,
    /// Written down every few minutes.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub seen_at: Timestamp,
}

/// A device that takes everything of the person off itself at its next start with a network.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Wipe {
    pub browser: Option<String>,
    pub system: Option<String>,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub ordered_at: Timestamp,
    /// When the device said that it has; null until then.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub wiped_at: Option<Timestamp>,
}

/// `POST /api/sessions/{id}/terminations`: signs that device out.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EndSession {
    /// Kept unless said.
    #[serde(default)]
    pub kept: KeptThere,
}

/// What becomes of what the device keeps.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum KeptThere {
    /// It waits until the person signs in there again.
    #[default]
    Keep,
    /// The device was lost: at its next start with a network everything there is deleted.
    Wipe,
}

/// `POST /api/wipes`: the device that sends it has wiped itself.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewWipe {}
