//! One of a list, by the browser's own control.

use leptos::prelude::*;

use super::{Glyph, Icon, Text, field};

#[derive(Clone, PartialEq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
}

#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] label: Text,
    #[prop(optional, into)] help: Option<Text>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(into)] options: Signal<Vec<SelectOption>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_change: Callback<String>,
) -> impl IntoView {
    let list = move || {
        options
            .get()
            .into_iter()
            .map(|option| {
                let own = option.value.clone();
                view! {
                    <option value=option.value prop:selected=move || value.with(|value| *value == own)>
                        {option.label}
                    </option>
                }
            })
            .collect_view()
    };
    let control = view! {
        <div class="select">
            <select
                class="input"
                id=id.clone()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=field::describes(&id, help.is_some(), error)
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                {list}
            </select>
            <Icon glyph=Glyph::Chevron />
        </div>
    };
    field::frame(id, label, help, error, control.into_any())
}
