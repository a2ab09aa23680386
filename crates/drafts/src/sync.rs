//! How a device's row and the server's document come together.
//!
//! The server keeps one line of versions a draft and takes a version only from whoever names the one before it. Whoever
//! comes late gets what is there now, merges, and comes again. What was sent is kept exactly as it was until its fate is
//! known, and each version names the writes that led to it: so an answer that was lost on the way is never taken for
//! somebody else's edit.

use std::sync::Arc;

use jiff::Timestamp;
use liaison_contract::Problem;
use liaison_domain::id::UserId;
use liaison_json::{FromJson, ToJson};
use uuid::Uuid;

use crate::envelope::{Draft, DraftKind, Unread};
use crate::kind::{Kinds, Version};
use crate::merge::Choice;
use crate::outbox::{Held, LONGEST_PAUSE_MILLIS, later, pause_millis};
use crate::row::{Parked, Refused, Row, merge_versions, says_the_same};
use liaison_domain::id::DraftId;

/// How many writes back a version knows where it came from. Beyond it nothing is lost; somebody may be asked in vain.
const WRITES_MOST: usize = 32;

/// What the server is known to have.
#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Base {
    pub revision: i64,
    /// Nothing where it is deleted there.
    pub version: Option<Version>,
    pub writes: Vec<Uuid>,
    /// What was there before it was deleted, from which what is written here still goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Version>,
}

#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Sent {
    /// Its name, by which answers find it.
    pub write: Uuid,
    /// Nothing for a deletion.
    pub version: Option<Version>,
    pub attempts: u32,
    #[serde(with = "liaison_domain::moment")]
    pub next_try_at: Timestamp,
    pub held: Option<Held>,
}

/// What the server keeps as the payload, without reading it.
#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Document {
    pub content: Arc<str>,
    pub choices: Vec<Choice>,
    pub writes: Vec<Uuid>,
}

