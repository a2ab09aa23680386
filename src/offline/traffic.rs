//! One reading of what changed at the server, and one sending of what a draft says here. Each is written down in the
//! transaction that read the rows, and by what the engine makes of them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use liaison_contract::draft::DraftsBody;
use liaison_drafts::inventory::Inventory;
use liaison_drafts::sync::{self, Chance, Remote, Request};
use liaison_drafts::{DraftId, Held, KINDS, Row, over};
use uuid::Uuid;

use super::account::{Account, Offline};
use super::clock::{fresh_uuid, now, random};
use super::courier::Listing;
use super::drafts::{put_row, read_row};
use super::exchange::{Changed, Stopped};
use super::store::{Change, NotKept, Table};

/// How far the server's changes were read.
const CURSOR: &str = "drafts_cursor";

impl Offline {
    /// Reads what changed since, page by page.
    pub(super) async fn pull(self, account: &Rc<Account>) -> Result<(), Stopped> {
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
                let mut all = Inventory::default();
                let note = |row: &str| Row::read(row).iter().for_each(|row| all.note(row));
                let read = store.each(Table::Drafts, note).await;
                read.map_err(|_| Stopped::NotKept)?;
                inventory = Some(all);
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
        let is_told = finished.as_ref().map_or(!is_all, Inventory::is_complete);
        let cursor = is_told.then_some(body.cursor);
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
        let stored = account.transact(read, Box::new(decide)).await;
        stored.map_err(|_| Stopped::NotKept)?;
        let became = result.take().ok_or(Stopped::Overtaken)?;
        self.became(account, became);
        Ok(())
    }

    /// Sends what one draft says, and writes down what came of it.
    pub(super) async fn push(self, account: &Rc<Account>, id: DraftId) -> Result<(), NotKept> {
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
        account.transact(read.into(), Box::new(decide)).await?;
        self.became(account, result.take());
        Ok(())
    }
}

/// Choices are named after it, a few a row.
fn tag_of(tag: Uuid, number: usize) -> Uuid {
    Uuid::from_u128(tag.as_u128().wrapping_add((number as u128) << 40))
}
