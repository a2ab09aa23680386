//! What customers asked partners for: enquiries that wait, one of them urgent, one that was taken on, and some that came
//! to an agreement.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{EventId, LeadId, LeadRequestId, ListingId, PartnerId};
use liaison_domain::lead::answer::Deal;
use liaison_domain::lead::enquiry::{RawContact, RawEnquiry, RequestKind, ShareConsent};
use liaison_domain::lead::log::{Happened, LeadEntry};
use liaison_domain::lead::request::{RequestState, confirm_by};
use liaison_domain::lead::{LeadState, Urgency};
use liaison_domain::link::SummaryId;
use liaison_domain::money::{Currency, Money};
use liaison_domain::taxonomy::{CustomerSize, Service};

use super::people::{MARA, user_id};
use super::{Kind, hours_ago, id, minutes_after};
use crate::error::StoreError;
use crate::lead::{self, Lead, LeadRequest, Sender, Sent};
use crate::transaction::Tx;

/// Tidewell Systems, a professional service in Singapore: the number of the partner and of its listing.
const TIDEWELL: u32 = 1;
/// 橋本クラウド研究所.
const HASHIMOTO: u32 = 22;

struct Asked {
    number: u32,
    of: u32,
    hours_ago: i64,
    urgency: Urgency,
    needs: &'static str,
    service: Service,
    size: CustomerSize,
    company: &'static str,
    person: &'static str,
    email: &'static str,
    outcome: Outcome,
}

