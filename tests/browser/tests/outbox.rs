//! What was finished leaves the device once, whatever happens to tabs, network and server.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

use liaison::offline::channel::{Channel, Message};
use liaison::offline::leader::lead;
use liaison::offline::store::Table;
use liaison::ui::SyncState;
use liaison_drafts::outbox::Stage;
use liaison_drafts::{DraftId, Held, IntentState};
use liaison_tests_browser::browser::{without_channels, without_locks};
use liaison_tests_browser::device::{draft_named, flag, fresh_user, new_draft, row, settle, stored, until};
use liaison_tests_browser::server::{ANSWER, Next, as_invitation, server};
use liaison_tests_browser::tab::Tab;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn stage(tab: &Tab, id: DraftId) -> Option<Stage> {
    tab.offline.intent(id).map(|intent| intent.stage())
}

fn created(id: DraftId) -> usize {
    server(|server| server.created.iter().filter(|created| created.0 == id.0).count())
}

fn keys(id: DraftId) -> Vec<String> {
    server(|server| {
        let seen = server.seen.iter().filter(|(seen, _)| seen.0 == id.0);
        seen.map(|(_, key)| key.clone()).collect()
    })
}

fn next(next: Next) {
    server(|server| server.next = next);
}

async fn finish(tab: &Tab) -> DraftId {
    let id = new_draft();
    tab.offline.save(id, &draft_named("Spring"));
    tab.offline.finish(id, as_invitation()).await.unwrap();
    id
}

