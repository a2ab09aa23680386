//! What the customer's own organisation answered.

use liaison_contract::answer::AnswersBody;
use liaison_contract::paths;

use super::trial_invitation::page;
use super::{ApiError, client};

/// One page, newest first; `after` is the `next` of the page before.
pub async fn list_answers(after: Option<&str>) -> Result<AnswersBody, ApiError> {
    client::get(&page(paths::ANSWERS, after)).await
}
