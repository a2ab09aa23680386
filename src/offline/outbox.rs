//! The outbox: every tab queues, watches and takes back; the leading one sends.

mod runner;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use liaison_drafts::landing::{Fresh, land};
use liaison_drafts::outbox::Stage;
use liaison_drafts::{Draft, DraftId, Intent, IntentKind, KINDS, Page, Row, over, row};
use uuid::Uuid;

use super::account::{Account, Offline};
use super::clock::{fresh_uuid, now, pause};
use super::drafts::{put_row, read_row};
use super::store::{Change, Decide, NotKept, Store, Table};

/// What is asked of the server for a finished draft.
#[derive(Clone)]
pub struct Finished {
    pub kind: IntentKind,
    /// For lists.
    pub name: String,
    /// The text of what is to be sent.
    pub request: String,
    /// Which of the server's it changes, where the draft's id does not say it.
    pub of: Option<Uuid>,
    /// What of it its author saw; nothing for something new.
    pub revision: Option<i64>,
}

pub type Ask = Box<dyn Fn(&Draft) -> Option<Finished>>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Finishing {
    Ended,
    /// The page does not know yet what became of an earlier request of the draft.
    Overtaken,
}

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
        while self.finish_once(&account, draft, &ask).await? == Finishing::Overtaken {
            if !self.is_current(&account) {
                return Ok(());
            }
            // The page goes on from what became of it.
            self.read_outbox().await;
            pause(20).await;
        }
        Ok(())
    }

    async fn finish_once(
        self,
        account: &Rc<Account>,
        draft: DraftId,
        ask: &Ask,
    ) -> Result<Finishing, NotKept> {
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
                        return Ok(Finishing::Ended);
                    }
                }
            }
        };
        let Some(finished) = ask(&edit.draft) else {
            account.failed(draft);
            return Ok(Finishing::Ended);
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
        let known = self
            .intents
            .try_with_untracked(|intents| intents.get(&draft).map(stands_as));
        let known = known.flatten();
        let overtaken = Rc::new(Cell::new(false));
        let is_overtaken = Rc::clone(&overtaken);
        let written = Rc::new(RefCell::new(None));
        let result = Rc::clone(&written);
        let decide = move |mut rows: Vec<Option<String>>| {
            let before = rows.pop().flatten();
            let stored = read_row(rows.pop().flatten());
            let before = read_intent(before);
            if before.as_ref().map(stands_as) != known {
                is_overtaken.set(true);
                return Vec::new();
            }
            let is_out = before.is_some_and(|before| before.stands());
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
            Some(row) if stored.is_ok() => self.written(account, draft, row),
            _ => {
                account.failed(draft);
                self.flush();
            }
        }
        stored?;
        if overtaken.get() {
            return Ok(Finishing::Overtaken);
        }
        if self.is_current(account) {
            self.read_outbox().await;
        }
        Ok(Finishing::Ended)
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

/// What a page has to know of an intent.
fn stands_as(intent: &Intent) -> (String, Stage) {
    (intent.idempotency_key.clone(), intent.stage())
}
