//! Headers with a meaning of ours.

/// Names one attempt to change something. The same key and body get the first answer again.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// Says that an answer is the stored first one.
pub const IDEMPOTENT_REPLAY: &str = "idempotent-replay";
/// The build of the browser program that asks.
pub const CLIENT_BUILD: &str = "x-client-build";
/// What of the draft its author has seen who creates what it becomes; `0` where they know of none.
pub const DRAFT_REVISION: &str = "draft-revision";
pub const REQUEST_ID: &str = "x-request-id";
/// On every answer: [`crate::VERSION`], as the server knows it.
pub const CONTRACT: &str = "x-contract";

/// The strong `ETag` of a revision.
pub fn etag(revision: i64) -> String {
    format!("\"{revision}\"")
}
