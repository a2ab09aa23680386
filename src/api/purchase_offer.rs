//! Purchase offers, from the partner's side.

use liaison_contract::offer_reminder::{OfferReminderBody, RemindOfOffer};
use liaison_contract::offer_review::{
    CustomersAnswer, OfferAnswersBody, ReplyAboutOffer, ThreadBody, ThreadMessageBody,
};
use liaison_contract::paths;
use liaison_contract::purchase_offer::{
    ChangeOffer, ExtendOffer, ListedOffer, OfferTimelineBody, OfferVersion, OfferVersionsBody, PurchaseOffer,
    PurchaseOfferBody, PurchaseOffersBody,
};
use liaison_domain::id::{CustomerId, PurchaseOfferId};
use liaison_domain::purchase_offer::AnswerBy;
use liaison_domain::purchase_offer::log::OfferEntry;
use liaison_domain::purchase_offer::thread::ThreadMessage;

use super::trial_invitation::Sought;
use super::{ApiError, Listed, client};

/// Sends a finished draft: the text of a `PutPurchaseOffer`, for the text of a `PurchaseOfferBody`.
///
/// The same key and text get the same offer again, however often they are sent. `draft_revision` is what of the draft
/// its author has seen.
pub async fn put_purchase_offer(
    id: PurchaseOfferId,
    request: String,
    key: &str,
    draft_revision: i64,
) -> Result<String, ApiError> {
    client::put_finished(&paths::purchase_offer(id), request, key, draft_revision).await
}

/// Sends a finished draft of another version: the text of a `ReviseOffer`, for the text of a `PurchaseOfferBody`.
pub async fn revise_purchase_offer(
    id: PurchaseOfferId,
    request: String,
    key: &str,
) -> Result<String, ApiError> {
    client::post_finished(&paths::purchase_offer_revisions(id), request, key).await
}

/// The first pages of what is looked for.
pub async fn seek_purchase_offers(sought: Sought, pages: usize) -> Result<Listed<ListedOffer>, ApiError> {
    let path = sought.address(paths::PURCHASE_OFFERS);
    client::list(&path, pages, |body: PurchaseOffersBody| {
        (body.purchase_offers, body.next)
    })
    .await
}

pub async fn find_purchase_offer(id: PurchaseOfferId) -> Result<PurchaseOffer, ApiError> {
    let body: PurchaseOfferBody = client::get(&paths::purchase_offer(id)).await?;
    Ok(body.purchase_offer)
}

/// All of them, the newest first.
pub async fn list_versions(id: PurchaseOfferId) -> Result<Vec<OfferVersion>, ApiError> {
    let body: OfferVersionsBody = client::get(&paths::purchase_offer_versions(id)).await?;
    Ok(body.versions)
}

/// The first pages of who has it before them and who answered, the last change first.
pub async fn list_answers(id: PurchaseOfferId, pages: usize) -> Result<Listed<CustomersAnswer>, ApiError> {
    let path = paths::purchase_offer_answers(id);
    client::list(&path, pages, |body: OfferAnswersBody| (body.answers, body.next)).await
}

/// The first pages of what was written with all customers, the newest first.
pub async fn list_messages(id: PurchaseOfferId, pages: usize) -> Result<Listed<ThreadMessage>, ApiError> {
    let path = paths::purchase_offer_messages(id);
    client::list(&path, pages, |body: ThreadBody| (body.messages, body.next)).await
}

/// Answers one customer that has had the offer before it.
pub async fn reply(
    id: PurchaseOfferId,
    customer: CustomerId,
    text: String,
    key: &str,
) -> Result<ThreadMessage, ApiError> {
    let path = paths::purchase_offer_messages(id);
    let reply = ReplyAboutOffer { customer, text };
    let body: ThreadMessageBody = client::post(&path, &reply, Some(key)).await?;
    Ok(body.message)
}

/// The first pages of what happened, the newest first.
pub async fn list_entries(id: PurchaseOfferId, pages: usize) -> Result<Listed<OfferEntry>, ApiError> {
    let path = paths::purchase_offer_events(id);
    client::list(&path, pages, |body: OfferTimelineBody| (body.events, body.next)).await
}

/// Reminds whoever has it before them and has not answered; how many customers that were.
pub async fn remind_of_offer(id: PurchaseOfferId, key: &str) -> Result<u32, ApiError> {
    let path = paths::purchase_offer_reminders(id);
    let body: OfferReminderBody = client::post(&path, &RemindOfOffer {}, Some(key)).await?;
    Ok(body.offer_reminder.customers)
}

/// What a partner does to an offer that was sent.
#[derive(Clone)]
pub enum OfferVerb {
    Extend(AnswerBy),
    Withdraw,
    Archive,
}

/// `revision` is the one that was on the page.
pub async fn change_purchase_offer(
    id: PurchaseOfferId,
    revision: i64,
    verb: OfferVerb,
    key: &str,
) -> Result<PurchaseOffer, ApiError> {
    let path = match verb {
        OfferVerb::Withdraw => paths::purchase_offer_withdrawals(id),
        OfferVerb::Archive => paths::purchase_offer_archivals(id),
        OfferVerb::Extend(answer_by) => {
            let path = paths::purchase_offer_extensions(id);
            let extend = ExtendOffer { revision, answer_by };
            let body: PurchaseOfferBody = client::post(&path, &extend, Some(key)).await?;
            return Ok(body.purchase_offer);
        }
    };
    let body: PurchaseOfferBody = client::post(&path, &ChangeOffer { revision }, Some(key)).await?;
    Ok(body.purchase_offer)
}
