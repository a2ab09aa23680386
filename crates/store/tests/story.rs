//! The life of a database, on SQLite.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story ends where it breaks"
)]

mod life;

use liaison_store::{DatabaseUrl, Store};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_sqlite() {
    let folder = std::env::temp_dir().join(format!("liaison-story-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let url = format!("sqlite:{}", folder.join("story.db").display());
    let store = Store::connect(&DatabaseUrl::parse(&url).unwrap()).await.unwrap();
    life::story(&store).await;
    store.close().await.unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
}
