//! The errors of a form, above it. It takes the focus after a failed attempt, and each line leads to its field.

use leptos::{ev::MouseEvent, html, prelude::*, wasm_bindgen::JsCast, web_sys};
use liaison_domain::Language;

use super::{Text, unique_id};
use crate::i18n::use_i18n;

#[derive(Clone, PartialEq)]
pub struct SummaryLine {
    /// The id of the control or of the fieldset; where that stands on another page, its address with the id behind `#`.
    pub field: String,
    pub words: String,
}

/// `lines` are those of the last attempt: set them when a person tries, not while they type, because each set moves the focus.
#[component]
pub fn ErrorSummary(
    #[prop(into)] title: Text,
    #[prop(into)] lines: Signal<Vec<SummaryLine>>,
) -> impl IntoView {
    let heading = unique_id();
    let labelled_by = heading.clone();
    let place = NodeRef::<html::Div>::new();
    let i18n = use_i18n();
    Effect::new(move |before: Option<Language>| {
        let language = i18n.language();
        // The same lines in another language are not another attempt.
        if lines.with(|lines| !lines.is_empty())
            && before.is_none_or(|before| before == language)
            && let Some(place) = place.get()
        {
            let _ = place.focus();
        }
        language
    });
    view! {
        <div
            class="summary"
            node_ref=place
            tabindex="-1"
            role="group"
            aria-labelledby=labelled_by
            hidden=move || lines.with(Vec::is_empty)
        >
            <h2 id=heading>{move || title.get()}</h2>
            <ul>{move || lines.get().into_iter().map(line).collect_view()}</ul>
        </div>
    }
}

fn line(line: SummaryLine) -> impl IntoView {
    let elsewhere = line.field.starts_with('/');
    let href = if elsewhere {
        line.field.clone()
    } else {
        format!("#{}", line.field)
    };
    let lead = move |event: MouseEvent| {
        if !elsewhere {
            event.prevent_default();
            focus_field(&line.field);
        }
    };
    view! {
        <li>
            <a href=href on:click=lead>
                {line.words}
            </a>
        </li>
    }
}

/// The router would only scroll to the address of the link.
fn focus_field(id: &str) {
    const CONTROLS: &str = "input, select, textarea";
    let Some(place) = document().get_element_by_id(id) else {
        return;
    };
    let control = match place.matches(CONTROLS) {
        Ok(true) => Some(place),
        _ => place.query_selector(CONTROLS).ok().flatten(),
    };
    if let Some(control) = control.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = control.focus();
    }
}
