//! Light, dark, or as the system has it. `boot.js` applies the choice before the first paint.

use leptos::prelude::*;
use liaison_messages::{Words, messages as m};

use crate::i18n::use_i18n;
use crate::offline::keep::{self, Shelf};

const KEPT: &str = "liaison.theme";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// As the root element and the storage have it; nothing for the system's.
    const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    fn kept() -> Self {
        let kept = keep::read(Shelf::Device, KEPT);
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == kept.as_deref())
            .unwrap_or(Self::System)
    }

    fn apply(self) {
        let root = document().document_element();
        match self.name() {
            Some(name) => {
                keep::write(Shelf::Device, KEPT, name);
                let _ = root.map(|root| root.set_attribute("data-theme", name));
            }
            None => {
                keep::remove(Shelf::Device, KEPT);
                let _ = root.map(|root| root.remove_attribute("data-theme"));
            }
        }
    }

    const fn words(self) -> fn(&Words) -> String {
        match self {
            Self::System => m::shell_theme_system,
            Self::Light => m::shell_theme_light,
            Self::Dark => m::shell_theme_dark,
        }
    }
}

#[component]
pub fn ThemeMenu() -> impl IntoView {
    let i18n = use_i18n();
    let theme = RwSignal::new(Theme::kept());
    let choose = move |chosen: Theme| {
        chosen.apply();
        theme.set(chosen);
    };
    view! {
        <div class="pills" role="group" aria-label=i18n.tr(m::shell_theme)>
            {Theme::ALL
                .into_iter()
                .map(|one| {
                    view! {
                        <button
                            class="pill"
                            type="button"
                            aria-pressed=move || if theme.get() == one { "true" } else { "false" }
                            on:click=move |_| choose(one)
                        >
                            {i18n.tr(one.words())}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}
