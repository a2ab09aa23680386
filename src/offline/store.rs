//! The account's database: rows of JSON text under text keys, written in strict transactions.
//!
//! Nothing inside a transaction waits for anything but the transaction, because it would commit by itself. Nothing
//! counts as written before [`Store::transact`] has returned.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, OpenDbError};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use wasm_bindgen_futures::spawn_local;

use super::clock::{first_of, pause};

const VERSION: u32 = 1;
const PATIENCE_MILLIS: i32 = 3_000;
/// So many rows are in memory at once where all are read. What a program has once taken, its browser never gets back.
const AT_ONCE: u32 = 200;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    Drafts,
    Outbox,
    /// What the server said last, for when it cannot be asked.
    Reference,
}

impl Table {
    pub(super) const ALL: [Self; 3] = [Self::Drafts, Self::Outbox, Self::Reference];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Drafts => "drafts",
            Self::Outbox => "outbox",
            Self::Reference => "reference",
        }
    }
}

pub enum Change {
    Put { table: Table, key: String, row: String },
    Delete { table: Table, key: String },
    Clear { table: Table },
}

/// Why rows are not on this device.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotKept {
    /// The browser has no database for us, or it does not answer.
    Unavailable,
    /// A newer build has made the database into one that this build must not write into.
    Later,
    /// Another tab holds the database in a way that stands in the way of this one.
    OtherTab,
    /// It was there and refused to write, as a full disk does.
    Refused,
}

/// What a transaction makes of the rows that it has read, in their order.
pub type Decide = Box<dyn FnOnce(Vec<Option<String>>) -> Vec<Change>>;

pub enum Store {
    Device(Database),
    /// Where there is no database: the page works, and says that nothing is kept.
    Memory(RefCell<BTreeMap<(Table, String), String>>),
}

impl Store {
    /// Opens or creates. `closed` runs when a newer build or a sign-out in another tab has taken the database away.
    pub async fn open(name: String, closed: Box<dyn FnOnce()>) -> Result<Self, NotKept> {
        let blocked = Rc::new(Cell::new(false));
        let opening = {
            let blocked = Rc::clone(&blocked);
            Box::pin(async move {
                Database::open(name)
                    .with_version(VERSION)
                    .with_on_blocked(move |_| {
                        blocked.set(true);
                        Ok(())
                    })
                    .with_on_upgrade_needed(|_, database| {
                        for table in Table::ALL {
                            database.create_object_store(table.name()).build()?;
                        }
                        Ok(())
                    })
                    .await
            })
        };
        match first_of(opening, Box::pin(pause(PATIENCE_MILLIS))).await {
            Some(Ok(database)) => {
                give_way(database.clone(), closed);
                Ok(Self::Device(database))
            }
            Some(Err(error)) if is_of_later_build(&error) => Err(NotKept::Later),
            _ if blocked.get() => Err(NotKept::OtherTab),
            _ => Err(NotKept::Unavailable),
        }
    }

    /// What a newer build has made, to read what this one knows of it. Only for a database that is there.
    pub async fn of_later_build(name: String) -> Option<Self> {
        let opening = Box::pin(async move { Database::open(name).await });
        match first_of(opening, Box::pin(pause(PATIENCE_MILLIS))).await {
            Some(Ok(database)) => {
                give_way(database.clone(), Box::new(|| ()));
                Some(Self::Device(database))
            }
            _ => None,
        }
    }

    pub fn in_memory() -> Self {
        Self::Memory(RefCell::default())
    }

    pub async fn all(&self, table: Table) -> Result<Vec<String>, NotKept> {
        match self {
            Self::Device(database) => read_all(database, table).await.map_err(|_| NotKept::Refused),
            Self::Memory(rows) => Ok(rows
                .borrow()
                .iter()
                .filter(|((of, _), _)| *of == table)
                .map(|(_, row)| row.clone())
                .collect()),
        }
    }

