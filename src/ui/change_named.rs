//! Renaming what a list shows under a name, and taking it away, each after a question.

use std::future::Future;
use std::pin::Pin;

use leptos::{prelude::*, task::spawn_local};
use liaison_messages::Words;
use uuid::Uuid;

use super::live::live;
use super::{Banner, BannerTone, Button, Dialog, Field, Look, Said, needs_network, use_toasts};
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{problem, use_i18n};

/// A thing as it was on the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Named {
    pub id: Uuid,
    pub revision: i64,
    pub name: String,
}

/// What is asked, and about what.
#[derive(Clone, PartialEq, Eq)]
pub enum NamedQuestion {
    Rename(Named),
    End(Named),
}

type SaidOf = fn(&Words, &str) -> String;

/// How both are said of things of one kind.
#[derive(Clone, Copy)]
pub struct NamedWords {
    pub rename: Said,
    pub rename_title: SaidOf,
    pub renamed: SaidOf,
    pub name: Said,
    pub end: Said,
    pub end_title: SaidOf,
    pub end_text: Said,
    pub ended: SaidOf,
    /// The verb that leaves it as it is.
    pub keep: Said,
}

/// The name that it has, or had, once it is done.
pub type NamedRequest = Pin<Box<dyn Future<Output = Result<String, ApiError>>>>;

#[derive(Clone, Copy)]
pub struct ChangeNamed {
    pub asked: RwSignal<Option<NamedQuestion>>,
    pub words: NamedWords,
    /// The id of the field for the other name.
    pub field: &'static str,
    /// Sends another name, with a key.
    pub rename: fn(Named, String, String) -> NamedRequest,
    /// Takes it away, with a key.
    pub end: fn(Named, String) -> NamedRequest,
    /// Reads the list again.
    pub again: Callback<()>,
}

impl ChangeNamed {
    pub fn view(self) -> AnyView {
        let (i18n, toasts) = (use_i18n(), use_toasts());
        let Self { asked, words, .. } = self;
        let open = RwSignal::new(false);
        let busy = RwSignal::new(false);
        let failed = RwSignal::new(None::<ApiError>);
        let name = RwSignal::new(String::new());
        let key = StoredValue::new(String::new());
        Effect::new(move |_| {
            if let Some(asked) = asked.get() {
                let (NamedQuestion::Rename(named) | NamedQuestion::End(named)) = asked;
                name.set(named.name);
                key.set_value(idempotency_key());
                failed.set(None);
                open.set(true);
            }
        });
        // However the question was closed, asking about the same thing again opens it again.
        Effect::new(move |_| {
            if !open.get() {
                asked.set(None);
            }
        });
        let change = move |()| {
            let Some(question) = asked.get_untracked().filter(|_| !busy.get_untracked()) else {
                return;
            };
            busy.set(true);
            failed.set(None);
            spawn_local(async move {
                let key = key.try_get_value().unwrap_or_default();
                let (request, done) = match question {
                    NamedQuestion::Rename(before) => {
                        let name = name.try_get_untracked().unwrap_or_default();
                        ((self.rename)(before, name, key), words.renamed)
                    }
                    NamedQuestion::End(before) => ((self.end)(before, key), words.ended),
                };
                let answer = request.await;
                busy.try_set(false);
                match answer {
                    Ok(called) => {
                        self.again.run(());
                        open.try_set(false);
                        if let Some(toasts) = toasts {
                            toasts.show(untrack(|| i18n.say(|words| done(words, &called))));
                        }
                    }
                    Err(error) => {
                        if !error.is_passing() {
                            self.again.run(());
                        }
                        failed.try_set(Some(error));
                    }
                }
            });
        };
        let is_ending = Memo::new(move |_| asked.with(|asked| matches!(asked, Some(NamedQuestion::End(_)))));
        let called = Memo::new(move |_| {
            asked.with(|asked| match asked {
                Some(NamedQuestion::Rename(named) | NamedQuestion::End(named)) => named.name.clone(),
                None => String::new(),
            })
        });
        let title = move || {
            let title = match is_ending.get() {
                true => words.end_title,
                false => words.rename_title,
            };
            i18n.say(|words| title(words, &called.get()))
        };
        let wrong_name = Signal::derive(move || {
            failed.with(|failed| {
                let error = failed.as_ref()?.problem()?.errors.first()?;
                Some(i18n.say(|words| problem::field(words, error)))
            })
        });
        let failure = move || {
            let error = failed.get().filter(|_| wrong_name.with(Option::is_none))?;
            let words = i18n.say(|words| problem::failure(words, &error));
            Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
        };
        let verb = move || {
            let (look, name) = match is_ending.get() {
                true => (Look::Stop, words.end),
                false => (Look::Primary, words.rename),
            };
            let verb = view! {
                <Button look busy refused=needs_network() on_press=change>
                    {i18n.tr(name)}
                </Button>
            };
            Some(verb.into_any())
        };
        let actions = move || {
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(words.keep)}</Button>
                {live(verb)}
            }
        };
        let content = move || {
            Some(match is_ending.get() {
                true => view! { <p>{i18n.tr(words.end_text)}</p> }.into_any(),
                false => view! {
                    <Field
                        id=self.field
                        label=i18n.tr(words.name)
                        error=wrong_name
                        value=name
                        on_input=move |text| name.set(text)
                    />
                }
                .into_any(),
            })
        };
        view! {
            <Dialog open title actions>
                {live(failure)}
                {live(content)}
            </Dialog>
        }
        .into_any()
    }
}
