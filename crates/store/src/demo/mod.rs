//! Demo data: fictional organisations, a campaign that went all the ways a campaign goes, and accounts to try.
//!
//! The same every time but for the moments, which count back from the one that is passed in.

mod accounts;
mod campaigns;
mod companies;
mod enrolments;
mod leads;
mod listings;
mod log;
mod organisations;
mod people;
mod reviews;
mod subscriptions;
mod walk;

use jiff::{SignedDuration, Timestamp};
use liaison_domain::text::EmailAddress;
use uuid::Uuid;

use crate::catalogue;
use crate::connection::Store;
use crate::error::StoreError;
use crate::{event, partner, user};

pub use accounts::{Account, accounts};

/// Of every demo account.
pub const PASSWORD: &str = "liaison-demo";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seeded {
    Now,
    /// The demo data was there; nothing was touched.
    Before,
}

/// Writes the demo data in one transaction and numbers its events. `hash` makes the stored form of a password.
pub async fn seed(
    store: &Store,
    now: Timestamp,
    hash: impl Fn(&str) -> String + Send,
) -> Result<Seeded, StoreError> {
    let password_hash = hash(PASSWORD);
    let tx = store.write().await?;
    if partner::find(&tx, organisations::tidewell()).await?.is_some() {
        return Ok(Seeded::Before);
    }
    let catalogue = catalogue::load(&tx).await?;
    organisations::insert(&tx, now, &password_hash).await?;
    let (operator, address) = people::OPERATOR;
    let address = EmailAddress::try_from(address)
        .map_err(|_| StoreError::Corrupt(format!("{address} is no e-mail address")))?;
    user::insert_operator(
        &tx,
        people::user_id(operator.0),
        operator.1,
        &address,
        &password_hash,
        now,
    )
    .await?;
    companies::insert(&tx, now).await?;
    campaigns::insert(&tx, now, &catalogue).await?;
    listings::insert(&tx, now).await?;
    enrolments::insert(&tx, now).await?;
    leads::insert(&tx, now).await?;
    reviews::insert(&tx, now).await?;
    tx.commit().await?;
    while !event::number_pending(store).await?.is_empty() {}
    Ok(Seeded::Now)
}

/// What an id is for, so that no two are the same.
#[derive(Clone, Copy)]
enum Kind {
    Partner = 1,
    Customer,
    User,
    Invitation,
    Redemption,
    Visitor,
    Subscription,
    Relationship,
    Event,
    Office,
    PartnerOfRecord,
    Listing,
    ListingLocation,
    ListingEvent,
    EnrolmentEvent,
    Lead,
    LeadRequest,
    LeadEvent,
    CustomerReview,
    CustomerReviewEvent,
}

fn id(kind: Kind, number: u32) -> Uuid {
    let mut bytes = *b"liaisondemo\0\0\0\0\0";
    let tail = [[kind as u8].as_slice(), &number.to_be_bytes()].concat();
    for (place, byte) in bytes.iter_mut().rev().zip(tail.iter().rev()) {
        *place = *byte;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn days_ago(now: Timestamp, days: i64) -> Timestamp {
    hours_ago(now, days * 24)
}

fn hours_ago(now: Timestamp, hours: i64) -> Timestamp {
    now.checked_sub(SignedDuration::from_hours(hours)).unwrap_or(now)
}

fn minutes_after(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(at)
}
