//! A count within limits: typed, or one at a time.

use leptos::prelude::*;

use super::Text;
use super::field::{describes, frame};

/// What is typed is kept as it is; the verbs at its sides stay within the limits.
#[component]
pub fn Stepper(
    #[prop(into)] id: String,
    #[prop(into)] label: Text,
    #[prop(into)] help: Text,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// What the verbs at its sides are called.
    #[prop(into)]
    fewer: Text,
    #[prop(into)] more: Text,
    least: u32,
    most: u32,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let count = move || value.with(|text| text.trim().parse::<u32>().ok());
    let is_least = move || count().is_some_and(|count| count <= least);
    let is_most = move || count().is_some_and(|count| count >= most);
    let step = move |next: fn(u32) -> u32| {
        let next = untrack(count).map_or(least, |count| next(count).clamp(least, most));
        on_input.run(next.to_string());
    };
    let control = view! {
        <div class="stepper">
            <button
                type="button"
                class="btn"
                aria-label=move || fewer.get()
                aria-controls=id.clone()
                aria-disabled=move || is_least().then_some("true")
                on:click=move |_| step(|count| count.saturating_sub(1))
            >
                "−"
            </button>
            <input
                class="input"
                id=id.clone()
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=describes(&id, true, error)
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <button
                type="button"
                class="btn"
                aria-label=move || more.get()
                aria-controls=id.clone()
                aria-disabled=move || is_most().then_some("true")
                on:click=move |_| step(|count| count.saturating_add(1))
            >
                "+"
            </button>
        </div>
    };
    frame(id, label, Some(help), error, control.into_any())
}