    /// One after the other, as they all are at one moment.
    pub async fn each(&self, table: Table, mut take: impl FnMut(&str)) -> Result<(), NotKept> {
        match self {
            Self::Device(database) => read_each(database, table, &mut take)
                .await
                .map_err(|_| NotKept::Refused),
            Self::Memory(_) => {
                for row in self.all(table).await? {
                    take(&row);
                }
                Ok(())
            }
        }
    }

    /// The rows that are text, with their keys.
    pub async fn entries(&self, table: Table) -> Result<Vec<(String, String)>, NotKept> {
        match self {
            Self::Device(database) => read_entries(database, table).await.map_err(|_| NotKept::Refused),
            Self::Memory(rows) => Ok(rows
                .borrow()
                .iter()
                .filter(|((of, _), _)| *of == table)
                .map(|((_, key), row)| (key.clone(), row.clone()))
                .collect()),
        }
    }

    pub async fn keys(&self, table: Table) -> Result<Vec<String>, NotKept> {
        match self {
            Self::Device(database) => read_keys(database, table).await.map_err(|_| NotKept::Refused),
            Self::Memory(rows) => Ok(rows
                .borrow()
                .keys()
                .filter(|(of, _)| *of == table)
                .map(|(_, key)| key.clone())
                .collect()),
        }
    }

    pub async fn get(&self, table: Table, key: String) -> Result<Option<String>, NotKept> {
        match self {
            Self::Device(database) => read_one(database, table, key).await.map_err(|_| NotKept::Refused),
            Self::Memory(rows) => Ok(rows.borrow().get(&(table, key)).cloned()),
        }
    }

    pub async fn write(&self, changes: Vec<Change>) -> Result<(), NotKept> {
        match self {
            Self::Device(database) => transact(database, STRICTLY, Vec::new(), Box::new(|_| changes))
                .await
                .map_err(|_| NotKept::Refused),
            Self::Memory(rows) => {
                apply(rows, changes);
                Ok(())
            }
        }
    }

    /// Reads rows and writes what follows from them, in one transaction: no other tab comes in between.
    pub async fn transact(&self, read: Vec<(Table, String)>, decide: Decide) -> Result<(), NotKept> {
        match self {
            Self::Device(database) => transact(database, STRICTLY, read, decide)
                .await
                .map_err(|_| NotKept::Refused),
            Self::Memory(rows) => {
                let read = read.iter().map(|row| rows.borrow().get(row).cloned()).collect();
                apply(rows, decide(read));
                Ok(())
            }
        }
    }

    /// As [`Self::transact`], for what the server can be asked for again: nobody waits for the disk, and drafts are not
    /// waited with.
    pub(super) async fn transact_reference(&self, keys: Vec<String>, decide: Decide) -> Result<(), NotKept> {
        let read = keys.into_iter().map(|key| (Table::Reference, key)).collect();
        match self {
            Self::Device(database) => transact(database, LIGHTLY, read, decide)
                .await
                .map_err(|_| NotKept::Refused),
            Self::Memory(_) => self.transact(read, decide).await,
        }
    }

    pub fn close(&self) {
        if let Self::Device(database) = self {
            database.clone().close();
        }
    }

    /// Takes everything of an account off this device.
    pub async fn wipe(name: &str) {
        if let Ok(deleting) = Database::delete_by_name(name) {
            let _ = first_of(
                Box::pin(async { deleting.await.is_ok() }),
                Box::pin(pause(PATIENCE_MILLIS)),
            )
            .await;
        }
    }
}

type IdbResult<T> = Result<T, Error>;

fn is_of_later_build(error: &OpenDbError) -> bool {
    match error {
        OpenDbError::Base(Error::DomException(DomException::Other(exception))) => {
            exception.name() == "VersionError"
        }
        _ => false,
    }
}

async fn read_all(database: &Database, table: Table) -> IdbResult<Vec<String>> {
    let transaction = database.transaction(table.name()).build()?;
    let rows = transaction
        .object_store(table.name())?
        .get_all::<String>()
        .primitive()?
        .await?;
    rows.collect()
}

