//! What lies on the device, out into a file, back from it, and away.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison::offline::kept::{Kept, NoFile, Outcome, Unsent};
use liaison::offline::store::{Change, NotKept, Store, Table};
use liaison::offline::{Keeping, Offline, clock};
use liaison::ui::SyncState;
use liaison_domain::id::{TrialInvitationId, UserId};
use liaison_drafts::{Draft, DraftId, Intent, IntentKind, IntentState, Kind, Outcome as Sent};
use liaison_tests_browser::browser::{make_later_database, refuse_databases};
use liaison_tests_browser::device::{draft_named, fresh_user, new_draft, row, settle, stored, until};
use liaison_tests_browser::server::{ANSWER, server};
use liaison_tests_browser::tab::Tab;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// As another build, or an accident, has left it.
async fn lay(user: UserId, table: Table, key: &str, row: &str) {
    let store = Store::open(format!("liaison-{user}"), Box::new(|| ()))
        .await
        .unwrap();
    let put = Change::Put {
        table,
        key: key.to_owned(),
        row: row.to_owned(),
    };
    store.write(vec![put]).await.unwrap();
    store.close();
}

fn later_build(user: UserId, id: DraftId) -> Draft {
    Draft {
        schema: 99,
        payload: "{\"unheard\":[\"of\"]}".into(),
        ..draft_named("x").write(id, user, 3, jiff::Timestamp::UNIX_EPOCH)
    }
}

fn intent(user: UserId, id: DraftId, name: &str) -> Intent {
    Intent::new(
        IntentKind::CreateTrialInvitation,
        id,
        user,
        "key".to_owned(),
        name.to_owned(),
        "{}".to_owned(),
        clock::now(),
    )
}

async fn taken_out(offline: Offline) -> String {
    offline.take_out().await.unwrap().text
}

fn outcomes(rows: Vec<liaison::offline::kept::PutBack>) -> Vec<(Option<String>, Outcome)> {
    rows.into_iter().map(|row| (row.name, row.outcome)).collect()
}

