//! What acts at once, where a [`super::Tick`] only states a fact.

use leptos::prelude::*;

#[component]
pub fn Switch(
    #[prop(into)] on: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="checkbox"
                role="switch"
                prop:checked=move || on.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{children()}</span>
        </label>
    }
}
