//! What is typed when the page goes away. Nothing can be waited for then: it is put beside the rows in one go, and
//! the next page that opens the account's place merges it before it shows anything.

use leptos::prelude::*;
use liaison_drafts::row::{self, Edit};
use liaison_drafts::{DraftId, KINDS};
use wasm_bindgen_futures::spawn_local;

use super::account::{Keeping, Offline};
use super::clock::fresh_uuid;
use super::drafts::{put_row, read_row};
use super::store::{Change, NotKept, Store, Table};

const LATE: &str = "late:";

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

pub(super) async fn take_late(store: &Store) -> Result<(), NotKept> {
    let keys = store.keys(Table::Reference).await?;
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
        store.transact(read, Box::new(decide)).await?;
    }
    Ok(())
}
