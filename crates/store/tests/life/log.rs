use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use liaison_domain::event::{Author, Event, Side, What};
use liaison_domain::id::{EventId, PartnerId};
use liaison_store::event::{self, Scope};
use liaison_store::{Constraint, Store, StoreError};

use super::{minute, uuid};

const WRITERS: u128 = 8;
const EVENTS: u128 = 20;
/// Nobody else's log.
const PARTNER: PartnerId = PartnerId(uuid::Uuid::from_u128(4000));

pub(super) async fn numbers_have_no_gaps_under_concurrent_writers(store: &Store) {
    let before = event::newest_number(&store.read()).await.unwrap();
    let written = Arc::new(AtomicBool::new(false));
    // Two workers number at once, as two server processes would.
    let workers: Vec<_> = (0..2)
        .map(|_| tokio::spawn(number_until(store.clone(), Arc::clone(&written))))
        .collect();
    let follower = tokio::spawn(follow(store.clone(), before));
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| tokio::spawn(write(store.clone(), writer)))
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    written.store(true, Ordering::SeqCst);
    let mut returned = BTreeSet::new();
    for worker in workers {
        for number in worker.await.unwrap() {
            assert!(returned.insert(number), "{number} was given twice");
        }
    }
    let total = i64::try_from(WRITERS * EVENTS).unwrap();
    let expected: BTreeSet<i64> = (before + 1..=before + total).collect();
    assert_eq!(returned, expected);

    let (numbers, ids) = follower.await.unwrap();
    assert_eq!(numbers, expected.into_iter().collect::<Vec<_>>());
    assert_eq!(ids.len(), numbers.len(), "no event came under two numbers");
    assert_eq!(event::number_pending(store).await.unwrap(), []);
    rolled_back_events_get_no_number(store).await;
}

async fn write(store: Store, writer: u128) {
    for n in 0..EVENTS {
        let tx = store.write().await.unwrap();
        event::append(&tx, &event(writer * 1000 + n)).await.unwrap();
        if n % 3 == 0 {
            // Commit late, so that others overtake.
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
        tx.commit().await.unwrap();
    }
}

async fn number_until(store: Store, written: Arc<AtomicBool>) -> Vec<i64> {
    let mut numbers = Vec::new();
    loop {
        let last_round = written.load(Ordering::SeqCst);
        let numbered = event::number_pending(&store).await.unwrap();
        let idle = numbered.is_empty();
        numbers.extend(numbered.iter().map(|entry| entry.number));
        if idle && last_round {
            return numbers;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// Reads on from the last number it saw, as a stream of live updates does.
async fn follow(store: Store, from: i64) -> (Vec<i64>, BTreeSet<EventId>) {
    let scope = Scope::Partner(PARTNER);
    let total = usize::try_from(WRITERS * EVENTS).unwrap();
    let (mut numbers, mut ids, mut last) = (Vec::new(), BTreeSet::new(), from);
    let deadline = tokio::time::Instant::now() + Duration::from_secs(60);
    while numbers.len() < total {
        assert!(tokio::time::Instant::now() < deadline, "missed some: {numbers:?}");
        for entry in event::after(&store.read(), scope, last, 7).await.unwrap() {
            assert!(scope.covers(&entry.event));
            last = entry.number;
            numbers.push(entry.number);
            ids.insert(entry.event.id);
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    (numbers, ids)
}

async fn rolled_back_events_get_no_number(store: &Store) {
    let newest = event::newest_number(&store.read()).await.unwrap();
    let tx = store.write().await.unwrap();
    event::append(&tx, &event(99_999)).await.unwrap();
    let twice = event::append(&tx, &event(99_999)).await;
    assert!(matches!(twice, Err(StoreError::Conflict(Constraint::Id))));
    drop(tx);
    assert_eq!(event::number_pending(store).await.unwrap(), []);
    assert_eq!(event::newest_number(&store.read()).await.unwrap(), newest);
}

fn event(n: u128) -> Event {
    Event {
        id: EventId(uuid(5_000_000 + n)),
        at: minute(100),
        partner: Some(PARTNER),
        partner_name: Some("Nobody".into()),
        customer: None,
        customer_name: None,
        redemption: None,
        about: None,
        author: Author {
            side: Side::Clock,
            user: None,
            name: None,
        },
        what: What::WentQuiet {},
    }
}
