//! The runner of the outbox. The leading tab sends; every tab queues, watches and takes back.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use leptos::prelude::*;
use liaison_drafts::outbox::Stage;
use liaison_drafts::{DraftId, Intent, IntentKind, IntentState, Outcome};
use wasm_bindgen_futures::spawn_local;

use super::account::{Account, Offline};
use super::channel::Message;
use super::clock::{fresh_uuid, now, random};
use super::drafts::put_draft;
use super::store::{Change, NotKept, Store, Table};

/// How long a delivered invitation stays on the list of drafts.
const SHOWN_AFTER_DELIVERY: SignedDuration = SignedDuration::from_hours(24);

impl Offline {
    pub fn intents(self) -> Vec<Intent> {
        self.intents
            .try_with(|intents| intents.values().cloned().collect())
            .unwrap_or_default()
    }

    pub fn intent(self, draft: DraftId) -> Option<Intent> {
        self.intents
            .try_with(|intents| intents.get(&draft).cloned())
            .flatten()
    }

    /// Queues a finished draft. The draft stays beside it until the server has the invitation.
    ///
    /// `request` is the text of what is to be sent. Where another tab has finished the same draft already, its request stands.
    pub async fn finish(self, draft: DraftId, name: String, request: String) -> Result<(), NotKept> {
        let Some(account) = self.account() else {
            return Err(NotKept::Unavailable);
        };
        let waiting = account.waiting.borrow_mut().remove(&draft);
        let intent = Intent::new(
            IntentKind::CreateTrialInvitation,
            draft,
            account.user,
            fresh_uuid().to_string(),
            name,
            request,
            now(),
        );
        let put_waiting = waiting.as_ref().map(put_draft);
        let decide = move |row: Option<String>| match row.as_deref().and_then(liaison_json::read::<Intent>) {
            Some(before) if !matches!(before.stage(), Stage::Refused | Stage::Conflict) => Vec::new(),
            _ => put_waiting.into_iter().chain([put_intent(&intent)]).collect(),
        };
        let store = account.store();
        if let Err(reason) = store
            .transact(Table::Outbox, draft.to_string(), Box::new(decide))
            .await
        {
            if let Some(row) = waiting {
                self.restore(row);
            }
            return Err(reason);
        }
        if self.is_current(&account) {
            self.unsaved.try_update(|unsaved| unsaved.remove(&draft));
            self.post(&Message::DraftChanged(draft));
            self.post(&Message::OutboxChanged);
            self.read_outbox().await;
        }
        Ok(())
    }

    /// Takes a queued or refused intent back into its draft. One that is on its way stays on its way.
    pub async fn take_back(self, draft: DraftId) {
        let Some(account) = self.account() else {
            return;
        };
        let decide = move |row: Option<String>| match row.as_deref().and_then(liaison_json::read::<Intent>) {
            Some(intent) if matches!(intent.stage(), Stage::Queued | Stage::Refused | Stage::Conflict) => {
                vec![Change::Delete {
                    table: Table::Outbox,
                    key: draft.to_string(),
                }]
            }
            _ => Vec::new(),
        };
        let _ = account
            .store()
            .transact(Table::Outbox, draft.to_string(), Box::new(decide))
            .await;
        self.post(&Message::OutboxChanged);
        self.read_outbox().await;
    }

    /// This tab leads from now on. Whatever the leader before it was sending is sent again, under the same key.
    pub(super) fn lead(self) {
        let Some(account) = self.account() else {
            return;
        };
        account.leading.set(true);
        spawn_local(async move {
            self.read_outbox().await;
            for intent in self.untracked_intents() {
                match &intent.state {
                    IntentState::Sending => {
                        let restart = |intent: &mut Intent| intent.restart(now());
                        let _ = change(&account.store(), intent.draft, Box::new(restart)).await;
                    }
                    IntentState::Done { at, .. } if now().duration_since(*at) > SHOWN_AFTER_DELIVERY => {
                        self.delete(intent.draft);
                    }
                    _ => {}
                }
            }
            self.read_outbox().await;
            self.send();
        });
    }

    /// Something changed for the better: what waits is tried at once, by whichever tab leads.
    pub(super) fn wake(self) {
        let Some(account) = self.account() else {
            return;
        };
        spawn_local(async move {
            for intent in self.untracked_intents() {
                if intent.stage() == Stage::Queued {
                    let wake = |intent: &mut Intent| intent.wake(now());
                    let _ = change(&account.store(), intent.draft, Box::new(wake)).await;
                }
            }
            self.post(&Message::OutboxChanged);
            self.read_outbox().await;
            if self.catalogue.try_with_untracked(Option::is_none) == Some(true) {
                self.find_catalogue(&account).await;
            }
        });
    }

