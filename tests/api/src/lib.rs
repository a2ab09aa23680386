//! The whole server in process, for the tests in `tests/`.
//!
//! Each test has a house of its own: a database (SQLite in a temporary folder, PostgreSQL in a database made for it),
//! fictional people, a clock that stands until it is moved, and the router of the real server.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where it breaks"
)]

pub mod client;
pub mod clock;
pub mod database;
pub mod house;
pub mod people;
pub mod report;
pub mod smtp;
pub mod stream;

pub use client::{Client, Reply};
pub use database::{Database, on};
pub use house::House;

/// Runs each of these async functions, which take a [`House`], once on SQLite and once on PostgreSQL.
#[macro_export]
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    $crate::on($crate::Database::Sqlite, super::$name).await;
                }
            )+
        }

        mod postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    $crate::on($crate::Database::Postgres, super::$name).await;
                }
            )+
        }
    };
}
