//! What the customer's own organisation answered.

use liaison_contract::answer::{AnsweredInvitation, AnswersBody};
use liaison_contract::paths;

use super::{ApiError, Listed, client};

/// The first pages, newest first.
pub async fn list_answers(pages: usize) -> Result<Listed<AnsweredInvitation>, ApiError> {
    client::list(paths::ANSWERS, pages, |body: AnswersBody| {
        (body.answers, body.next)
    })
    .await
}
