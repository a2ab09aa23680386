//! Where the focus goes when what had it may be gone.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use leptos::prelude::document;
use leptos::web_sys::HtmlElement;
use liaison::offline::clock::pause;
use liaison::ui::focus_heading_later;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const A_FRAME: i32 = 100;

fn page() -> HtmlElement {
    let page = document().create_element("main").unwrap();
    page.set_inner_html(
        "<h1 id=title tabindex=-1></h1><button id=one></button><button id=two></button>\
         <dialog id=asked><button id=sure></button></dialog>",
    );
    document().body().unwrap().append_child(&page).unwrap();
    page.unchecked_into()
}

fn by_id(id: &str) -> HtmlElement {
    document().get_element_by_id(id).unwrap().unchecked_into()
}

fn focused() -> String {
    document().active_element().unwrap().id()
}

#[wasm_bindgen_test]
async fn the_heading_gets_the_focus_of_what_is_gone_and_of_what_stays() {
    let page = page();
    by_id("one").focus().unwrap();
    focus_heading_later();
    by_id("one").remove();
    pause(A_FRAME).await;
    assert_eq!(focused(), "title");
    by_id("two").focus().unwrap();
    focus_heading_later();
    pause(A_FRAME).await;
    assert_eq!(focused(), "title");
    page.remove();
}

#[wasm_bindgen_test]
async fn whoever_has_gone_on_meanwhile_keeps_the_focus() {
    let page = page();
    by_id("one").focus().unwrap();
    focus_heading_later();
    by_id("one").remove();
    by_id("two").focus().unwrap();
    pause(A_FRAME).await;
    assert_eq!(focused(), "two");
    page.remove();
}

/// Somebody adds a row, and types in its second field before the first one would have got the focus.
#[wasm_bindgen_test]
async fn whoever_types_already_is_not_moved() {
    let page = page();
    let field = document().create_element("input").unwrap();
    field.set_id("typed");
    page.append_child(&field).unwrap();
    by_id("one").focus().unwrap();
    focus_heading_later();
    by_id("typed").focus().unwrap();
    pause(A_FRAME).await;
    assert_eq!(focused(), "typed");
    page.remove();
}

#[wasm_bindgen_test]
async fn a_dialog_that_gives_the_focus_back_is_nobody_going_on() {
    let page = page();
    by_id("one").focus().unwrap();
    let dialog: leptos::web_sys::HtmlDialogElement = by_id("asked").unchecked_into();
    dialog.show_modal().unwrap();
    by_id("sure").focus().unwrap();
    focus_heading_later();
    dialog.close();
    assert_eq!(focused(), "one");
    pause(A_FRAME).await;
    assert_eq!(focused(), "title");
    page.remove();
}
