//! Receipts of answers, and the keys that they are signed with.

use jiff::Timestamp;
use liaison_domain::id::ReceiptId;
use liaison_domain::link::SummaryId;
use liaison_domain::receipt::Answered;
use liaison_json::wire;

/// `GET /api/receipts`
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptsBody {
    pub receipts: Vec<Receipt>,
    /// Ask for what follows with `after`; absent on the last page.
    pub next: Option<String>,
}

/// One answer that was signed. The file itself is at `/api/receipts/{id}`.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    pub id: ReceiptId,
    pub answered: Answered,
    /// Of the invitation or the offer.
    pub summary: SummaryId,
    /// Of what was on the page: an invitation's revision, or an offer's version.
    pub version: i64,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
}

/// `GET /api/receipt-keys`: every key that was ever signed with, the newest first. Old ones go on verifying.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptKeysBody {
    pub receipt_keys: Vec<ReceiptKey>,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptKey {
    /// As receipts name it: the first 32 of the hexadecimal digits of the public key's SHA-256.
    pub id: String,
    /// The 32 bytes of an Ed25519 public key (RFC 8032), in hexadecimal digits.
    pub public: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub created_at: Timestamp,
}
