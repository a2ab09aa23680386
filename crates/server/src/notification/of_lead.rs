//! From the log of a form and its leads. Whoever asked has no account, and reads letters of its own.

use liaison_domain::authorize::minds_leads;
use liaison_domain::event::Side;
use liaison_domain::id::UserId;
use liaison_domain::lead::answer::Closing;
use liaison_domain::lead::enquiry::RequestKind;
use liaison_domain::lead::log::Happened;
use liaison_domain::notification::{NotificationEvent, Subject};
use liaison_store::lead::Lead;
use liaison_store::{StoreError, Tx, partner, staff};

use super::reader::{ids, present};
use super::{Happening, each, tell};
use crate::lead_log::LeadLog;

/// Tells the partner that has the lead what it did not do itself, and the one that passed it on what was answered.
pub(crate) async fn of_lead(
    tx: &Tx,
    log: &LeadLog<'_>,
    happened: &Happened,
    position: u8,
) -> Result<(), StoreError> {
    let Some(lead) = log.lead else {
        return Ok(());
    };
    let name = log.request.summary.as_str().to_owned();
    let happening = |event, days| Happening {
        event,
        at: log.at,
        position,
        author: &log.author,
        days,
    };
    if let Some((event, days)) = told_to_partner(log, lead, happened) {
        let subject = Subject::Lead {
            id: lead.id,
            name: name.clone(),
        };
        let people = who_minds(tx, lead).await?;
        tell(
            tx,
            &happening(event, days),
            each(people, &subject, None).collect(),
        )
        .await?;
    }
    if lead.kind == RequestKind::Referral
        && is_answer(happened)
        && let Some(person) = log.request.sent.person
        && let Some(person) = present(tx, person).await?
    {
        let answered_by = partner::find(tx, lead.partner).await?.map(|partner| partner.name);
        let subject = Subject::SentLead { name };
        let concerned = each([person], &subject, answered_by.as_deref());
        let event = NotificationEvent::ReferralAnswered;
        tell(tx, &happening(event, None), concerned.collect()).await?;
    }
    Ok(())
}

/// Whoever took it on, and until then everybody whose work that is.
async fn who_minds(tx: &Tx, lead: &Lead) -> Result<Vec<UserId>, StoreError> {
    if let Some(person) = lead.looked_after_by
        && let Some(person) = present(tx, person).await?
    {
        return Ok(vec![person]);
    }
    Ok(ids(staff::in_roles(tx, lead.partner, minds_leads).await?))
}

fn told_to_partner(
    log: &LeadLog<'_>,
    lead: &Lead,
    happened: &Happened,
) -> Option<(NotificationEvent, Option<u32>)> {
    use NotificationEvent as E;
    Some(match happened {
        Happened::Received {} => (E::LeadReceived, None),
        Happened::NoticeSent {} => {
            let left = lead.answer_by.duration_since(log.at).as_hours();
            (E::LeadExpiring, u32::try_from((left + 23).div_euclid(24)).ok())
        }
        Happened::Expired {} => (E::LeadExpired, None),
        Happened::Withdrawn {} => (E::LeadWithdrawn, None),
        // What the partner closes itself it knows.
        Happened::Closed { .. } if log.author.side == Side::Clock => (E::LeadLost, None),
        Happened::Sent {}
        | Happened::Confirmed {}
        | Happened::Lapsed {}
        | Happened::Accepted { .. }
        | Happened::DealChanged { .. }
        | Happened::Closed { .. }
        | Happened::Declined { .. }
        | Happened::Won {}
        | Happened::Reopened {}
        | Happened::Reported {}
        | Happened::NoteWritten {}
        | Happened::NoteChanged {} => return None,
    })
}

const fn is_answer(happened: &Happened) -> bool {
    matches!(
        happened,
        Happened::Accepted { .. }
            | Happened::Won {}
            | Happened::Expired {}
            | Happened::Closed {
                closing: Closing::Declined { .. }
            }
    )
}
