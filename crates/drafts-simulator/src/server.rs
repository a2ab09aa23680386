//! A server of the same words as the real one: conditional writes, a log of changes, keys that are remembered.

use std::collections::{BTreeMap, BTreeSet};

use liaison_contract::company::CompanyProfile;
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::id::UserId;
use liaison_drafts::outbox::Attempt;
use liaison_drafts::sync::{Answer, Remote, Request};
use liaison_drafts::{DraftId, IntentKind, Outcome};

use crate::company::Company;

/// How many drafts one answer lists.
const PAGE: usize = 3;

#[derive(Clone, Debug)]
pub(crate) enum Ask {
    Draft(Request),
    /// Everything, where nothing is named.
    List {
        after: Option<Cursor>,
        listing: Option<u64>,
    },
    Company,
    Intent(Create),
}

/// How far a device has read, and what had been forgotten when it began with everything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Cursor {
    number: i64,
    forgotten: i64,
}

#[derive(Clone, Debug)]
pub(crate) struct Create {
    pub(crate) kind: IntentKind,
    pub(crate) draft: DraftId,
    pub(crate) attempt: Attempt,
    pub(crate) after: Vec<DraftId>,
}

#[derive(Clone)]
pub(crate) enum Say {
    Draft(Request, Answer),
    List(Page),
    /// What was deleted since is not all remembered.
    Expired {
        after: Cursor,
    },
    Company(CompanyProfile),
    /// Nothing was listed, and no company read.
    NotRead,
    /// To the request of that key.
    Intent(DraftId, String, Outcome),
}

/// What changed, in its order.
#[derive(Clone)]
pub(crate) struct Page {
    /// What was asked after.
    pub(crate) after: Option<Cursor>,
    /// Of which listing of everything; nothing where it goes on from what is known. Whoever asks waits for the answer to
    /// that very question.
    pub(crate) listing: Option<u64>,
    pub(crate) items: Vec<Remote>,
    /// What to ask after next.
    pub(crate) next: Cursor,
    pub(crate) more: bool,
}

#[derive(Default)]
pub(crate) struct Server {
    pub(crate) shelves: BTreeMap<UserId, Shelf>,
    /// What no server may be asked.
    pub(crate) fault: Option<String>,
}

/// What one account has there.
#[derive(Default)]
pub(crate) struct Shelf {
    /// With the place in the log of changes.
    pub(crate) drafts: BTreeMap<DraftId, (Remote, i64)>,
    changes: i64,
    /// Up to this change deleted drafts may be missing.
    forgotten: i64,
    /// With the key that created it.
    pub(crate) invitations: BTreeMap<DraftId, (String, String)>,
    keys: BTreeSet<String>,
    pub(crate) company: Company,
}

impl Server {
    pub(crate) fn answer(&mut self, owner: UserId, ask: Ask) -> Say {
        let shelf = self.shelves.entry(owner).or_default();
        match ask {
            Ask::Draft(request) => {
                if request.owner != owner {
                    self.fault = Some("one account sends what is another's".to_owned());
                }
                let answer = shelf.change(&request);
                Say::Draft(request, answer)
            }
            Ask::List { after, listing } => shelf.list(after, listing),
            Ask::Company => Say::Company(shelf.company.described(owner)),
            Ask::Intent(create) if create.kind == IntentKind::UpdateCompanyProfile => {
                let key = create.attempt.key.clone();
                Say::Intent(create.draft, key, shelf.company.put(owner, &create.attempt))
            }
            Ask::Intent(create) => {
                let missing = create
                    .after
                    .iter()
                    .any(|draft| !shelf.invitations.contains_key(draft));
                if missing {
                    self.fault = Some("an intent overtook one that it waits for".to_owned());
                }
                Say::Intent(create.draft, create.attempt.key.clone(), shelf.create(create))
            }
        }
    }

    /// Long ago deleted drafts are remembered no more.
    pub(crate) fn forget(&mut self) {
        for shelf in self.shelves.values_mut() {
            shelf.drafts.retain(|_, (remote, _)| remote.payload.is_some());
            shelf.forgotten = shelf.changes;
        }
    }

