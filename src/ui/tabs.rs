//! The panels of one page, one of them shown. Each tab is a link, so that its panel has an address and Back leads to the
//! one before. Arrows, Home and End move the focus; Enter and Space open.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Text;

#[derive(Clone)]
pub struct Tab {
    /// Also of its panel, with `-panel` behind.
    pub id: &'static str,
    pub href: String,
    pub name: Text,
}

/// The children lead to other pages.
#[component]
pub fn Tabs(
    #[prop(into)] label: Text,
    tabs: Vec<Tab>,
    /// The id of the tab whose panel is shown.
    #[prop(into)]
    chosen: Signal<&'static str>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let ids: StoredValue<Vec<&'static str>> = StoredValue::new(tabs.iter().map(|tab| tab.id).collect());
    let key = move |event: ev::KeyboardEvent| {
        let focused = document().active_element().map(|element| element.id());
        let moved = ids.with_value(|ids| {
            let at = ids.iter().position(|id| focused.as_deref() == Some(*id))?;
            let to = match event.key().as_str() {
                "ArrowRight" => (at + 1) % ids.len(),
                "ArrowLeft" => at.checked_sub(1).unwrap_or(ids.len().saturating_sub(1)),
                "Home" => 0,
                "End" => ids.len().saturating_sub(1),
                " " => {
                    element(ids.get(at)?)?.click();
                    at
                }
                _ => return None,
            };
            element(ids.get(to)?)
        });
        if let Some(tab) = moved {
            event.prevent_default();
            let _ = tab.focus();
        }
    };
    let links = tabs.into_iter().map(|Tab { id, href, name }| {
        let is_chosen = move || chosen.get() == id;
        view! {
            <a
                role="tab"
                id=id
                href=href
                data-noscroll=""
                aria-selected=move || if is_chosen() { "true" } else { "false" }
                aria-controls=move || is_chosen().then(|| [id, "-panel"].concat())
                tabindex=move || if is_chosen() { "0" } else { "-1" }
            >
                {move || name.get()}
            </a>
        }
        .into_any()
    });
    view! {
        <div class="tabs">
            <div class="tabs__list" role="tablist" aria-label=move || label.get() on:keydown=key>
                {links.collect_view()}
            </div>
            {children.map(|children| children())}
        </div>
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
