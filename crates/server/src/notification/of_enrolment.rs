//! From the log of an enrolment, and of what its end means for customers.

use jiff::Timestamp;
use liaison_domain::enrolment::log::Happened;
use liaison_domain::event::{Author, Side};
use liaison_domain::notification::{NotificationEvent, Subject};
use liaison_domain::partner::{Customer, Partner};
use liaison_store::{StoreError, Tx};

use super::reader::{administrators_of, ids, who_decides_for};
use super::{Happening, each, tell};
use crate::enrolment_log::EnrolmentLog;

/// Those who decide for the partner hear what the operator and the clock did. What they did themselves they know.
pub(crate) async fn of_enrolment(
    tx: &Tx,
    log: &EnrolmentLog,
    happened: &Happened,
    position: u8,
) -> Result<(), StoreError> {
    let Some((event, days)) = event(happened, &log.author) else {
        return Ok(());
    };
    let subject = Subject::Programme {
        programme: log.programme,
        name: log.programme.name().to_owned(),
    };
    let people = who_decides_for(tx, log.partner).await?;
    let happening = Happening {
        event,
        at: log.at,
        position,
        author: &log.author,
        days,
    };
    tell(tx, &happening, each(people, &subject, None).collect()).await
}

fn event(happened: &Happened, author: &Author) -> Option<(NotificationEvent, Option<u32>)> {
    use NotificationEvent as E;
    Some(match happened {
        Happened::AskedBack { .. }
        | Happened::Refused { .. }
        | Happened::Suspended { .. }
        | Happened::Reinstated {}
        | Happened::Renewed { .. } => (E::ProgrammeDecided, None),
        // Whoever completes what a programme needs is in it at once, and sees that.
        Happened::Enrolled { .. } if author.side != Side::Clock => (E::ProgrammeDecided, None),
        Happened::NoticeSent { days } => (E::ProgrammeExpiring, Some((*days).into())),
        Happened::Lapsed {} => (E::ProgrammeExpired, None),
        Happened::Applied {}
        | Happened::Signed { .. }
        | Happened::TrainingPassed { .. }
        | Happened::Answered {}
        | Happened::Enrolled { .. } => return None,
    })
}

/// What was granted to a partner that is in no programme any more.
pub(crate) struct AdministrationEnding<'a> {
    pub(crate) partner: &'a Partner,
    pub(crate) customer: &'a Customer,
    /// Until its last day.
    pub(crate) days: u32,
    pub(crate) author: &'a Author,
    pub(crate) at: Timestamp,
}

/// Both sides hear of it.
pub(crate) async fn of_administration_ending(
    tx: &Tx,
    ending: &AdministrationEnding<'_>,
    position: u8,
) -> Result<(), StoreError> {
    let (partner, customer) = (ending.partner, ending.customer);
    let ours = Subject::Customer {
        name: customer.name.clone(),
    };
    let theirs = Subject::Partner {
        name: partner.name.clone(),
    };
    let mut concerned: Vec<_> = each(
        who_decides_for(tx, partner.id).await?,
        &ours,
        Some(&customer.name),
    )
    .collect();
    let administrators = ids(administrators_of(tx, customer.id).await?);
    concerned.extend(each(administrators, &theirs, Some(&partner.name)));
    let happening = Happening {
        event: NotificationEvent::AdministrationExpiring,
        at: ending.at,
        position,
        author: ending.author,
        days: Some(ending.days),
    };
    tell(tx, &happening, concerned).await
}
