//! Verbs that are asked about before they are done.

use leptos::prelude::*;

use super::attempt::failure;
use super::{Button, Dialog, Look, Said, needs_network, while_asked};
use crate::api::ApiError;
use crate::i18n::I18n;

/// How a verb is said: itself, its question, what follows from it, and that it is done.
#[derive(Clone, Copy)]
pub struct AskWords {
    pub verb: Said,
    pub title: Said,
    pub text: Said,
    pub done: Said,
}

impl AskWords {
    pub const fn new(verb: Said, title: Said, text: Said, done: Said) -> Self {
        Self {
            verb,
            title,
            text,
            done,
        }
    }
}

/// Which verb is asked about, and how far it is.
pub struct Asking<Q: 'static> {
    i18n: I18n,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    asked: RwSignal<Option<Q>>,
}

impl<Q> Clone for Asking<Q> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q> Copy for Asking<Q> {}

/// One of the questions.
pub struct Question<Q> {
    pub about: Q,
    pub words: AskWords,
    /// The verb that leaves everything as it is.
    pub keep: Said,
    pub look: Look,
    /// What is typed with it.
    pub fields: Option<AnyView>,
    pub press: Callback<()>,
}

impl<Q: Copy + PartialEq + Send + Sync + 'static> Asking<Q> {
    pub(super) fn new(i18n: I18n, busy: RwSignal<bool>, failed: RwSignal<Option<ApiError>>) -> Self {
        Self {
            i18n,
            busy,
            failed,
            asked: RwSignal::new(None),
        }
    }

    pub fn ask(self, about: Q) {
        self.failed.set(None);
        self.asked.set(Some(about));
    }

    pub fn close(self) {
        self.asked.try_set(None);
    }

    /// The verb on the page.
    pub fn button(self, about: Q, verb: Said, look: Look) -> AnyView {
        view! {
            <Button look refused=needs_network() on_press=move |()| self.ask(about)>
                {self.i18n.tr(verb)}
            </Button>
        }
        .into_any()
    }

    pub fn dialog(self, question: Question<Q>) -> AnyView {
        let i18n = self.i18n;
        let open = while_asked(self.asked, question.about);
        let Question {
            words,
            keep,
            look,
            fields,
            press,
            ..
        } = question;
        let actions = move || {
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(keep)}</Button>
                <Button look busy=self.busy refused=needs_network() on_press=press>
                    {i18n.tr(words.verb)}
                </Button>
            }
        };
        view! {
            <Dialog open title=i18n.tr(words.title) actions>
                <p>{i18n.tr(words.text)}</p>
                {fields}
                {failure(i18n, self.failed)}
            </Dialog>
        }
        .into_any()
    }
}
