//! Writing the log of a subscription, and writing down what the clock did to it.

use jiff::Timestamp;
use liaison_domain::event::Author;
use liaison_domain::id::{EventId, SubscriptionId};
use liaison_domain::subscription::Subscription;
use liaison_domain::subscription::log::{Happened, SubscriptionEntry};
use liaison_store::{StoreError, Tx, Update, subscription};

use crate::log_entry::by_clock;
use crate::{notification, random};

/// Everything about an entry but what happened.
pub struct SubscriptionLog {
    pub subscription: SubscriptionId,
    pub author: Author,
    pub at: Timestamp,
}

impl SubscriptionLog {
    /// `position` orders the entries of one transaction, which all happened in the same moment.
    pub async fn append(&self, tx: &Tx, position: u8, happened: Happened) -> Result<(), StoreError> {
        let id = random::uuid_in_order(self.at, position)
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let entry = SubscriptionEntry {
            id: EventId(id),
            at: self.at,
            subscription: self.subscription,
            author: self.author.clone(),
            happened,
        };
        subscription::append(tx, &entry).await?;
        notification::of_subscription(tx, &entry, position).await
    }
}

/// What became of writing down the clock's steps.
pub enum Caught {
    Up(Subscription),
    /// Nothing was due.
    Was(Subscription),
    /// Somebody else changed it meanwhile.
    Stale,
}

/// Writes down every step of the clock that is due, each as of the moment when it was. The revision guards that each of
/// them happens once, whoever else is at it.
pub async fn catch_up(tx: &Tx, seen: Subscription, now: Timestamp) -> Result<Caught, StoreError> {
    let mut current = seen.clone();
    let mut steps = Vec::new();
    while let Some((after, at, happened)) = current.passed(now) {
        steps.push((at, happened));
        current = after;
    }
    if steps.is_empty() {
        return Ok(Caught::Was(seen));
    }
    match subscription::update(tx, &current, now).await? {
        Update::Done { revision } => current.revision = revision,
        Update::Stale => return Ok(Caught::Stale),
    }
    for (at, happened) in steps {
        let log = SubscriptionLog {
            subscription: current.id,
            author: by_clock(),
            at,
        };
        log.append(tx, 0, happened).await?;
    }
    Ok(Caught::Up(current))
}
