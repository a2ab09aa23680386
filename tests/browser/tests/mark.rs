//! What the mark of a draft says, whenever its state changes.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement};
use liaison::offline::clock::pause;
use liaison::ui::{SyncMark, SyncState, Text};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn place() -> HtmlElement {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    place.unchecked_into()
}

/// The state that the mark names, and the states whose words can be read.
fn said(place: &Element) -> (String, Vec<String>) {
    let mark = place.query_selector(".sync").unwrap().unwrap();
    let all = mark.children();
    let seen = (0..all.length())
        .filter_map(|at| all.item(at))
        .filter(|each| !each.has_attribute("aria-hidden"))
        .filter_map(|each| each.text_content());
    (mark.get_attribute("data-state").unwrap(), seen.collect())
}

#[wasm_bindgen_test]
async fn the_mark_says_what_is_so_from_before_it_stands_until_it_goes() {
    let place = place();
    let state = RwSignal::new(SyncState::Local);
    let mark = mount_to(place.clone(), move || {
        let said = SyncState::ALL.map(|each| (each, Text::from(each.name())));
        let mark = view! { <SyncMark state said=said.to_vec() /> };
        // Somebody types before the mark stands on the page.
        state.set(SyncState::Saving);
        mark.into_any()
    });
    for now in [
        SyncState::Saving,
        SyncState::Local,
        SyncState::Synced,
        SyncState::Choice,
    ] {
        state.set(now);
        pause(20).await;
        assert_eq!(said(&place), (now.name().to_owned(), vec![now.name().to_owned()]));
    }
    drop(mark);
    place.remove();
}
