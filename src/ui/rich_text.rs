//! A sentence of which parts stand out.

use leptos::prelude::*;
use liaison_messages::{Rich, Span};

/// `sentence` is asked again when the language changes. A link in it leads to `href`.
#[component]
pub fn RichText(
    #[prop(into)] sentence: Callback<(), Rich>,
    #[prop(optional, into)] href: Option<String>,
) -> impl IntoView {
    move || rich(sentence.run(()), href.clone())
}

/// For a place that is drawn anew by itself.
pub fn rich(sentence: Rich, href: Option<String>) -> AnyView {
    sentence
        .into_iter()
        .map(|span| match span {
            Span::Text(text) => text.into_any(),
            Span::Strong(text) => view! { <b>{text}</b> }.into_any(),
            Span::Id(text) => view! { <b class="mono nowrap">{text}</b> }.into_any(),
            Span::Link(text) => view! { <a href=href.clone()>{text}</a> }.into_any(),
        })
        .collect_view()
        .into_any()
}
