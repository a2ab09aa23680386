//! The account's place on the device, against the browser's own database.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison::offline::store::{Change, NotKept, Store, Table};
use liaison::offline::{Keeping, Offline, clock};
use liaison::ui::SyncState;
use liaison_drafts::{Draft, DraftKind, Kind, Pick, TrialInvitationDraft, Unread};
use liaison_tests_browser::browser::refuse_databases;
use liaison_tests_browser::device::{
    draft_named, flag, fresh_user, new_draft, settle, stored, until, until_async,
};
use liaison_tests_browser::tab::Tab;
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
async fn many_rows_are_read_one_after_the_other_each_once() {
    let name = format!("many-{}", fresh_user());
    let store = open(&name).await;
    let keys: Vec<String> = (0..450).map(|number| format!("{number:03}")).collect();
    let rows = keys.iter().map(|key| put(key, key)).collect();
    store.write(rows).await.unwrap();
    let mut read = Vec::new();
    store
        .each(Table::Drafts, |row| read.push(row.to_owned()))
        .await
        .unwrap();
    assert_eq!(read, keys);
    store.close();
    Store::wipe(&name).await;
}

#[wasm_bindgen_test]
async fn a_row_is_read_and_changed_in_one_transaction() {
    let name = format!("swap-{}", fresh_user());
    let (one, other) = (open(&name).await, open(&name).await);
    one.write(vec![put("n", "0")]).await.unwrap();
    for _ in 0..10 {
        let add = |rows: Vec<Option<String>>| {
            let row = rows.into_iter().next().flatten().unwrap();
            let number: u32 = row.parse().unwrap();
            vec![put("n", &(number + 1).to_string())]
        };
        let first = one.transact(vec![(Table::Drafts, "n".to_owned())], Box::new(add));
        let second = other.transact(vec![(Table::Drafts, "n".to_owned())], Box::new(add));
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
    let (taken, is_taken) = flag();
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
    assert_eq!(row.revision, 2);
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
    until_async(async || stored(user, id).await.is_none()).await;
    tab.wipe().await;
}

/// What the page has begun in its last task is still done.
async fn leave(tab: &Tab) {
    tab.offline.leave_behind();
    clock::pause(0).await;
}

#[wasm_bindgen_test]
async fn what_is_typed_as_the_page_goes_is_there_for_the_next_one() {
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = new_draft();
    tab.offline.save(id, &draft_named("Spring"));
    tab.offline.leave_behind();
    assert!(stored(user, id).await.is_none(), "nobody has waited for the row");
    tab.close().await;

    let tab = Tab::open(user).await;
    assert_eq!(tab.name_of(id).as_deref(), Some("Spring"));
    // The page comes back as it was: it begins anew, with what it left and whatever happened since.
    tab.offline.save(id, &draft_named("Spring again"));
    leave(&tab).await;
    tab.offline.come_back().await;
    assert_eq!(tab.name_of(id).as_deref(), Some("Spring again"));
    tab.offline.save(id, &draft_named("Spring once more"));
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    tab.close().await;
    let tab = Tab::open(user).await;
    assert_eq!(tab.name_of(id).as_deref(), Some("Spring once more"));
    assert!(!tab.offline.is_undecided(id));
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_a_page_left_behind_is_taken_by_a_tab_that_is_open() {
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = new_draft();
    one.offline.save(id, &draft_named("Spring"));
    until(|| other.name_of(id).as_deref() == Some("Spring")).await;
    one.offline.save(id, &draft_named("Spring again"));
    leave(&one).await;
    one.close().await;
    until(|| other.name_of(id).as_deref() == Some("Spring again")).await;
    other.wipe().await;
}

#[wasm_bindgen_test]
async fn what_is_typed_as_the_page_goes_is_there_with_a_write_on_its_way() {
    let user = fresh_user();
    let id = new_draft();
    let mut before = String::new();
    for round in 0..24_u32 {
        let tab = Tab::open(user).await;
        assert_eq!(tab.name_of(id).unwrap_or_default(), before);
        assert!(!tab.offline.is_undecided(id), "round {round}");
        before.push_str(" one");
        tab.offline.save(id, &draft_named(&before));
        tab.offline.flush();
        // The write is anywhere between its beginning and its end.
        for _ in 0..round % 8 {
            clock::pause(0).await;
        }
        if round % 3 > 0 {
            before.push_str(" more");
            tab.offline.save(id, &draft_named(&before));
        }
        leave(&tab).await;
        tab.close().await;
    }
    let tab = Tab::open(user).await;
    assert_eq!(tab.name_of(id).unwrap(), before);
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
async fn two_tabs_that_write_at_once_are_merged_and_asked_once() {
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = new_draft();
    one.offline.save(id, &draft_named("Spring"));
    until(|| other.name_of(id).as_deref() == Some("Spring")).await;
    // Neither has heard of the other's words when it writes its own.
    let planned = |name: &str, plan: &str| TrialInvitationDraft {
        plan: plan.to_owned(),
        ..draft_named(name)
    };
    one.offline.save(id, &planned("Spring here", ""));
    other.offline.save(id, &planned("Spring there", "team"));
    one.offline.flush();
    other.offline.flush();
    until(|| one.offline.is_undecided(id) && other.offline.is_undecided(id)).await;
    assert!(one.offline.sync_of(id).state == SyncState::Choice);
    let plan = |tab: &Tab| {
        TrialInvitationDraft::read(&tab.offline.draft(id).unwrap())
            .unwrap()
            .plan
    };
    assert_eq!((plan(&one), plan(&other)), ("team".to_owned(), "team".to_owned()));
    let (here, there) = (one.offline.questions(id), other.offline.questions(id));
    assert_eq!(here, there);
    assert_eq!(here.len(), 1);
    let question = here.first().unwrap();
    assert_eq!(question.field, ["name"]);
    // Either may choose, and what is being written elsewhere goes on.
    let mut goes_on = TrialInvitationDraft::read(&other.offline.draft(id).unwrap()).unwrap();
    goes_on.office = "x".to_owned();
    other.offline.save(id, &goes_on);
    let before = one.name_of(id);
    one.offline.choose(id, &[(question.choice, Pick::Theirs(0))]);
    until(|| !one.offline.is_undecided(id) && !other.offline.is_undecided(id)).await;
    until(|| one.offline.draft(id) == other.offline.draft(id)).await;
    let chosen = one.name_of(id);
    assert!(chosen != before && chosen.is_some_and(|name| name.starts_with("Spring ")));
    assert_eq!(
        TrialInvitationDraft::read(&one.offline.draft(id).unwrap())
            .unwrap()
            .office,
        "x"
    );
    other.close().await;
    one.wipe().await;
}

#[wasm_bindgen_test]
async fn a_row_of_before_drafts_had_a_base_is_read() {
    let user = fresh_user();
    let id = new_draft();
    let before = draft_named("Spring").write(id, user, 3, jiff::Timestamp::UNIX_EPOCH);
    let store = open(&format!("liaison-{user}")).await;
    store
        .write(vec![put(&id.to_string(), &liaison_json::write(&before))])
        .await
        .unwrap();
    store.close();
    let tab = Tab::open(user).await;
    assert_eq!(tab.offline.draft(id), Some(before));
    tab.offline.save(id, &draft_named("Spring 2"));
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    assert_eq!(stored(user, id).await.unwrap().revision, 4);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn a_draft_of_a_later_build_is_kept_unread() {
    let user = fresh_user();
    let id = new_draft();
    let later = Draft {
        schema: 9,
        payload: "{\"unheard\":[\"of\"]}".into(),
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
