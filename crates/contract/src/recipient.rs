//! Sending an invitation by mail: to whom, and what became of each message.

use jiff::Timestamp;
use liaison_domain::id::RecipientId;
use liaison_domain::recipient::RecipientState;
use liaison_json::wire;

/// How many addresses one request may have.
pub const ADDRESSES_MOST: usize = 200;

/// `POST /api/trial-invitations/{id}/recipients`. Raw text, because each row gets its own answer.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddRecipients {
    #[cfg_attr(feature = "openapi", schema(max_items = 200))]
    pub addresses: Vec<String>,
}

/// In the order of the request.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddedRecipientsBody {
    pub outcomes: Vec<AddedRecipient>,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AddedRecipient {
    /// The message to it is on its way.
    Added,
    /// It has the invitation already, or stands in the request twice.
    Duplicate,
    /// Not an e-mail address.
    Malformed,
}

/// `GET /api/trial-invitations/{id}/recipients?after={cursor}&limit={1..200}`, the latest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientsBody {
    pub recipients: Vec<Recipient>,
    pub next: Option<String>,
    pub counts: RecipientCounts,
}

/// Of the whole invitation, by what became of the latest message to each address.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientCounts {
    pub all: i64,
    /// Its mail server has taken it.
    pub delivered: i64,
    pub queued: i64,
    pub failed: i64,
    pub bounced: i64,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientBody {
    pub recipient: Recipient,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recipient {
    pub id: RecipientId,
    pub address: String,
    pub state: RecipientState,
    /// How many messages it was sent.
    pub sendings: u32,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub last_sent_at: Timestamp,
    /// What the mail server said, where the latest message did not arrive.
    pub last_answer: Option<String>,
}

/// `POST /api/trial-invitations/{id}/recipients/{recipient}/sendings`: the invitation once more.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SendAgain {}

/// `POST /api/trial-invitations/{id}/recipients/{recipient}/reminders`: in words of its own, to who has not answered.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Remind {}
