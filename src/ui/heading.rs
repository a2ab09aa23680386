//! Where the focus goes when what had it is gone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// To the heading of the page, once what changed stands. Whoever has gone on meanwhile keeps the focus.
pub fn focus_heading_later() {
    let before = document().active_element();
    request_animation_frame(move || {
        if !has_gone_on(before.as_ref()) {
            focus("main h1");
        }
    });
}

pub(super) fn focus(selector: &str) {
    let place = document().query_selector(selector).ok().flatten();
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        let _ = place.focus();
    }
}

/// A dialog that closes gives the focus to what opened it, which is nobody's doing; and where what had the focus is
/// gone, the body has it.
fn has_gone_on(before: Option<&Element>) -> bool {
    let was_asked =
        before.is_some_and(|before| before.closest("dialog").is_ok_and(|dialog| dialog.is_some()));
    let now = document().active_element();
    let is_nowhere = now.as_ref().is_none_or(|now| now.tag_name() == "BODY");
    !was_asked && !is_nowhere && now.as_ref() != before
}