async fn read_each(database: &Database, table: Table, take: &mut dyn FnMut(&str)) -> IdbResult<()> {
    let transaction = database.transaction(table.name()).build()?;
    let store = transaction.object_store(table.name())?;
    let mut after = String::new();
    loop {
        let range = || KeyRange::LowerBound(after.clone(), true);
        let keys = store.get_all_keys::<String>().with_query::<String, _>(range());
        let keys = keys.with_limit(AT_ONCE).primitive()?.await?;
        let rows = store.get_all::<String>().with_query::<String, _>(range());
        let rows = rows.with_limit(AT_ONCE).primitive()?.await?;
        // Something that is no text is left where it is, and does not keep back the others.
        rows.filter_map(Result::ok).for_each(|row| take(&row));
        match keys.last() {
            Some(last) => after = last?,
            None => return Ok(()),
        }
    }
}

async fn read_entries(database: &Database, table: Table) -> IdbResult<Vec<(String, String)>> {
    let transaction = database.transaction(table.name()).build()?;
    let store = transaction.object_store(table.name())?;
    let keys = store.get_all_keys::<String>().primitive()?.await?;
    let rows = store.get_all::<String>().primitive()?.await?;
    // Something that is no text is left where it is, and does not keep back the others.
    Ok(keys
        .zip(rows)
        .filter_map(|(key, row)| Some((key.ok()?, row.ok()?)))
        .collect())
}

async fn read_keys(database: &Database, table: Table) -> IdbResult<Vec<String>> {
    let transaction = database.transaction(table.name()).build()?;
    let store = transaction.object_store(table.name())?;
    let keys = store.get_all_keys::<String>().primitive()?.await?;
    Ok(keys.filter_map(Result::ok).collect())
}

async fn read_one(database: &Database, table: Table, key: String) -> IdbResult<Option<String>> {
    let transaction = database.transaction(table.name()).build()?;
    transaction
        .object_store(table.name())?
        .get::<String, _, _>(key)
        .primitive()?
        .await
}

/// What a transaction holds, and when it counts as written.
type Hold = (&'static [Table], TransactionDurability);

const STRICTLY: Hold = (&Table::ALL, TransactionDurability::Strict);
const LIGHTLY: Hold = (&[Table::Reference], TransactionDurability::Relaxed);

async fn transact(
    database: &Database,
    (tables, durability): Hold,
    read: Vec<(Table, String)>,
    decide: Decide,
) -> IdbResult<()> {
    let tables: Vec<&str> = tables.iter().map(|table| table.name()).collect();
    let transaction = database
        .transaction(tables)
        .with_mode(TransactionMode::Readwrite)
        .with_options(TransactionOptions::new().with_durability(durability))
        .build()?;
    let mut rows = Vec::with_capacity(read.len());
    for (table, key) in read {
        let row = transaction
            .object_store(table.name())?
            .get::<String, _, _>(key)
            .primitive()?
            .await?;
        rows.push(row);
    }
    for change in decide(rows) {
        match change {
            Change::Put { table, key, row } => {
                transaction
                    .object_store(table.name())?
                    .put(row)
                    .with_key(key)
                    .without_key_type()
                    .primitive()?;
            }
            Change::Delete { table, key } => {
                transaction.object_store(table.name())?.delete(key).primitive()?;
            }
            Change::Clear { table } => {
                transaction.object_store(table.name())?.clear()?;
            }
        }
    }
    transaction.commit().await
}

fn apply(rows: &RefCell<BTreeMap<(Table, String), String>>, changes: Vec<Change>) {
    let mut rows = rows.borrow_mut();
    for change in changes {
        match change {
            Change::Put { table, key, row } => {
                rows.insert((table, key), row);
            }
            Change::Delete { table, key } => {
                rows.remove(&(table, key));
            }
            Change::Clear { table } => rows.retain(|(of, _), _| *of != table),
        }
    }
}

/// Closes as soon as somebody else needs the database to be closed; otherwise that tab would wait for this one.
fn give_way(database: Database, closed: Box<dyn FnOnce()>) {
    let Ok(mut changes) = database.version_changes() else {
        return;
    };
    spawn_local(async move {
        let _ = changes.recv().await;
        database.close();
        closed();
    });
}
