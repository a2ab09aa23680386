//! The same life on PostgreSQL, in a database of its own.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story ends where it breaks"
)]

mod life;

use liaison_store::{DatabaseUrl, Store};
use sea_orm::ConnectionTrait;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_postgres() {
    let server = std::env::var("TEST_POSTGRES_URL").expect(
        "TEST_POSTGRES_URL must name a PostgreSQL server that may create databases, \
         like postgres://postgres@127.0.0.1:5432/postgres; `cargo xtask test` starts one",
    );
    let name = format!("story_{}", std::process::id());
    let administrator = sea_orm::Database::connect(&server).await.unwrap();
    administrator
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .unwrap();
    // The life runs in a task of its own, so that the database is dropped also when it fails.
    let outcome = tokio::spawn(whole_life(in_database(&server, &name))).await;
    administrator
        .execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)"))
        .await
        .unwrap();
    outcome.unwrap();
}

async fn whole_life(url: String) {
    let store = Store::connect(&DatabaseUrl::parse(&url).unwrap()).await.unwrap();
    life::story(&store).await;
    store.close().await.unwrap();
}

fn in_database(server: &str, name: &str) -> String {
    let (place, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = place.rsplit_once('/').unwrap();
    format!("{host}/{name}?{query}")
}
