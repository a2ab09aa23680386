//! Receipts of answers, for whichever side, and the keys that they are signed with.

use liaison_contract::paths;
use liaison_contract::receipt::{Receipt, ReceiptKey, ReceiptKeysBody, ReceiptsBody};
use liaison_domain::id::ReceiptId;
use liaison_domain::link::SummaryId;

use super::{ApiError, Listed, client};

/// The first pages, the newest first; all of the organisation's, or those of one invitation or offer.
pub async fn list_receipts(of: Option<SummaryId>, pages: usize) -> Result<Listed<Receipt>, ApiError> {
    let path = match of {
        Some(summary) => [paths::RECEIPTS, "?summary=", summary.as_str()].concat(),
        None => paths::RECEIPTS.to_owned(),
    };
    client::list(&path, pages, |body: ReceiptsBody| (body.receipts, body.next)).await
}

/// The file, as it was signed.
pub async fn find_receipt(id: ReceiptId) -> Result<String, ApiError> {
    client::get_text(&paths::receipt(id)).await
}

/// Every key that was ever signed with.
pub async fn list_receipt_keys() -> Result<Vec<ReceiptKey>, ApiError> {
    let body: ReceiptKeysBody = client::get(paths::RECEIPT_KEYS).await?;
    Ok(body.receipt_keys)
}
