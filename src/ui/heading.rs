//! Where the focus goes when what had it is gone, or what is to have it comes later.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What had the focus when something was begun that is to move it later. Whoever has gone on meanwhile keeps it: half a
/// word would be typed elsewhere.
#[derive(Clone)]
pub struct FocusThen(Option<Element>);

impl FocusThen {
    pub fn now() -> Self {
        Self(document().active_element())
    }

    /// A dialog that closes gives the focus to what opened it, and a page gives it to its heading on arrival, which is
    /// nobody's doing; and where what had the focus is gone, the body has it.
    pub fn has_gone_on(&self) -> bool {
        let was_asked = self
            .0
            .as_ref()
            .is_some_and(|then| then.closest("dialog").is_ok_and(|dialog| dialog.is_some()));
        let now = document().active_element();
        let is_nobodys = now
            .as_ref()
            .is_none_or(|now| now.matches("body, h1").unwrap_or_default());
        !was_asked && !is_nobodys && now != self.0
    }
}

/// To the heading of the page, once what changed stands.
pub fn focus_heading_later() {
    focus_soon("main h1");
}

/// In the next frame, once what changed stands.
pub(super) fn focus_soon(selector: &'static str) {
    let then = FocusThen::now();
    request_animation_frame(move || {
        let place = document().query_selector(selector).ok().flatten();
        if let Some(place) = place.filter(|_| !then.has_gone_on()) {
            focus(place);
        }
    });
}

pub(super) fn focus(place: Element) {
    if let Ok(place) = place.dyn_into::<HtmlElement>() {
        let _ = place.focus();
    }
}
