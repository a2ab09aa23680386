//! What a review has to be before something is done with it, and how a change of it is written.

use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode};
use liaison_domain::Actor;
use liaison_domain::customer_review::{
    CustomerReviewEvent, CustomerReviewState, RawReview, Review, ReviewFault, ReviewObstacle, Score, Scores,
    next,
};
use liaison_domain::limits::LimitError;
use liaison_store::customer_review::{self, CustomerReview};
use liaison_store::{StoreError, Tx, Update};

use super::described;
use crate::http::problem::{Answer, Refusal, word};

/// What it says. Of one that was deleted nothing is left that could be changed.
pub(super) fn content(review: &CustomerReview) -> Answer<RawReview> {
    review.content.clone().ok_or_else(|| wrong_state(review.state))
}

pub(super) fn step(state: CustomerReviewState, event: CustomerReviewEvent) -> Answer<CustomerReviewState> {
    next(state, event).map_err(wrong_state)
}

pub(super) async fn written(tx: &Tx, review: &mut CustomerReview) -> Answer<()> {
    match customer_review::update(tx, review).await? {
        Update::Done { revision } => review.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    Ok(())
}

pub(super) async fn stale(tx: &Tx, actor: &Actor, review: &CustomerReview) -> Answer<Refusal> {
    let current = described::represented(tx, actor, review).await?;
    Ok(current.map_or_else(|| wrong_state(review.state), |current| Refusal::stale(&current)))
}

/// The scores that count of one that was kept.
pub(super) fn kept(content: &RawReview) -> Answer<Scores> {
    let gone = || Refusal::internal(&StoreError::Corrupt("a review without its scores".to_owned()));
    content.scores.chosen().ok_or_else(gone)
}

/// What can be published, or all that keeps it from that.
pub(super) fn read(raw: &RawReview) -> Answer<Review> {
    raw.read().map_err(|faults| {
        let wrong = faults.into_iter().map(|(field, fault)| {
            let pointer = format!("/review{}", field.pointer());
            match fault {
                ReviewFault::Text(error) => FieldError::text(&pointer, error),
                ReviewFault::NoScore => FieldError::new(&pointer, FieldCode::Empty),
                ReviewFault::NotAScore => FieldError::limit(
                    &pointer,
                    LimitError::OutOfRange {
                        least: Score::LEAST,
                        most: Score::MOST,
                    },
                ),
                ReviewFault::BannedClaim(claim) => {
                    let mut banned = FieldError::new(&pointer, FieldCode::BannedClaim);
                    banned.params.insert("claim".to_owned(), claim.to_owned());
                    banned
                }
            }
        });
        Refusal::fields(wrong.collect())
    })
}

pub(super) fn obstacle(obstacle: ReviewObstacle) -> Refusal {
    Problem::new(ProblemCode::Obstacle)
        .with("reason", word(&obstacle))
        .into()
}

pub(super) fn wrong_state(state: CustomerReviewState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}
