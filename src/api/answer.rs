//! What the customer's own organisation answered, and what it has not answered yet.

use liaison_contract::answer::{AnsweredInvitation, AnswersBody};
use liaison_contract::paths;
use liaison_contract::received_invitation::{ReceivedInvitation, ReceivedInvitationsBody};
use liaison_contract::received_offer::{ReceivedOffer, ReceivedOffersBody};

use super::{ApiError, Listed, client};

/// The first pages, newest first.
pub async fn list_answers(pages: usize) -> Result<Listed<AnsweredInvitation>, ApiError> {
    client::list(paths::ANSWERS, pages, |body: AnswersBody| {
        (body.answers, body.next)
    })
    .await
}

/// The first pages, the last opened first.
pub async fn list_received_invitations(pages: usize) -> Result<Listed<ReceivedInvitation>, ApiError> {
    client::list(
        paths::RECEIVED_INVITATIONS,
        pages,
        |body: ReceivedInvitationsBody| (body.received_invitations, body.next),
    )
    .await
}

/// The first pages, the last sent first.
pub async fn list_received_offers(pages: usize) -> Result<Listed<ReceivedOffer>, ApiError> {
    client::list(paths::RECEIVED_OFFERS, pages, |body: ReceivedOffersBody| {
        (body.received_offers, body.next)
    })
    .await
}
