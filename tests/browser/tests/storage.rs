//! The account's place on the device, against the browser's own database.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod support;

use liaison::offline::store::{Change, NotKept, Store, Table};
use liaison::offline::{Keeping, Offline};
use liaison::ui::SyncState;
use liaison_drafts::{Draft, DraftKind, TrialInvitationDraft, Unread};
use support::{Tab, draft_named, fresh_user, new_draft, refuse_databases, settle, stored, until};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn put(key: &str, row: &str) -> Change {
    Change::Put {
        table: Table::Drafts,
        key: key.to_owned(),
        row: row.to_owned(),
    }
}

async fn open(name: &str) -> Store {
    Store::open(name.to_owned(), Box::new(|| ())).await.unwrap()
}

#[wasm_bindgen_test]
async fn rows_come_back_after_the_database_was_closed() {
    let name = format!("rows-{}", fresh_user());
    let store = open(&name).await;
    store
        .write(vec![put("a", "{\"text\":\"مرحبا 👩‍💻\"}"), put("b", "2")])
        .await
        .unwrap();
    store
        .write(vec![Change::Delete {
            table: Table::Drafts,
            key: "b".to_owned(),
        }])
        .await
        .unwrap();
    store.close();

    let store = open(&name).await;
    assert_eq!(
        store.all(Table::Drafts).await.unwrap(),
        ["{\"text\":\"مرحبا 👩‍💻\"}"]
    );
    assert_eq!(store.get(Table::Drafts, "b".to_owned()).await, Ok(None));
    assert!(store.all(Table::Outbox).await.unwrap().is_empty());
    store.close();
    Store::wipe(&name).await;
}

#[wasm_bindgen_test]
async fn a_row_is_read_and_changed_in_one_transaction() {
    let name = format!("swap-{}", fresh_user());
    let (one, other) = (open(&name).await, open(&name).await);
    one.write(vec![put("n", "0")]).await.unwrap();
    for _ in 0..10 {
        let add = |row: Option<String>| {
            let number: u32 = row.unwrap().parse().unwrap();
            vec![put("n", &(number + 1).to_string())]
        };
        let first = one.transact(Table::Drafts, "n".to_owned(), Box::new(add));
        let second = other.transact(Table::Drafts, "n".to_owned(), Box::new(add));
        first.await.unwrap();
        second.await.unwrap();
    }
    assert_eq!(
        one.get(Table::Drafts, "n".to_owned()).await.unwrap().as_deref(),
        Some("20")
    );
    one.close();
    other.close();
    Store::wipe(&name).await;
}

#[wasm_bindgen_test]
async fn a_closed_database_refuses_to_write() {
    let name = format!("closed-{}", fresh_user());
    let store = open(&name).await;
    store.close();
    assert_eq!(store.write(vec![put("a", "1")]).await, Err(NotKept::Refused));
    Store::wipe(&name).await;
}

#[wasm_bindgen_test]
async fn a_tab_gives_way_when_its_database_is_taken() {
    let name = format!("taken-{}", fresh_user());
    let (taken, is_taken) = support::flag();
    let store = Store::open(name.clone(), Box::new(move || taken.set(true)))
        .await
        .unwrap();
    Store::wipe(&name).await;
    until(|| is_taken.get()).await;
    assert_eq!(store.write(vec![put("a", "1")]).await, Err(NotKept::Refused));
}

