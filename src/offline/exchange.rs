//! Drafts between this device and the account's others, by the server: what changed there is read, and what was written
//! here is sent. The leading tab does it; here is when.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_drafts::sync::{self, Standing};
use liaison_drafts::{DraftId, Held, Row};
use wasm_bindgen_futures::spawn_local;

use super::account::{Account, Keeping, Offline};
use super::channel::Message;
use super::clock::{now, random, until};
use super::drafts::{put_row, read_row};
use super::gathering::Gathering;
use super::store::{NotKept, Table};

/// What is sent together.
static SENT_TOGETHER: Gathering = Gathering {
    quiet: Duration::from_secs(2),
    most: Duration::from_secs(10),
    timer: |account| &account.soon_timer,
    work: Offline::exchange,
};
/// Where no stream tells that another device wrote.
const ASK_AGAIN: Duration = Duration::from_secs(30);
/// Why reading what changed came to an end.
pub(super) enum Stopped {
    NotNow(Held),
    NotKept,
    /// Another tab reads too, and has come further.
    Overtaken,
}

/// What a page of changes made of the rows, by draft.
pub(super) type Changed = BTreeMap<DraftId, Option<Row>>;

impl Offline {
    /// Something may have changed at the server.
    pub fn ask_for_drafts(self) {
        let Some(account) = self.account() else {
            return;
        };
        if account.leading.get() {
            account.has_news.set(true);
            self.exchange();
        } else {
            self.post(&Message::NewsOfDrafts);
        }
    }

    /// Something was written here, in whichever tab.
    pub(super) fn exchange_soon(self, account: &Rc<Account>) {
        if !account.leading.get() || self.next_behind().is_none() {
            return;
        }
        self.gather(account, &SENT_TOGETHER);
    }

    /// The page is hidden, and may be taken away at any moment: the others get what is written, with what is being written
    /// now.
    pub(super) fn exchange_what_is_written(self) {
        if self.account().is_some_and(|account| !account.writing.get()) {
            self.exchange();
        }
    }

    /// Reads what changed, sends what is behind, and then lets the outbox send.
    pub(super) fn exchange(self) {
        let Some(account) = self.account() else {
            return;
        };
        let may = account.leading.get()
            && self.keeping.try_get_untracked() != Some(Keeping::Opening)
            && self.online.try_get_untracked() != Some(false);
        if !may || account.exchanging.replace(true) {
            return;
        }
        spawn_local(async move {
            let stopped = self.exchange_all(&account).await;
            account.exchanging.set(false);
            if !self.is_current(&account) {
                return;
            }
            match stopped {
                // Signing in again wakes it.
                Err(Stopped::NotNow(Held::SignedOut)) => {}
                Ok(()) | Err(Stopped::Overtaken) => {
                    account.failures.set(0);
                    self.ring_for_exchange(&account, None);
                }
                Err(Stopped::NotNow(_) | Stopped::NotKept) => {
                    account.failures.set(account.failures.get().saturating_add(1));
                    let next = sync::try_again_at(account.failures.get(), now(), random());
                    self.ring_for_exchange(&account, Some(next));
                }
            }
            self.give_way(&account);
            self.send();
        });
    }

    /// What waits to be sent is tried at once.
    pub(super) async fn wake_drafts(self, account: &Rc<Account>) {
        let held: Vec<DraftId> = self
            .behind
            .try_with_untracked(|behind| {
                let is_held =
                    |standing: &Standing| matches!(standing, Standing::Behind { held: Some(_), .. });
                let held = behind.iter().filter(|(_, standing)| is_held(standing));
                held.map(|(id, _)| *id).collect()
            })
            .unwrap_or_default();
        for id in held {
            let wake = |row: &mut Row| sync::wake(row, now());
            let _ = self.change_row(account, id, Box::new(wake)).await;
        }
    }

    /// Keeps how a row stands towards the server.
    pub(super) fn note(self, id: DraftId, row: Option<&Row>) {
        let standing = row.map_or(Standing::There, sync::standing);
        let known = self
            .behind
            .try_with_untracked(|behind| behind.get(&id).copied().unwrap_or(Standing::There));
        if known.is_some_and(|known| known != standing) {
            self.behind.try_update(|behind| match standing {
                Standing::There => behind.remove(&id),
                Standing::Behind { .. } => behind.insert(id, standing),
            });
        }
    }

    async fn exchange_all(self, account: &Rc<Account>) -> Result<(), Stopped> {
        while self.is_current(account) {
            if account.has_news.replace(false) {
                if let Err(stopped) = self.pull(account).await {
                    account.has_news.set(true);
                    return Err(stopped);
                }
            } else if let Some(id) = self.next_behind() {
                self.push(account, id).await.map_err(|_| Stopped::NotKept)?;
            } else {
                break;
            }
        }
        Ok(())
    }

    fn next_behind(self) -> Option<DraftId> {
        let is_due = |standing: &Standing| match standing {
            Standing::Behind { due: Some(due), .. } => sync::is_due(*due, now()),
            _ => false,
        };
        self.behind
            .try_with_untracked(|behind| {
                let mut due = behind.iter().filter(|(_, standing)| is_due(standing));
                due.next().map(|(id, _)| *id)
            })
            .flatten()
    }

    fn ring_for_exchange(self, account: &Rc<Account>, retry: Option<Timestamp>) {
        if let Some(timer) = account.exchange_timer.take() {
            timer.clear();
        }
        let due = self.behind.try_with_untracked(|behind| {
            let due = behind.values().filter_map(|standing| match standing {
                Standing::Behind { due, .. } => *due,
                Standing::There => None,
            });
            due.min()
        });
        let wait = match (retry, due.flatten()) {
            (Some(retry), _) => until(retry),
            (None, Some(due)) => until(due).min(ASK_AGAIN),
            (None, None) => ASK_AGAIN,
        };
        let ring = move || {
            if let Some(account) = self.account() {
                account
                    .has_news
                    .set(account.has_news.get() || !document().hidden());
            }
            self.exchange();
        };
        account
            .exchange_timer
            .set(set_timeout_with_handle(ring, wait).ok());
    }

    /// Changes a stored row in one transaction, where there is one that can be read.
    pub(super) async fn change_row(
        self,
        account: &Rc<Account>,
        id: DraftId,
        edit: Box<dyn FnOnce(&mut Row)>,
    ) -> Result<(), NotKept> {
        let result: Rc<RefCell<Changed>> = Rc::default();
        let changed = Rc::clone(&result);
        let decide = move |mut rows: Vec<Option<String>>| {
            let Some(before) = read_row(rows.pop().flatten()) else {
                return Vec::new();
            };
            let mut row = before.clone();
            edit(&mut row);
            if row == before {
                return Vec::new();
            }
            let changes = vec![put_row(id, Some(&row))];
            changed.borrow_mut().insert(id, Some(row));
            changes
        };
        let read = vec![(Table::Drafts, id.to_string())];
        account.transact(read, Box::new(decide)).await?;
        self.became(account, result.take());
        Ok(())
    }

    /// The transaction has committed, of which the other tabs know.
    pub(super) fn became(self, account: &Rc<Account>, changed: Changed) {
        if !self.is_current(account) {
            return;
        }
        for (id, row) in changed {
            self.take_row(account, id, row);
        }
    }
}