#[wasm_bindgen_test]
async fn a_finished_draft_becomes_an_invitation_and_leaves_the_list() {
    next(Next::Create);
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = finish(&tab).await;
    until(|| stage(&tab, id) == Some(Stage::Done)).await;
    assert_eq!(created(id), 1);
    assert!(tab.offline.draft(id).is_none());
    assert_eq!(stored(user, id).await, None);
    let IntentState::Done { answer, .. } = tab.offline.intent(id).unwrap().state else {
        panic!("not done");
    };
    assert_eq!(answer, ANSWER);
    assert!(tab.offline.summary().state == SyncState::Synced);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn it_waits_through_a_restart_and_is_sent_under_the_same_key() {
    next(Next::LoseAnswer);
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = finish(&tab).await;
    until(|| {
        tab.offline
            .intent(id)
            .is_some_and(|intent| intent.last_answer == Some(Held::Unreachable))
    })
    .await;
    assert!(tab.offline.sync_of(id).state == SyncState::Waiting);
    assert!(stored(user, id).await.is_some());
    tab.close().await;

    next(Next::Create);
    let tab = Tab::open(user).await;
    until(|| stage(&tab, id) == Some(Stage::Done)).await;
    assert_eq!(created(id), 1);
    let keys = keys(id);
    assert!(keys.len() >= 2);
    assert!(keys.iter().all(|key| *key == keys[0]));
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn a_tab_that_dies_while_sending_leaves_it_to_the_next_leader() {
    next(Next::LoseAnswer);
    let user = fresh_user();
    let (leader, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = finish(&other).await;
    until(|| stage(&other, id) == Some(Stage::Sending)).await;
    next(Next::Create);
    leader.close().await;
    until(|| stage(&other, id) == Some(Stage::Done)).await;
    assert_eq!(created(id), 1);
    other.wipe().await;
}

#[wasm_bindgen_test]
async fn only_the_leading_tab_sends_and_the_others_see_it_arrive() {
    next(Next::Create);
    let user = fresh_user();
    let (leader, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = finish(&other).await;
    until(|| stage(&other, id) == Some(Stage::Done)).await;
    until(|| stage(&leader, id) == Some(Stage::Done)).await;
    until(|| other.offline.draft(id).is_none()).await;
    assert_eq!(keys(id).len(), 1);
    other.close().await;
    leader.wipe().await;
}

#[wasm_bindgen_test]
async fn without_locks_every_tab_sends_and_one_invitation_comes_of_it() {
    next(Next::Create);
    let restore = without_locks();
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = finish(&one).await;
    until(|| stage(&one, id) == Some(Stage::Done) && stage(&other, id) == Some(Stage::Done)).await;
    settle().await;
    restore();
    assert_eq!(created(id), 1);
    other.close().await;
    one.wipe().await;
}

#[wasm_bindgen_test]
async fn without_channels_a_tab_does_not_wait_for_another_to_send() {
    next(Next::Create);
    let restore = without_channels();
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = finish(&other).await;
    until(|| stage(&other, id) == Some(Stage::Done)).await;
    restore();
    assert_eq!(created(id), 1);
    other.close().await;
    one.wipe().await;
}

#[wasm_bindgen_test]
async fn signed_out_it_waits_for_the_same_account() {
    next(Next::SignOut);
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = finish(&tab).await;
    until(|| tab.offline.sync_of(id).held == Some(Held::SignedOut)).await;
    next(Next::Create);
    settle().await;
    assert_eq!(stage(&tab, id), Some(Stage::Queued));
    tab.offline.open(Some(user)).await;
    until(|| stage(&tab, id) == Some(Stage::Done)).await;
    assert_eq!(created(id), 1);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_was_refused_goes_back_to_its_author() {
    next(Next::Refuse);
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = finish(&tab).await;
    until(|| stage(&tab, id) == Some(Stage::Refused)).await;
    assert!(tab.offline.summary().state == SyncState::Choice);
    assert!(stored(user, id).await.is_some());

    next(Next::Create);
    tab.offline.finish(id, as_invitation()).await.unwrap();
    until(|| stage(&tab, id) == Some(Stage::Done)).await;
    assert_eq!(created(id), 1);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_waits_can_be_taken_back() {
    next(Next::BeUnreachable);
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = finish(&tab).await;
    until(|| tab.offline.sync_of(id).held == Some(Held::Unreachable)).await;
    tab.offline.take_back(id).await;
    assert_eq!(stage(&tab, id), None);
    assert_eq!(row(user, Table::Outbox, id).await, None);
    assert!(tab.offline.sync_of(id).state == SyncState::Local);
    next(Next::Create);
    settle().await;
    assert_eq!(created(id), 0);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn finishing_twice_is_finishing_once() {
    next(Next::BeUnreachable);
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = finish(&one).await;
    let key = one.offline.intent(id).unwrap().idempotency_key;
    other.offline.finish(id, as_invitation()).await.unwrap();
    assert_eq!(other.offline.intent(id).unwrap().idempotency_key, key);
    next(Next::Create);
    one.offline.open(Some(user)).await;
    until(|| stage(&other, id) == Some(Stage::Done)).await;
    assert_eq!(created(id), 1);
    other.close().await;
    one.wipe().await;
}

#[wasm_bindgen_test]
async fn the_lead_passes_on_when_its_tab_goes() {
    let name = format!("lead-{}", fresh_user());
    let ((first, is_first), (second, is_second)) = (flag(), flag());
    let one = lead(&name, move || first.set(true));
    until(|| is_first.get()).await;
    let other = lead(&name, move || second.set(true));
    settle().await;
    assert!(!is_second.get());
    drop(one);
    until(|| is_second.get()).await;
    drop(other);
}

#[wasm_bindgen_test]
async fn whoever_leaves_the_queue_never_leads() {
    let name = format!("queue-{}", fresh_user());
    let ((first, is_first), (second, is_second), (third, is_third)) = (flag(), flag(), flag());
    let one = lead(&name, move || first.set(true));
    until(|| is_first.get()).await;
    let two = lead(&name, move || second.set(true));
    let three = lead(&name, move || third.set(true));
    drop(two);
    drop(one);
    until(|| is_third.get()).await;
    assert!(!is_second.get());
    drop(three);
}

#[wasm_bindgen_test]
async fn a_channel_carries_words_to_the_others_and_not_to_itself() {
    let name = format!("channel-{}", fresh_user());
    let ((own, is_own), (heard, is_heard)) = (flag(), flag());
    let one = Channel::open(&name, move |_| own.set(true));
    let other = Channel::open(&name, move |message| heard.set(message == Message::OutboxChanged));
    one.post(&Message::OutboxChanged);
    until(|| is_heard.get()).await;
    assert!(!is_own.get());
    drop(other);
}
