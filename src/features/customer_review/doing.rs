//! What the partner and the operator do with one review, each with what they say to it.

use leptos::prelude::*;
use liaison_contract::customer_review::CustomerReview;
use liaison_domain::id::CustomerReviewId;
use liaison_messages::messages as m;

use crate::api::customer_review::{ReviewVerb, answer_customer_review};
use crate::i18n::I18n;
use crate::ui::{Attempt, Button, Look, Said, TextArea, needs_network};

/// How far it is with one review. `again` reads the list anew.
#[derive(Clone, Copy)]
pub(super) struct Doing {
    pub(super) i18n: I18n,
    pub(super) attempt: Attempt<(Seen, ReviewVerb), CustomerReview>,
    seen: StoredValue<Seen>,
}

type Seen = (CustomerReviewId, i64);

/// A verb that says something: how it is asked for, and what it makes of the text.
pub(super) struct Saying {
    pub(super) id: String,
    pub(super) label: Said,
    pub(super) verb: Said,
    pub(super) done: Said,
    pub(super) look: Look,
    pub(super) make: fn(String) -> ReviewVerb,
    /// What is said already.
    pub(super) text: String,
}

impl Doing {
    pub(super) fn new(i18n: I18n, review: &CustomerReview, again: Callback<()>) -> Self {
        Self {
            i18n,
            attempt: Attempt::in_list(i18n, again),
            seen: StoredValue::new((review.published.id, review.revision)),
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
                    <Button look busy=self.attempt.busy refused=needs_network() on_press=press>
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
                <Button look=Look::Primary busy=self.attempt.busy refused=needs_network() on_press=press>
                    {i18n.tr(m::reviewing_keep)}
                </Button>
            </div>
        }
        .into_any()
    }

    fn send(self, verb: ReviewVerb, done: Said) {
        let Some(seen) = self.seen.try_get_value() else {
            return;
        };
        let ask = move |((id, revision), verb), key: String| async move {
            answer_customer_review(id, revision, verb, &key).await
        };
        self.attempt.run((seen, verb), ask, done);
    }
}
