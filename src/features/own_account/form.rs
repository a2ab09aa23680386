//! What a small form knows of its last attempt.

use leptos::prelude::*;
use liaison_messages::{Words, messages as m};

use crate::api::ApiError;
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{Banner, BannerTone};

#[derive(Clone, Copy)]
pub struct Attempts {
    pub(super) busy: RwSignal<bool>,
    pub(super) failed: RwSignal<Option<ApiError>>,
    i18n: I18n,
}

impl Attempts {
    pub(super) fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            i18n: use_i18n(),
        }
    }

    /// Whether an attempt may begin; it has then.
    pub(super) fn begin(self) -> bool {
        if self.busy.get_untracked() {
            return false;
        }
        self.failed.set(None);
        self.busy.set(true);
        true
    }

    /// What the server said about one field of the request.
    pub(super) fn error(self, pointer: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            let failed = self.failed.get()?;
            let error = failed
                .problem()?
                .errors
                .iter()
                .find(|error| error.pointer == pointer)?;
            Some(self.i18n.say(|words| problem::field(words, error)))
        })
    }
}

/// The sentence that a form has for an error, where it has one.
pub type Own = fn(&ApiError) -> Option<Sentence>;
pub type Sentence = fn(&Words) -> String;

/// What was said about the request as a whole.
#[component]
pub fn Failed(
    attempts: Attempts,
    /// A sentence of the form's own in the place of the usual one.
    #[prop(optional)]
    own: Option<Own>,
) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let error = attempts.failed.get()?;
        let is_of_fields = error.problem().is_some_and(|problem| !problem.errors.is_empty());
        let words = i18n.say(|words| match own.and_then(|own| own(&error)) {
            Some(sentence) => sentence(words),
            None if is_of_fields => m::problem_invalid_fields(words),
            None => problem::failure(words, &error),
        });
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> })
    }
}
