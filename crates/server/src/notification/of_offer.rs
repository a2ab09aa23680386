//! From the log of an offer.

use jiff::Timestamp;
use liaison_domain::event::Author;
use liaison_domain::id::{CustomerId, PurchaseOfferId, UserId};
use liaison_domain::notification::{NotificationEvent, Reader, Subject};
use liaison_domain::purchase_offer::answer::OfferRedemptionState;
use liaison_domain::purchase_offer::log::{Happened, OfferEntry};
use liaison_domain::purchase_offer::{Audience, PurchaseOffer};
use liaison_store::{StoreError, Tx, customer, partner, purchase_offer, user};

use super::reader::{ids, present};
use super::{Concerned, Happening, each, tell};

pub(crate) async fn of_offer(tx: &Tx, entry: &OfferEntry, position: u8) -> Result<(), StoreError> {
    let Some(event) = event(&entry.happened) else {
        return Ok(());
    };
    let gone = || StoreError::Corrupt(format!("offer {} is gone", entry.offer));
    let offer = purchase_offer::find(tx, entry.offer).await?.ok_or_else(gone)?;
    let (name, audience) = purchase_offer::heading(tx, offer.id).await?.ok_or_else(gone)?;
    let mut concerned = Vec::new();
    if event.concerns(Reader::Partner) {
        let subject = Subject::PurchaseOffer { id: offer.id, name };
        let seller = present(tx, offer.looked_after_by).await?;
        concerned.extend(each(seller, &subject, entry.customer_name.as_deref()));
    }
    if event.concerns(Reader::Customer) {
        let customers = match entry.customer {
            Some(customer) => vec![customer],
            None => has_it_before_it(tx, offer.id, &audience).await?,
        };
        let mut people = ids(user::administrators_of_all(tx, &customers).await?);
        if let (Some(customer), Happened::Replied {}) = (entry.customer, &entry.happened) {
            // Who asked is told, too.
            let asked = purchase_offer::find_redemption(tx, offer.id, customer).await?;
            people.extend(asked.map(|redemption| redemption.last_user));
        }
        concerned.extend(received(tx, &offer, people).await?);
    }
    let happening = Happening {
        event,
        at: entry.at,
        position,
        author: &entry.author,
        days: None,
    };
    tell(tx, &happening, concerned).await
}

/// Reminds customers of an offer: their administrators, and who has it before them.
pub(crate) async fn remind_customers(
    tx: &Tx,
    offer: &PurchaseOffer,
    customers: &[CustomerId],
    last_users: impl IntoIterator<Item = UserId>,
    author: &Author,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut people = ids(user::administrators_of_all(tx, customers).await?);
    people.extend(last_users);
    let happening = Happening {
        event: NotificationEvent::OfferUnanswered,
        at: now,
        position: 0,
        author,
        days: None,
    };
    tell(tx, &happening, received(tx, offer, people).await?).await
}

/// As customers know the offer.
async fn received(tx: &Tx, offer: &PurchaseOffer, people: Vec<UserId>) -> Result<Vec<Concerned>, StoreError> {
    let subject = Subject::ReceivedOffer {
        token: offer.token.clone(),
        name: offer.summary.as_str().to_owned(),
    };
    let seller = partner::find(tx, offer.partner)
        .await?
        .map(|partner| partner.name);
    Ok(each(people, &subject, seller.as_deref()).collect())
}

/// The customers that may still answer: the one that it is for, or those of a link who have opened it. Whoever declined
/// a version can answer the next one.
pub(crate) async fn has_it_before_it(
    tx: &Tx,
    offer: PurchaseOfferId,
    audience: &Audience,
) -> Result<Vec<CustomerId>, StoreError> {
    match audience {
        Audience::Customer { domain } => {
            let known = customer::find_by_domain(tx, domain).await?;
            Ok(Vec::from_iter(known.map(|customer| customer.id)))
        }
        Audience::Anyone {} => {
            let open = [
                OfferRedemptionState::Reviewing,
                OfferRedemptionState::Countered,
                OfferRedemptionState::Declined,
            ];
            purchase_offer::customers_in(tx, offer, &open).await
        }
    }
}

const fn event(happened: &Happened) -> Option<NotificationEvent> {
    use NotificationEvent as E;
    Some(match happened {
        Happened::Sent {} => E::OfferSent,
        Happened::Revised { .. } => E::OfferRevised,
        Happened::Viewed { .. } => E::OfferViewed,
        Happened::Asked {} | Happened::Countered {} => E::OfferAdjusted,
        Happened::Replied {} => E::OfferReplied,
        Happened::Accepted { .. } => E::OfferAccepted,
        Happened::Declined { .. } => E::OfferDeclined,
        Happened::Expired {} => E::OfferExpired,
        // A reminder is told to whom it goes, by `remind_customers`.
        Happened::Withdrawn {}
        | Happened::Extended { .. }
        | Happened::Archived {}
        | Happened::Reminded { .. } => return None,
    })
}
