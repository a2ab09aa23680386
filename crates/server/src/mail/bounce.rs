//! What comes back after a mail server has taken a message: read, found by its Message-ID and address, written down.
//!
//! A Message-ID has 74 random bits, so it is not guessed; but whoever sees the message sees it. A report therefore
//! counts only with the one address that the message went to. Whoever has the message and forges one says that it did
//! not arrive, and nothing more: no opening and no answer is taken back.

use jiff::Timestamp;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::id::MailId;
use liaison_domain::mail::{MailState, next};
use liaison_domain::text::EmailAddress;
use liaison_domain::{Action, Actor, Denied, authorize};
use liaison_store::mail::{self, Claim};
use liaison_store::{Store, StoreError};

use super::report::{self, Incoming, Report, Reported};
use super::{mail_of, not_reached};

/// A report gives back at most the message that it is about; ours are far smaller.
pub const MOST_BYTES: usize = 1_000_000;

/// What came of a message to the address that mail is sent from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The message that it reports did not arrive, which is known from now on.
    Recorded(MailId, MailState),
    /// It was settled before; a second copy of a report changes nothing.
    SettledBefore(MailId, MailState),
    /// Its own sending is not written down yet, so this has to come again.
    NotYetSent(MailId),
    /// It may still arrive, or has.
    NothingFinal(MailId),
    /// About no message of ours, or about another address than it went to.
    NotOurs,
    /// Another report, or an absence.
    Automatic,
    /// A person wrote where nobody reads.
    Letter,
    Unreadable,
    TooLarge,
}

#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("nobody may record this: {0:?}")]
    Denied(Denied),
}

/// Reads a message and writes down what it says of one of ours, in one transaction. Open pages hear of it from the
/// server's worker, as of anything that another process wrote.
pub async fn record(
    store: &Store,
    catalogue: &Catalogue,
    now: Timestamp,
    message: &[u8],
) -> Result<Outcome, RecordError> {
    authorize(&Actor::System, Action::FollowTheClock).map_err(RecordError::Denied)?;
    if message.len() > MOST_BYTES {
        return Ok(Outcome::TooLarge);
    }
    match report::read(message) {
        Incoming::Report(report) => Ok(follow(store, catalogue, now, &report).await?),
        Incoming::Automatic => Ok(Outcome::Automatic),
        Incoming::Letter => Ok(Outcome::Letter),
        Incoming::Unreadable => Ok(Outcome::Unreadable),
    }
}

async fn follow(
    store: &Store,
    catalogue: &Catalogue,
    now: Timestamp,
    report: &Report,
) -> Result<Outcome, StoreError> {
    let Some((message_id, id)) = report.original.as_deref().and_then(|id| Some((id, mail_of(id)?))) else {
        return Ok(Outcome::NotOurs);
    };
    let tx = store.write().await?;
    let Some(sent) = mail::find(&tx, id).await? else {
        return Ok(Outcome::NotOurs);
    };
    if !sent.message.message_id.eq_ignore_ascii_case(message_id) {
        return Ok(Outcome::NotOurs);
    }
    let (event, reason) = match said_of(report, &sent.message.recipient) {
        Some(reported) => match reported.event {
            Some(event) => (event, &reported.reason),
            None => return Ok(Outcome::NothingFinal(id)),
        },
        None => return Ok(Outcome::NotOurs),
    };
    let state = match next(sent.state, event) {
        Ok(state) => state,
        Err(MailState::Queued) => return Ok(Outcome::NotYetSent(id)),
        Err(settled) => return Ok(Outcome::SettledBefore(id, settled)),
    };
    if mail::come_back(&tx, id, state, now, reason).await? == Claim::Taken {
        return Ok(Outcome::SettledBefore(id, state));
    }
    not_reached::tell_sender(catalogue, &tx, id, now).await?;
    tx.commit().await?;
    Ok(Outcome::Recorded(id, state))
}

/// What is final first, where a report speaks of an address more than once.
fn said_of<'a>(report: &'a Report, address: &EmailAddress) -> Option<&'a Reported> {
    let about = || {
        let all = report.recipients.iter();
        all.filter(|reported| reported.addresses.contains(address))
    };
    about()
        .find(|reported| reported.event.is_some())
        .or_else(|| about().next())
}