#[wasm_bindgen_test]
async fn everything_goes_out_and_comes_back_also_what_cannot_be_read() {
    let user = fresh_user();
    let (spring, later, damaged) = (new_draft(), new_draft(), new_draft());
    let odd = liaison_json::write(&later_build(user, later));
    lay(user, Table::Drafts, &later.to_string(), &odd).await;
    lay(user, Table::Drafts, &damaged.to_string(), "{\"half\":").await;
    let tab = Tab::open(user).await;
    tab.offline.save(spring, &draft_named("Spring 🌱"));
    // Typed, and not in the database yet.
    let kept = tab.offline.kept().await;
    assert_eq!(
        kept,
        Kept {
            drafts: 1,
            unreadable: 2,
            ..Kept::default()
        }
    );
    let unsent = tab.offline.unsent().await;
    assert_eq!(unsent.len(), 3);
    assert!(unsent.contains(&Unsent::Named("Spring 🌱".to_owned())));
    assert!(unsent.contains(&Unsent::Unreadable));
    let file = taken_out(tab.offline).await;
    until(|| tab.offline.sync_of(spring).state == SyncState::Local).await;

    tab.offline.clear().await.unwrap();
    assert_eq!(tab.offline.keeping(), Keeping::OnThisDevice);
    assert!(tab.offline.draft(spring).is_none());
    assert_eq!(row(user, Table::Drafts, damaged).await, None);
    assert!(tab.offline.take_out().await.is_none());

    let back = outcomes(tab.offline.put_back(&file).await.unwrap());
    assert_eq!(back.len(), 3);
    assert!(back.contains(&(Some("Spring 🌱".to_owned()), Outcome::Added)));
    assert!(back.contains(&(None, Outcome::Added)));
    assert!(back.contains(&(None, Outcome::NotReadable)));
    assert_eq!(tab.name_of(spring).as_deref(), Some("Spring 🌱"));
    assert_eq!(row(user, Table::Drafts, later).await.as_ref(), Some(&odd));
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn nothing_that_is_here_is_written_over() {
    let user = fresh_user();
    let id = new_draft();
    let tab = Tab::open(user).await;
    tab.offline.save(id, &draft_named("Before"));
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    let file = taken_out(tab.offline).await;
    tab.offline.save(id, &draft_named("After"));
    let back = tab.offline.put_back(&file).await.unwrap();
    assert_eq!(
        outcomes(back),
        [(Some("Before".to_owned()), Outcome::AlreadyHere)]
    );
    tab.offline.flush();
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    assert_eq!(stored(user, id).await.unwrap().revision, 2);
    assert_eq!(tab.name_of(id).as_deref(), Some("After"));

    let other = Tab::open(fresh_user()).await;
    let back = other.offline.put_back(&file).await.unwrap();
    assert_eq!(
        outcomes(back),
        [(Some("Before".to_owned()), Outcome::OfAnotherAccount)]
    );
    assert!(other.offline.draft(id).is_none());
    other.wipe().await;
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_was_being_sent_elsewhere_is_sent_from_here_once() {
    let user = fresh_user();
    let (sending, done) = (new_draft(), new_draft());
    let mut on_its_way = intent(user, sending, "On its way");
    on_its_way.start(clock::now()).unwrap();
    assert!(matches!(on_its_way.state, IntentState::Sending));
    let mut delivered = intent(user, done, "Delivered");
    delivered.start(clock::now()).unwrap();
    let key = delivered.idempotency_key.clone();
    delivered.settle(&key, Sent::Created(ANSWER.to_owned()), clock::now(), 0);
    let tab = Tab::open(user).await;
    let rows = [&on_its_way, &delivered].map(|intent| {
        let row = liaison_json::write(&liaison_json::write(intent));
        format!(
            "{{\"table\":\"outbox\",\"key\":\"{}\",\"row\":{row}}}",
            intent.draft
        )
    });
    let file = format!("{{\"liaison\":\"kept drafts\",\"rows\":[{}]}}", rows.join(","));
    let back = tab.offline.put_back(&file).await.unwrap();
    assert_eq!(
        outcomes(back),
        [
            (Some("On its way".to_owned()), Outcome::Added),
            (Some("Delivered".to_owned()), Outcome::Added)
        ]
    );
    until(|| server(|server| server.created.contains(&TrialInvitationId::from(sending)))).await;
    settle().await;
    let times = server(|server| {
        server
            .seen
            .iter()
            .filter(|(id, _)| *id == TrialInvitationId::from(sending))
            .count()
    });
    assert_eq!(times, 1);
    let kept = tab.offline.kept().await;
    assert_eq!((kept.sent, kept.queued), (2, 0));
    // What the server has is nothing to take along.
    assert!(tab.offline.take_out().await.is_none());
    assert!(tab.offline.unsent().await.is_empty());
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn any_other_file_changes_nothing() {
    let tab = Tab::open(fresh_user()).await;
    for text in [
        "",
        "{",
        "[]",
        "{\"liaison\":\"else\",\"rows\":[]}",
        "{\"liaison\":\"kept drafts\"}",
    ] {
        assert_eq!(tab.offline.put_back(text).await, Err(NoFile), "{text}");
    }
    let rows = "{\"liaison\":\"kept drafts\",\"rows\":[1,{\"table\":\"reference\",\"key\":\"catalogue\",\"row\":\"{}\"},\
                {\"table\":\"drafts\",\"key\":\"no id\",\"row\":\"{}\"}]}";
    let back = tab.offline.put_back(rows).await.unwrap();
    assert!(back.iter().all(|row| row.outcome == Outcome::NotReadable));
    assert_eq!(back.len(), 3);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn without_a_database_what_is_typed_can_be_taken_out_and_nothing_put_back() {
    let allow = refuse_databases();
    let user = fresh_user();
    let tab = Tab::open(user).await;
    allow();
    let id = new_draft();
    tab.offline.save(id, &draft_named("Only here"));
    assert_eq!(
        tab.offline.unsent().await,
        [Unsent::Named("Only here".to_owned())]
    );
    let file = taken_out(tab.offline).await;
    tab.close().await;

    let allow = refuse_databases();
    let blocked = Tab::open(user).await;
    allow();
    let back = blocked.offline.put_back(&file).await.unwrap();
    assert_eq!(outcomes(back), [(Some("Only here".to_owned()), Outcome::NotKept)]);
    blocked.close().await;

    let tab = Tab::open(user).await;
    let back = tab.offline.put_back(&file).await.unwrap();
    assert_eq!(outcomes(back), [(Some("Only here".to_owned()), Outcome::Added)]);
    assert_eq!(tab.name_of(id).as_deref(), Some("Only here"));
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn another_tab_hears_that_everything_is_gone_and_stays_signed_in() {
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = new_draft();
    one.offline.save(id, &draft_named("Spring"));
    until(|| other.offline.draft(id).is_some()).await;
    one.offline.clear().await.unwrap();
    until(|| other.offline.draft(id).is_none()).await;
    assert_eq!(other.offline.keeping(), Keeping::OnThisDevice);
    other.close().await;
    one.wipe().await;
}

#[wasm_bindgen_test]
async fn what_a_newer_build_keeps_can_be_taken_out_and_is_not_touched() {
    let user = fresh_user();
    let id = new_draft();
    make_later_database(&format!("liaison-{user}"), &id.to_string(), "{\"newer\":true}").await;
    let tab = Tab::open(user).await;
    assert_eq!(tab.offline.keeping(), Keeping::Nowhere(NotKept::Later));
    assert_eq!(tab.offline.unsent().await, [Unsent::Unreadable]);
    assert!(taken_out(tab.offline).await.contains("newer"));
    assert_eq!(tab.offline.clear().await, Err(NotKept::Later));
    assert_eq!(tab.offline.unsent().await.len(), 1);
    tab.wipe().await;
}
