//! A database for one test, gone afterwards also when the test fails.

use std::future::Future;
use std::path::PathBuf;

use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::House;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// Runs one test in a house of its own.
pub async fn on<F, T>(database: Database, test: T)
where
    T: FnOnce(House) -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let name = format!(
        "api_{}",
        Uuid::from_bytes(liaison_server::random::bytes().unwrap()).simple()
    );
    let folder = std::env::temp_dir().join(&name);
    std::fs::create_dir_all(&folder).unwrap();
    let place = Place {
        database,
        name,
        folder,
    };
    let url = place.create().await;
    let site = place.folder.join("site");
    // In a task of its own, so that what was made is removed also when it fails.
    let outcome = tokio::spawn(async move {
        let house = House::open(&url, site).await;
        test(house).await;
    })
    .await;
    place.remove().await;
    if let Err(failed) = outcome {
        std::panic::resume_unwind(failed.into_panic());
    }
}

struct Place {
    database: Database,
    name: String,
    folder: PathBuf,
}

impl Place {
    async fn create(&self) -> String {
        match self.database {
            Database::Sqlite => format!("sqlite://{}", self.folder.join("liaison.db").display()),
            Database::Postgres => {
                administer(&format!("CREATE DATABASE {}", self.name)).await;
                let server = server();
                let (place, query) = server.split_once('?').unwrap_or((&server, ""));
                let (host, _) = place.rsplit_once('/').unwrap();
                format!("{host}/{}?{query}", self.name)
            }
        }
    }

    async fn remove(self) {
        if self.database == Database::Postgres {
            administer(&format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
        }
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

fn server() -> String {
    std::env::var("TEST_POSTGRES_URL").expect(
        "TEST_POSTGRES_URL must name a PostgreSQL server that may create databases, \
         like postgres://postgres@127.0.0.1:5432/postgres; `cargo xtask test api` starts one",
    )
}

async fn administer(statement: &str) {
    let administrator = sea_orm::Database::connect(&server()).await.unwrap();
    administrator.execute_unprepared(statement).await.unwrap();
    administrator.close().await.unwrap();
}
