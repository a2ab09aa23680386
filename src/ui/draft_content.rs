//! The draft that a page writes: its row as it is read, and each change of it.

use std::sync::Arc;

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_drafts::{Draft, DraftId, Kind, Unread};

use crate::offline::{Offline, Showing};

pub struct DraftContent<K: Send + Sync + 'static> {
    offline: Offline,
    id: Memo<Option<DraftId>>,
    /// The row as it is read, or an empty draft where there is no row yet.
    content: Memo<Result<K, Unread>>,
    /// What was typed last, and the payload that says it: the next key goes on from there without reading it.
    typed: StoredValue<Typed<K>>,
    pub exists: Memo<bool>,
}

type Typed<K> = Option<(Arc<str>, K)>;

impl<K: Kind + Clone + Default + PartialEq + Send + Sync + 'static> DraftContent<K> {
    pub fn new(offline: Offline, id: Memo<Option<DraftId>>) -> Self {
        let typed = StoredValue::new(None);
        let row = Memo::new(move |_| {
            // How often it was written, and when, is nothing that it says: it is not read anew for that.
            let draft = id.get().and_then(|id| offline.draft(id))?;
            Some(Draft {
                revision: 0,
                updated_at: Timestamp::UNIX_EPOCH,
                ..draft
            })
        });
        let read = move |row: &Draft| match as_typed(typed, row) {
            Some(draft) => Ok(draft),
            None => K::read(row),
        };
        Self {
            offline,
            id,
            content: Memo::new(move |_| row.with(|row| row.as_ref().map_or_else(|| Ok(K::default()), read))),
            typed,
            exists: Memo::new(move |_| row.with(Option::is_some)),
        }
    }

    pub fn read<T>(self, read: impl FnOnce(&K) -> T) -> T {
        self.content.with(|content| match content {
            Ok(draft) => read(draft),
            Err(_) => read(&K::default()),
        })
    }

    /// For what says it in words: most keys change another part.
    pub fn part<T: Clone + PartialEq + Send + Sync + 'static>(self, read: fn(&K) -> T) -> Memo<T> {
        Memo::new(move |_| self.read(read))
    }

    pub fn unread(self) -> Option<Unread> {
        self.content.with(|content| content.as_ref().err().copied())
    }

    /// Changes the draft as it is typed, which may be further than it is shown; the first change makes it exist. A draft
    /// that this build cannot read stays as it is.
    pub fn change(self, showing: Showing, change: Box<dyn FnOnce(&mut K)>) {
        let Some(id) = self.id.try_get_untracked().flatten() else {
            return;
        };
        // What was finished is on its way as it was; a later write would only leave a draft behind.
        if untrack(|| self.offline.outgoing(id)).is_some() {
            return;
        }
        let typed = self.offline.typed(id);
        let Some(before) = self.before(typed.as_ref()) else {
            return;
        };
        let mut draft = before.clone();
        change(&mut draft);
        if draft != before || typed.is_none() {
            self.offline.save_shown(id, &draft, showing);
            let now = self.offline.typed(id).map(|typed| (typed.payload, draft));
            self.typed.set_value(now);
        }
    }

    fn before(self, typed: Option<&Draft>) -> Option<K> {
        let Some(typed) = typed else {
            return Some(K::default());
        };
        let known = self.typed.try_update_value(|known| {
            let (payload, draft) = known.take()?;
            says::<K>(typed, &payload).then_some(draft)
        });
        known.flatten().or_else(|| K::read(typed).ok())
    }
}

/// What a row says, where that is what was typed last.
fn as_typed<K: Kind + Clone + Send + Sync + 'static>(typed: StoredValue<Typed<K>>, row: &Draft) -> Option<K> {
    let known = typed.try_with_value(|known| {
        let (payload, draft) = known.as_ref()?;
        says::<K>(row, payload).then(|| draft.clone())
    });
    known.flatten()
}

fn says<K: Kind>(row: &Draft, payload: &Arc<str>) -> bool {
    row.payload == *payload && row.schema == K::RULES.schema
}

impl<K: Send + Sync> Clone for DraftContent<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Send + Sync> Copy for DraftContent<K> {}
