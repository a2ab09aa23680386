//! Drafts, kept for the other devices of the person who writes them.

use jiff::Timestamp;
use liaison_domain::id::DraftId;
use liaison_json::wire;

/// `GET /api/drafts?after={cursor}&limit={1..200}`: what changed since, in the order in which it did.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftsBody {
    pub drafts: Vec<Draft>,
    /// What to ask after the next time.
    pub cursor: String,
    /// Whether there is more to ask for at once.
    pub more: bool,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftBody {
    pub draft: Draft,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Draft {
    pub id: DraftId,
    /// The server's own; a device counts its writes by itself.
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "trial_invitation"))]
    pub kind: String,
    /// Of the payload.
    pub schema: u16,
    /// By the clock of the device that wrote it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub updated_at: Timestamp,
    /// Null where it was deleted.
    pub payload: Option<String>,
}

/// `PUT /api/drafts/{id}` with `If-None-Match: *` or `If-Match`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutDraft {
    pub draft: RawDraft,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawDraft {
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "trial_invitation"))]
    pub kind: String,
    pub schema: u16,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub updated_at: Timestamp,
    /// JSON text of at most 262,144 bytes.
    #[cfg_attr(feature = "openapi", schema(max_length = 262144, example = "{}"))]
    pub payload: String,
}

/// The answer to a change. What was sent is not sent back.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedDraftBody {
    pub saved_draft: SavedDraft,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedDraft {
    pub id: DraftId,
    pub revision: i64,
}

/// The message `draft` of `GET /api/events`: another device of the same person changed it. It has no number.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftChanged {
    pub draft: DraftId,
}
