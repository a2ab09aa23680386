//! What is typed, on its way into the database. A draft counts as saved when its transaction has committed.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_domain::id::UserId;
use liaison_drafts::page::{Question, Reading};
use liaison_drafts::row::{self, Edit};
use liaison_drafts::{Draft, DraftId, KINDS, Kind, Page, Pick, Row, Version};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;

use super::account::{Account, Keeping, Offline};
use super::clock::{fresh_uuid, now, now_millis};
use super::gathering::Gathering;
use super::room::ask_to_last;
use super::showing::Showing;
use super::store::{Change, NotKept, Table};

/// What is written together: until somebody pauses, or has written for a second, of which some is over where it waited to
/// be shown first.
pub(super) static COALESCED: Gathering = Gathering {
    quiet: Duration::from_millis(250),
    most: Duration::from_millis(700),
    timer: |account| &account.save_timer,
    work: Offline::flush,
};
const TRY_AGAIN: Duration = Duration::from_secs(5);

impl Offline {
    /// All drafts, in the order in which they were begun.
    pub fn drafts(self) -> Vec<Draft> {
        self.drafts
            .try_with(|drafts| drafts.values().cloned().collect())
            .unwrap_or_default()
    }

    /// All, each with the moment at which it was last written.
    pub fn dated(self) -> Vec<(Timestamp, DraftId)> {
        let dated = |drafts: &BTreeMap<DraftId, Draft>| {
            let dated = drafts.values().map(|draft| (draft.updated_at, draft.id));
            dated.collect()
        };
        self.drafts.try_with(dated).unwrap_or_default()
    }

    /// One of them, without a copy of the others.
    pub fn find_draft<T>(
        self,
        find: impl FnOnce(&mut dyn Iterator<Item = &Draft>) -> Option<T>,
    ) -> Option<T> {
        self.drafts
            .try_with(|drafts| find(&mut drafts.values()))
            .flatten()
    }

    pub fn draft(self, id: DraftId) -> Option<Draft> {
        self.drafts.try_with(|drafts| drafts.get(&id).cloned()).flatten()
    }

    /// Shows at once, and is written soon. The first time, the draft begins to exist.
    pub fn save<K: Kind>(self, id: DraftId, content: &K) {
        self.save_shown(id, content, Showing::AtOnce);
    }

    pub fn save_shown<K: Kind>(self, id: DraftId, content: &K, showing: Showing) {
        self.save_written(id, showing, &|user, revision| {
            content.write(id, user, revision, now())
        });
    }

    /// Everything that is not generic, once in the program.
    fn save_written(self, id: DraftId, showing: Showing, write: &dyn Fn(UserId, i64) -> Draft) {
        let Some(account) = self.account() else {
            return;
        };
        if self.drafts.try_with_untracked(BTreeMap::is_empty) == Some(true) {
            spawn_local(async {
                ask_to_last().await;
            });
        }
        {
            let mut pages = account.pages.borrow_mut();
            let revision = pages.get(&id).map_or(0, |page| page.draft().revision);
            let draft = write(account.user, revision);
            match pages.get_mut(&id) {
                Some(page) => page.edit(KINDS, draft),
                None => drop(pages.insert(id, Page::begin(draft))),
            }
        }
        account.edited_at.set(now_millis());
        self.show_edit(&account, id, showing);
    }

    /// What somebody has to choose, with what comes of each answer.
    pub fn questions(self, id: DraftId) -> Vec<Question> {
        // The page changes with the draft.
        self.drafts.try_with(|drafts| drafts.contains_key(&id));
        self.undecided.try_with(|undecided| undecided.contains(&id));
        let account = self.account();
        let questions = account.and_then(|account| {
            let pages = account.pages.borrow();
            pages.get(&id).map(|page| page.questions(KINDS))
        });
        questions.unwrap_or_default()
    }

    /// An edit like any other.
    pub fn choose(self, id: DraftId, picks: &[(Uuid, Pick)]) {
        let Some(account) = self.account() else {
            return;
        };
        if let Some(page) = account.pages.borrow_mut().get_mut(&id) {
            for (choice, pick) in picks {
                page.choose(KINDS, *choice, *pick);
            }
        }
        self.show_page(&account, id);
        self.flush();
    }