    /// To whoever is not signed in as the owner any more.
    pub(crate) fn refuse(ask: Ask) -> Say {
        failed(ask, || Answer::SignedOut, || Outcome::SignedOut)
    }
}

/// Nobody knows whether it arrived.
pub(crate) fn unreachable(ask: Ask) -> Say {
    failed(ask, || Answer::Unreachable, || Outcome::Unreachable)
}

pub(crate) fn busy(ask: Ask) -> Say {
    failed(ask, || Answer::Busy, || Outcome::Busy)
}

fn failed(ask: Ask, draft: impl Fn() -> Answer, intent: impl Fn() -> Outcome) -> Say {
    match ask {
        Ask::Draft(request) => Say::Draft(request, draft()),
        Ask::List { .. } | Ask::Company => Say::NotRead,
        Ask::Intent(create) => Say::Intent(create.draft, create.attempt.key, intent()),
    }
}

impl Shelf {
    fn list(&self, after: Option<Cursor>, listing: Option<u64>) -> Say {
        let start = Cursor {
            number: 0,
            forgotten: self.forgotten,
        };
        if let Some(after) = after
            && after.number < self.forgotten
            && after.forgotten != self.forgotten
        {
            return Say::Expired { after };
        }
        let number = after.unwrap_or(start).number;
        let mut items: Vec<&(Remote, i64)> = self.drafts.values().filter(|(_, at)| *at > number).collect();
        items.sort_by_key(|(_, at)| *at);
        let more = items.len() > PAGE;
        items.truncate(PAGE);
        Say::List(Page {
            after,
            listing,
            next: Cursor {
                number: items.last().map_or(number, |(_, at)| *at),
                forgotten: self.forgotten,
            },
            more,
            items: items.into_iter().map(|(remote, _)| remote.clone()).collect(),
        })
    }

    fn change(&mut self, request: &Request) -> Answer {
        let before = self.drafts.get(&request.id).map(|(remote, _)| remote);
        if request.put.is_some() && self.invitations.contains_key(&request.id) {
            return Answer::Over(Box::new(Problem::new(ProblemCode::WrongState)));
        }
        if let (None, Some(before)) = (&request.put, before)
            && before.payload.is_none()
        {
            return Answer::Done(before.revision);
        }
        if before.map(|remote| remote.revision) != request.revision {
            return before.map_or(Answer::Absent, |remote| Answer::Stale(remote.clone()));
        }
        let revision = before.map_or(self.forgotten, |remote| remote.revision) + 1;
        let remote = match (&request.put, before) {
            (Some(put), _) => Remote {
                id: request.id,
                kind: put.kind.clone(),
                schema: put.schema,
                revision,
                updated_at: put.updated_at,
                payload: Some(put.payload.clone()),
            },
            (None, Some(before)) => Remote {
                revision,
                payload: None,
                ..before.clone()
            },
            (None, None) => return Answer::Absent,
        };
        self.write(remote);
        Answer::Done(revision)
    }

    fn write(&mut self, remote: Remote) {
        self.changes += 1;
        self.drafts.insert(remote.id, (remote, self.changes));
    }

    fn create(&mut self, create: Create) -> Outcome {
        let Create { draft, attempt, .. } = create;
        let Attempt {
            request,
            key,
            draft_revision,
        } = attempt;
        if let Some((first, _)) = self.invitations.get(&draft)
            && !self.keys.contains(&key)
        {
            return Outcome::Conflict(first.clone());
        }
        if self.keys.insert(key.clone()) {
            self.finish(draft, draft_revision);
            self.invitations.insert(draft, (key, request));
        }
        Outcome::Created("{}".to_owned())
    }

    /// The draft goes; what its author has not seen of it goes on under the next id.
    fn finish(&mut self, id: DraftId, seen: i64) {
        let Some((live, _)) = self
            .drafts
            .get(&id)
            .filter(|(remote, _)| remote.payload.is_some())
        else {
            return;
        };
        let live = live.clone();
        self.write(Remote {
            revision: live.revision + 1,
            payload: None,
            ..live.clone()
        });
        if live.revision != seen {
            self.write(Remote {
                id: id.next(),
                revision: self.forgotten + 1,
                ..live
            });
        }
    }
}
