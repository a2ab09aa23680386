//! A verb and its object. What is not allowed keeps its place and its focus, and says why.

use leptos::{ev::MouseEvent, prelude::*};

use super::{Glyph, Icon, Text, unique_id};

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    #[default]
    Plain,
    /// One a page.
    Primary,
    Quiet,
    /// What ends something.
    Stop,
    /// Beside a row.
    Small,
    SmallQuiet,
    /// The two answers of a customer, alike in size.
    Tall,
    TallPrimary,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "btn",
            Self::Primary => "btn btn--primary",
            Self::Quiet => "btn btn--quiet",
            Self::Stop => "btn btn--stop",
            Self::Small => "btn btn--small",
            Self::SmallQuiet => "btn btn--small btn--quiet",
            Self::Tall => "btn btn--tall",
            Self::TallPrimary => "btn btn--tall btn--primary",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    #[default]
    Button,
    /// Sends the form around it; the form's `on:submit` does the work.
    Submit,
}

#[component]
pub fn Button(
    #[prop(optional)] look: Look,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] busy: Signal<bool>,
    /// Why the verb cannot be run now, and what would change that.
    #[prop(optional, into)]
    refused: Signal<Option<String>>,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let reason = unique_id();
    let described_by = reason.clone();
    let pressed = move |event: MouseEvent| {
        if busy.get_untracked() || refused.with_untracked(Option::is_some) {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            class=look.class()
            type=match kind {
                ButtonKind::Button => "button",
                ButtonKind::Submit => "submit",
            }
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || refused.with(Option::is_some).then_some("true")
            aria-describedby=move || refused.with(Option::is_some).then(|| described_by.clone())
            on:click=pressed
        >
            {children()}
        </button>
        {move || refused.get().map(|words| view! { <Reason id=reason.clone() words /> }.into_any())}
    }
}

/// A link that looks like a verb: it goes somewhere and changes nothing.
#[component]
pub fn LinkButton(
    #[prop(into)] href: Text,
    #[prop(optional)] look: Look,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=look.class() href=move || href.get().into_owned()>
            {children()}
        </a>
    }
}

#[component]
fn Reason(id: String, words: String) -> impl IntoView {
    view! {
        <p class="reason" id=id>
            <Icon glyph=Glyph::Lock />
            <span>{words}</span>
        </p>
    }
}
