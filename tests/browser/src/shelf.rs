//! What a server keeps of somebody's drafts.

use std::collections::BTreeMap;

use liaison::offline::Listing;
use liaison_contract::draft::{Draft, DraftsBody};
use liaison_contract::{Problem, ProblemCode};
use liaison_drafts::sync::{self, Remote, Request};
use liaison_drafts::{DraftId, DraftKind};

/// What the server keeps of drafts, each with the number of its change.
#[derive(Default)]
pub struct Shelf {
    pub drafts: BTreeMap<DraftId, (i64, Remote)>,
    pub finished: Vec<DraftId>,
    changes: i64,
    /// Cursors before it are over.
    forgotten: i64,
}

impl Shelf {
    pub fn put(&mut self, remote: Remote) {
        self.changes += 1;
        self.drafts.insert(remote.id, (self.changes, remote));
    }

    /// What was deleted is remembered no more, and nobody has a cursor.
    pub fn forget(&mut self) {
        self.drafts.retain(|_, (_, remote)| remote.payload.is_some());
        self.changes += 1;
        self.forgotten = self.changes;
    }

    pub(crate) fn list(&self, after: Option<String>) -> Listing {
        let after: Option<i64> = after.map(|cursor| cursor.parse().unwrap());
        if after.is_some_and(|after| after < self.forgotten) {
            return Listing::Expired;
        }
        let after = after.unwrap_or_default();
        let mut newer: Vec<_> = self
            .drafts
            .values()
            .filter(|(number, _)| *number > after)
            .collect();
        newer.sort_by_key(|(number, _)| *number);
        let first = newer.first().map(|(number, remote)| (*number, remote.clone()));
        let more = newer.len() > 1;
        Listing::Page(DraftsBody {
            cursor: match (&first, more) {
                (Some((number, _)), true) => number.to_string(),
                _ => self.changes.to_string(),
            },
            drafts: first.into_iter().map(|(_, remote)| described(remote)).collect(),
            more,
        })
    }

    pub(crate) fn change(&mut self, request: Request) -> sync::Answer {
        if request.put.is_some() && self.finished.contains(&request.id) {
            return sync::Answer::Over(Box::new(Problem::new(ProblemCode::WrongState)));
        }
        let before = self.drafts.get(&request.id).map(|(_, remote)| remote.clone());
        if before.as_ref().map(|remote| remote.revision) != request.revision {
            return before.map_or(sync::Answer::Absent, sync::Answer::Stale);
        }
        let revision = request.revision.unwrap_or(0) + 1;
        let put = request.put;
        self.put(Remote {
            id: request.id,
            kind: put
                .as_ref()
                .map_or(DraftKind::TrialInvitation, |put| put.kind.clone()),
            schema: put.as_ref().map_or(2, |put| put.schema),
            revision,
            updated_at: put
                .as_ref()
                .map_or(jiff::Timestamp::UNIX_EPOCH, |put| put.updated_at),
            payload: put.map(|put| put.payload),
        });
        sync::Answer::Done(revision)
    }
}

fn described(remote: Remote) -> Draft {
    Draft {
        id: remote.id,
        revision: remote.revision,
        kind: remote.kind.into(),
        schema: remote.schema,
        updated_at: remote.updated_at,
        payload: remote.payload,
    }
}