#[wasm_bindgen_test]
async fn saved_is_said_after_the_commit_and_not_before() {
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = new_draft();
    tab.offline.save(id, &draft_named("Spring"));
    assert!(tab.offline.sync_of(id).state == SyncState::Saving);
    assert_eq!(tab.offline.summary().saving, 1);
    assert_eq!(stored(user, id).await, None);

    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    let row = stored(user, id).await.unwrap();
    assert_eq!(TrialInvitationDraft::read(&row).unwrap().name, "Spring");
    assert_eq!(tab.offline.sync_of(id).at, Some(row.updated_at));
    assert_eq!(tab.offline.summary().unsent(), 1);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_is_typed_quickly_is_written_together_and_the_last_word_wins() {
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = new_draft();
    for name in ["S", "Sp", "Spr", "Sprí", "Spring 🌱"] {
        tab.offline.save(id, &draft_named(name));
    }
    tab.offline.flush();
    tab.offline.save(id, &draft_named("Spring 🌱 2"));
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    let row = stored(user, id).await.unwrap();
    assert_eq!(TrialInvitationDraft::read(&row).unwrap().name, "Spring 🌱 2");
    assert_eq!(row.revision, 6);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn a_tab_that_opens_later_finds_the_draft() {
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = new_draft();
    tab.offline.save(id, &draft_named("Spring"));
    tab.offline.flush();
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    tab.close().await;

    let tab = Tab::open(user).await;
    let row = tab.offline.draft(id).unwrap();
    assert_eq!(TrialInvitationDraft::read(&row).unwrap().name, "Spring");
    tab.offline.delete(id);
    assert!(tab.offline.draft(id).is_none());
    support::until_async(async || stored(user, id).await.is_none()).await;
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn two_tabs_see_each_others_words() {
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = new_draft();
    one.offline.save(id, &draft_named("From one"));
    until(|| other.name_of(id).as_deref() == Some("From one")).await;
    other.offline.save(id, &draft_named("From the other"));
    until(|| one.name_of(id).as_deref() == Some("From the other")).await;
    one.offline.delete(id);
    until(|| other.offline.draft(id).is_none()).await;
    other.close().await;
    one.wipe().await;
}

#[wasm_bindgen_test]
async fn a_draft_of_a_later_build_is_kept_unread() {
    let user = fresh_user();
    let id = new_draft();
    let later = Draft {
        schema: 9,
        payload: "{\"unheard\":[\"of\"]}".to_owned(),
        ..draft_named("x").write(id, user, 3, jiff::Timestamp::UNIX_EPOCH)
    };
    let store = open(&format!("liaison-{user}")).await;
    store
        .write(vec![put(&id.to_string(), &liaison_json::write(&later))])
        .await
        .unwrap();
    store.close();

    let tab = Tab::open(user).await;
    let row = tab.offline.draft(id).unwrap();
    assert_eq!(row, later);
    assert_eq!(row.kind, DraftKind::TrialInvitation);
    assert_eq!(TrialInvitationDraft::read(&row), Err(Unread::Later));
    let other = new_draft();
    tab.offline.save(other, &draft_named("Another"));
    until(|| tab.offline.sync_of(other).state == SyncState::Local).await;
    assert_eq!(stored(user, id).await, Some(later));
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn signing_out_takes_everything_off_the_device_and_tells_the_other_tabs() {
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = new_draft();
    one.offline.save(id, &draft_named("Spring"));
    until(|| other.offline.draft(id).is_some()).await;
    one.offline.wipe().await;
    until(|| other.offline.keeping() == Keeping::Nobody).await;
    assert!(other.offline.draft(id).is_none());
    assert_eq!(stored(user, id).await, None);
    Store::wipe(&format!("liaison-{user}")).await;
}

#[wasm_bindgen_test]
async fn without_a_database_the_page_works_and_says_that_nothing_is_kept() {
    let allow = refuse_databases();
    let user = fresh_user();
    let tab = Tab::open(user).await;
    allow();
    assert_eq!(tab.offline.keeping(), Keeping::Nowhere(NotKept::Unavailable));
    let id = new_draft();
    tab.offline.save(id, &draft_named("Spring"));
    tab.offline.flush();
    settle().await;
    assert_eq!(tab.name_of(id).as_deref(), Some("Spring"));
    assert!(tab.offline.sync_of(id).state == SyncState::Saving);
    tab.close().await;
}

#[wasm_bindgen_test]
async fn nobody_signed_in_keeps_nothing() {
    let tab = Tab::of_nobody();
    let offline: Offline = tab.offline;
    let id = new_draft();
    offline.save(id, &draft_named("Spring"));
    assert!(offline.draft(id).is_none());
    assert_eq!(offline.keeping(), Keeping::Nobody);
}
