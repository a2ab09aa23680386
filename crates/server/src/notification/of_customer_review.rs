//! From the log of a customer's review: its author and the partner hear what the other one says, and what the operator
//! decides.

use liaison_domain::customer_review::log::{CustomerReviewEntry, Happened};
use liaison_domain::notification::{NotificationEvent, Reader, Subject};
use liaison_store::customer_review::CustomerReview;
use liaison_store::{StoreError, Tx, partner};

use super::reader::{present, who_speaks_for};
use super::{Happening, each, tell};

pub(crate) async fn of_customer_review(
    tx: &Tx,
    review: &CustomerReview,
    entry: &CustomerReviewEntry,
) -> Result<(), StoreError> {
    let event = match entry.happened {
        Happened::Posted {} => NotificationEvent::CustomerReviewPosted,
        // A reply that is mended is the same one.
        Happened::Replied {} if is_first(review) => NotificationEvent::CustomerReviewReplied,
        Happened::Reported { .. } => NotificationEvent::CustomerReviewReported,
        Happened::Hidden { .. } => NotificationEvent::CustomerReviewHidden,
        Happened::Kept {} => NotificationEvent::CustomerReviewKept,
        Happened::Edited {} | Happened::Deleted {} | Happened::Replied {} => return Ok(()),
    };
    let name = review.content.as_ref().map(|content| content.title.clone());
    let name = name.unwrap_or_default();
    let mut concerned = Vec::new();
    if event.concerns(Reader::Partner) {
        let subject = Subject::CustomerReview {
            id: review.id,
            name: name.clone(),
        };
        // The partner does not learn which customer it is.
        concerned.extend(each(who_speaks_for(tx, review.partner).await?, &subject, None));
    }
    if event.concerns(Reader::Customer) {
        let owner = partner::find(tx, review.partner).await?;
        let owner = owner.map(|owner| owner.name);
        let subject = Subject::OwnCustomerReview { id: review.id, name };
        let author = present(tx, review.author).await?;
        concerned.extend(each(author, &subject, owner.as_deref()));
    }
    let happening = Happening {
        event,
        at: entry.at,
        position: 0,
        author: &entry.author,
        days: None,
    };
    tell(tx, &happening, concerned).await
}

fn is_first(review: &CustomerReview) -> bool {
    let reply = review.reply.as_ref();
    reply.is_some_and(|reply| reply.edited_at.is_none())
}
