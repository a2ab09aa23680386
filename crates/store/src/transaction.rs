//! The two handles: one reads, one reads and writes.

use std::sync::{Mutex, PoisonError};

use liaison_domain::id::UserId;
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseExecutor, DatabaseTransaction, DbBackend};
use tokio::sync::broadcast::Sender;

use crate::error::StoreError;

/// What can be read from: a [`Reader`] or an open [`Tx`].
pub trait Db: sealed::Executor + Send + Sync {}

/// Reads outside a transaction.
#[derive(Clone)]
pub struct Reader(DatabaseConnection);

/// A writing transaction. Dropping it rolls back.
pub struct Tx {
    inner: DatabaseTransaction,
    notified: Sender<UserId>,
    /// Whose inbox changes with the commit.
    inboxes: Mutex<Vec<UserId>>,
}

impl Db for Reader {}
impl Db for Tx {}

impl Reader {
    pub(crate) fn new(connection: DatabaseConnection) -> Self {
        Self(connection)
    }
}

impl Tx {
    pub(crate) fn new(inner: DatabaseTransaction, notified: Sender<UserId>) -> Self {
        Self {
            inner,
            notified,
            inboxes: Mutex::new(Vec::new()),
        }
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        self.inner.commit().await?;
        for user in self.inboxes.into_inner().unwrap_or_else(PoisonError::into_inner) {
            // Nobody listening is no error.
            let _ = self.notified.send(user);
        }
        Ok(())
    }

    pub(crate) fn inner(&self) -> &DatabaseTransaction {
        &self.inner
    }

    /// Says that somebody's inbox changes, once it has.
    pub(crate) fn changes_inbox_of(&self, user: UserId) {
        self.inboxes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(user);
    }

    /// Waits until no other transaction holds this number. SQLite has one writer, so there is nobody to wait for.
    pub(crate) async fn lock(&self, number: i64) -> Result<(), StoreError> {
        if self.inner.get_database_backend() == DbBackend::Postgres {
            self.inner
                .execute_unprepared(&format!("SELECT pg_advisory_xact_lock({number})"))
                .await?;
        }
        Ok(())
    }
}

pub(crate) mod sealed {
    use sea_orm::DatabaseExecutor;

    /// Keeps the query library out of the public signatures.
    pub trait Executor {
        #[doc(hidden)]
        fn executor(&self) -> DatabaseExecutor<'_>;
    }
}

impl sealed::Executor for Reader {
    fn executor(&self) -> DatabaseExecutor<'_> {
        DatabaseExecutor::Connection(&self.0)
    }
}

impl sealed::Executor for Tx {
    fn executor(&self) -> DatabaseExecutor<'_> {
        DatabaseExecutor::Transaction(&self.inner)
    }
}
