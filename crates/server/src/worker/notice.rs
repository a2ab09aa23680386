//! Telling people that a trial or a term ends. Who tells of it moves the mark of the next notice in the same
//! transaction, so that each is sent once, whatever number of processes look.

use liaison_contract::paths;
use liaison_domain::Language;
use liaison_domain::subscription::log::Happened;
use liaison_domain::subscription::notice::{due, next_after};
use liaison_domain::subscription::{Origin, Subscription};
use liaison_store::subscription::{Mark, Noticing};
use liaison_store::user::StoredUser;
use liaison_store::{
    StoreError, Tx, customer, purchase_offer, redemption, subscription, trial_invitation, user,
};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::by_clock;
use crate::mail::ending::{Ending, Reader, letter};
use crate::mail::{self, Envelope};
use crate::subscription_log::SubscriptionLog;

/// An organisation has few who can decide. Nobody else is told.
const MOST_ADMINISTRATORS: u64 = 20;
/// The name that it comes from: no partner and no customer wrote it.
const SENDER: &str = "Liaison";

pub(super) async fn send_notices(app: &App) -> Result<(), StepError> {
    for waiting in subscription::noticing(&app.store.read(), app.now(), BATCH).await? {
        send(app, waiting).await?;
    }
    Ok(())
}

async fn send(app: &App, waiting: Noticing) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let now = app.now();
    let tx = app.store.write().await?;
    let Some(ending) = subscription::lock(&tx, waiting.id).await? else {
        return Ok(());
    };
    let next = next_after(&ending.phase, now).map(|notice| notice.at);
    if subscription::mark_noticed(&tx, waiting, next).await? == Mark::Taken {
        return Ok(());
    }
    if let Some(notice) = due(&ending.phase, now) {
        let gone = || StoreError::Corrupt(format!("the customer of subscription {} is gone", ending.id));
        let organisation = customer::find(&tx, ending.customer).await?.ok_or_else(gone)?;
        let told = Ending {
            subscription: &ending,
            notice,
            organisation: &organisation.name,
            product: &product_name(app, &ending),
        };
        for (reader, person) in readers(&tx, &ending).await? {
            tell(app, &tx, told, reader, &person).await?;
        }
        let log = SubscriptionLog {
            subscription: ending.id,
            author: by_clock(),
            at: now,
        };
        let days = notice.days.into();
        log.append(&tx, 0, Happened::NoticeSent { days }).await?;
    }
    tx.commit().await?;
    app.live.written();
    Ok(())
}

async fn tell(
    app: &App,
    tx: &Tx,
    told: Ending<'_>,
    reader: Reader,
    person: &StoredUser,
) -> Result<(), StepError> {
    let language = user::language(tx, person.id).await?.unwrap_or(Language::En);
    let id = told.subscription.id;
    let page = match reader {
        Reader::Customer => paths::own_subscription_page(id),
        Reader::Partner => paths::subscription_page(id),
    };
    let composed = {
        let words = mail::words(language)?;
        letter(&words, told, reader, app.config.public_url.join(&page))
    };
    let envelope = Envelope {
        to: &person.email,
        sender_name: SENDER,
        reply_to: None,
    };
    mail::queue(app, tx, envelope, &composed, app.now()).await?;
    Ok(())
}

/// The customer's global administrators, and whoever of the partner looks after what the subscription comes from.
async fn readers(tx: &Tx, ending: &Subscription) -> Result<Vec<(Reader, StoredUser)>, StepError> {
    let administrators = user::administrators_of(tx, ending.customer, MOST_ADMINISTRATORS).await?;
    let mut readers: Vec<_> = administrators
        .into_iter()
        .map(|person| (Reader::Customer, person))
        .collect();
    let looks_after = match ending.origin {
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
    if let Some(id) = looks_after
        && let Some(person) = user::find(tx, id).await?
        && person.left_at.is_none()
    {
        readers.push((Reader::Partner, person));
    }
    Ok(readers)
}

fn product_name(app: &App, ending: &Subscription) -> String {
    let product = app.price_list().product(&ending.product);
    product.map_or_else(|| ending.product.0.clone(), |product| product.name().to_owned())
}
