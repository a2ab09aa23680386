//! One life of a database from nothing, whichever database it is.

mod accounts;
mod catalogue;
mod demo;
mod journey;
mod log;
mod rules;

use jiff::{SignedDuration, Timestamp};
use liaison_store::Store;

pub(crate) async fn story(store: &Store) {
    assert!(!store.is_ready().await, "there are no tables yet");
    store.migrate().await.unwrap();
    assert!(store.is_ready().await);
    catalogue::is_what_the_sources_say(store).await;
    store.migrate().await.unwrap();
    catalogue::is_what_the_sources_say(store).await;

    demo::is_seeded_once(store).await;
    demo::reads_as_described(store).await;
    accounts::sign_in_and_out(store).await;
    rules::are_kept_by_the_database(store).await;
    rules::stale_changes_touch_nothing(store).await;
    rules::a_first_answer_stays(store).await;
    journey::from_visitor_to_running_trial(store).await;
    journey::pages_continue_where_they_ended(store).await;
    log::numbers_have_no_gaps_under_concurrent_writers(store).await;
}

/// A moment of the story; the demo data ends at minute 0.
pub(crate) fn minute(n: i64) -> Timestamp {
    let start: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
    start + SignedDuration::from_mins(n)
}

pub(crate) fn uuid(n: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(n)
}