    /// What a draft changes has become something else since `from`. An edit like any other.
    pub fn merge_in(self, id: DraftId, from: &Version, to: &Version) {
        let Some(account) = self.account() else {
            return;
        };
        if let Some(page) = account.pages.borrow_mut().get_mut(&id) {
            page.merge_in(KINDS, from, to, fresh_uuid());
        }
        self.show_page(&account, id);
        self.flush();
    }

    /// Writes now what would have been written soon.
    pub fn flush(self) {
        self.show_typed();
        let Some(account) = self.account() else {
            return;
        };
        // Before the first load a write could go over something that was not read.
        let is_opening = self.keeping.try_get_untracked() == Some(Keeping::Opening);
        if is_opening || account.writing.get() || account.is_gone.get() {
            return;
        }
        if let Some(timer) = account.save_timer.take() {
            timer.clear();
        }
        let edits = self.start_writing(&account);
        if edits.is_empty() {
            return;
        }
        account.writing.set(true);
        spawn_local(self.write(account, edits));
    }

    /// Of those that say something new, however many drafts there are.
    fn start_writing(self, account: &Account) -> Vec<Edit> {
        let mut pages = account.pages.borrow_mut();
        let start = |id: &DraftId| pages.get_mut(id)?.start();
        self.unsaved
            .try_with_untracked(|unsaved| unsaved.iter().filter_map(start).collect())
            .unwrap_or_default()
    }

    /// Takes a draft off this device, with what the outbox knows of it. What another tab has written in it meanwhile
    /// stays, and the draft with it.
    pub fn delete(self, id: DraftId) {
        let Some(account) = self.account() else {
            return;
        };
        let page = account.pages.borrow_mut().remove(&id);
        let seen = page.and_then(|page| page.seen().cloned());
        self.show_page(&account, id);
        spawn_local(async move {
            let (key, tag) = (id.to_string(), fresh_uuid());
            let decide = move |mut rows: Vec<Option<String>>| {
                let before = read_row(rows.pop().flatten());
                let after = before.and_then(|row| row::delete(KINDS, row, seen.as_ref(), tag));
                let mut changes = vec![put_row(id, after.as_ref())];
                if after.is_none_or(|row| row.deleted) {
                    changes.push(Change::Delete {
                        table: Table::Outbox,
                        key: id.to_string(),
                    });
                }
                changes
            };
            let read = vec![(Table::Drafts, key)];
            let _ = account.transact(read, Box::new(decide)).await;
            self.read_draft(id).await;
            self.read_outbox().await;
        });
    }

    pub(super) async fn read_draft(self, id: DraftId) {
        let Some(account) = self.account() else {
            return;
        };
        let Ok(row) = account.store().get(Table::Drafts, id.to_string()).await else {
            return;
        };
        if self.is_current(&account) {
            self.take_row(&account, id, read_row(row));
            self.exchange_soon(&account);
        }
    }

    /// As the row is now.
    pub(super) fn take_row(self, account: &Rc<Account>, id: DraftId, row: Option<Row>) {
        self.note(id, row.as_ref());
        hear(account, id, row);
        self.show_page(account, id);
    }

    /// A tab that was away may have missed what the others said.
    pub(super) async fn read_all(self) {
        let Some(account) = self.account() else {
            return;
        };
        if self.keeping.try_get_untracked() == Some(Keeping::OnThisDevice)
            && self.take_rows(&account).await.is_ok()
        {
            self.read_outbox().await;
        }
    }

    /// All that are stored, and nothing that is not.
    pub(super) async fn take_rows(self, account: &Rc<Account>) -> Result<(), NotKept> {
        let mut there = BTreeSet::new();
        let take = |row: &str| {
            if let Some(row) = Row::read(row).filter(|_| self.is_current(account)) {
                there.insert(row.id());
                self.take_row(account, row.id(), Some(row));
            }
        };
        account.store().each(Table::Drafts, take).await?;
        if self.is_current(account) {
            let known: Vec<DraftId> = account.pages.borrow().keys().copied().collect();
            for id in known.into_iter().filter(|id| !there.contains(id)) {
                self.take_row(account, id, None);
            }
        }
        Ok(())
    }

