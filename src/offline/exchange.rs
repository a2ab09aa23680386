//! Drafts between this device and the account's others, by the server: what changed there is read, and what was written
//! here is sent. The leading tab does it. What follows from an answer is decided by `liaison_drafts`, inside the
//! transaction that reads and writes the rows.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_contract::draft::DraftsBody;
use liaison_drafts::inventory::Inventory;
use liaison_drafts::sync::{self, Chance, Remote, Request, Standing};
use liaison_drafts::{DraftId, Held, KINDS, Row, over};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;

use super::account::{Account, Keeping, Offline};
use super::channel::Message;
use super::clock::{fresh_uuid, now, random, until};
use super::courier::Listing;
use super::drafts::{put_row, read_row};
use super::store::{Change, NotKept, Table};

/// What is written within this time is sent together.
const SENT_TOGETHER: Duration = Duration::from_secs(2);
/// Where no stream tells that another device wrote.
const ASK_AGAIN: Duration = Duration::from_secs(30);
/// How far the server's changes were read.
const CURSOR: &str = "drafts_cursor";

/// Why reading what changed came to an end.
enum Stopped {
    NotNow(Held),
    NotKept,
    /// Another tab reads too, and has come further.
    Overtaken,
}

/// What a page of changes made of the rows, by draft.
type Changed = BTreeMap<DraftId, Option<Row>>;

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
        let timer = account.soon_timer.take();
        let ring = move || {
            if let Some(account) = self.account() {
                account.soon_timer.take();
            }
            self.exchange();
        };
        account
            .soon_timer
            .set(timer.or_else(|| set_timeout_with_handle(ring, SENT_TOGETHER).ok()));
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

    /// Reads what changed since, page by page.
    async fn pull(self, account: &Rc<Account>) -> Result<(), Stopped> {
        let (store, place) = (account.store(), (Table::Reference, CURSOR.to_owned()));
        let Some(courier) = self.courier.try_get_value().flatten() else {
            return Ok(());
        };
        let mut known = store
            .get(place.0, place.1.clone())
            .await
            .map_err(|_| Stopped::NotKept)?;
        let mut after = known.clone();
        let mut inventory = None;
        loop {
            if after.is_none() {
                let rows = store.all(Table::Drafts).await.map_err(|_| Stopped::NotKept)?;
                let rows: Vec<Row> = rows.iter().filter_map(|row| Row::read(row)).collect();
                inventory = Some(Inventory::of(rows.iter()));
            }
            match (courier.list_drafts)(after.clone()).await {
                Listing::Page(body) if self.is_current(account) => {
                    let (more, next) = (body.more, body.cursor.clone());
                    self.take_page(account, body, &known, &mut inventory).await?;
                    // Until everything was listed it would begin with everything again.
                    if inventory.is_none() {
                        known = Some(next.clone());
                    }
                    after = Some(next);
                    if !more {
                        return Ok(());
                    }
                }
                Listing::Page(_) => return Ok(()),
                Listing::Expired if after.is_some() => {
                    let forget = Change::Delete {
                        table: place.0,
                        key: place.1.clone(),
                    };
                    store.write(vec![forget]).await.map_err(|_| Stopped::NotKept)?;
                    (known, after) = (None, None);
                }
                Listing::Expired => return Err(Stopped::NotNow(Held::Busy)),
                Listing::NotNow(held) => return Err(Stopped::NotNow(held)),
            }
        }
    }

    /// What there is of a page, and at the end of everything what is not there any more.
    async fn take_page(
        self,
        account: &Rc<Account>,
        body: DraftsBody,
        known: &Option<String>,
        inventory: &mut Option<Inventory>,
    ) -> Result<(), Stopped> {
        if let Some(inventory) = inventory.as_mut() {
            for draft in body.drafts.iter().filter(|draft| draft.payload.is_some()) {
                inventory.found(draft.id);
            }
        }
        let is_all = inventory.is_some();
        let finished = if body.more { None } else { inventory.take() };
        let missing: Vec<DraftId> = finished.iter().flat_map(Inventory::missing).collect();
        let listed = body.drafts.iter().map(|draft| draft.id);
        let ids: Vec<DraftId> = listed.chain(missing).collect();
        let mut read = vec![(Table::Reference, CURSOR.to_owned())];
        read.extend(ids.iter().map(|id| (Table::Drafts, id.to_string())));
        let cursor = (!is_all || finished.is_some()).then_some(body.cursor);
        let (known, owner, tag) = (known.clone(), account.user, fresh_uuid());
        let result: Rc<RefCell<Option<Changed>>> = Rc::default();
        let changed = Rc::clone(&result);
        let decide = move |rows: Vec<Option<String>>| {
            let mut rows = rows.into_iter();
            if rows.next().flatten() != known {
                return Vec::new();
            }
            let mut remotes = body.drafts.into_iter().map(Remote::from);
            let mut became = Changed::new();
            let mut changes = Vec::new();
            for (number, (id, text)) in ids.into_iter().zip(rows).enumerate() {
                let before = text.as_deref().and_then(Row::read);
                let remote = remotes.next();
                // What a newer program has written is for that to bring together.
                if text.is_some() && before.is_none() {
                    continue;
                }
                let after = match (remote, &finished, before.clone()) {
                    (Some(remote), _, before) => {
                        sync::pull(KINDS, owner, before, remote, tag_of(tag, number))
                    }
                    (None, Some(inventory), Some(before)) => inventory.settle(KINDS, before),
                    (None, _, before) => before,
                };
                if after != before {
                    changes.push(put_row(id, after.as_ref()));
                    became.insert(id, after);
                }
            }
            changes.extend(cursor.map(|cursor| Change::Put {
                table: Table::Reference,
                key: CURSOR.to_owned(),
                row: cursor,
            }));
            changed.replace(Some(became));
            changes
        };
        let stored = account.store().transact(read, Box::new(decide)).await;
        stored.map_err(|_| Stopped::NotKept)?;
        let became = result.take().ok_or(Stopped::Overtaken)?;
        self.became(account, became);
        Ok(())
    }

    /// Sends what one draft says, and writes down what came of it.
    async fn push(self, account: &Rc<Account>, id: DraftId) -> Result<(), NotKept> {
        let Some(courier) = self.courier.try_get_value().flatten() else {
            return Ok(());
        };
        let request = Rc::new(Cell::new(None));
        let started = Rc::clone(&request);
        let (tag, write) = (fresh_uuid(), fresh_uuid());
        let start = move |row: &mut Row| {
            row.unpark(KINDS, tag);
            started.set(sync::start(row, now(), write));
        };
        self.change_row(account, id, Box::new(start)).await?;
        let Some(request) = request.take() else {
            // Nothing is to be sent: until it is read again it is not looked at.
            self.behind.try_update(|behind| behind.remove(&id));
            return Ok(());
        };
        let answer = (courier.send_draft)(request.clone()).await;
        self.settle(account, request, answer).await
    }

    async fn settle(
        self,
        account: &Rc<Account>,
        request: Request,
        answer: sync::Answer,
    ) -> Result<(), NotKept> {
        let (id, next) = (request.id, request.id.next());
        let result: Rc<RefCell<Changed>> = Rc::default();
        let changed = Rc::clone(&result);
        let chance = Chance {
            tag: fresh_uuid(),
            number: random(),
        };
        let decide = move |mut rows: Vec<Option<String>>| {
            let is_next_readable = rows.iter().skip(1).flatten().all(|row| Row::read(row).is_some());
            let after = read_row(rows.pop().flatten());
            let before = read_row(rows.pop().flatten());
            let row = sync::settle(KINDS, before.clone(), &request, answer, now(), chance);
            let (row, goes_on) = match is_next_readable {
                true => over::go_on(KINDS, row, after.clone(), chance.tag),
                false => (row, after.clone()),
            };
            let mut changes = Vec::new();
            for (id, before, after) in [(id, before, row), (next, after, goes_on)] {
                if before != after {
                    changes.push(put_row(id, after.as_ref()));
                    changed.borrow_mut().insert(id, after);
                }
            }
            changes
        };
        let read = [id, next].map(|id| (Table::Drafts, id.to_string()));
        account.store().transact(read.into(), Box::new(decide)).await?;
        self.became(account, result.take());
        Ok(())
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
        account.store().transact(read, Box::new(decide)).await?;
        self.became(account, result.take());
        Ok(())
    }

    /// The transaction has committed: here and in the other tabs it is as it is now.
    fn became(self, account: &Rc<Account>, changed: Changed) {
        if !self.is_current(account) {
            return;
        }
        for (id, row) in changed {
            self.take_row(account, id, row);
            self.post(&Message::DraftChanged(id));
        }
    }
}

/// Choices are named after it, a few a row.
fn tag_of(tag: Uuid, number: usize) -> Uuid {
    Uuid::from_u128(tag.as_u128().wrapping_add((number as u128) << 40))
}
