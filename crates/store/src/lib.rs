//! What is kept, and the only code that knows SQL. One query code for SQLite and PostgreSQL.
//!
//! Reading functions take any [`Db`]: the store's own reading handle or an open transaction. Writing functions take a
//! [`Tx`], so that nothing is written outside a transaction. Domain types go in and come out.

pub mod catalogue;
mod column;
mod connection;
pub mod customer;
mod entity;
mod error;
mod migration;
mod page;
pub mod partner;
pub mod session;
pub mod sign_in_attempt;
mod transaction;
pub mod user;

pub use connection::{Backend, DatabaseUrl, NotADatabaseUrl, Store};
pub use error::{Constraint, StoreError};
pub use page::{Cursor, NotACursor, Page};
pub use transaction::{Db, Reader, Tx};
