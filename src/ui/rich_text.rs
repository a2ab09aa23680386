//! A sentence of which parts stand out.

use leptos::prelude::*;
use liaison_messages::{Rich, Span};

/// A link in it leads to `href`.
#[component]
pub fn RichText(
    #[prop(into)] text: Signal<Rich>,
    #[prop(optional, into)] href: Option<String>,
) -> impl IntoView {
    move || {
        text.get()
            .into_iter()
            .map(|span| match span {
                Span::Text(text) => text.into_any(),
                Span::Strong(text) => view! { <b>{text}</b> }.into_any(),
                Span::Id(text) => view! { <b class="mono nowrap">{text}</b> }.into_any(),
                Span::Link(text) => view! { <a href=href.clone()>{text}</a> }.into_any(),
            })
            .collect_view()
    }
}
