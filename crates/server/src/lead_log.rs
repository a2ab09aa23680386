//! Writing the log of a form and of the leads that came of it, and moving the form as its leads move.

use jiff::Timestamp;
use liaison_domain::event::Author;
use liaison_domain::id::EventId;
use liaison_domain::lead::log::{Happened, LeadEntry};
use liaison_domain::lead::request::{RequestEvent, next};
use liaison_store::lead::{self, Lead, LeadRequest};
use liaison_store::{StoreError, Tx, Update};

use crate::{notification, random};

/// Everything about an entry but what happened.
pub struct LeadLog<'a> {
    pub request: &'a LeadRequest,
    /// Absent of what happens to the form itself.
    pub lead: Option<&'a Lead>,
    pub author: Author,
    pub at: Timestamp,
}

impl LeadLog<'_> {
    /// `position` orders the entries of one transaction, which all happened in the same moment.
    pub async fn append(&self, tx: &Tx, position: u8, happened: Happened) -> Result<(), StoreError> {
        let id = random::uuid_in_order(self.at, position)
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let entry = LeadEntry {
            id: EventId(id),
            at: self.at,
            request: self.request.id,
            lead: self.lead.map(|lead| lead.id),
            author: self.author.clone(),
            happened,
        };
        lead::append(tx, &entry).await?;
        notification::of_lead(tx, self, &entry.happened, position).await
    }
}

/// Closes a form with the last of its leads, and opens it with one that was opened again. Whoever moves a lead calls
/// this afterwards, with the form locked.
pub async fn follow_leads(tx: &Tx, request: &LeadRequest) -> Result<(), StoreError> {
    let leads = lead::of_request(tx, request.id).await?;
    let event = if leads.iter().any(|each| each.state.is_open()) {
        RequestEvent::Reopen
    } else {
        RequestEvent::Close
    };
    let Ok(state) = next(request.state, event) else {
        return Ok(());
    };
    let moved = LeadRequest {
        state,
        ..request.clone()
    };
    match lead::update_request(tx, &moved).await? {
        Update::Done { .. } => Ok(()),
        Update::Stale => Err(StoreError::Corrupt(format!("form {} was not locked", request.id))),
    }
}
