//! One device among others of the same person: what comes from the server, and what goes there.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison::offline::clock::now;
use liaison::ui::SyncState;
use liaison_domain::id::{DraftId, UserId};
use liaison_drafts::sync::{Document, Remote};
use liaison_drafts::{DraftKind, Kind, TrialInvitationDraft};
use liaison_tests_browser::browser::hide;
use liaison_tests_browser::device::{draft_named, fresh_user, new_draft, until};
use liaison_tests_browser::server::server;
use liaison_tests_browser::shelf::Shelf;
use liaison_tests_browser::tab::Tab;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// As another device puts it up, on what it had read.
fn written_elsewhere(user: UserId, id: DraftId, draft: &TrialInvitationDraft) {
    server(|server| {
        let shelf = server.shelf.as_mut().unwrap();
        let before = shelf.drafts.get(&id).map(|(_, remote)| remote.clone());
        let known = before.as_ref().and_then(|remote| remote.payload.clone());
        let mut writes = known.map_or_else(Vec::new, |known| {
            liaison_json::read::<Document>(&known).unwrap().writes
        });
        writes.push(new_draft().0);
        let now = jiff::Timestamp::UNIX_EPOCH;
        let content = draft.write(id, user, 1, now).payload;
        shelf.put(Remote {
            id,
            kind: DraftKind::TrialInvitation,
            schema: 2,
            revision: before.map_or(0, |remote| remote.revision) + 1,
            updated_at: now,
            payload: Some(liaison_json::write(&Document {
                content,
                choices: Vec::new(),
                writes,
            })),
        });
    });
}

fn deleted_elsewhere(id: DraftId) {
    server(|server| {
        let shelf = server.shelf.as_mut().unwrap();
        let (_, before) = shelf.drafts.get(&id).cloned().unwrap();
        shelf.put(Remote {
            revision: before.revision + 1,
            payload: None,
            ..before
        });
    });
}

async fn open(user: UserId) -> Tab {
    server(|server| {
        server.shelf.get_or_insert_with(Shelf::default);
    });
    Tab::open(user).await
}

async fn synced(tab: &Tab, id: DraftId) {
    until(|| tab.offline.draft(id).is_some() && tab.offline.sync_of(id).state == SyncState::Synced).await;
}

#[wasm_bindgen_test]
async fn a_page_that_is_hidden_sends_what_was_typed_just_before() {
    let user = fresh_user();
    server(|server| server.shelf = Some(Shelf::default()));
    let (tab, id) = (Tab::in_a_window(user).await, new_draft());
    let begun = now();
    tab.offline.save(id, &draft_named("Spring"));
    let show = hide();
    synced(&tab, id).await;
    show();
    // Whoever is seen gathers what is sent for two seconds.
    assert!(now().duration_since(begun).as_millis() < 1_500);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn drafts_go_to_the_server_and_come_from_it() {
    let user = fresh_user();
    let (tab, id, other) = (open(user).await, new_draft(), new_draft());
    tab.offline.save(id, &draft_named("Spring"));
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    synced(&tab, id).await;
    assert_eq!(tab.offline.summary().unsent(), 0);

    let planned = TrialInvitationDraft {
        plan: "team".to_owned(),
        ..draft_named("Spring")
    };
    written_elsewhere(user, id, &planned);
    written_elsewhere(user, other, &draft_named("Autumn"));
    // Both write, each something else.
    tab.offline.save(id, &draft_named("Spring 2"));
    tab.offline.flush();
    tab.offline.ask_for_drafts();
    until(|| tab.name_of(other).as_deref() == Some("Autumn")).await;
    synced(&tab, id).await;
    let draft = TrialInvitationDraft::read(&tab.offline.draft(id).unwrap()).unwrap();
    assert_eq!((draft.name.as_str(), draft.plan.as_str()), ("Spring 2", "team"));
    assert!(!tab.offline.is_undecided(id));

    deleted_elsewhere(other);
    tab.offline.ask_for_drafts();
    until(|| tab.offline.draft(other).is_none()).await;
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_is_written_in_a_draft_that_was_sent_elsewhere_goes_on_beside_it() {
    let user = fresh_user();
    let (tab, untouched, written) = (open(user).await, new_draft(), new_draft());
    for id in [untouched, written] {
        tab.offline.save(id, &draft_named("Spring"));
    }
    synced(&tab, untouched).await;
    synced(&tab, written).await;
    for id in [untouched, written] {
        deleted_elsewhere(id);
        server(|server| server.shelf.as_mut().unwrap().finished.push(id));
    }
    tab.offline.save(written, &draft_named("Spring 2"));
    tab.offline.flush();
    tab.offline.ask_for_drafts();
    until(|| tab.name_of(written.next()).as_deref() == Some("Spring 2")).await;
    until(|| tab.offline.draft(written).is_none() && tab.offline.draft(untouched).is_none()).await;
    synced(&tab, written.next()).await;
    assert!(tab.offline.draft(untouched.next()).is_none());
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_the_server_has_forgotten_is_gone_here_too_unless_something_was_written() {
    let user = fresh_user();
    let (tab, gone, stays) = (open(user).await, new_draft(), new_draft());
    for id in [gone, stays] {
        tab.offline.save(id, &draft_named("Spring"));
    }
    synced(&tab, gone).await;
    synced(&tab, stays).await;
    tab.offline.ask_for_drafts();
    for id in [gone, stays] {
        deleted_elsewhere(id);
    }
    server(|server| server.shelf.as_mut().unwrap().forget());
    tab.offline.save(stays, &draft_named("Spring 2"));
    tab.offline.flush();
    tab.offline.ask_for_drafts();
    until(|| tab.offline.draft(gone).is_none()).await;
    synced(&tab, stays).await;
    assert_eq!(tab.name_of(stays).as_deref(), Some("Spring 2"));
    tab.wipe().await;
}
