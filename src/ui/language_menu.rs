//! The languages, each in its own name.

use leptos::prelude::*;
use liaison_domain::Language;
use liaison_messages::messages as m;

use crate::i18n::use_i18n;

#[component]
pub fn LanguageMenu() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="pills" role="group" aria-label=i18n.tr(m::shell_language)>
            {Language::ALL
                .into_iter()
                .map(|language| {
                    view! {
                        <button
                            class="pill"
                            type="button"
                            lang=language.tag()
                            aria-pressed=move || if i18n.language() == language { "true" } else { "false" }
                            on:click=move |_| i18n.switch(language)
                        >
                            {own_name(language)}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// The same in every language, so that those who cannot read the present one find theirs.
pub const fn own_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::ZhHans => "简体中文",
        Language::Ja => "日本語",
    }
}
