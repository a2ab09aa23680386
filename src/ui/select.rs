//! One of a list, by the browser's own control.

use leptos::html::Select as Html;
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
        let chosen = value.get_untracked();
        let one = |option: SelectOption| {
            let is_chosen = option.value == chosen;
            view! {
                <option value=option.value prop:selected=is_chosen>
                    {option.label}
                </option>
            }
        };
        options.get().into_iter().map(one).collect_view()
    };
    // One for all: countries are many, and each that listened by itself would be woken with every key in the form.
    let select = NodeRef::<Html>::new();
    Effect::new(move |_| {
        let value = value.get();
        let is_there = options.with_untracked(|options| options.iter().any(|option| option.value == value));
        if let Some(select) = select.get().filter(|_| is_there) {
            select.set_value(&value);
        }
    });
    let control = view! {
        <div class="select">
            <select
                class="input"
                node_ref=select
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