    pub(super) async fn read_outbox(self) {
        let Some(account) = self.account() else {
            return;
        };
        let Ok(rows) = account.store().all(Table::Outbox).await else {
            return;
        };
        if self.is_current(&account) {
            let intents = rows
                .iter()
                .filter_map(|row| liaison_json::read::<Intent>(row))
                .map(|row| (row.draft, row));
            self.intents.try_set(intents.collect());
            self.send();
        }
    }

    /// Sends what is due, one after the other, and rings again when the next one is.
    fn send(self) {
        let Some(account) = self.account() else {
            return;
        };
        if !account.leading.get() || account.sending.replace(true) {
            return;
        }
        spawn_local(async move {
            while let Some(draft) = self.next_due() {
                if !self.is_current(&account) {
                    break;
                }
                if self.send_one(&account, draft).await.is_err() {
                    break;
                }
            }
            account.sending.set(false);
            if self.is_current(&account) {
                self.ring_for_next(&account);
            }
        });
    }

    async fn send_one(self, account: &Rc<Account>, draft: DraftId) -> Result<(), NotKept> {
        let store = account.store();
        let Some(courier) = self.courier.try_get_value().flatten() else {
            return Ok(());
        };
        let request = Rc::new(RefCell::new(None));
        let start = {
            let request = Rc::clone(&request);
            move |intent: &mut Intent| {
                request.replace(
                    intent
                        .start(now())
                        .map(|request| (request, intent.idempotency_key.clone())),
                );
            }
        };
        let started = change(&store, draft, Box::new(start)).await?;
        self.show(draft, started);
        let Some((request, key)) = request.take() else {
            return Ok(());
        };
        let outcome = (courier.put_trial_invitation)(draft.trial_invitation(), request, key).await;
        let delivered = matches!(outcome, Outcome::Created(_));
        let settle = move |intent: &mut Intent| intent.settle(outcome, now(), random());
        let settled = change(&store, draft, Box::new(settle)).await?;
        if self.is_current(account) {
            self.show(draft, settled);
            if delivered {
                self.drafts.try_update(|drafts| drafts.remove(&draft));
                self.post(&Message::DraftChanged(draft));
            }
        }
        Ok(())
    }

    fn show(self, draft: DraftId, intent: Option<Intent>) {
        self.intents.try_update(|intents| match intent {
            Some(intent) => intents.insert(draft, intent),
            None => intents.remove(&draft),
        });
        self.post(&Message::OutboxChanged);
    }

    fn untracked_intents(self) -> Vec<Intent> {
        self.intents
            .try_with_untracked(|intents| intents.values().cloned().collect())
            .unwrap_or_default()
    }

    fn next_due(self) -> Option<DraftId> {
        // The browser says when the network is back.
        if self.online.try_get_untracked() == Some(false) {
            return None;
        }
        let time = now();
        let due = self
            .untracked_intents()
            .into_iter()
            .filter(|intent| intent.is_due(time));
        due.min_by_key(|intent| intent.queued_at)
            .map(|intent| intent.draft)
    }

    fn ring_for_next(self, account: &Rc<Account>) {
        if let Some(timer) = account.send_timer.take() {
            timer.clear();
        }
        if self.online.try_get_untracked() == Some(false) {
            return;
        }
        let waiting = self.untracked_intents();
        let Some(next) = waiting.iter().filter_map(Intent::wakes_at).min() else {
            return;
        };
        let ring = set_timeout_with_handle(move || self.send(), until(next));
        account.send_timer.set(ring.ok());
    }
}

/// Never at once, so that a clock that jumps cannot make the ringing spin.
fn until(next: Timestamp) -> Duration {
    let wait = next.duration_since(now()).max(SignedDuration::from_secs(1));
    Duration::try_from(wait).unwrap_or(Duration::from_secs(1))
}

/// Changes the stored intent in one transaction, and takes the draft away once the server has it.
async fn change(
    store: &Store,
    draft: DraftId,
    edit: Box<dyn FnOnce(&mut Intent)>,
) -> Result<Option<Intent>, NotKept> {
    let changed = Rc::new(RefCell::new(None));
    let result = Rc::clone(&changed);
    let decide = move |row: Option<String>| {
        let Some(mut intent) = row.as_deref().and_then(liaison_json::read::<Intent>) else {
            return Vec::new();
        };
        edit(&mut intent);
        let mut changes = vec![put_intent(&intent)];
        if intent.stage() == Stage::Done {
            changes.push(Change::Delete {
                table: Table::Drafts,
                key: draft.to_string(),
            });
        }
        result.replace(Some(intent));
        changes
    };
    store
        .transact(Table::Outbox, draft.to_string(), Box::new(decide))
        .await?;
    Ok(changed.take())
}

fn put_intent(intent: &Intent) -> Change {
    Change::Put {
        table: Table::Outbox,
        key: intent.draft.to_string(),
        row: liaison_json::write(intent),
    }
}
