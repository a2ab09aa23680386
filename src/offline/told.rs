//! What one tab writes, the others are told.

use std::rc::Rc;

use liaison_drafts::DraftId;

use super::account::Account;
use super::channel::Message;
use super::store::{Change, Decide, NotKept, Table};

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
        let tell = move |rows| {
            let changes = decide(rows);
            account.tell(&changes);
            changes
        };
        self.store().transact(read, Box::new(tell)).await
    }

    fn tell(&self, changes: &[Change]) {
        for change in changes {
            match change {
                Change::Put { table, key, .. } | Change::Delete { table, key } => match table {
                    Table::Drafts => {
                        if let Ok(id) = key.parse::<DraftId>() {
                            self.channel.post(&Message::DraftChanged(id));
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