    /// The signals say what the page says.
    pub(super) fn show_page(self, account: &Rc<Account>, id: DraftId) {
        self.mark_unsaved(account, id);
        let pages = account.pages.borrow();
        let page = pages.get(&id);
        mark(
            self.undecided,
            id,
            page.is_some_and(|page| !page.choices().is_empty()),
        );
        let draft = page.map(Page::draft);
        let show = |drafts: &mut BTreeMap<DraftId, Draft>| match draft {
            Some(draft) => drafts.insert(id, draft.clone()),
            None => drafts.remove(&id),
        };
        let says =
            |draft: Option<&Draft>| draft.map(|it| (it.schema, it.updated_at, Arc::clone(&it.payload)));
        let shown = self.drafts.try_with_untracked(|drafts| {
            let shown = drafts.get(&id);
            (shown == draft, says(shown) == says(draft))
        });
        match shown {
            // That it was written once more is nothing that anybody shows.
            Some((false, true)) => drop(self.drafts.try_update_untracked(show)),
            Some((false, false)) => drop(self.drafts.try_update(show)),
            _ => {}
        }
    }

    /// What else comes of a draft's having been written.
    fn follow(self, id: DraftId, reading: Reading) {
        let Some(account) = self.account() else {
            return;
        };
        self.show_page(&account, id);
        self.exchange_soon(&account);
        if reading == Reading::Needed {
            spawn_local(self.read_draft(id));
        }
    }

    pub(super) fn mark_unsaved(self, account: &Account, id: DraftId) {
        let is_unsaved = account
            .pages
            .borrow()
            .get(&id)
            .is_some_and(|page| !page.is_stored());
        mark(self.unsaved, id, is_unsaved);
    }

    async fn write(self, account: Rc<Account>, edits: Vec<Edit>) {
        let mut refused = None;
        for edit in edits {
            let id = edit.draft.id;
            match account.write(edit).await {
                Ok(Some(row)) => self.written(&account, id, row),
                Ok(None) => account.failed(id),
                Err(reason) => {
                    account.failed(id);
                    refused = refused.or(Some(reason));
                }
            }
        }
        account.writing.set(false);
        if !self.is_current(&account) {
            return;
        }
        match refused {
            None => {
                // After a refusal that has passed, such as a full disk that was emptied.
                if self.keeping.try_get_untracked() == Some(Keeping::Nowhere(NotKept::Refused)) {
                    self.keeping.try_set(Keeping::OnThisDevice);
                }
                self.flush();
                if document().hidden() {
                    self.exchange_what_is_written();
                }
            }
            Some(reason) => {
                if self.keeping.try_get_untracked() == Some(Keeping::OnThisDevice) {
                    self.keeping.try_set(Keeping::Nowhere(reason));
                }
                self.gather_after(&account, &COALESCED, TRY_AGAIN);
            }
        }
    }

    /// The transaction has committed.
    pub(super) fn written(self, account: &Rc<Account>, id: DraftId, row: Row) {
        self.note(id, Some(&row));
        let reading = match account.pages.borrow_mut().get_mut(&id) {
            Some(page) => page.written(KINDS, row, fresh_uuid()),
            None => Reading::NotNeeded,
        };
        if self.is_current(account) {
            // That it is saved is what somebody waits for. What else is different now follows.
            self.mark_unsaved(account, id);
            set_timeout(move || self.follow(id, reading), Duration::ZERO);
        }
    }
}

/// What the row is now. Whoever is typing goes on, and merges when it is written.
fn hear(account: &Account, id: DraftId, row: Option<Row>) {
    let mut pages = account.pages.borrow_mut();
    match (pages.get_mut(&id), row.filter(|row| !row.deleted)) {
        (Some(page), Some(row)) => page.heard(row),
        (None, Some(row)) => drop(pages.insert(id, Page::open(row))),
        (Some(page), None) if page.is_stored() => drop(pages.remove(&id)),
        _ => {}
    }
}

fn mark(marked: RwSignal<BTreeSet<DraftId>>, id: DraftId, is: bool) {
    if marked.try_with_untracked(|marked| marked.contains(&id)) == Some(!is) {
        marked.try_update(|marked| match is {
            true => marked.insert(id),
            false => marked.remove(&id),
        });
    }
}

pub(super) fn read_row(text: Option<String>) -> Option<Row> {
    Row::read(&text?)
}

pub(super) fn put_row(id: DraftId, row: Option<&Row>) -> Change {
    let (table, key) = (Table::Drafts, id.to_string());
    match row {
        Some(row) => Change::Put {
            table,
            key,
            row: liaison_json::write(row),
        },
        None => Change::Delete { table, key },
    }
}
