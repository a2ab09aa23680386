//! Writing the log of a customer's review.

use jiff::Timestamp;
use liaison_domain::customer_review::log::{CustomerReviewEntry, Happened};
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{EventId, UserId};
use liaison_store::customer_review::{self, CustomerReview};
use liaison_store::{StoreError, Tx};

use crate::{notification, random};

pub(crate) async fn append(
    tx: &Tx,
    review: &CustomerReview,
    (author, at): (Author, Timestamp),
    happened: Happened,
) -> Result<(), StoreError> {
    let id = random::uuid_in_order(at, 0).map_err(|error| StoreError::Unavailable(Box::new(error)))?;
    let entry = CustomerReviewEntry {
        id: EventId(id),
        at,
        review: review.id,
        author,
        happened,
    };
    customer_review::append(tx, &entry).await?;
    notification::of_customer_review(tx, review, &entry).await
}

/// Whoever reviews is known to the other side by the nickname alone.
pub(crate) fn by_reviewer(user: UserId, nickname: &str) -> Author {
    Author {
        side: Side::Customer,
        user: Some(user),
        name: Some(nickname.to_owned()),
    }
}
