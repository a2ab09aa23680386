//! Telling people that a trial or a term ends. Who tells of it moves the mark of the next notice in the same
//! transaction, so that each is sent once, whatever number of processes look.

use liaison_contract::paths;
use liaison_domain::id::UserId;
use liaison_domain::notification::{NotificationEvent, Reader, Subject};
use liaison_domain::subscription::log::Happened;
use liaison_domain::subscription::notice::{due, next_after};
use liaison_domain::subscription::{Phase, Subscription};
use liaison_store::notification::Switch;
use liaison_store::subscription::Waiting;
use liaison_store::user::StoredUser;
use liaison_store::{Mark, StoreError, Tx, customer, partner, subscription, user};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::log_entry::by_clock;
use crate::mail::ending::{Ending, letter};
use crate::mail::switchable;
use crate::notification::{
    Concerned, Happening, administrators_of, tell_with_own_letter, who_looks_after_subscription,
};
use crate::subscription_log::SubscriptionLog;

pub(super) async fn send_notices(app: &App) -> Result<(), StepError> {
    for waiting in subscription::noticing(&app.store.read(), app.now(), BATCH).await? {
        send(app, waiting).await?;
    }
    Ok(())
}

async fn send(app: &App, waiting: Waiting) -> Result<(), StepError> {
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
        tell(app, &tx, told).await?;
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

/// In the inbox and by a letter of its own, as everybody wants it.
async fn tell(app: &App, tx: &Tx, told: Ending<'_>) -> Result<(), StepError> {
    let ending = told.subscription;
    let event = match &ending.phase {
        Phase::Trial { .. } => NotificationEvent::TrialExpiring,
        Phase::Paid { .. } | Phase::Over { .. } => NotificationEvent::TermExpiring,
    };
    let readers = readers(tx, ending).await?;
    let seller = partner::find(tx, ending.brought_by)
        .await?
        .map(|partner| partner.name);
    let concerned = readers
        .iter()
        .map(|(reader, person)| concerned(*reader, person.id, told, seller.as_deref()))
        .collect();
    let happening = Happening {
        event,
        at: app.now(),
        position: 0,
        author: &by_clock(),
        days: Some(told.notice.days.into()),
    };
    let by_mail = tell_with_own_letter(tx, &happening, concerned).await?;
    for (reader, person) in readers.iter().filter(|(_, person)| by_mail.contains(&person.id)) {
        let page = match reader {
            Reader::Customer => paths::own_subscription_page(ending.id),
            Reader::Partner => paths::subscription_page(ending.id),
        };
        let url = app.config.public_url.join(&page);
        switchable::send(app, tx, person, Switch::Event(event), |words, links| {
            letter(words, told, *reader, url, links)
        })
        .await?;
    }
    Ok(())
}

fn concerned(reader: Reader, user: UserId, told: Ending<'_>, seller: Option<&str>) -> Concerned {
    let (id, name) = (told.subscription.id, told.product.to_owned());
    match reader {
        Reader::Partner => Concerned {
            user,
            subject: Subject::Subscription { id, name },
            organisation: Some(told.organisation.to_owned()),
        },
        Reader::Customer => Concerned {
            user,
            subject: Subject::OwnSubscription { id, name },
            organisation: seller.map(str::to_owned),
        },
    }
}

/// The customer's global administrators, and whoever of the partner looks after what the subscription comes from.
async fn readers(tx: &Tx, ending: &Subscription) -> Result<Vec<(Reader, StoredUser)>, StepError> {
    let administrators = administrators_of(tx, ending.customer).await?;
    let mut readers: Vec<_> = administrators
        .into_iter()
        .map(|person| (Reader::Customer, person))
        .collect();
    if let Some(id) = who_looks_after_subscription(tx, ending).await?
        && let Some(person) = user::find(tx, id).await?
    {
        readers.push((Reader::Partner, person));
    }
    Ok(readers)
}

fn product_name(app: &App, ending: &Subscription) -> String {
    let product = app.price_list().product(&ending.product);
    product.map_or_else(|| ending.product.0.clone(), |product| product.name().to_owned())
}
