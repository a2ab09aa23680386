//! Radio cards: a decision that deserves a sentence. Native radios, so that arrows and forms work by themselves.

use leptos::prelude::*;

use super::{Glyph, Icon, Text};

/// The question and its cards. `id` is where an error summary leads.
#[component]
pub fn Choices(
    #[prop(into)] id: String,
    #[prop(into)] legend: Text,
    #[prop(optional)] legend_shown: LegendShown,
    #[prop(optional, into)] error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let error_id = format!("{id}-error");
    let described_by = error_id.clone();
    view! {
        <fieldset
            class="choices"
            class:field--bad=move || error.with(Option::is_some)
            id=id
            tabindex="-1"
            aria-describedby=move || error.with(Option::is_some).then(|| described_by.clone())
        >
            <legend class=match legend_shown {
                LegendShown::Yes => "strong",
                LegendShown::No => "visually-hidden",
            }>{move || legend.get()}</legend>
            {move || {
                let id = error_id.clone();
                error
                    .get()
                    .map(|words| {
                        view! {
                            <p class="field__error" id=id>
                                <Icon glyph=Glyph::Cross />
                                <span>{words}</span>
                            </p>
                        }
                    })
            }}
            {children()}
        </fieldset>
    }
}

/// Hidden where the heading above already asks.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum LegendShown {
    #[default]
    Yes,
    No,
}

/// One card. The children are what stands under its name.
#[component]
pub fn Choice(
    /// The same for all cards of a question.
    #[prop(into)]
    group: String,
    #[prop(into)] value: String,
    #[prop(into)] name: Text,
    #[prop(into)] chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="radio"
                name=group
                value=value
                prop:checked=move || chosen.get()
                on:change=move |_| on_choose.run(())
            />
            <span class="choice__name">{move || name.get()}</span>
            <span class="choice__text">{children()}</span>
        </label>
    }
}
