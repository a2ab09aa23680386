//! What a place says while nothing is in it: what will come, and how to begin.

use leptos::prelude::*;

use super::Text;

/// The children are the verb that begins, if there is one.
#[component]
pub fn EmptyState(
    #[prop(into)] title: Text,
    #[prop(into)] text: Text,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="strong">{move || title.get()}</p>
            <p>{move || text.get()}</p>
            {children.map(|children| children())}
        </div>
    }
}
