//! The language of the page, and how it writes numbers, dates and names. Changing it repaints the words and loads nothing else.

pub mod names;
pub mod problem;

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use liaison_domain::Language;
use liaison_messages::Words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::boot;
use crate::offline::keep::{self, Shelf};

/// `boot.js` reads it too.
const KEPT: &str = "liaison.language";

#[derive(Clone, Copy)]
pub struct I18n {
    words: RwSignal<Arc<Words>>,
    /// What was asked for last, so that a slow language does not overtake a later choice.
    wanted: StoredValue<Language>,
}

/// Panics nowhere: without the app around it, in a test of one component, the words are their keys.
pub fn use_i18n() -> I18n {
    use_context::<I18n>().unwrap_or_else(|| I18n::new(Language::En, None))
}

impl I18n {
    /// The language that `boot.js` chose, whose words it has already asked for.
    pub async fn load_first() -> Self {
        let language = document()
            .document_element()
            .and_then(|root| root.get_attribute("lang"))
            .and_then(|tag| Language::from_tag(&tag))
            .unwrap_or_default();
        let pack = match boot::pack() {
            Some(pack) => JsFuture::from(pack).await.ok().and_then(|text| text.as_string()),
            None => None,
        };
        Self::new(language, pack.as_deref())
    }

    /// Follows the language.
    pub fn language(self) -> Language {
        self.words.with(|words| words.language())
    }

    /// Follows the language: `i18n.say(|words| messages::draft_count(words, 3))`.
    pub fn say<R>(self, sentence: impl FnOnce(&Words) -> R) -> R {
        self.words.with(|words| sentence(words))
    }

    /// A sentence without parameters, as a closure for a view: `{i18n.tr(messages::sign_in)}`.
    pub fn tr(self, sentence: fn(&Words) -> String) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || self.say(sentence)
    }

    /// Loads the words, then repaints. Where they cannot be had the page stays as it is.
    pub fn switch(self, language: Language) {
        self.wanted.set_value(language);
        spawn_local(async move {
            let Some(pack) = fetch_pack(language).await else {
                return;
            };
            if self.wanted.try_get_value() != Some(language) {
                return;
            }
            keep::write(Shelf::Device, KEPT, language.tag());
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", language.tag());
            }
            self.words.try_set(read(language, Some(&pack)));
        });
    }

    fn new(language: Language, pack: Option<&str>) -> Self {
        Self {
            words: RwSignal::new(read(language, pack)),
            wanted: StoredValue::new(language),
        }
    }
}

/// Words that cannot be read come out as their keys, which still shows where things are.
fn read(language: Language, pack: Option<&str>) -> Arc<Words> {
    Arc::new(Words::read(language, pack))
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
