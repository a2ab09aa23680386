//! How it stands: each draft, and the worst of all for the shell's line.

use std::collections::BTreeSet;

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_drafts::outbox::Stage;
use liaison_drafts::{DraftId, Held};

use super::account::{Keeping, Offline};
use crate::ui::SyncState;

/// How many drafts stand how, and the state that the shell shows: the worst one there is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SyncSummary {
    pub state: SyncState,
    pub saving: usize,
    pub local: usize,
    pub waiting: usize,
    pub choice: usize,
}

impl SyncSummary {
    /// What would be lost with this device.
    pub const fn unsent(&self) -> usize {
        self.saving + self.local + self.waiting + self.choice
    }
}

/// How one draft stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct DraftSync {
    pub state: SyncState,
    /// Since when.
    pub at: Option<Timestamp>,
    /// Why it waits, once that is known.
    pub held: Option<Held>,
}

impl Offline {
    pub fn summary(self) -> SyncSummary {
        let mut summary = SyncSummary {
            state: SyncState::Synced,
            saving: 0,
            local: 0,
            waiting: 0,
            choice: 0,
        };
        for id in self.unsettled() {
            match self.sync_of(id).state {
                SyncState::Saving => summary.saving += 1,
                SyncState::Local => summary.local += 1,
                SyncState::Waiting => summary.waiting += 1,
                SyncState::Choice => summary.choice += 1,
                SyncState::Synced => {}
            }
        }
        summary.state = if summary.choice > 0 {
            SyncState::Choice
        } else if summary.waiting > 0 {
            SyncState::Waiting
        } else if summary.saving > 0 {
            SyncState::Saving
        } else if summary.local > 0 {
            SyncState::Local
        } else {
            SyncState::Synced
        };
        summary
    }

    /// Drafts that wait for somebody's choice.
    pub fn to_choose(self) -> Vec<(DraftId, DraftSync)> {
        let all = self.unsettled().into_iter().map(|id| (id, self.sync_of(id)));
        all.filter(|(_, sync)| sync.state == SyncState::Choice).collect()
    }

    /// Those that may stand otherwise than synced: few, however many drafts there are.
    fn unsettled(self) -> BTreeSet<DraftId> {
        let mut ids = BTreeSet::new();
        self.unsaved.try_with(|unsaved| ids.extend(unsaved));
        self.undecided.try_with(|undecided| ids.extend(undecided));
        self.behind.try_with(|behind| ids.extend(behind.keys()));
        // A draft that was thrown away is behind until the server knows.
        self.drafts
            .try_with(|drafts| ids.retain(|id| drafts.contains_key(id)));
        self.intents.try_with(|intents| ids.extend(intents.keys()));
        ids
    }

    /// Whether somebody has to choose between what was written in two places.
    pub fn is_undecided(self, draft: DraftId) -> bool {
        self.undecided
            .try_with(|undecided| undecided.contains(&draft))
            .unwrap_or_default()
    }

    /// Whether the server lacks something of it.
    fn is_behind(self, draft: DraftId) -> bool {
        self.behind
            .try_with(|behind| behind.contains_key(&draft))
            .unwrap_or_default()
    }

    pub fn sync_of(self, draft: DraftId) -> DraftSync {
        let sync = |state, at, held| DraftSync { state, at, held };
        let saved_at = self
            .drafts
            .try_with(|drafts| drafts.get(&draft).map(|row| row.updated_at))
            .flatten();
        if self
            .unsaved
            .try_with(|unsaved| unsaved.contains(&draft))
            .unwrap_or_default()
        {
            return sync(SyncState::Saving, None, None);
        }
        if self.is_undecided(draft) {
            return sync(SyncState::Choice, saved_at, None);
        }
        let intent = self.intents.try_with(|intents| {
            intents
                .get(&draft)
                .map(|intent| (intent.stage(), intent.queued_at, intent.last_answer))
        });
        let kept = self.keeping() == Keeping::OnThisDevice;
        match intent.flatten() {
            Some((Stage::Refused | Stage::Conflict, at, _)) => sync(SyncState::Choice, Some(at), None),
            Some((Stage::Queued | Stage::Sending, at, held)) => sync(SyncState::Waiting, Some(at), held),
            Some((Stage::Done, at, _)) => sync(SyncState::Synced, Some(at), None),
            None if !self.is_behind(draft) => sync(SyncState::Synced, saved_at, None),
            None if kept => sync(SyncState::Local, saved_at, None),
            // What is in no database is not saved, however long one waits.
            None => sync(SyncState::Saving, None, None),
        }
    }
}
