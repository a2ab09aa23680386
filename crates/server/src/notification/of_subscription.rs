//! From the log of a subscription. That one ends is told by the notices, which have letters of their own.

use liaison_domain::id::UserId;
use liaison_domain::notification::{NotificationEvent, Reader, Subject};
use liaison_domain::partner_of_record::Advisor;
use liaison_domain::subscription::log::{Happened, SubscriptionEntry};
use liaison_domain::subscription::{Origin, Subscription};
use liaison_store::{
    StoreError, Tx, catalogue, customer, partner, purchase_offer, redemption, subscription, trial_invitation,
};

use super::reader::{administrators_of, ids, present, who_decides_for};
use super::{Concerned, Happening, each, tell};

pub(crate) async fn of_subscription(
    tx: &Tx,
    entry: &SubscriptionEntry,
    position: u8,
) -> Result<(), StoreError> {
    let gone = || StoreError::Corrupt(format!("subscription {} is gone", entry.subscription));
    let Some(about) = about(&entry.happened) else {
        return Ok(());
    };
    let subscription = subscription::find(tx, entry.subscription)
        .await?
        .ok_or_else(gone)?;
    let event = about.event(&subscription);
    let owner = customer::find(tx, subscription.customer)
        .await?
        .ok_or_else(gone)?;
    let product = catalogue::product_name(tx, &subscription.product).await?;
    let name = product.unwrap_or_else(|| subscription.product.0.clone());
    let id = subscription.id;
    let mut concerned = Vec::new();
    if event.concerns(Reader::Partner) {
        let subject = Subject::Subscription {
            id,
            name: name.clone(),
        };
        match about {
            About::Record { before, now } => {
                concerned.extend(advisors(tx, now, &subject, &owner.name).await?);
                // Whoever is it no longer may not read the subscription any more.
                let customer = Subject::Customer {
                    name: owner.name.clone(),
                };
                concerned.extend(advisors(tx, before, &customer, &owner.name).await?);
            }
            About::Converted | About::Expired => {
                let seller = who_looks_after_subscription(tx, &subscription).await?;
                concerned.extend(each(seller, &subject, Some(&owner.name)));
            }
        }
    }
    if event.concerns(Reader::Customer) {
        let other = match about {
            About::Record { before, now } => now.or(before).map(|advisor| advisor.name.clone()),
            About::Converted | About::Expired => partner::find(tx, subscription.brought_by)
                .await?
                .map(|partner| partner.name),
        };
        let people = ids(administrators_of(tx, owner.id).await?);
        concerned.extend(each(
            people,
            &Subject::OwnSubscription { id, name },
            other.as_deref(),
        ));
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

/// Whoever of the partner looks after what it comes from.
pub(crate) async fn who_looks_after_subscription(
    tx: &Tx,
    subscription: &Subscription,
) -> Result<Option<UserId>, StoreError> {
    let looks_after = match subscription.origin {
        Origin::Trial { redemption: id, .. } => match redemption::find(tx, id).await? {
            Some(redemption) => trial_invitation::find(tx, redemption.invitation)
                .await?
                .map(|invitation| invitation.looked_after_by),
            None => None,
        },
        Origin::Offer { redemption, .. } => purchase_offer::of_redemption(tx, redemption)
            .await?
            .map(|offer| offer.looked_after_by),
    };
    match looks_after {
        Some(id) => present(tx, id).await,
        None => Ok(None),
    }
}

async fn advisors(
    tx: &Tx,
    advisor: Option<&Advisor>,
    subject: &Subject,
    customer: &str,
) -> Result<Vec<Concerned>, StoreError> {
    let Some(advisor) = advisor else {
        return Ok(Vec::new());
    };
    let Some(partner) = partner::find_by_number(tx, &advisor.number).await? else {
        return Ok(Vec::new());
    };
    let people = who_decides_for(tx, partner.id).await?;
    Ok(each(people, subject, Some(customer)).collect())
}

/// What of the log somebody is told.
#[derive(Clone, Copy)]
enum About<'a> {
    Converted,
    Expired,
    Record {
        before: Option<&'a Advisor>,
        now: Option<&'a Advisor>,
    },
}

impl About<'_> {
    const fn event(self, subscription: &Subscription) -> NotificationEvent {
        match self {
            Self::Converted => NotificationEvent::TrialConverted,
            Self::Expired => match subscription.origin {
                Origin::Trial {
                    converted_at: None, ..
                } => NotificationEvent::TrialExpired,
                Origin::Trial { .. } | Origin::Offer { .. } => NotificationEvent::TermExpired,
            },
            Self::Record { before: None, .. } => NotificationEvent::PartnerOfRecordSet,
            Self::Record { now: None, .. } => NotificationEvent::PartnerOfRecordCleared,
            Self::Record { .. } => NotificationEvent::PartnerOfRecordChanged,
        }
    }
}

/// Who becomes the partner of record with an offer is said by the acceptance, of which everybody is told.
const fn about(happened: &Happened) -> Option<About<'_>> {
    match happened {
        Happened::Converted { .. } => Some(About::Converted),
        Happened::Expired {} => Some(About::Expired),
        Happened::PartnerOfRecord { before, now } => Some(About::Record {
            before: before.as_ref(),
            now: now.as_ref(),
        }),
        Happened::TrialStarted { .. }
        | Happened::Bought { .. }
        | Happened::Extended { .. }
        | Happened::ConversionPlanned { .. }
        | Happened::ConversionWithdrawn {}
        | Happened::SeatsAdded { .. }
        | Happened::SeatsReduced { .. }
        | Happened::Cancelled {}
        | Happened::RenewalTurned { .. }
        | Happened::Renewed { .. }
        | Happened::PriceAnnounced { .. }
        | Happened::PriceKept { .. }
        | Happened::NoticeSent { .. }
        | Happened::Disabled {}
        | Happened::Deleted {} => None,
    }
}
