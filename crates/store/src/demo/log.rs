//! The events of the demo.

use jiff::Timestamp;
use liaison_domain::event::{AboutInvitation, Author, Event, Side, What};
use liaison_domain::id::{EventId, PartnerId, RedemptionId, SubscriptionId};
use liaison_domain::subscription::log::{Happened, SubscriptionEntry};

use super::people::{DemoCustomer, customer_id, user_id};
use super::{Kind, id};
use crate::error::StoreError;
use crate::transaction::Tx;
use crate::{event, subscription};

/// Writes events with numbers of their own as ids.
pub(super) struct Log<'a> {
    pub(super) tx: &'a Tx,
    written: u32,
}

pub(super) struct About {
    pub(super) partner: (PartnerId, &'static str),
    pub(super) customer: Option<&'static DemoCustomer>,
    pub(super) redemption: Option<RedemptionId>,
    pub(super) invitation: Option<AboutInvitation>,
}

impl<'a> Log<'a> {
    pub(super) fn new(tx: &'a Tx) -> Self {
        Self { tx, written: 0 }
    }

    pub(super) async fn append(
        &mut self,
        at: Timestamp,
        about: &About,
        author: Author,
        what: What,
    ) -> Result<(), StoreError> {
        self.written += 1;
        let event = Event {
            id: EventId(id(Kind::Event, self.written)),
            at,
            partner: Some(about.partner.0),
            partner_name: Some(about.partner.1.to_owned()),
            customer: about.customer.map(|customer| customer_id(customer.number)),
            customer_name: about.customer.map(|customer| customer.name.to_owned()),
            redemption: about.redemption,
            about: about.invitation.clone(),
            author,
            what,
        };
        event::append(self.tx, &event).await
    }

    /// What happened to a subscription, which has a log of its own.
    pub(super) async fn of_subscription(
        &mut self,
        at: Timestamp,
        subscription: SubscriptionId,
        author: Author,
        happened: Happened,
    ) -> Result<(), StoreError> {
        self.written += 1;
        let entry = SubscriptionEntry {
            id: EventId(id(Kind::Event, self.written)),
            at,
            subscription,
            author,
            happened,
        };
        subscription::append(self.tx, &entry).await
    }

    /// What concerns a customer and no partner.
    pub(super) async fn of_organisation(
        &mut self,
        at: Timestamp,
        customer: &DemoCustomer,
        (number, name): (u32, &str),
        what: What,
    ) -> Result<(), StoreError> {
        self.written += 1;
        let event = Event {
            id: EventId(id(Kind::Event, self.written)),
            at,
            partner: None,
            partner_name: None,
            customer: Some(customer_id(customer.number)),
            customer_name: Some(customer.name.to_owned()),
            redemption: None,
            about: None,
            author: Author {
                side: Side::Customer,
                user: Some(user_id(number)),
                name: Some(name.to_owned()),
            },
            what,
        };
        event::append(self.tx, &event).await
    }
}

pub(super) fn staff((number, name): (u32, &str)) -> Author {
    Author {
        side: Side::Partner,
        user: Some(user_id(number)),
        name: Some(name.to_owned()),
    }
}

pub(super) fn person_of(customer: &DemoCustomer) -> Author {
    Author {
        side: Side::Customer,
        user: Some(user_id(customer.number)),
        name: Some(customer.person.to_owned()),
    }
}

pub(super) fn somebody() -> Author {
    Author {
        side: Side::Customer,
        user: None,
        name: None,
    }
}

pub(super) fn clock() -> Author {
    Author {
        side: Side::Clock,
        user: None,
        name: None,
    }
}
