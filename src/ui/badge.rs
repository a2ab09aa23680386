//! A state: a mark and a word. The mark alone would do without colour.

use leptos::prelude::*;

use super::Text;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Quiet,
    Partner,
    Customer,
    Good,
    Attention,
    Stop,
}

/// The shape before the word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Ring,
    Dashed,
    Half,
    Full,
    Two,
    Bars,
    Square,
    Cross,
}

#[component]
pub fn Badge(
    tone: Tone,
    mark: Mark,
    #[prop(into)] text: Text,
    /// With a ground of its own: for the one state that a page is about.
    #[prop(optional)]
    boxed: Boxed,
) -> impl IntoView {
    let class = match boxed {
        Boxed::No => "badge",
        Boxed::Yes => "badge badge--boxed",
    };
    view! {
        <span class=class data-tone=tone.name() data-mark=mark.name()>
            {move || text.get()}
        </span>
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Boxed {
    #[default]
    No,
    Yes,
}

impl Tone {
    const fn name(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Partner => "partner",
            Self::Customer => "customer",
            Self::Good => "good",
            Self::Attention => "attention",
            Self::Stop => "stop",
        }
    }
}

impl Mark {
    const fn name(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Dashed => "dashed",
            Self::Half => "half",
            Self::Full => "full",
            Self::Two => "two",
            Self::Bars => "bars",
            Self::Square => "square",
            Self::Cross => "cross",
        }
    }
}
