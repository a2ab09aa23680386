//! An application that waits for the operator.

use jiff::Timestamp;
use liaison_domain::enrolment::application::RawApplication;
use liaison_domain::enrolment::log::{EnrolmentEntry, Happened};
use liaison_domain::enrolment::{EnrolmentEvent, EnrolmentState, next};
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{EventId, PartnerId};
use liaison_domain::listing::Reference;
use liaison_domain::partner::Programme;

use super::people::{JOEL, user_id};
use super::{Kind, days_ago, id};
use crate::enrolment::{self, Joining};
use crate::error::StoreError;
use crate::transaction::Tx;
use crate::update::Update;

/// Fenwick Lane IT is registered and in no programme yet.
const FENWICK: u32 = 2;

pub(super) async fn insert(tx: &Tx, now: Timestamp) -> Result<(), StoreError> {
    let (partner, programme) = (PartnerId(id(Kind::Partner, FENWICK)), Programme::CloudDeployment);
    let at = days_ago(now, 2);
    let state = next(
        programme.course(),
        EnrolmentState::NotJoined,
        EnrolmentEvent::Apply,
    );
    let joining = Joining {
        state: state.map_err(|state| StoreError::corrupt("demo", format!("{state:?}")))?,
        application: Some(RawApplication {
            statement: "We moved two hospital groups with 1,400 mailboxes between them, and keep one of them running."
                .to_owned(),
            references: vec![Reference {
                customer: "Bukit Timah Hospital Group".to_owned(),
                text: "900 mailboxes in six weekends, with a rehearsal before each.".to_owned(),
            }],
            reply: String::new(),
        }),
        queued_at: Some(at),
        changed_at: at,
        ..Joining::none(partner, programme)
    };
    if let Update::Stale = enrolment::put(tx, &joining, at).await? {
        return Err(StoreError::corrupt("demo", "an enrolment"));
    }
    let (number, name) = JOEL;
    let entry = EnrolmentEntry {
        id: EventId(id(Kind::EnrolmentEvent, FENWICK)),
        at,
        enrolment: joining.id(),
        author: Author {
            side: Side::Partner,
            user: Some(user_id(number)),
            name: Some(name.to_owned()),
        },
        happened: Happened::Applied {},
    };
    enrolment::append(tx, &entry).await
}
