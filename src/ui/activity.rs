//! Entries of the log, each with its sentence.

use leptos::prelude::*;
use liaison_contract::event::NumberedEvent;
use liaison_domain::moment;

use super::{EventLine, EventList, rich};
use crate::i18n::{event, use_i18n, when};
use crate::offline::clock::now;

/// Newest first. `fresh` when the first one came while the page stood.
#[component]
pub fn Activity(
    #[prop(into)] events: Signal<Vec<NumberedEvent>>,
    #[prop(into)] fresh: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let lines = move || {
        let now = now();
        events
            .get()
            .into_iter()
            .map(|NumberedEvent { event, .. }| {
                let (time, text) =
                    i18n.say(|words| (when::margin(words, event.at, now), event::sentence(words, &event)));
                view! {
                    <EventLine side=event.author.side time instant=moment::text(event.at)>
                        {rich(text, None)}
                    </EventLine>
                }
            })
            .collect_view()
    };
    view! { <EventList fresh>{lines}</EventList> }
}
