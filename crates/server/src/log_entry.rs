//! Writing the log that both sides read.

use jiff::Timestamp;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::event::{AboutInvitation, Author, Event, Side, What};
use liaison_domain::id::{EventId, RedemptionId};
use liaison_domain::partner::{Customer, Partner};
use liaison_domain::trial_invitation::TrialInvitation;
use liaison_store::user::{Membership, StoredUser};
use liaison_store::{StoreError, Tx};

use crate::{notification, random};

/// Everything about an entry but what happened.
pub struct LogEntry<'a> {
    pub partner: &'a Partner,
    pub customer: Option<&'a Customer>,
    pub redemption: Option<RedemptionId>,
    pub about: Option<AboutInvitation>,
    pub author: Author,
    pub at: Timestamp,
}

impl<'a> LogEntry<'a> {
    /// Of something that concerns no customer.
    pub const fn within(partner: &'a Partner, author: Author, at: Timestamp) -> Self {
        Self {
            partner,
            customer: None,
            redemption: None,
            about: None,
            author,
            at,
        }
    }

    /// `position` orders the entries of one transaction, which all happened in the same moment.
    pub async fn append(&self, tx: &Tx, position: u8, what: What) -> Result<(), StoreError> {
        let id = random::uuid_in_order(self.at, position)
            .map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let event = Event {
            id: EventId(id),
            at: self.at,
            partner: Some(self.partner.id),
            partner_name: Some(self.partner.name.clone()),
            customer: self.customer.map(|customer| customer.id),
            customer_name: self.customer.map(|customer| customer.name.clone()),
            redemption: self.redemption,
            about: self.about.clone(),
            author: self.author.clone(),
            what,
        };
        liaison_store::event::append(tx, &event).await?;
        notification::of_event(tx, &event, position).await
    }
}

/// Everything about an entry that concerns a customer organisation alone, but what happened.
pub struct OrganisationEntry<'a> {
    pub customer: &'a Customer,
    pub author: Author,
    pub at: Timestamp,
}

impl OrganisationEntry<'_> {
    pub async fn append(&self, tx: &Tx, what: What) -> Result<(), StoreError> {
        let id =
            random::uuid_in_order(self.at, 0).map_err(|error| StoreError::Unavailable(Box::new(error)))?;
        let event = Event {
            id: EventId(id),
            at: self.at,
            partner: None,
            partner_name: None,
            customer: Some(self.customer.id),
            customer_name: Some(self.customer.name.clone()),
            redemption: None,
            about: None,
            author: self.author.clone(),
            what,
        };
        liaison_store::event::append(tx, &event).await
    }
}

/// The entry as a customer reads it: an invitation has only its number there, because its name is the partner's own.
pub fn as_the_customer_reads(mut event: Event) -> Event {
    if let Some(about) = &mut event.about {
        about.name = about.summary.as_str().to_owned();
    }
    event
}

/// The invitation as it is called now.
pub fn about(invitation: &TrialInvitation, catalogue: &Catalogue) -> AboutInvitation {
    AboutInvitation {
        id: invitation.id,
        name: invitation.terms.name.as_str().to_owned(),
        summary: invitation.summary.clone(),
        plan_name: plan_name(invitation, catalogue),
    }
}

/// A plan that has left the catalogue is called by its code.
pub fn plan_name(invitation: &TrialInvitation, catalogue: &Catalogue) -> String {
    let code = &invitation.terms.plan;
    catalogue
        .plan(code)
        .map_or_else(|| code.0.clone(), |plan| plan.name.clone())
}

pub fn by(user: &StoredUser) -> Author {
    Author {
        side: match user.membership {
            Membership::Customer { .. } => Side::Customer,
            Membership::Staff { .. } | Membership::Operator => Side::Partner,
        },
        user: Some(user.id),
        name: Some(user.name.clone()),
    }
}

/// A browser in which nobody has signed in.
pub const fn by_visitor() -> Author {
    Author {
        side: Side::Customer,
        user: None,
        name: None,
    }
}

pub const fn by_clock() -> Author {
    Author {
        side: Side::Clock,
        user: None,
        name: None,
    }
}
