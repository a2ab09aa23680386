//! The runner of the outbox. The leading tab sends; every tab queues, watches and takes back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use jiff::SignedDuration;
use leptos::prelude::*;
use liaison_domain::id::PurchaseOfferId;
use liaison_drafts::landing::{Fresh, land};
use liaison_drafts::outbox::{Stage, next_due};
use liaison_drafts::{Draft, DraftId, Intent, IntentKind, IntentState, KINDS, Outcome, Page, Row, over, row};
use wasm_bindgen_futures::spawn_local;

use super::account::{Account, Offline};
use super::channel::Message;
use super::clock::{fresh_uuid, now, pause, random, until};
use super::drafts::{put_row, read_row};
use super::store::{Change, Decide, NotKept, Store, Table};

/// What is asked of the server for a finished draft.
pub struct Finished {
    pub kind: IntentKind,
    /// For lists.
    pub name: String,
    /// The text of what is to be sent.
    pub request: String,
    /// Which of the server's it changes, where the draft's id does not say it.
    pub of: Option<PurchaseOfferId>,
    /// What of it its author saw; nothing for something new.
    pub revision: Option<i64>,
}

pub type Ask = Box<dyn FnOnce(&Draft) -> Option<Finished>>;

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

    /// What is past editing; a refused one is not, it is back with its author.
    pub fn outgoing(self, draft: DraftId) -> Option<Intent> {
        self.intent(draft)
            .filter(|intent| !matches!(intent.stage(), Stage::Refused | Stage::Conflict))
    }

    /// Queues a finished draft. The draft stays beside it until the server has what comes of it. Where another tab has
    /// finished the same draft already, its request stands. `ask` makes the request of the draft as it is shown then;
    /// where it makes none, nothing is finished.
    pub async fn finish(self, draft: DraftId, ask: Ask) -> Result<(), NotKept> {
        let Some(account) = self.account() else {
            return Err(NotKept::Unavailable);
        };
        // One transaction a draft at a time.
        let edit = loop {
            let page = account.pages.borrow_mut().get_mut(&draft).map(Page::finish);
            match page {
                Some(Some(edit)) => break edit,
                Some(None) => pause(20).await,
                None => {
                    self.read_draft(draft).await;
                    if !account.pages.borrow().contains_key(&draft) {
                        // It was sent meanwhile, or thrown away.
                        self.read_outbox().await;
                        return Ok(());
                    }
                }
            }
        };
        let Some(finished) = ask(&edit.draft) else {
            account.failed(draft);
            return Ok(());
        };
        let intent = Intent {
            of: finished.of,
            base_revision: finished.revision,
            ..Intent::new(
                finished.kind,
                draft,
                account.user,
                fresh_uuid().to_string(),
                finished.name,
                finished.request,
                now(),
            )
        };
        let tag = fresh_uuid();
        let written = Rc::new(RefCell::new(None));
        let result = Rc::clone(&written);
        let decide = move |mut rows: Vec<Option<String>>| {
            let before = rows.pop().flatten();
            let stored = read_row(rows.pop().flatten());
            let is_out = read_intent(before).is_some_and(|before| before.stands());
            // What is on its way already stands, and what is typed here stays a draft.
            let (row, intent) = match is_out {
                true => (Some(row::write(KINDS, stored, edit, tag)), None),
                false => (row::finish(KINDS, stored, edit, tag), Some(intent)),
            };
            let Some(row) = row else {
                return Vec::new();
            };
            let put = put_row(draft, Some(&row));
            result.replace(Some(row));
            [put].into_iter().chain(intent.as_ref().map(put_intent)).collect()
        };
        let read = vec![
            (Table::Drafts, draft.to_string()),
            (Table::Outbox, draft.to_string()),
        ];
        let stored = account.transact(read, Box::new(decide)).await;
        match written.take() {
            Some(row) if stored.is_ok() => self.written(&account, draft, row),
            _ => {
                account.failed(draft);
                self.flush();
            }
        }
        stored?;
        if self.is_current(&account) {
            self.read_outbox().await;
        }
        Ok(())
    }

    /// Takes a queued or refused intent back into its draft. One that is on its way stays on its way.
    pub async fn take_back(self, draft: DraftId) {
        let Some(account) = self.account() else {
            return;
        };
        let (tag, next) = (fresh_uuid(), draft.next());
        let decide = move |mut rows: Vec<Option<String>>| {
            let is_free = read_intent(rows.pop().flatten()).is_some_and(|intent| {
                matches!(intent.stage(), Stage::Queued | Stage::Refused | Stage::Conflict)
            });
            if !is_free {
                return Vec::new();
            }
            let after = read_row(rows.pop().flatten());
            let mut changes = vec![Change::Delete {
                table: Table::Outbox,
                key: draft.to_string(),
            }];
            if let Some(row) = read_row(rows.pop().flatten()) {
                let (row, goes_on) = over::go_on(KINDS, Some(row::take_back(row)), after.clone(), tag);
                changes.push(put_row(draft, row.as_ref()));
                if goes_on != after {
                    changes.push(put_row(next, goes_on.as_ref()));
                }
            }
            changes
        };
        let read = vec![
            (Table::Drafts, draft.to_string()),
            (Table::Drafts, next.to_string()),
            (Table::Outbox, draft.to_string()),
        ];
        let _ = account.transact(read, Box::new(decide)).await;
        for id in [draft, next] {
            self.read_draft(id).await;
        }
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
                        let restart = |intent: &mut Intent, _: Option<&Row>| intent.restart(now());
                        let _ = change(&account.store(), intent.draft, Box::new(restart)).await;
                    }
                    IntentState::Done { at, .. } if now().duration_since(*at) > SHOWN_AFTER_DELIVERY => {
                        let forgotten = Change::Delete {
                            table: Table::Outbox,
                            key: intent.draft.to_string(),
                        };
                        let _ = account.store().write(vec![forgotten]).await;
                    }
                    _ => {}
                }
            }
            self.read_outbox().await;
            account.has_news.set(true);
            self.exchange();
            self.send();
        });
    }

    /// Something changed for the better: what waits is tried at once, by whichever tab leads.
    pub(super) fn wake(self) {
        let Some(account) = self.account() else {
            return;
        };
        spawn_local(async move {
            self.wake_drafts(&account).await;
            self.ask_for_drafts();
            for intent in self.untracked_intents() {
                if intent.stage() == Stage::Queued {
                    let wake = |intent: &mut Intent, _: Option<&Row>| intent.wake(now());
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
    pub(super) fn send(self) {
        let Some(account) = self.account() else {
            return;
        };
        // What the other devices wrote is read first, so that its author has seen it before something comes of it.
        if !account.leading.get() || account.exchanging.get() || account.sending.replace(true) {
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
                self.give_way(&account);
            }
        });
    }

    async fn send_one(self, account: &Rc<Account>, draft: DraftId) -> Result<(), NotKept> {
        let Some(courier) = self.courier.try_get_value().flatten() else {
            return Ok(());
        };
        let attempt = Rc::new(Cell::new(None));
        let start = {
            let attempt = Rc::clone(&attempt);
            move |intent: &mut Intent, row: Option<&Row>| attempt.set(intent.start_beside(row, now()))
        };
        let started = change_aloud(account, draft, Box::new(start)).await?;
        let (kind, of) = started
            .as_ref()
            .map(|intent| (intent.kind.clone(), intent.of))
            .unzip();
        self.show(draft, started);
        let Some(attempt) = attempt.take() else {
            return Ok(());
        };
        let key = attempt.key.clone();
        let outcome = match kind {
            Some(IntentKind::UpdateCompanyProfile) => (courier.put_company_profile)(attempt).await,
            Some(IntentKind::SendPurchaseOffer) => (courier.put_purchase_offer)(draft.into(), attempt).await,
            Some(IntentKind::RevisePurchaseOffer) => {
                let offer = of.flatten().unwrap_or_else(|| draft.into());
                (courier.revise_purchase_offer)(offer, attempt).await
            }
            _ => (courier.put_trial_invitation)(draft.into(), attempt).await,
        };
        let changes_draft = matches!(outcome, Outcome::Created(_) | Outcome::Conflict(_));
        let settle =
            move |intent: &mut Intent, _: Option<&Row>| intent.settle(&key, outcome, now(), random());
        let settled = change_aloud(account, draft, Box::new(settle)).await?;
        if self.is_current(account) {
            // Whoever hears that it is done looks at the draft, and would write on in one that is gone.
            if changes_draft {
                self.read_draft(draft).await;
            }
            self.show(draft, settled);
        }
        Ok(())
    }

    fn show(self, draft: DraftId, intent: Option<Intent>) {
        self.intents.try_update(|intents| match intent {
            Some(intent) => intents.insert(draft, intent),
            None => intents.remove(&draft),
        });
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
        next_due(self.untracked_intents().iter(), now())
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

/// Beside the draft as it is stored.
type Edit = Box<dyn FnOnce(&mut Intent, Option<&Row>)>;

/// What one edit of many becomes; the other tabs are told of all together, or need not know.
async fn change(store: &Store, draft: DraftId, edit: Edit) -> Result<Option<Intent>, NotKept> {
    let (read, decide, changed) = changing(draft, edit);
    store.transact(read, decide).await?;
    Ok(changed.take())
}

async fn change_aloud(account: &Rc<Account>, draft: DraftId, edit: Edit) -> Result<Option<Intent>, NotKept> {
    let (read, decide, changed) = changing(draft, edit);
    account.transact(read, decide).await?;
    Ok(changed.take())
}

type Changing = (Vec<(Table, String)>, Decide, Rc<RefCell<Option<Intent>>>);

/// Changes the stored intent in one transaction, and the draft by what was answered.
fn changing(draft: DraftId, edit: Edit) -> Changing {
    let changed = Rc::new(RefCell::new(None));
    let result = Rc::clone(&changed);
    let fresh = Fresh {
        tag: fresh_uuid(),
        key: fresh_uuid(),
    };
    let decide = move |mut rows: Vec<Option<String>>| {
        let before = rows.pop().flatten();
        let Some(mut intent) = read_intent(before) else {
            return Vec::new();
        };
        let row = read_row(rows.pop().flatten());
        let was = intent.stage();
        edit(&mut intent, row.as_ref());
        if intent.stage() == was {
            let changes = vec![put_intent(&intent)];
            result.replace(Some(intent));
            return changes;
        }
        let (after, intent) = land(KINDS, row.clone(), intent, now(), fresh);
        // The other tabs are told in this order, of the draft first.
        let mut changes = Vec::new();
        if after != row {
            changes.push(put_row(draft, after.as_ref()));
        }
        changes.push(match &intent {
            Some(intent) => put_intent(intent),
            None => Change::Delete {
                table: Table::Outbox,
                key: draft.to_string(),
            },
        });
        result.replace(intent);
        changes
    };
    let read = vec![
        (Table::Drafts, draft.to_string()),
        (Table::Outbox, draft.to_string()),
    ];
    (read, Box::new(decide), changed)
}

fn read_intent(text: Option<String>) -> Option<Intent> {
    liaison_json::read(&text?)
}

fn put_intent(intent: &Intent) -> Change {
    Change::Put {
        table: Table::Outbox,
        key: intent.draft.to_string(),
        row: liaison_json::write(intent),
    }
}