/// A conditional request: put, or delete where there is no payload.
#[derive(Clone, PartialEq, Debug)]
pub struct Request {
    pub id: DraftId,
    pub owner: UserId,
    pub write: Uuid,
    /// The revision that must be there; without one there must be nothing.
    pub revision: Option<i64>,
    pub put: Option<Put>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Put {
    pub kind: DraftKind,
    pub schema: u16,
    pub updated_at: Timestamp,
    pub payload: String,
}

/// The server's document as it is now.
#[derive(Clone, PartialEq, Debug)]
pub struct Remote {
    pub id: DraftId,
    pub kind: DraftKind,
    pub schema: u16,
    pub revision: i64,
    pub updated_at: Timestamp,
    /// Nothing where it was deleted.
    pub payload: Option<String>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Answer {
    /// It is there now, or deleted now, as that revision.
    Done(i64),
    /// Something else is there.
    Stale(Remote),
    /// There is nothing to change.
    Absent,
    Unreachable,
    Busy,
    SignedOut,
    Refused(Box<Problem>),
    /// The id is over: an invitation has it by now, or somebody else's draft.
    Over(Box<Problem>),
}

/// How a row stands towards the server.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    There,
    Behind {
        /// When it may be sent; nothing where that takes a person or a newer program.
        due: Option<Timestamp>,
        held: Option<Held>,
    },
}

pub fn standing(row: &Row) -> Standing {
    if !is_behind(row) {
        return Standing::There;
    }
    let is_stopped = !row.parked.is_empty() || is_refused(row);
    match &row.sent {
        Some(sent) => Standing::Behind {
            due: (!is_stopped && sent.held != Some(Held::SignedOut)).then_some(sent.next_try_at),
            held: sent.held,
        },
        None => Standing::Behind {
            due: (!is_stopped).then_some(Timestamp::MIN),
            held: None,
        },
    }
}

/// A clock that was set back must not hold it for longer than any pause lasts.
pub fn is_due(at: Timestamp, now: Timestamp) -> bool {
    at <= now || at > later(now, 2 * LONGEST_PAUSE_MILLIS)
}

/// When to try again what failed so many times. `random` spreads the tries of many devices.
pub fn try_again_at(attempts: u32, now: Timestamp, random: u32) -> Timestamp {
    later(now, pause_millis(attempts, random))
}

/// What a row says that the server does not have yet.
pub fn is_behind(row: &Row) -> bool {
    let known = row.base.as_ref().and_then(|base| base.version.as_ref());
    match row.deleted {
        true => known.is_some() || row.sent.is_some(),
        false => row.sent.is_some() || known != Some(&row.version()),
    }
}

/// What is to be sent for this row now; the row as it must be stored before that. `write` is a fresh name.
pub fn start(row: &mut Row, now: Timestamp, write: Uuid) -> Option<Request> {
    let version = (!row.deleted).then(|| row.version());
    if !is_behind(row) || !row.parked.is_empty() {
        return None;
    }
    if is_refused(row) {
        return None;
    }
    #[cfg(feature = "mutant-send-thaws")]
    if let (Some(sent), Some(version)) = (&mut row.sent, &version) {
        sent.version = Some(version.clone());
    }
    let sent = row.sent.get_or_insert(Sent {
        write,
        version,
        attempts: 0,
        next_try_at: now,
        held: None,
    });
    if sent.held == Some(Held::SignedOut) || !is_due(sent.next_try_at, now) {
        return None;
    }
    sent.attempts = sent.attempts.saturating_add(1);
    let base = row.base.as_ref();
    let put = sent.version.as_ref().map(|version| {
        let writes = base.map(|base| base.writes.as_slice()).unwrap_or_default();
        let document = Document {
            content: version.payload.clone(),
            choices: version.choices.clone(),
            writes: after(writes, sent.write),
        };
        Put {
            kind: row.draft.kind.clone(),
            schema: version.schema,
            updated_at: row.draft.updated_at,
            payload: liaison_json::write(&document),
        }
    });
    Some(Request {
        id: row.draft.id,
        owner: row.draft.owner,
        write: sent.write,
        revision: base.map(|base| base.revision),
        put,
    })
}

/// The server does not want what the row says now; when it says something else, it is asked again.
fn is_refused(row: &Row) -> bool {
    let refused = row.refused.as_ref().map(|refused| &refused.version);
    !row.deleted && refused == Some(&row.version())
}

/// Something changed for the better, such as the network or the session: no more waiting.
pub fn wake(row: &mut Row, now: Timestamp) {
    if let Some(sent) = &mut row.sent {
        sent.held = None;
        sent.next_try_at = now;
    }
}

/// The row after an answer. Answers may come late, twice, or never.
pub fn settle(
    kinds: Kinds,
    row: Option<Row>,
    request: &Request,
    answer: Answer,
    now: Timestamp,
    chance: Chance,
) -> Option<Row> {
    let mut row = row?;
    let own = |sent: &Sent| sent.write == request.write;
    #[cfg(feature = "mutant-any-answer")]
    let own = |sent: &Sent| own(sent) || sent.attempts > 0;
    let Some(sent) = row.sent.take_if(|sent| own(sent)) else {
        return Some(row);
    };
    let answer = match answer {
        Answer::Stale(remote) if read(&remote).is_ok() => {
            row.sent = Some(sent);
            return take_in(kinds, row, remote, chance.tag);
        }
        answer => answer,
    };
    let held = match answer {
        Answer::Done(revision) => {
            let before = row.base.take().map(|base| base.writes).unwrap_or_default();
            row.base = Some(Base {
                revision,
                #[cfg(not(feature = "mutant-acknowledges-more"))]
                version: sent.version,
                #[cfg(feature = "mutant-acknowledges-more")]
                version: sent.version.map(|_| row.version()),
                writes: after(&before, sent.write),
                before: None,
            });
            row.refused = None;
            forget(&mut row);
            return Some(row);
        }
        Answer::Absent => {
            row.base = None;
            return (!row.deleted).then_some(row);
        }
        // The caller looks next whether the draft goes on elsewhere: see [`crate::over::go_on`].
        Answer::Refused(problem) | Answer::Over(problem) => match &sent.version {
            Some(version) => {
                row.refused = Some(Refused {
                    version: version.clone(),
                    problem: *problem,
                });
                return Some(row);
            }
            None => Held::Busy,
        },
        Answer::Busy => Held::Busy,
        Answer::SignedOut => Held::SignedOut,
        Answer::Unreachable | Answer::Stale(_) => Held::Unreachable,
    };
    row.sent = Some(Sent {
        held: Some(held),
        next_try_at: try_again_at(sent.attempts, now, chance.number),
        ..sent
    });
    Some(row)
}

/// What the caller brings that nobody can foresee.
#[derive(Clone, Copy)]
pub struct Chance {
    /// Fresh: choices are named after it.
    pub tag: Uuid,
    /// It spreads the next tries of many devices.
    pub number: u32,
}

/// The row after the server has listed what it has. What is older than what is known changes nothing.
pub fn pull(kinds: Kinds, owner: UserId, row: Option<Row>, remote: Remote, tag: Uuid) -> Option<Row> {
    let Some(row) = row else {
        let document = read(&remote).ok()??;
        let mut row = Row::new(draft(owner, &remote));
        take(&mut row, &remote, document);
        return Some(row);
    };
    match is_known(&row, &remote) && cfg!(not(feature = "mutant-goes-back")) {
        true => Some(row),
        false => take_in(kinds, row, remote, tag),
    }
}

/// A draft that was begun again after the server had forgotten it counts from 1 again, by a write that nobody knows.
fn is_known(row: &Row, remote: &Remote) -> bool {
    let Some(base) = &row.base else {
        return false;
    };
    let is_heard_of = match read(remote) {
        Ok(Some(document)) => document
            .writes
            .last()
            .is_none_or(|write| base.writes.contains(write)),
        _ => true,
    };
    remote.revision <= base.revision && is_heard_of
}

/// What cannot be read here is nobody's business here.
fn read(remote: &Remote) -> Result<Option<Document>, Unread> {
    match &remote.payload {
        None => Ok(None),
        Some(payload) => liaison_json::read(payload).map(Some).ok_or(Unread::Later),
    }
}

/// The row after the server has said what it has now.
fn take_in(kinds: Kinds, mut row: Row, remote: Remote, tag: Uuid) -> Option<Row> {
    let Ok(document) = read(&remote) else {
        return Some(row);
    };
    row.unpark(kinds, tag);
    let mut known = row.base.as_ref().and_then(|base| base.version.clone());
    if let Some(sent) = row.sent.take() {
        #[cfg(feature = "mutant-forgets-own-write")]
        let sent = Sent { write: tag, ..sent };
        // The request came through and its answer did not.
        let came_through = document
            .as_ref()
            .is_some_and(|document| document.writes.contains(&sent.write));
        if came_through {
            known = sent.version;
        }
    }
    row.refused = None;
    let Some(document) = document else {
        if let (true, Some(base)) = (row.has_gone_on(), &mut row.base) {
            base.revision = remote.revision;
            return Some(row);
        }
        let untouched = row.deleted
            || known
                .as_ref()
                .is_some_and(|known| says_the_same(kinds, &row.draft.kind, known, &row.version()));
        #[cfg(feature = "mutant-deletion-wins")]
        let untouched = untouched || row.draft.revision > 0;
        let (writes, before) = match row.base.take() {
            Some(base) => (base.writes, base.before),
            None => Default::default(),
        };
        row.base = Some(Base {
            revision: remote.revision,
            version: None,
            writes,
            before: known.or(before).filter(|_| !untouched),
        });
        if untouched {
            row.deleted = true;
            row.draft.revision += 1;
        }
        forget(&mut row);
        return Some(row);
    };
    let theirs = version(&remote, &document);
    let mine = row.version();
    if row.deleted {
        if known.as_ref() == Some(&theirs) {
            row.base = Some(base(&remote, document));
        } else {
            // Whatever was written beats the deletion.
            row.deleted = false;
            take(&mut row, &remote, document);
        }
        return Some(row);
    }
    #[cfg(feature = "mutant-lost-base")]
    let known = known.filter(|_| false).or(Some(mine.clone()));
    #[cfg(feature = "mutant-server-wins")]
    let known = match document.choices.len() {
        0 => Some(mine.clone()),
        _ => known,
    };
    match merge_versions(kinds, &row.draft, known.as_ref(), &mine, &theirs, tag) {
        Some(merged) => {
            row.say(merged);
            row.draft.updated_at = row.draft.updated_at.max(remote.updated_at);
            row.base = Some(base(&remote, document));
        }
        None => {
            // What waits already was written after it.
            row.parked.insert(0, Parked { base: known, mine });
            #[cfg(feature = "mutant-does-not-park")]
            row.parked.clear();
            take(&mut row, &remote, document);
        }
    }
    Some(row)
}

fn draft(owner: UserId, remote: &Remote) -> Draft {
    Draft {
        id: remote.id,
        kind: remote.kind.clone(),
        owner,
        schema: remote.schema,
        revision: 0,
        updated_at: remote.updated_at,
        payload: Arc::default(),
    }
}

/// The row says what the server says.
fn take(row: &mut Row, remote: &Remote, document: Document) {
    row.say(version(remote, &document));
    row.draft.updated_at = remote.updated_at;
    row.base = Some(base(remote, document));
}

fn version(remote: &Remote, document: &Document) -> Version {
    Version {
        schema: remote.schema,
        payload: document.content.clone(),
        choices: document.choices.clone(),
    }
}

fn base(remote: &Remote, document: Document) -> Base {
    Base {
        revision: remote.revision,
        version: Some(version(remote, &document)),
        writes: document.writes,
        before: None,
    }
}

/// What was thrown away everywhere is not kept here either.
fn forget(row: &mut Row) {
    let gone = row.base.as_ref().is_some_and(|base| base.version.is_none());
    if row.deleted && gone && row.parked.is_empty() {
        row.draft.payload = Arc::default();
        row.choices.clear();
    }
}

fn after(writes: &[Uuid], write: Uuid) -> Vec<Uuid> {
    let first = (writes.len() + 1).saturating_sub(WRITES_MOST);
    let before = writes.get(first..).unwrap_or_default();
    before.iter().copied().chain([write]).collect()
}

#[cfg(test)]
#[path = "sync_tests.rs"]
mod tests;
