//! What customers asked Tidewell for: one enquiry that waits, one that is urgent, one that was taken on.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{EventId, LeadId, LeadRequestId, ListingId};
use liaison_domain::lead::answer::Deal;
use liaison_domain::lead::enquiry::{RawContact, RawEnquiry, RequestKind, ShareConsent};
use liaison_domain::lead::log::{Happened, LeadEntry};
use liaison_domain::lead::request::{RequestState, confirm_by};
use liaison_domain::lead::{LeadState, Urgency};
use liaison_domain::link::SummaryId;
use liaison_domain::money::{Currency, Money};
use liaison_domain::taxonomy::{CustomerSize, Service};

use super::people::{MARA, user_id};
use super::{Kind, hours_ago, id, minutes_after, organisations};
use crate::error::StoreError;
use crate::lead::{self, Lead, LeadRequest, Sender, Sent};
use crate::transaction::Tx;

/// Tidewell Systems, a professional service in Singapore.
const TIDEWELL_LISTING: u32 = 1;

struct Asked {
    number: u32,
    hours_ago: i64,
    urgency: Urgency,
    needs: &'static str,
    service: Service,
    size: CustomerSize,
    company: &'static str,
    person: &'static str,
    email: &'static str,
    /// In dollars of Singapore, where it was taken on.
    deal: Option<(&'static str, i64)>,
}

const ASKED: [Asked; 3] = [
    Asked {
        number: 1,
        hours_ago: 200,
        urgency: Urgency::Ordinary,
        needs: "Twenty-six mailboxes and four shared calendars have to leave our old server before its lease ends.",
        service: Service::DeploymentOrMigration,
        size: CustomerSize::UpTo50,
        company: "Lim & Tan Surveyors",
        person: "Grace Lim",
        email: "grace@limtan-surveyors.example",
        deal: Some(("Surveyors: mailboxes and calendars", 9_400)),
    },
    Asked {
        number: 2,
        hours_ago: 70,
        urgency: Urgency::Ordinary,
        needs: "Somebody who looks after our mail and answers when it does not work. We are eleven people in two places.",
        service: Service::ManagedServices,
        size: CustomerSize::UpTo50,
        company: "Pasir Ris Dental",
        person: "Devi Nair",
        email: "devi@pasirris-dental.example",
        deal: None,
    },
    Asked {
        number: 3,
        hours_ago: 5,
        urgency: Urgency::Quick,
        needs: "Our accounts department cannot sign in since Friday, and the firm that set it up has closed.",
        service: Service::Consulting,
        size: CustomerSize::UpTo250,
        company: "Kallang Freight",
        person: "Osman Yusof",
        email: "osman@kallang-freight.example",
        deal: None,
    },
];

pub(super) async fn insert(tx: &Tx, now: Timestamp) -> Result<(), StoreError> {
    for asked in &ASKED {
        one(tx, now, asked).await?;
    }
    Ok(())
}

async fn one(tx: &Tx, now: Timestamp, asked: &Asked) -> Result<(), StoreError> {
    let sent_at = hours_ago(now, asked.hours_ago);
    let request = request(asked, sent_at);
    lead::insert_request(tx, &request).await?;
    let received_at = minutes_after(sent_at, 12);
    let answered_at = minutes_after(received_at, 150);
    let answer_by = asked.urgency.answer_by(received_at);
    let money = |minor| Money {
        minor,
        currency: Currency::Sgd,
    };
    let deal = asked.deal.map(|(name, dollars)| Deal {
        name: name.to_owned(),
        value: Some(money(dollars * 100)),
        closes_on: None,
    });
    let lead = Lead {
        id: LeadId(id(Kind::Lead, asked.number)),
        request: request.id,
        partner: organisations::tidewell(),
        listing: ListingId(id(Kind::Listing, TIDEWELL_LISTING)),
        kind: RequestKind::Enquiry,
        urgency: asked.urgency,
        state: match deal {
            Some(_) => LeadState::Accepted,
            None => LeadState::Received,
        },
        sender: request.sent.by.clone(),
        closing: None,
        looked_after_by: deal.as_ref().map(|_| user_id(MARA.0)),
        received_at,
        answer_by,
        notice_at: deal.is_none().then(|| asked.urgency.notice_at(answer_by)),
        answered_at: deal.as_ref().map(|_| answered_at),
        closed_at: None,
        revision: 1,
        deal,
    };
    lead::insert(tx, &lead, &request).await?;
    let by_customer = Author {
        side: Side::Customer,
        user: None,
        name: None,
    };
    let log = [
        (None, sent_at, by_customer.clone(), Some(Happened::Sent {})),
        (
            None,
            received_at,
            by_customer.clone(),
            Some(Happened::Confirmed {}),
        ),
        (
            Some(lead.id),
            received_at,
            by_customer,
            Some(Happened::Received {}),
        ),
        (
            Some(lead.id),
            answered_at,
            Author {
                side: Side::Partner,
                user: Some(user_id(MARA.0)),
                name: Some(MARA.1.to_owned()),
            },
            lead.deal.clone().map(|deal| Happened::Accepted { deal }),
        ),
    ];
    for (place, (about, at, author, happened)) in (0..).zip(log) {
        let Some(happened) = happened else { continue };
        let entry = LeadEntry {
            id: EventId(id(Kind::LeadEvent, asked.number * 10 + place)),
            at,
            request: request.id,
            lead: about,
            author,
            happened,
        };
        lead::append(tx, &entry).await?;
    }
    if lead.answered_at.is_some() {
        lead::count_answer(tx, &lead, answered_at).await?;
    }
    Ok(())
}

fn request(asked: &Asked, sent_at: Timestamp) -> LeadRequest {
    let number = u8::try_from(asked.number).unwrap_or_default();
    LeadRequest {
        id: LeadRequestId(id(Kind::LeadRequest, asked.number)),
        summary: SummaryId::from_random([number, 3, 8, 4, number, 11]),
        state: RequestState::Open,
        enquiry: RawEnquiry {
            kind: RequestKind::Enquiry,
            listings: vec![ListingId(id(Kind::Listing, TIDEWELL_LISTING))],
            needs: asked.needs.to_owned(),
            services: vec![asked.service],
            customer_size: Some(asked.size),
            country: "SG".to_owned(),
            urgency: asked.urgency,
            contact: RawContact {
                name: asked.person.to_owned(),
                email: asked.email.to_owned(),
                phone: "+65 5550 0172".to_owned(),
                company: asked.company.to_owned(),
            },
            consent: ShareConsent::Given,
            ..RawEnquiry::default()
        },
        language: Language::En,
        sent: Sent {
            by: Sender::Address(asked.email.to_owned()),
            person: None,
            source: "192.0.2.7".to_owned(),
        },
        sent_at,
        confirm_by: confirm_by(sent_at),
        revision: 2,
    }
}
