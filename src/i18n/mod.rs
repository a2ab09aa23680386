//! The language of the page, and how it writes numbers, dates and names. Changing it repaints the words and loads nothing else.

pub mod event;
mod formatter;
pub mod names;
pub mod problem;
pub mod when;

use std::rc::Rc;

use leptos::{prelude::*, task::spawn_local};
use liaison_domain::Language;
use liaison_messages::{Pack, Words};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use self::formatter::IntlFormatter;
use crate::boot;
use crate::offline::keep::{self, Shelf};

/// `boot.js` reads it too.
const KEPT: &str = "liaison.language";

#[derive(Clone, Copy)]
pub struct I18n {
    spoken: RwSignal<Spoken, LocalStorage>,
    /// What was asked for last, so that a slow language does not overtake a later choice.
    wanted: StoredValue<Language>,
}

/// A language and its words, read.
#[derive(Clone)]
pub struct Spoken {
    language: Language,
    words: Rc<Words>,
}

pub fn use_i18n() -> I18n {
    expect_context()
}

impl I18n {
    /// Once, by the app.
    pub fn provide(first: Spoken) {
        provide_context(Self {
            wanted: StoredValue::new(first.language),
            spoken: RwSignal::new_local(first),
        });
    }

    /// Follows the language.
    pub fn language(self) -> Language {
        self.spoken.with(|spoken| spoken.language)
    }

    /// Follows the language: `i18n.say(|words| messages::draft_count(words, 3))`.
    pub fn say<R>(self, sentence: impl FnOnce(&Words) -> R) -> R {
        self.spoken.with(|spoken| sentence(&spoken.words))
    }

    /// A sentence without parameters, as a closure for a view: `{i18n.tr(messages::sign_in_title)}`.
    pub fn tr(self, sentence: fn(&Words) -> String) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || self.say(sentence)
    }

    /// The words of a language other than the page's, for what is written in it. Nothing where they cannot be had.
    pub async fn words_in(self, language: Language) -> Option<Rc<Words>> {
        if let Some(spoken) = self.spoken.try_get_untracked()
            && spoken.language == language
        {
            return Some(spoken.words);
        }
        Some(Spoken::read(language, &fetch_pack(language).await?)?.words)
    }

    /// Loads the words, then repaints. Where they cannot be had the page stays as it is.
    pub fn switch(self, language: Language) {
        self.wanted.set_value(language);
        spawn_local(async move {
            let pack = fetch_pack(language).await;
            let Some(spoken) = pack.and_then(|pack| Spoken::read(language, &pack)) else {
                return;
            };
            if self.wanted.try_get_value() != Some(language) {
                return;
            }
            keep::write(Shelf::Device, KEPT, language.tag());
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", language.tag());
            }
            self.spoken.try_set(spoken);
        });
    }
}

impl Spoken {
    /// The language that `boot.js` chose, whose words it has already asked for. Nothing when they are not of this build.
    pub async fn first() -> Option<Self> {
        let language = document()
            .document_element()
            .and_then(|root| root.get_attribute("lang"))
            .and_then(|tag| Language::from_tag(&tag))
            .unwrap_or_default();
        let pack = JsFuture::from(boot::pack()?).await.ok()?.as_string()?;
        Self::read(language, &pack)
    }

    fn read(language: Language, pack: &str) -> Option<Self> {
        let words = Words::new(Pack::parse(pack).ok()?, Box::new(IntlFormatter::new(language)));
        Some(Self {
            language,
            words: Rc::new(words),
        })
    }
}

async fn fetch_pack(language: Language) -> Option<String> {
    let address = format!("/assets/{}/lang/{}.json", boot::build()?, language.tag());
    let response = JsFuture::from(window().fetch_with_str(&address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
