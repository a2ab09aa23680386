//! Telling people what happened: written into their inboxes in the transaction of the change. What is mailed of it is
//! the worker's.
//!
//! The logs call it themselves, so that nothing is written down that nobody is told of.

mod of_customer_review;
mod of_enrolment;
mod of_event;
mod of_lead;
mod of_listing;
mod of_offer;
mod of_subscription;
mod reader;

use std::collections::HashSet;

use jiff::Timestamp;
use liaison_domain::event::Author;
use liaison_domain::id::{NotificationId, UserId};
use liaison_domain::notification::{News, NotificationChoice, NotificationEvent, Subject, digest_after};
use liaison_store::notification::{DueMail, Mailing, Notification, insert_all, preferences_of};
use liaison_store::{StoreError, Tx};

pub(crate) use self::of_customer_review::of_customer_review;
pub(crate) use self::of_enrolment::{AdministrationEnding, of_administration_ending, of_enrolment};
pub(crate) use self::of_event::of_event;
pub(crate) use self::of_lead::of_lead;
pub(crate) use self::of_listing::{of_listing, of_location};
pub(crate) use self::of_offer::{has_it_before_it, of_offer, remind_customers};
pub(crate) use self::of_subscription::{of_subscription, who_looks_after_subscription};
pub(crate) use self::reader::administrators_of;

use crate::random;

/// What happened, whoever is told of it.
pub(crate) struct Happening<'a> {
    pub(crate) event: NotificationEvent,
    pub(crate) at: Timestamp,
    /// Orders what one transaction tells, which all happened in the same moment.
    pub(crate) position: u8,
    pub(crate) author: &'a Author,
    /// In how many days it ends, of what ends.
    pub(crate) days: Option<u32>,
}

/// Somebody whom it concerns, with what it is called on their side.
pub(crate) struct Concerned {
    pub(crate) user: UserId,
    pub(crate) subject: Subject,
    /// On the other side.
    pub(crate) organisation: Option<String>,
}

/// Who writes the mail about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writer {
    Worker,
    Caller,
}

/// Tells everybody whom it concerns as they want it. Who did it knows.
pub(crate) async fn tell(
    tx: &Tx,
    happening: &Happening<'_>,
    concerned: Vec<Concerned>,
) -> Result<(), StoreError> {
    put(tx, happening, concerned, Writer::Worker).await.map(|_| ())
}

/// The same of what has a letter of its own. Gives back to whom that goes now.
pub(crate) async fn tell_with_own_letter(
    tx: &Tx,
    happening: &Happening<'_>,
    concerned: Vec<Concerned>,
) -> Result<HashSet<UserId>, StoreError> {
    put(tx, happening, concerned, Writer::Caller).await
}

async fn put(
    tx: &Tx,
    happening: &Happening<'_>,
    concerned: Vec<Concerned>,
    writer: Writer,
) -> Result<HashSet<UserId>, StoreError> {
    let users: Vec<UserId> = concerned.iter().map(|each| each.user).collect();
    let preferences = preferences_of(tx, &users).await?;
    let mut known: HashSet<UserId> = happening.author.user.into_iter().collect();
    let mut at_once = HashSet::new();
    let mut told = Vec::with_capacity(concerned.len());
    for each in concerned {
        if !known.insert(each.user) {
            continue;
        }
        let chosen = preferences.get(&each.user);
        let choice = chosen.map_or_else(
            || happening.event.default_choice(),
            |chosen| chosen.choice(happening.event),
        );
        let due = |mailing, at| Some(DueMail { mailing, at });
        let mail = match (choice, writer) {
            (NotificationChoice::Off, _) => continue,
            (NotificationChoice::On, Writer::Worker) => due(Mailing::AtOnce, happening.at),
            (NotificationChoice::On, Writer::Caller) => None,
            (NotificationChoice::Digest, _) => due(Mailing::Digest, digest_after(happening.at)),
        };
        if choice == NotificationChoice::On {
            at_once.insert(each.user);
        }
        let id = random::uuid_in_order(happening.at, happening.position)
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        told.push(Notification {
            id: NotificationId(id),
            user: each.user,
            at: happening.at,
            news: News {
                event: happening.event,
                subject: each.subject,
                organisation: each.organisation,
                person: happening.author.name.clone(),
                days: happening.days,
            },
            read_at: None,
            mail,
        });
    }
    insert_all(tx, &told).await?;
    Ok(at_once)
}

/// The same on one side for each of these people.
fn each(
    users: impl IntoIterator<Item = UserId>,
    subject: &Subject,
    organisation: Option<&str>,
) -> impl Iterator<Item = Concerned> {
    users.into_iter().map(move |user| Concerned {
        user,
        subject: subject.clone(),
        organisation: organisation.map(str::to_owned),
    })
}
