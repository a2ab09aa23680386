//! A server of the same words as the real one: conditional writes, a log of changes, keys that are remembered.

use std::collections::{BTreeMap, BTreeSet};

use liaison_domain::id::UserId;
use liaison_drafts::sync::{Answer, Remote, Request};
use liaison_drafts::{DraftId, Outcome};

/// How many drafts one answer lists.
const PAGE: usize = 3;

#[derive(Clone, Debug)]
pub(crate) enum Ask {
    Draft(Request),
    List { after: i64 },
    Intent(Create),
}

#[derive(Clone, Debug)]
pub(crate) struct Create {
    pub(crate) draft: DraftId,
    pub(crate) key: String,
    pub(crate) request: String,
    pub(crate) after: Vec<DraftId>,
}

#[derive(Clone)]
pub(crate) enum Say {
    Draft(Request, Answer),
    List {
        after: i64,
        items: Vec<Remote>,
        next: i64,
    },
    Intent(DraftId, Outcome),
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
    /// With the key that created it.
    pub(crate) invitations: BTreeMap<DraftId, (String, String)>,
    keys: BTreeSet<String>,
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
            Ask::List { after } => {
                let mut items: Vec<&(Remote, i64)> =
                    shelf.drafts.values().filter(|(_, at)| *at > after).collect();
                items.sort_by_key(|(_, at)| *at);
                items.truncate(PAGE);
                Say::List {
                    after,
                    next: items.last().map_or(after, |(_, at)| *at),
                    items: items.into_iter().map(|(remote, _)| remote.clone()).collect(),
                }
            }
            Ask::Intent(create) => {
                let missing = create
                    .after
                    .iter()
                    .any(|draft| !shelf.invitations.contains_key(draft));
                if missing {
                    self.fault = Some("an intent overtook one that it waits for".to_owned());
                }
                Say::Intent(create.draft, shelf.create(create))
            }
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
        // Nothing new.
        Ask::List { after } => Say::List {
            after,
            items: Vec::new(),
            next: after,
        },
        Ask::Intent(create) => Say::Intent(create.draft, intent()),
    }
}

impl Shelf {
    fn change(&mut self, request: &Request) -> Answer {
        let before = self.drafts.get(&request.id).map(|(remote, _)| remote);
        if before.map(|remote| remote.revision) != request.revision {
            return before.map_or(Answer::Absent, |remote| Answer::Stale(remote.clone()));
        }
        let revision = request.revision.unwrap_or(0) + 1;
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
        self.changes += 1;
        self.drafts.insert(request.id, (remote, self.changes));
        Answer::Done(revision)
    }

    fn create(&mut self, create: Create) -> Outcome {
        let Create {
            draft, key, request, ..
        } = create;
        if let Some((first, _)) = self.invitations.get(&draft)
            && !self.keys.contains(&key)
        {
            return Outcome::Conflict(first.clone());
        }
        if self.keys.insert(key.clone()) {
            self.invitations.insert(draft, (key, request));
        }
        Outcome::Created("{}".to_owned())
    }
}
