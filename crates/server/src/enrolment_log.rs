//! Writing the log of an enrolment, and telling whom its end concerns.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_domain::enrolment::log::{EnrolmentEntry, Happened};
use liaison_domain::entitlement::administration_ends_on;
use liaison_domain::event::Author;
use liaison_domain::id::{EnrolmentId, EventId, PartnerId};
use liaison_domain::partner::Programme;
use liaison_store::enrolment::Joining;
use liaison_store::{StoreError, Tx, customer, enrolment, partner, relationship};

use crate::log_entry::by_clock;
use crate::{notification, random};

/// Everything about an entry but what happened.
pub struct EnrolmentLog {
    pub partner: PartnerId,
    pub programme: Programme,
    pub author: Author,
    pub at: Timestamp,
}

impl EnrolmentLog {
    pub const fn of(joining: &Joining, author: Author, at: Timestamp) -> Self {
        Self {
            partner: joining.partner,
            programme: joining.programme,
            author,
            at,
        }
    }

    /// `position` orders the entries of one transaction, which all happened in the same moment.
    pub async fn append(&self, tx: &Tx, position: u8, happened: Happened) -> Result<(), StoreError> {
        let id = random::uuid_in_order(self.at, position)
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let entry = EnrolmentEntry {
            id: EventId(id),
            at: self.at,
            enrolment: EnrolmentId::of(self.partner, self.programme),
            author: self.author.clone(),
            happened,
        };
        enrolment::append(tx, &entry).await?;
        notification::of_enrolment(tx, self, &entry.happened, position).await
    }
}

/// Tells everybody for whom the partner administers that this ends, and when. Nothing while a programme holds, so
/// whoever takes one away or lets it lapse calls this afterwards.
pub async fn tell_of_administration(
    tx: &Tx,
    id: PartnerId,
    today: Date,
    now: Timestamp,
) -> Result<(), StoreError> {
    let gone = || StoreError::Corrupt(format!("partner {id} is gone"));
    let administrator = partner::find(tx, id).await?.ok_or_else(gone)?;
    let Some(last) = administration_ends_on(&administrator.enrolments, today).filter(|last| *last > today)
    else {
        return Ok(());
    };
    let days = today
        .until(last)
        .ok()
        .and_then(|left| u32::try_from(left.get_days()).ok());
    let mut position = 10;
    for granted in relationship::active_by(tx, id).await? {
        let Some(organisation) = customer::find(tx, granted.customer).await? else {
            continue;
        };
        let told = notification::AdministrationEnding {
            partner: &administrator,
            customer: &organisation,
            days: days.unwrap_or_default(),
            author: &by_clock(),
            at: now,
        };
        notification::of_administration_ending(tx, &told, position).await?;
        position = position.saturating_add(1);
    }
    Ok(())
}
