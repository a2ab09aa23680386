//! The two handles: one reads, one reads and writes.

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseExecutor, DatabaseTransaction, DbBackend};

use crate::error::StoreError;

/// What can be read from: a [`Reader`] or an open [`Tx`].
pub trait Db: sealed::Executor + Send + Sync {}

/// Reads outside a transaction.
#[derive(Clone)]
pub struct Reader(DatabaseConnection);

/// A writing transaction. Dropping it rolls back.
pub struct Tx(DatabaseTransaction);

impl Db for Reader {}
impl Db for Tx {}

impl Reader {
    pub(crate) fn new(connection: DatabaseConnection) -> Self {
        Self(connection)
    }
}

impl Tx {
    pub(crate) fn new(inner: DatabaseTransaction) -> Self {
        Self(inner)
    }

    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }

    pub(crate) fn inner(&self) -> &DatabaseTransaction {
        &self.0
    }

    /// Waits until no other transaction holds this number. SQLite has one writer, so there is nobody to wait for.
    pub(crate) async fn lock(&self, number: i64) -> Result<(), StoreError> {
        if self.0.get_database_backend() == DbBackend::Postgres {
            self.0
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
        DatabaseExecutor::Transaction(&self.0)
    }
}
