//! What is typed when the page goes away. Nothing can be waited for then: it is put beside the rows in one go, and
//! the next page that opens the account's place merges it before it shows anything, or one that is open already does.

use std::rc::Rc;

use leptos::prelude::*;
use liaison_drafts::row::{self, Edit};
use liaison_drafts::{DraftId, KINDS};
use wasm_bindgen_futures::spawn_local;

use super::account::{Account, Keeping, Offline};
use super::channel::Message;
use super::clock::{fresh_uuid, pause};
use super::drafts::{put_row, read_row};
use super::store::{Change, NotKept, Table};

const LATE: &str = "late:";
const ON_ITS_WAY_MILLIS: i32 = 500;

impl Offline {
    /// The page goes away, perhaps for good. Nothing more is written by it.
    pub fn leave_behind(self) {
        let Some(account) = self.account() else {
            return;
        };
        if self.keeping.try_get_untracked() != Some(Keeping::OnThisDevice) || account.is_gone.replace(true) {
            return;
        }
        let pages = account.pages.borrow();
        let late = pages.iter().filter_map(|(id, page)| {
            Some(Change::Put {
                table: Table::Reference,
                key: [LATE, &account.tab.to_string(), ":", &id.to_string()].concat(),
                row: liaison_json::write(&page.late()?),
            })
        });
        let late: Vec<Change> = late.collect();
        if !late.is_empty() {
            let store = account.store();
            spawn_local(async move {
                let _ = store.write(late).await;
            });
            self.post(&Message::LeftBehind);
        }
    }

    /// Another page has gone away. What it left behind may be on its way into the database still.
    pub(super) async fn take_what_was_left(self) {
        pause(ON_ITS_WAY_MILLIS).await;
        let Some(account) = self.account().filter(|account| !account.is_gone.get()) else {
            return;
        };
        if self.keeping.try_get_untracked() != Some(Keeping::OnThisDevice) {
            return;
        }
        for id in take_late(&account).await.unwrap_or_default() {
            self.read_draft(id).await;
        }
    }

    /// It has come back as it was, and begins anew: another page may have taken what it left behind.
    pub async fn come_back(self) {
        if let Some(account) = self.account().filter(|account| account.is_gone.get()) {
            self.leave();
            self.open(Some(account.user)).await;
        }
    }
}

/// Gives the drafts in which it has put what was left behind.
pub(super) async fn take_late(account: &Rc<Account>) -> Result<Vec<DraftId>, NotKept> {
    let mut taken = Vec::new();
    let keys = account.store().keys(Table::Reference).await?;
    for key in keys.into_iter().filter(|key| key.starts_with(LATE)) {
        let Some(id) = key.rsplit(':').next().and_then(|id| id.parse::<DraftId>().ok()) else {
            continue;
        };
        let tag = fresh_uuid();
        let read = vec![(Table::Drafts, id.to_string()), (Table::Reference, key.clone())];
        let decide = move |mut rows: Vec<Option<String>>| {
            let late = rows
                .pop()
                .flatten()
                .and_then(|text| liaison_json::read::<Edit>(&text));
            let stored = read_row(rows.pop().flatten());
            // What this build cannot read waits for one that can.
            late.map_or_else(Vec::new, |late| {
                vec![
                    put_row(id, Some(&row::write(KINDS, stored, late, tag))),
                    Change::Delete {
                        table: Table::Reference,
                        key,
                    },
                ]
            })
        };
        account.transact(read, Box::new(decide)).await?;
        taken.push(id);
    }
    Ok(taken)
}
