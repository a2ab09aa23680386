//! One change at a time, with what came of the last one.

use std::future::Future;
use std::pin::Pin;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::Problem;

use super::live::live;
use super::{Asking, Banner, BannerTone, Said, Toasts, focus_heading_later, use_toasts};
use crate::api::{ApiError, Query, idempotency_key};
use crate::i18n::{I18n, problem};

/// `A` is what is asked for, `T` what the server answers.
pub struct Attempt<A: 'static, T: 'static> {
    pub i18n: I18n,
    pub busy: RwSignal<bool>,
    pub failed: RwSignal<Option<ApiError>>,
    /// What was asked for last, with its key: the same again is the same attempt.
    last: StoredValue<Option<(A, String)>>,
    changed: Callback<T>,
    look_again: Callback<()>,
    toasts: Option<Toasts>,
}

impl<A, T> Clone for Attempt<A, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A, T> Copy for Attempt<A, T> {}

impl<A, T> Attempt<A, T>
where
    A: Clone + PartialEq + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
{
    /// Of what a page shows: the answer stands there at once.
    pub fn of(i18n: I18n, found: Query<T>) -> Self {
        let changed = move |now| {
            found.set(now);
            // The verbs are others now, and the one that was pressed is gone.
            focus_heading_later();
        };
        let look_again = move |()| found.refetch();
        Self::new(i18n, Callback::new(changed), Callback::new(look_again))
    }

    /// Of one in a list, which is read anew by `again`.
    pub fn in_list(i18n: I18n, again: Callback<()>) -> Self {
        let changed = move |_| {
            again.run(());
            focus_heading_later();
        };
        Self::new(i18n, Callback::new(changed), again)
    }

    pub fn new(i18n: I18n, changed: Callback<T>, look_again: Callback<()>) -> Self {
        Self {
            i18n,
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            last: StoredValue::new(None),
            changed,
            look_again,
            toasts: use_toasts(),
        }
    }

    /// Also does `more` with an answer, before what was asked for is shown.
    #[must_use]
    pub fn and_then(self, more: impl Fn(&T) + Send + Sync + 'static) -> Self {
        let changed = self.changed;
        let both = move |now| {
            more(&now);
            changed.run(now);
        };
        Self {
            changed: Callback::new(both),
            ..self
        }
    }

    /// Of what says by itself that it has changed, where somebody looks: it is not said again besides.
    #[must_use]
    pub fn quietly(self) -> Self {
        Self { toasts: None, ..self }
    }

    /// With questions before it, which an answer closes.
    #[must_use]
    pub fn asking<Q: Copy + PartialEq + Send + Sync + 'static>(self) -> (Self, Asking<Q>) {
        let asking = Asking::new(self.i18n, self.busy, self.failed);
        (self.and_then(move |_| asking.close()), asking)
    }

    /// `asked` tells one attempt from another, with the revision that it is made on.
    pub fn run<F>(self, asked: A, ask: impl FnOnce(A, String) -> F, done: Said)
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        if self.busy.get_untracked() {
            return;
        }
        let same = self.last.get_value().filter(|(before, _)| *before == asked);
        let key = same.map_or_else(idempotency_key, |(_, key)| key);
        self.last.set_value(Some((asked.clone(), key.clone())));
        let answer = ask(asked, key);
        let answered = async move {
            let now = answer.await?;
            self.last.try_set_value(None);
            self.changed.try_run(now);
            Ok(())
        };
        self.course().go(Box::pin(answered), done);
    }

    fn course(self) -> Course {
        Course {
            i18n: self.i18n,
            busy: self.busy,
            failed: self.failed,
            look_again: self.look_again,
            toasts: self.toasts,
        }
    }

    pub fn failure(self) -> AnyView {
        failure(self.i18n, self.failed)
    }
}

/// What is the same of all attempts: it is in the program once.
struct Course {
    i18n: I18n,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    look_again: Callback<()>,
    toasts: Option<Toasts>,
}

impl Course {
    fn go(self, answered: Pin<Box<dyn Future<Output = Result<(), ApiError>>>>, done: Said) {
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answered = answered.await;
            self.busy.try_set(false);
            let Err(error) = answered else {
                if let Some(toasts) = self.toasts {
                    toasts.show(untrack(|| self.i18n.say(done)));
                }
                return;
            };
            let is_mendable = |problem: &Problem| !problem.errors.is_empty();
            // What it is now is what to decide by.
            if !error.is_passing() && !error.problem().is_some_and(is_mendable) {
                self.look_again.try_run(());
            }
            self.failed.try_set(Some(error));
        });
    }
}

/// What went wrong, in the words of the first field where it is about one.
pub fn failure(i18n: I18n, failed: RwSignal<Option<ApiError>>) -> AnyView {
    live(move || {
        let error = failed.get()?;
        let field = error.problem().and_then(|problem| problem.errors.first());
        let words = i18n.say(|words| match field {
            Some(field) => problem::field(words, field),
            None => problem::failure(words, &error),
        });
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    })
}
