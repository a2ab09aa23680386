//! What the partner and the operator do with one review, each with what they say to it.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::customer_review::CustomerReview;
use liaison_messages::{Words, messages as m};

use crate::api::customer_review::{ReviewVerb, answer_customer_review};
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{I18n, problem};
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Button, Look, TextArea, Toasts, needs_network, use_toasts};

/// How far it is with one review. `again` reads the list anew.
#[derive(Clone, Copy)]
pub(super) struct Doing {
    pub(super) i18n: I18n,
    seen: StoredValue<CustomerReview>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    toasts: Option<Toasts>,
    again: Callback<()>,
}

/// A verb that says something: how it is asked for, and what it makes of the text.
pub(super) struct Saying {
    pub(super) id: String,
    pub(super) label: fn(&Words) -> String,
    pub(super) verb: fn(&Words) -> String,
    pub(super) done: fn(&Words) -> String,
    pub(super) look: Look,
    pub(super) make: fn(String) -> ReviewVerb,
    /// What is said already.
    pub(super) text: String,
}

impl Doing {
    pub(super) fn new(i18n: I18n, review: &CustomerReview, again: Callback<()>) -> Self {
        Self {
            i18n,
            seen: StoredValue::new(review.clone()),
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            toasts: use_toasts(),
            again,
        }
    }

    /// A text and the button that sends it.
    pub(super) fn saying(self, saying: Saying) -> AnyView {
        let i18n = self.i18n;
        let text = RwSignal::new(saying.text);
        let (make, done, look) = (saying.make, saying.done, saying.look);
        let press = move |()| self.send(make(text.get_untracked()), done);
        view! {
            <div class="stack">
                <TextArea
                    id=saying.id
                    label=i18n.tr(saying.label)
                    value=text
                    on_input=move |typed| text.set(typed)
                />
                <div class="btn-row">
                    <Button look busy=self.busy refused=needs_network() on_press=press>
                        {i18n.tr(saying.verb)}
                    </Button>
                </div>
            </div>
        }
        .into_any()
    }

    pub(super) fn keeping(self) -> AnyView {
        let i18n = self.i18n;
        let press = move |()| self.send(ReviewVerb::Keep, m::reviewing_kept);
        view! {
            <div class="btn-row">
                <Button look=Look::Primary busy=self.busy refused=needs_network() on_press=press>
                    {i18n.tr(m::reviewing_keep)}
                </Button>
            </div>
        }
        .into_any()
    }

    /// What went wrong with the last one.
    pub(super) fn failure(self) -> AnyView {
        live(move || {
            let error = self.failed.get()?;
            let of_fields = error
                .problem()
                .and_then(|problem| problem.errors.first().cloned());
            let words = self.i18n.say(|words| match of_fields {
                Some(field) => problem::field(words, &field),
                None => problem::failure(words, &error),
            });
            Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
        })
    }

    fn send(self, verb: ReviewVerb, done: fn(&Words) -> String) {
        if self.busy.get_untracked() {
            return;
        }
        let Some((id, revision)) = self
            .seen
            .try_with_value(|seen| (seen.published.id, seen.revision))
        else {
            return;
        };
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answered = answer_customer_review(id, revision, verb, &idempotency_key()).await;
            self.busy.try_set(false);
            match answered {
                Ok(_) => {
                    if let Some(toasts) = self.toasts {
                        toasts.show(untrack(|| self.i18n.say(done)));
                    }
                    self.again.run(());
                }
                Err(error) => {
                    // Somebody else was there first: what it is now is what to decide by.
                    if error.problem().is_some_and(|problem| problem.current.is_some()) {
                        self.again.run(());
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }
}
