//! One change of a subscription at a time, with what came of the last one.

use std::future::Future;
use std::pin::Pin;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::subscription::Subscription;
use liaison_messages::Words;

use crate::api::{ApiError, Query, idempotency_key};
use crate::i18n::{I18n, problem};
use crate::ui::{Banner, BannerTone, Toasts, focus_heading_later, use_toasts};

#[derive(Clone, Copy)]
pub(super) struct Attempt {
    i18n: I18n,
    subscription: Query<Subscription>,
    pub(super) busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    /// What was asked for last, with its key: the same again is the same attempt.
    last: StoredValue<(String, String)>,
    toasts: Option<Toasts>,
}

type Answer = Pin<Box<dyn Future<Output = Result<Subscription, ApiError>>>>;

impl Attempt {
    pub(super) fn new(i18n: I18n, subscription: Query<Subscription>) -> Self {
        Self {
            i18n,
            subscription,
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            last: StoredValue::new((String::new(), String::new())),
            toasts: use_toasts(),
        }
    }

    /// `asked` tells one attempt from another, with the revision that it was made on.
    pub(super) fn run(
        self,
        asked: String,
        ask: Box<dyn FnOnce(String) -> Answer>,
        done: fn(&Words) -> String,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        let (before, key) = self.last.get_value();
        let key = if before == asked { key } else { idempotency_key() };
        self.last.set_value((asked, key.clone()));
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answer = ask(key).await;
            self.busy.try_set(false);
            match answer {
                Ok(changed) => {
                    self.subscription.set(changed);
                    // The verbs are others now, and the one that was pressed is gone.
                    focus_heading_later();
                    if let Some(toasts) = self.toasts {
                        toasts.show(untrack(|| self.i18n.say(done)));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        self.subscription.refetch();
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }

    pub(super) fn failure(self) -> impl IntoView {
        move || {
            self.failed.get().map(|error| {
                let words = self.i18n.say(|words| problem::failure(words, &error));
                view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
            })
        }
    }
}
