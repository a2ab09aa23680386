//! What is typed, on its way into the database. A draft counts as saved when its transaction has committed.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use liaison_drafts::{Draft, DraftId, TrialInvitationDraft};
use wasm_bindgen_futures::spawn_local;

use super::account::{Account, Keeping, Offline};
use super::channel::Message;
use super::clock::now;
use super::room::ask_to_last;
use super::store::{Change, NotKept, Table};

/// What is typed within this time is written together.
const COALESCED: Duration = Duration::from_millis(250);
const TRY_AGAIN: Duration = Duration::from_secs(5);

impl Offline {
    /// All drafts, in the order in which they were begun.
    pub fn drafts(self) -> Vec<Draft> {
        self.drafts
            .try_with(|drafts| drafts.values().cloned().collect())
            .unwrap_or_default()
    }

    pub fn draft(self, id: DraftId) -> Option<Draft> {
        self.drafts.try_with(|drafts| drafts.get(&id).cloned()).flatten()
    }

    /// Shows at once, and is written soon. The first time, the draft begins to exist.
    pub fn save(self, id: DraftId, content: &TrialInvitationDraft) {
        let Some(account) = self.account() else {
            return;
        };
        let before = self
            .drafts
            .try_with_untracked(|drafts| (drafts.len(), drafts.get(&id).map(|row| row.revision)));
        let (count, revision) = before.unwrap_or_default();
        if count == 0 {
            spawn_local(async {
                ask_to_last().await;
            });
        }
        let row = content.write(id, account.user, revision.unwrap_or_default() + 1, now());
        self.drafts.try_update(|drafts| drafts.insert(id, row.clone()));
        self.unsaved.try_update(|unsaved| unsaved.insert(id));
        account.waiting.borrow_mut().insert(id, row);
        self.flush_after(&account, COALESCED);
    }

    /// Writes now what would have been written soon.
    pub fn flush(self) {
        let Some(account) = self.account() else {
            return;
        };
        // Before the first load a write could go over something that was not read.
        if self.keeping.try_get_untracked() == Some(Keeping::Opening) || account.writing.get() {
            return;
        }
        if let Some(timer) = account.save_timer.take() {
            timer.clear();
        }
        let rows: Vec<Draft> = account.waiting.take().into_values().collect();
        if rows.is_empty() {
            return;
        }
        account.writing.set(true);
        spawn_local(self.write(account, rows));
    }

    /// Takes a draft off this device, with what the outbox knows of it.
    pub fn delete(self, id: DraftId) {
        let Some(account) = self.account() else {
            return;
        };
        account.waiting.borrow_mut().remove(&id);
        self.drafts.try_update(|drafts| drafts.remove(&id));
        self.intents.try_update(|intents| intents.remove(&id));
        self.unsaved.try_update(|unsaved| unsaved.remove(&id));
        spawn_local(async move {
            let key = id.to_string();
            let changes = vec![
                Change::Delete {
                    table: Table::Drafts,
                    key: key.clone(),
                },
                Change::Delete {
                    table: Table::Outbox,
                    key,
                },
            ];
            if account.store().write(changes).await.is_ok() {
                self.post(&Message::DraftChanged(id));
                self.post(&Message::OutboxChanged);
            }
        });
    }

    /// Writes a draft as it is, after a larger transaction that held it has failed.
    pub(super) fn restore(self, draft: Draft) {
        let Some(account) = self.account() else {
            return;
        };
        let id = draft.id;
        self.drafts.try_update(|drafts| drafts.insert(id, draft.clone()));
        self.unsaved.try_update(|unsaved| unsaved.insert(id));
        account.waiting.borrow_mut().insert(id, draft);
        self.flush();
    }

    pub(super) async fn read_draft(self, id: DraftId) {
        let Some(account) = self.account() else {
            return;
        };
        let Ok(row) = account.store().get(Table::Drafts, id.to_string()).await else {
            return;
        };
        // What is being typed here goes on and is written over it.
        if !self.is_current(&account) || self.is_unsaved(id) {
            return;
        }
        self.drafts.try_update(
            |drafts| match row.as_deref().and_then(liaison_json::read::<Draft>) {
                Some(row) => drafts.insert(id, row),
                None => drafts.remove(&id),
            },
        );
    }

    /// A tab that was away may have missed what the others said.
    pub(super) async fn read_all(self) {
        let Some(account) = self.account() else {
            return;
        };
        let Ok(rows) = account.store().all(Table::Drafts).await else {
            return;
        };
        if !self.is_current(&account) || self.keeping.try_get_untracked() != Some(Keeping::OnThisDevice) {
            return;
        }
        let rows: Vec<Draft> = rows.iter().filter_map(|row| liaison_json::read(row)).collect();
        let unsaved = self.unsaved.try_get_untracked().unwrap_or_default();
        self.drafts.try_update(|drafts| {
            drafts.retain(|id, _| unsaved.contains(id));
            for row in rows {
                drafts.entry(row.id).or_insert(row);
            }
        });
        self.read_outbox().await;
    }

    fn is_unsaved(self, id: DraftId) -> bool {
        self.unsaved
            .try_with_untracked(|unsaved| unsaved.contains(&id))
            .unwrap_or_default()
    }

    fn flush_after(self, account: &Rc<Account>, time: Duration) {
        let timer = account.save_timer.take();
        account
            .save_timer
            .set(timer.or_else(|| set_timeout_with_handle(move || self.flush_on_time(), time).ok()));
    }

    fn flush_on_time(self) {
        if let Some(account) = self.account() {
            account.save_timer.take();
        }
        self.flush();
    }

    async fn write(self, account: Rc<Account>, rows: Vec<Draft>) {
        let changes = rows.iter().map(put_draft).collect();
        let written = account.store().write(changes).await;
        account.writing.set(false);
        if !self.is_current(&account) {
            return;
        }
        match written {
            Ok(()) => {
                self.unsaved.try_update(|unsaved| {
                    let waiting = account.waiting.borrow();
                    for row in &rows {
                        if !waiting.contains_key(&row.id) {
                            unsaved.remove(&row.id);
                        }
                    }
                });
                // After a refusal that has passed, such as a full disk that was emptied.
                if self.keeping.try_get_untracked() == Some(Keeping::Nowhere(NotKept::Refused)) {
                    self.keeping.try_set(Keeping::OnThisDevice);
                }
                for row in &rows {
                    self.post(&Message::DraftChanged(row.id));
                }
                if !account.waiting.borrow().is_empty() {
                    self.flush();
                }
            }
            Err(reason) => {
                {
                    let mut waiting = account.waiting.borrow_mut();
                    for row in rows {
                        waiting.entry(row.id).or_insert(row);
                    }
                }
                if self.keeping.try_get_untracked() == Some(Keeping::OnThisDevice) {
                    self.keeping.try_set(Keeping::Nowhere(reason));
                }
                self.flush_after(&account, TRY_AGAIN);
            }
        }
    }
}

pub(super) fn put_draft(row: &Draft) -> Change {
    Change::Put {
        table: Table::Drafts,
        key: row.id.to_string(),
        row: liaison_json::write(row),
    }
}
