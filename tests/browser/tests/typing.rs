//! When the page follows what somebody types.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use leptos::prelude::window;
use liaison::offline::Showing;
use liaison::ui::SyncState;
use liaison_drafts::{DraftId, Kind, TrialInvitationDraft};
use liaison_tests_browser::device::{draft_named, fresh_user, new_draft, stored, until};
use liaison_tests_browser::tab::Tab;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn press_keys(tab: &Tab, id: DraftId, name: &str) {
    tab.offline
        .save_shown(id, &draft_named(name), Showing::AfterAPause);
}

fn typed(tab: &Tab, id: DraftId) -> String {
    let row = tab.offline.typed(id).unwrap();
    TrialInvitationDraft::read(&row).unwrap().name
}

#[wasm_bindgen_test]
async fn the_page_follows_after_a_pause_and_says_at_once_that_it_is_not_saved() {
    let user = fresh_user();
    let tab = Tab::open(user).await;
    let id = new_draft();
    press_keys(&tab, id, "S");
    assert_eq!(
        tab.name_of(id).as_deref(),
        Some("S"),
        "the first key makes the draft exist"
    );
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;

    press_keys(&tab, id, "Sp");
    press_keys(&tab, id, "Spr");
    assert!(tab.offline.sync_of(id).state == SyncState::Saving);
    assert_eq!(typed(&tab, id), "Spr");
    assert_eq!(tab.name_of(id).as_deref(), Some("S"));
    until(|| tab.name_of(id).as_deref() == Some("Spr")).await;
    assert!(
        tab.offline.sync_of(id).state == SyncState::Saving,
        "it is shown before it is written"
    );
    until(|| tab.offline.sync_of(id).state == SyncState::Local).await;
    let row = stored(user, id).await.unwrap();
    assert_eq!(TrialInvitationDraft::read(&row).unwrap().name, "Spr");
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn nobody_leaves_a_field_behind_that_the_page_has_not_followed() {
    let tab = Tab::in_a_window(fresh_user()).await;
    let (one, other) = (new_draft(), new_draft());
    for id in [one, other] {
        press_keys(&tab, id, "S");
    }
    press_keys(&tab, one, "Left");
    let left = leptos::web_sys::Event::new("focusout").unwrap();
    window().dispatch_event(&left).unwrap();
    assert_eq!(tab.name_of(one).as_deref(), Some("Left"));

    press_keys(&tab, one, "Written");
    tab.offline.flush();
    assert_eq!(tab.name_of(one).as_deref(), Some("Written"));

    press_keys(&tab, one, "Before the other");
    press_keys(&tab, other, "The other");
    assert_eq!(tab.name_of(one).as_deref(), Some("Before the other"));
    assert_eq!(tab.name_of(other).as_deref(), Some("S"));
    tab.wipe().await;
}
