//! What one tab writes, the others are told.

use std::cell::RefCell;
use std::rc::Rc;

use liaison_drafts::DraftId;

use super::account::Account;
use super::channel::Message;
use super::store::{Change, Decide, NotKept, Table};
use super::writing::Believed;

impl Account {
    /// Reads rows and writes what follows from them, in one transaction.
    ///
    /// The other tabs are told before it ends, and wait for its end when they read: so they have heard of everything
    /// that is there, also where this page is killed the moment after.
    pub(super) async fn transact(
        self: &Rc<Self>,
        read: Vec<(Table, String)>,
        decide: Decide,
    ) -> Result<(), NotKept> {
        let account = Rc::clone(self);
        let written = Rc::new(RefCell::new(None));
        let last = Rc::clone(&written);
        let tell = move |rows| {
            let changes = decide(rows);
            account.tell(&changes);
            last.replace(changes.iter().find_map(draft_of));
            changes
        };
        self.store().transact(read, Box::new(tell)).await?;
        if let Some(written) = written.take() {
            self.believed.replace(Believed::of(written));
        }
        Ok(())
    }

    pub(super) fn tell_of(&self, draft: DraftId) {
        self.channel.post(&Message::DraftChanged(draft));
    }

    fn tell(&self, changes: &[Change]) {
        for change in changes {
            match change {
                Change::Put { table, key, .. } | Change::Delete { table, key } => match table {
                    Table::Drafts => {
                        if let Ok(id) = key.parse::<DraftId>() {
                            self.tell_of(id);
                        }
                    }
                    Table::Outbox => self.channel.post(&Message::OutboxChanged),
                    Table::Reference => {}
                },
                Change::Clear { .. } => {}
            }
        }
    }
}

/// The row of a draft, where that is what is written.
fn draft_of(change: &Change) -> Option<String> {
    match change {
        Change::Put {
            table: Table::Drafts,
            row,
            ..
        } => Some(row.clone()),
        _ => None,
    }
}
