//! Opening a database.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use liaison_domain::id::UserId;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sea_orm::{
    DatabaseConnection, SqliteTransactionMode, SqlxPostgresConnector, SqlxSqliteConnector,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use tokio::sync::broadcast::{Receiver, Sender};

use crate::error::StoreError;
use crate::migration::Migrator;
use crate::transaction::{Reader, Tx};

/// Longer than any transaction of ours takes; who waits longer is told that the database is unavailable.
const PATIENCE: Duration = Duration::from_secs(5);
/// SQLite readers do not block each other nor the writer.
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;
/// So many may have been told before somebody who listens has heard it.
const NEWS: usize = 1024;
/// Any number that no other program takes in the same database.
const MIGRATION_LOCK: i64 = 4_118_207_001;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// Where the database is: `sqlite:PATH` or `postgres://…`. Printing it hides the password.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(Location);

#[derive(Clone, PartialEq, Eq)]
enum Location {
    Sqlite(String),
    Postgres(String),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a database URL is sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/NAME")]
pub struct NotADatabaseUrl;

/// An open database. Cloning gives another handle to the same connections.
#[derive(Clone)]
pub struct Store {
    readers: DatabaseConnection,
    /// On SQLite one connection, so that writers queue here instead of colliding in the file; on PostgreSQL the readers'.
    writers: DatabaseConnection,
    backend: Backend,
    /// Whose inbox was changed by this process.
    notified: Sender<UserId>,
}

impl Store {
    pub async fn connect(url: &DatabaseUrl) -> Result<Self, StoreError> {
        match &url.0 {
            Location::Sqlite(path) => Self::sqlite(path).await,
            Location::Postgres(url) => Self::postgres(url).await,
        }
    }

    /// Brings the tables up to this build, in one transaction. Nothing to do is no change.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let tx = self.write().await?;
        tx.lock(MIGRATION_LOCK).await?;
        Migrator::up(tx.inner(), None).await?;
        tx.commit().await
    }

    /// Whether the database answers and has all tables of this build.
    pub async fn is_ready(&self) -> bool {
        match Migrator::get_pending_migrations_read_only(&self.readers).await {
            Ok(pending) => pending.is_empty(),
            Err(error) => {
                tracing::warn!(%error, "the database is not ready");
                false
            }
        }
    }

    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// Reads, each statement by itself. What has to be consistent is read in a [`Tx`].
    pub fn read(&self) -> Reader {
        Reader::new(self.readers.clone())
    }

    /// Whose inbox was changed, once that was committed here. What another process commits is not among it.
    pub fn notified(&self) -> Receiver<UserId> {
        self.notified.subscribe()
    }

    /// Begins a writing transaction; dropping it rolls back.
    ///
    /// On SQLite it holds the only writing connection (`BEGIN IMMEDIATE`): never begin a second one while holding one.
    /// On PostgreSQL it is read-committed, and what a rule depends on is locked by the functions called `lock`.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let inner = self.writers.begin_with_options(options).await?;
        Ok(Tx::new(inner, self.notified.clone()))
    }

    /// Waits for what runs and closes every connection, so that SQLite folds its log into the file.
    pub async fn close(self) -> Result<(), StoreError> {
        self.readers.close().await?;
        self.writers.close().await?;
        Ok(())
    }

    async fn sqlite(path: &str) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE);
        let pool = |most| {
            SqlitePoolOptions::new()
                .max_connections(most)
                .acquire_timeout(PATIENCE)
        };
        // The writer first: it creates the file and turns on write-ahead logging.
        let writers = pool(1).connect_with(options.clone()).await?;
        let readers = pool(SQLITE_READERS).connect_with(options).await?;
        Ok(Self {
            readers: SqlxSqliteConnector::from_sqlx_sqlite_pool(readers),
            writers: SqlxSqliteConnector::from_sqlx_sqlite_pool(writers),
            backend: Backend::Sqlite,
            notified: Sender::new(NEWS),
        })
    }

    async fn postgres(url: &str) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url)?.application_name("liaison");
        let pool = PgPoolOptions::new()
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        let pool = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
        Ok(Self {
            readers: pool.clone(),
            writers: pool,
            backend: Backend::Postgres,
            notified: Sender::new(NEWS),
        })
    }
}

impl DatabaseUrl {
    pub fn parse(text: &str) -> Result<Self, NotADatabaseUrl> {
        let path = text
            .strip_prefix("sqlite://")
            .or_else(|| text.strip_prefix("sqlite:"));
        match path {
            // Each connection to a database in memory would be a database of its own.
            Some("" | ":memory:") => Err(NotADatabaseUrl),
            Some(path) => Ok(Self(Location::Sqlite(path.to_owned()))),
            None if text.starts_with("postgres://") || text.starts_with("postgresql://") => {
                PgConnectOptions::from_str(text).map_err(|_| NotADatabaseUrl)?;
                Ok(Self(Location::Postgres(text.to_owned())))
            }
            None => Err(NotADatabaseUrl),
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = NotADatabaseUrl;
    fn from_str(text: &str) -> Result<Self, NotADatabaseUrl> {
        Self::parse(text)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Location::Sqlite(path) => write!(f, "sqlite:{path}"),
            Location::Postgres(url) => {
                let place = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
                let place = place.rsplit_once('@').map_or(place, |(_, place)| place);
                write!(f, "postgres://{}", place.split('?').next().unwrap_or(place))
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_printed_without_its_password() {
        let url = DatabaseUrl::parse("postgres://liaison:s3cret@db.example:5432/liaison?password=x").unwrap();
        assert_eq!(url.to_string(), "postgres://db.example:5432/liaison");
        assert_eq!(format!("{url:?}"), "postgres://db.example:5432/liaison");
    }

    #[test]
    fn only_files_and_postgres() {
        for good in [
            "sqlite:liaison.db",
            "sqlite://liaison.db",
            "postgresql://localhost/liaison",
        ] {
            assert!(DatabaseUrl::parse(good).is_ok(), "{good}");
        }
        for wrong in [
            "",
            "sqlite:",
            "sqlite::memory:",
            "mysql://localhost/liaison",
            "liaison.db",
        ] {
            assert_eq!(DatabaseUrl::parse(wrong), Err(NotADatabaseUrl), "{wrong}");
        }
    }
}
