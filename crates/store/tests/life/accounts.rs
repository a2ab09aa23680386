use liaison_domain::id::{SessionId, UserId};
use liaison_domain::text::EmailAddress;
use liaison_store::session::{self, Session};
use liaison_store::sign_in_attempt::{self, Failures, Of};
use liaison_store::user::{self, Membership};
use liaison_store::{Constraint, Store, StoreError};

use super::demo::person;
use super::{minute, uuid};

pub(super) async fn sign_in_and_out(store: &Store) {
    operators(store).await;
    sessions(store).await;
    attempts(store).await;
}

async fn operators(store: &Store) {
    let email = EmailAddress::try_from("Olga@Vendor.example").unwrap();
    let tx = store.write().await.unwrap();
    user::insert_operator(&tx, UserId(uuid(900)), "Olga", &email, "hash", minute(0))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let olga = person(&store.read(), "olga@vendor.example").await;
    assert_eq!(olga.membership, Membership::Operator);

    let tx = store.write().await.unwrap();
    let twice = user::insert_operator(&tx, UserId(uuid(901)), "Other Olga", &email, "hash", minute(0)).await;
    assert!(matches!(twice, Err(StoreError::Conflict(Constraint::Email))));
}

async fn sessions(store: &Store) {
    let mara = person(&store.read(), "mara@tidewell.example").await;
    let device = |n: u8| Session {
        id: SessionId(uuid(u128::from(n))),
        user: mara.id,
        token_hash: [n; 32],
        device_label: format!("Browser {n}"),
        created_at: minute(0),
        last_seen_at: minute(0),
        idle_expires_at: minute(60),
        absolute_expires_at: minute(600),
    };
    let tx = store.write().await.unwrap();
    for n in 1..=3 {
        session::create(&tx, &device(n)).await.unwrap();
    }
    session::touch(&tx, device(1).id, minute(30), minute(90))
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let db = store.read();
    let seen = session::find_by_token_hash(&db, &[1; 32]).await.unwrap().unwrap();
    assert_eq!(
        (seen.last_seen_at, seen.idle_expires_at),
        (minute(30), minute(90))
    );
    assert!(seen.is_valid_at(minute(89)) && !seen.is_valid_at(minute(90)));
    let unknown = session::find_by_token_hash(&db, &[9; 32]).await.unwrap();
    assert!(unknown.is_none());

    let tx = store.write().await.unwrap();
    session::end(&tx, device(2).id).await.unwrap();
    assert_eq!(session::delete_expired(&tx, minute(70)).await.unwrap(), 1);
    assert_eq!(session::end_all(&tx, mara.id).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let ended = session::find_by_token_hash(&db, &[1; 32]).await.unwrap();
    assert!(ended.is_none());
}

async fn attempts(store: &Store) {
    let tx = store.write().await.unwrap();
    for (email, source, at) in [
        ("a@x.example", "10.0.0.1", 0),
        ("a@x.example", "10.0.0.2", 5),
        ("b@x.example", "10.0.0.1", 9),
    ] {
        sign_in_attempt::record(&tx, email, source, minute(at))
            .await
            .unwrap();
    }
    let counted = |count, oldest: Option<i64>| Failures {
        count,
        oldest: oldest.map(minute),
    };
    let email = Of::Email("a@x.example");
    let source = Of::Source("10.0.0.1");
    let failures = async |of, since| sign_in_attempt::failures(&tx, of, minute(since)).await.unwrap();
    assert_eq!(failures(email, 0).await, counted(2, Some(0)));
    assert_eq!(failures(email, 1).await, counted(1, Some(5)));
    assert_eq!(failures(source, 0).await, counted(2, Some(0)));
    sign_in_attempt::clear(&tx, "a@x.example").await.unwrap();
    assert_eq!(failures(email, 0).await, counted(0, None));
    assert_eq!(failures(source, 0).await, counted(1, Some(9)));
    let forgotten = sign_in_attempt::delete_before(&tx, minute(10)).await;
    assert_eq!(forgotten.unwrap(), 1);
    tx.commit().await.unwrap();
}
