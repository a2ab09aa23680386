//! What somebody did on the page that the server had drawn, before the program was there.

use leptos::prelude::*;
use liaison_contract::wanted::Wanted;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlElement, HtmlFormElement};

/// What is typed and ticked there. Nothing where the program draws the first page itself.
pub(super) fn typed() -> Option<Wanted> {
    let form = document().query_selector("#boot form").ok()??;
    let form: HtmlFormElement = form.dyn_into().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    Some(Wanted::read(|name| {
        let values = data.get_all(name);
        (values.length() > 0).then(|| values.join(",").into())
    }))
}

/// What had the focus there has it again once it is the program's.
pub(super) fn keep_focus() {
    let Some(id) = document()
        .active_element()
        .filter(|active| active.closest("#boot").is_ok_and(|boot| boot.is_some()))
        .map(|active| active.id())
        .filter(|id| !id.is_empty())
    else {
        return;
    };
    request_animation_frame(move || {
        let field = document().get_element_by_id(&id);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    });
}
