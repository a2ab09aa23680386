//! The language of the page, and how it writes numbers, dates and names. Changing it repaints the words and loads nothing else.

pub mod event;
mod formatter;
pub mod listing;
pub mod notification;
pub mod offer;
pub mod offer_change;
pub mod problem;
pub mod size;
pub mod when;

use std::rc::Rc;

use leptos::{prelude::*, task::spawn_local};
use liaison_domain::Language;
use liaison_messages::part::COMMON;
use liaison_messages::{Pack, Words};
pub use liaison_messages::{marketplace, names, taxonomy};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use self::formatter::IntlFormatter;
use crate::boot;
use crate::offline::clock::pause;
use crate::offline::keep::{self, Shelf};

/// `boot.js` reads it too.
const KEPT: &str = "liaison.language";
const TRY_AGAIN_MILLIS: i32 = 1_000;

#[derive(Clone, Copy)]
pub struct I18n {
    spoken: RwSignal<Spoken, LocalStorage>,
    /// What was asked for last, so that a slow language does not overtake a later choice.
    wanted: StoredValue<Language>,
    /// The parts of the words that the pages so far needed, in whichever language.
    parts: StoredValue<Vec<&'static str>>,
}

/// A language and its words, read.
#[derive(Clone)]
pub struct Spoken {
    language: Language,
    /// What its files are called: the language's own tag, or the pseudo-language's, which is English for everything else.
    tag: Rc<str>,
    words: Rc<Words>,
}

pub fn use_i18n() -> I18n {
    expect_context()
}

impl I18n {
    /// By the app, and by what draws a part of a page in another language than the rest.
    pub fn provide(first: Spoken) {
        provide_context(Self {
            wanted: StoredValue::new(first.language),
            parts: StoredValue::new(vec![COMMON]),
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

    /// Waits until the page can say everything: to be called before it is drawn.
    pub async fn need(self, parts: &'static [&'static str]) {
        self.parts.try_update_value(|known| {
            for part in parts
                .iter()
                .filter(|part| !known.contains(part))
                .collect::<Vec<_>>()
            {
                known.push(part);
            }
        });
        let Some(spoken) = self.spoken.try_get_untracked() else {
            return;
        };
        while !self.complete(&spoken).await {
            // As for the page's code: no network, or it broke.
            pause(TRY_AGAIN_MILLIS).await;
        }
    }

    /// Fetches what these words lack of the parts that are needed, and says whether nothing is lacking now.
    async fn complete(self, spoken: &Spoken) -> bool {
        let lacking = || {
            let parts = self.parts.try_get_value().unwrap_or_default();
            parts.into_iter().find(|part| !spoken.words.has(part))
        };
        while let Some(part) = lacking() {
            let text = fetch_part(&spoken.tag, part).await;
            if text.is_none_or(|text| spoken.words.add(&text).is_err()) {
                return false;
            }
        }
        true
    }

    /// The words of a language other than the page's, for what is written in it. Nothing where they cannot be had.
    pub async fn words_in(self, language: Language) -> Option<Rc<Words>> {
        Some(self.spoken_in(language).await?.words)
    }

    /// The same for a part of the page that is in that language as a whole: see [`I18n::provide`].
    pub async fn spoken_in(self, language: Language) -> Option<Spoken> {
        if let Some(spoken) = self.spoken.try_get_untracked()
            && spoken.language == language
        {
            return Some(spoken);
        }
        let spoken = Spoken::fetch(language, language.tag()).await?;
        self.complete(&spoken).await.then_some(spoken)
    }

    /// Loads the words, then repaints. Where they cannot be had the page stays as it is.
    pub fn switch(self, language: Language) {
        self.wanted.set_value(language);
        spawn_local(async move {
            let Some(spoken) = Spoken::fetch(language, language.tag()).await else {
                return;
            };
            let is_complete = self.complete(&spoken).await;
            if !is_complete || self.wanted.try_get_value() != Some(language) {
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
        let tag = document()
            .document_element()
            .and_then(|root| root.get_attribute("lang"))
            .unwrap_or_default();
        Self::fetch(Language::from_tag(&tag).unwrap_or_default(), &tag).await
    }

    /// The common words of a language.
    async fn fetch(language: Language, tag: &str) -> Option<Self> {
        let pack = Pack::parse(&fetch_part(tag, COMMON).await?).ok()?;
        let words = Words::new(pack, Box::new(IntlFormatter::new(language)));
        Some(Self {
            language,
            tag: tag.into(),
            words: Rc::new(words),
        })
    }
}

async fn fetch_part(tag: &str, part: &str) -> Option<String> {
    let file = [tag, ".", part].concat();
    if let Some(asked) = boot::words(&file)
        && let Ok(text) = JsFuture::from(asked).await
    {
        return text.as_string();
    }
    let address = ["/assets/", &boot::build()?, "/lang/", &file, ".json"].concat();
    let response = JsFuture::from(window().fetch_with_str(&address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
