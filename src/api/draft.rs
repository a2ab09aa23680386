//! One's own drafts, as the server keeps them for one's other devices.

use liaison_contract::draft::{DraftsBody, PutDraft, RawDraft, SavedDraft, SavedDraftBody};
use liaison_contract::paths;
use liaison_drafts::DraftId;

use super::client::OnlyIf;
use super::{ApiError, client};

/// What changed since; everything without a cursor.
pub async fn list_drafts(after: Option<&str>) -> Result<DraftsBody, ApiError> {
    match after {
        None => client::get(paths::DRAFTS).await,
        Some(after) => {
            let after = String::from(js_sys::encode_uri_component(after));
            client::get(&[paths::DRAFTS, "?after=", &after].concat()).await
        }
    }
}

/// In the place of that revision; without one it is a new draft.
pub async fn put_draft(
    id: DraftId,
    revision: Option<i64>,
    draft: RawDraft,
    key: &str,
) -> Result<SavedDraft, ApiError> {
    let only_if = revision.map_or(OnlyIf::Absent, OnlyIf::Revision);
    let body: SavedDraftBody = client::put_if(&paths::draft(id), &PutDraft { draft }, key, only_if).await?;
    Ok(body.saved_draft)
}

pub async fn delete_draft(id: DraftId, revision: i64, key: &str) -> Result<SavedDraft, ApiError> {
    let body: SavedDraftBody = client::delete_if(&paths::draft(id), key, OnlyIf::Revision(revision)).await?;
    Ok(body.saved_draft)
}