#[derive(Clone, Copy)]
enum Outcome {
    Waits,
    /// For so many dollars of Singapore.
    TakenOn(&'static str, i64),
    Won(&'static str, i64),
}

impl Outcome {
    fn deal(self) -> Option<Deal> {
        let (name, dollars) = match self {
            Self::Waits => return None,
            Self::TakenOn(name, dollars) | Self::Won(name, dollars) => (name, dollars),
        };
        Some(Deal {
            name: name.to_owned(),
            value: Some(Money {
                minor: dollars * 100,
                currency: Currency::Sgd,
            }),
            closes_on: None,
        })
    }

    const fn state(self) -> LeadState {
        match self {
            Self::Waits => LeadState::Received,
            Self::TakenOn(..) => LeadState::Accepted,
            Self::Won(..) => LeadState::Won,
        }
    }
}

const ASKED: [Asked; 8] = [
    Asked {
        number: 1,
        of: TIDEWELL,
        hours_ago: 200,
        urgency: Urgency::Ordinary,
        needs: "Twenty-six mailboxes and four shared calendars have to leave our old server before its lease ends.",
        service: Service::DeploymentOrMigration,
        size: CustomerSize::UpTo50,
        company: "Lim & Tan Surveyors",
        person: "Grace Lim",
        email: "grace@limtan-surveyors.example",
        outcome: Outcome::TakenOn("Surveyors: mailboxes and calendars", 9_400),
    },
    Asked {
        number: 2,
        of: TIDEWELL,
        hours_ago: 70,
        urgency: Urgency::Ordinary,
        needs: "Somebody who looks after our mail and answers when it does not work. We are eleven people in two places.",
        service: Service::ManagedServices,
        size: CustomerSize::UpTo50,
        company: "Pasir Ris Dental",
        person: "Devi Nair",
        email: "devi@pasirris-dental.example",
        outcome: Outcome::Waits,
    },
    Asked {
        number: 3,
        of: TIDEWELL,
        hours_ago: 5,
        urgency: Urgency::Quick,
        needs: "Our accounts department cannot sign in since Friday, and the firm that set it up has closed.",
        service: Service::Consulting,
        size: CustomerSize::UpTo250,
        company: "Kallang Freight",
        person: "Osman Yusof",
        email: "osman@kallang-freight.example",
        outcome: Outcome::Waits,
    },
    Asked {
        number: 4,
        of: TIDEWELL,
        hours_ago: 190 * 24,
        urgency: Urgency::Ordinary,
        needs: "Our drawings go by mail, and half of them come back. Forty people, two offices, no downtime in a tender week.",
        service: Service::DeploymentOrMigration,
        size: CustomerSize::UpTo50,
        company: "Harrow & Finch Architects",
        person: "Elena Ostrova",
        email: "elena@harrowfinch.example",
        outcome: Outcome::Won("Harrow & Finch: mailboxes", 21500),
    },
    Asked {
        number: 5,
        of: TIDEWELL,
        hours_ago: 120 * 24,
        urgency: Urgency::Ordinary,
        needs: "A workshop of eighteen with no one for computers. Somebody has to look after ours.",
        service: Service::ManagedServices,
        size: CustomerSize::UpTo50,
        company: "Gantry Works",
        person: "Tariq Rahman",
        email: "tariq@gantryworks.example",
        outcome: Outcome::Won("Gantry Works: care", 7800),
    },
    Asked {
        number: 6,
        of: TIDEWELL,
        hours_ago: 75 * 24,
        urgency: Urgency::Ordinary,
        needs: "Three shops, one calendar, and patients who get two reminders or none.",
        service: Service::Consulting,
        size: CustomerSize::UpTo50,
        company: "Marlowe Opticians",
        person: "Ruth Marlowe",
        email: "ruth@marlowe.example",
        outcome: Outcome::Won("Marlowe: calendars", 4200),
    },
    Asked {
        number: 7,
        of: HASHIMOTO,
        hours_ago: 100 * 24,
        urgency: Urgency::Ordinary,
        needs: "十二名のメールと共有カレンダーを、夜間に移してほしい。日本語でやり取りできることが条件です。",
        service: Service::DeploymentOrMigration,
        size: CustomerSize::UpTo50,
        company: "Umibe Print",
        person: "青木 春",
        email: "haru@umibe.example",
        outcome: Outcome::Won("海辺印刷様 移行", 9800),
    },
    Asked {
        number: 8,
        of: HASHIMOTO,
        hours_ago: 64 * 24,
        urgency: Urgency::Ordinary,
        needs: "三家诊所共用一个日历，患者提醒邮件有时发两次，有时不发。希望用中文沟通。",
        service: Service::Consulting,
        size: CustomerSize::UpTo50,
        company: "Bukit Timah Physio",
        person: "Wei Ling Koh",
        email: "wei@btphysio.example",
        outcome: Outcome::Won("Bukit Timah Physio", 3_600),
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
    let answered_at = match asked.of {
        TIDEWELL => minutes_after(received_at, 9 * 60 - 20),
        _ => minutes_after(received_at, 150),
    };
    let answer_by = asked.urgency.answer_by(received_at);
    let deal = asked.outcome.deal();
    let has_won = matches!(asked.outcome, Outcome::Won(..));
    let closed_at = minutes_after(answered_at, 12 * 24 * 60);
    let seller = (asked.of == TIDEWELL).then_some(MARA);
    let lead = Lead {
        id: LeadId(id(Kind::Lead, asked.number)),
        request: request.id,
        partner: PartnerId(id(Kind::Partner, asked.of)),
        listing: ListingId(id(Kind::Listing, asked.of)),
        kind: RequestKind::Enquiry,
        urgency: asked.urgency,
        state: asked.outcome.state(),
        sender: request.sent.by.clone(),
        closing: None,
        looked_after_by: deal.as_ref().and(seller).map(|(person, _)| user_id(person)),
        received_at,
        answer_by,
        notice_at: deal.is_none().then(|| asked.urgency.notice_at(answer_by)),
        answered_at: deal.as_ref().map(|_| answered_at),
        closed_at: has_won.then_some(closed_at),
        revision: 1,
        deal,
    };
    lead::insert(tx, &lead, &request).await?;
    let by_customer = Author {
        side: Side::Customer,
        user: None,
        name: None,
    };
    let by_partner = Author {
        side: Side::Partner,
        user: seller.map(|(person, _)| user_id(person)),
        name: seller.map(|(_, name)| name.to_owned()),
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
            by_partner.clone(),
            lead.deal.clone().map(|deal| Happened::Accepted { deal }),
        ),
        (
            Some(lead.id),
            closed_at,
            by_partner,
            has_won.then_some(Happened::Won {}),
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
        state: match asked.outcome {
            Outcome::Won(..) => RequestState::Closed,
            Outcome::Waits | Outcome::TakenOn(..) => RequestState::Open,
        },
        enquiry: RawEnquiry {
            kind: RequestKind::Enquiry,
            listings: vec![ListingId(id(Kind::Listing, asked.of))],
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
        language: match asked.of {
            HASHIMOTO => Language::Ja,
            _ => Language::En,
        },
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
