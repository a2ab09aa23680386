//! Names and their values.

use leptos::prelude::*;

use super::Text;

#[component]
pub fn DefinitionList(children: Children) -> impl IntoView {
    view! { <dl class="dl">{children()}</dl> }
}

/// One pair of a [`DefinitionList`].
#[component]
pub fn Definition(#[prop(into)] name: Text, children: Children) -> impl IntoView {
    view! {
        <dt>{move || name.get()}</dt>
        <dd>{children()}</dd>
    }
}
