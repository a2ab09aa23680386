//! How the row of a draft is written. Over a row that this tab was the last to write, as far as it knows, what comes of it
//! is handed over at once, and the row is read in the same transaction: where it says something else, nothing is written,
//! and what comes of that is made in a transaction that reads it first.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use liaison_drafts::row::{self, Edit};
use liaison_drafts::{DraftId, KINDS, Row};

use super::account::Account;
use super::clock::fresh_uuid;
use super::drafts::{put_row, read_row};
use super::store::{Change, NotKept, Store, Table};

/// What a draft's row is to say in place of what it is believed to say.
pub struct Rewrite {
    pub id: DraftId,
    pub believed: String,
    pub row: String,
}

/// The row that this tab wrote last, and its text, which is what the storage is asked about.
pub(super) struct Believed {
    row: Row,
    text: String,
}

impl Believed {
    pub(super) fn of(text: String) -> Option<Self> {
        Some(Self {
            row: Row::read(&text)?,
            text,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rewritten {
    Yes,
    /// The row says something else, or there was a reason not to.
    No,
}

impl Store {
    /// `stands` is asked inside the transaction, once the row is known to say what was believed; `tell` comes after
    /// everything was asked of the storage, and before it has answered.
    pub async fn rewrite(
        &self,
        rewrite: Rewrite,
        stands: Box<dyn FnOnce() -> bool>,
        tell: Box<dyn FnOnce()>,
    ) -> Result<Rewritten, NotKept> {
        match self {
            Self::Device(database) => on_device(database, rewrite, stands, tell)
                .await
                .map_err(|_| NotKept::Refused),
            Self::Memory(_) => {
                let Rewrite { id, believed, row } = rewrite;
                let key = id.to_string();
                if self.get(Table::Drafts, key.clone()).await? != Some(believed) || !stands() {
                    return Ok(Rewritten::No);
                }
                let table = Table::Drafts;
                tell();
                self.write(vec![Change::Put { table, key, row }]).await?;
                Ok(Rewritten::Yes)
            }
        }
    }
}

async fn on_device(
    database: &Database,
    Rewrite { id, believed, row }: Rewrite,
    stands: Box<dyn FnOnce() -> bool>,
    tell: Box<dyn FnOnce()>,
) -> Result<Rewritten, Error> {
    let name = Table::Drafts.name();
    let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    let transaction = database
        .transaction(name)
        .with_mode(TransactionMode::Readwrite)
        .with_options(options)
        .build()?;
    let key = id.to_string();
    let drafts = transaction.object_store(name)?;
    let found = drafts.get::<String, _, _>(key.as_str()).primitive()?;
    // Asked for after the reading, and so done after it.
    drafts
        .put(row)
        .with_key(key.as_str())
        .without_key_type()
        .primitive()?;
    if found.await? == Some(believed) && stands() {
        let mut commit = Box::pin(transaction.commit());
        let mut tell = Some(tell);
        poll_fn(|context| {
            let committed = commit.as_mut().poll(context);
            if let Some(tell) = tell.take() {
                tell();
            }
            committed
        })
        .await?;
        Ok(Rewritten::Yes)
    } else {
        transaction.abort().await?;
        Ok(Rewritten::No)
    }
}

impl Account {
    /// What the row is then; nothing where the page has gone away before.
    pub(super) async fn write(self: &Rc<Self>, edit: Edit) -> Result<Option<Row>, NotKept> {
        let (id, tag) = (edit.draft.id, fresh_uuid());
        let author = Rc::clone(self);
        // From here on the storage goes on also without the page.
        let may_write = move || {
            let may = !author.is_gone.get();
            if may && let Some(page) = author.pages.borrow_mut().get_mut(&id) {
                page.decided();
            }
            may
        };
        if let Some(Believed { row: before, text }) = self.take_believed(id) {
            let row = row::write(KINDS, Some(before), edit.clone(), tag);
            if self
                .rewrite(text, row.clone(), Box::new(may_write.clone()))
                .await?
                == Rewritten::Yes
            {
                return Ok(Some(row));
            }
        }
        let written = Rc::new(RefCell::new(None));
        let result = Rc::clone(&written);
        let decide = move |mut rows: Vec<Option<String>>| {
            if !may_write() {
                return Vec::new();
            }
            let row = row::write(KINDS, read_row(rows.pop().flatten()), edit, tag);
            let put = put_row(id, Some(&row));
            result.replace(Some(row));
            vec![put]
        };
        let read = vec![(Table::Drafts, id.to_string())];
        self.transact(read, Box::new(decide)).await?;
        Ok(written.take())
    }

    /// What was to be written was not.
    pub(super) fn failed(&self, id: DraftId) {
        if let Some(page) = self.pages.borrow_mut().get_mut(&id) {
            page.failed();
        }
    }

    /// The row that this tab wrote last, where it is this draft's. What is written now is the next.
    fn take_believed(&self, id: DraftId) -> Option<Believed> {
        self.believed.take().filter(|believed| believed.row.id() == id)
    }

    /// As [`Account::transact`]: the other tabs are told before it ends.
    pub(super) async fn rewrite(
        self: &Rc<Self>,
        believed: String,
        row: Row,
        stands: Box<dyn FnOnce() -> bool>,
    ) -> Result<Rewritten, NotKept> {
        let (id, author) = (row.id(), Rc::clone(self));
        let text = liaison_json::write(&row);
        let rewrite = Rewrite {
            id,
            believed,
            row: text.clone(),
        };
        let tell = Box::new(move || author.tell_of(id));
        let rewritten = self.store().rewrite(rewrite, stands, tell).await?;
        self.believed
            .replace((rewritten == Rewritten::Yes).then_some(Believed { row, text }));
        Ok(rewritten)
    }
}
