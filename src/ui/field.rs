//! Label, help, error above the control, control. Nothing typed is ever changed from here.

use leptos::prelude::*;

use super::{Glyph, Icon, Text};

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum InputKind {
    #[default]
    Text,
    Email,
    Password,
    Search,
    Number,
    Date,
}

impl InputKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Search => "search",
            Self::Number => "number",
            Self::Date => "date",
        }
    }
}

/// One line. `id` is where an error summary leads.
#[component]
pub fn Field(
    #[prop(into)] id: String,
    #[prop(into)] label: Text,
    #[prop(optional)] kind: InputKind,
    #[prop(optional, into)] help: Option<Text>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let control = view! {
        <div class="field__line">
            <input
                class="input"
                id=id.clone()
                type=kind.name()
                autocomplete=autocomplete
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=describes(&id, help.is_some(), error)
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </div>
    };
    frame(id, label, help, error, control.into_any())
}

/// Several lines; it grows with what is written.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: Text,
    #[prop(optional, into)] help: Option<Text>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(default = 4)] rows: u32,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let control = view! {
        <textarea
            class="input"
            id=id.clone()
            rows=rows
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=describes(&id, help.is_some(), error)
            prop:value=move || value.get()
            on:input=move |event| on_input.run(event_target_value(&event))
        ></textarea>
    };
    frame(id, label, help, error, control.into_any())
}

/// The label, help and error that every control has around it.
pub(super) fn frame(
    id: String,
    label: Text,
    help: Option<Text>,
    error: Signal<Option<String>>,
    control: AnyView,
) -> AnyView {
    let help_id = help_id(&id);
    let error_id = error_id(&id);
    view! {
        <div class="field" class:field--bad=move || error.with(Option::is_some)>
            <label class="field__label" for=id>
                {move || label.get()}
            </label>
            {help
                .map(|help| {
                    view! {
                        <p class="field__help" id=help_id>
                            {move || help.get()}
                        </p>
                    }
                })}
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
            {control}
        </div>
    }
    .into_any()
}

/// The value of `aria-describedby`: the help if there is one, and the error while there is one.
pub(super) fn describes(
    id: &str,
    has_help: bool,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Send + Sync + 'static {
    let help = has_help.then(|| help_id(id));
    let wrong = error_id(id);
    move || match (&help, error.with(Option::is_some)) {
        (Some(help), true) => Some(format!("{help} {wrong}")),
        (Some(help), false) => Some(help.clone()),
        (None, true) => Some(wrong.clone()),
        (None, false) => None,
    }
}

fn help_id(id: &str) -> String {
    format!("{id}-help")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}
