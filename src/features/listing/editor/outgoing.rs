//! After submitting: it waits, it is sent, and then it is with the operator. Nothing has to be reloaded between.

use leptos::{html, prelude::*};
use liaison_contract::listing::{Listing, ListingBody};
use liaison_drafts::{Intent, IntentState, ListingStep};
use liaison_messages::messages as m;

use super::super::places::{LOCATIONS, address, meaning};
use super::state::Editor;
use crate::i18n::when;
use crate::ui::live::{live, said};
use crate::ui::{LinkButton, Look};

fn submitted(intent: &Intent) -> Option<Listing> {
    match &intent.state {
        IntentState::Done { answer, .. } => Some(liaison_json::read::<ListingBody>(answer)?.listing),
        _ => None,
    }
}

pub(super) fn title(editor: Editor, intent: &Intent) -> String {
    editor
        .i18n
        .say(match (&intent.state, editor.page().waits(intent)) {
            (IntentState::Done { .. }, _) => m::listing_submitted_title,
            (_, true) => m::wizard_waiting_title,
            (_, false) => m::listing_submitting_title,
        })
}

pub(super) fn view(editor: Editor, intent: Memo<Option<Intent>>) -> AnyView {
    let (i18n, page) = (editor.i18n, editor.page());
    let heading = NodeRef::<html::H1>::new();
    // The form that had the focus is gone.
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let title = said(move || {
        intent.with(|intent| {
            intent
                .as_ref()
                .map_or_else(String::new, |intent| title(editor, intent))
        })
    });
    let done = Memo::new(move |_| intent.with(|intent| intent.as_ref().and_then(submitted)));
    view! {
        <header class="page__head">
            <h1 tabindex="-1" node_ref=heading>
                {title}
            </h1>
        </header>
        <div role="status">
            {live(move || {
                Some(match done.get() {
                    Some(listing) => sent(editor, listing),
                    None => {
                        let text = said(move || i18n.say(m::listing_waiting_text));
                        page.on_its_way(intent, text, editor.address(ListingStep::Review))
                    }
                })
            })}
        </div>
    }
    .into_any()
}

fn sent(editor: Editor, listing: Listing) -> AnyView {
    let i18n = editor.i18n;
    let (state, waiting) = (listing.state, listing.waiting);
    let means = said(move || i18n.say(|words| meaning(words, state)));
    let until = waiting.map(|waiting| {
        said(move || i18n.say(|words| m::listing_decided_by(words, &when::day(words, waiting.review_by))))
    });
    let nowhere = (listing.places.all == 0).then(|| {
        view! {
            <p>
                {i18n.tr(m::listing_no_place)} " " <a href=LOCATIONS>{i18n.tr(m::listing_place_add)}</a>
            </p>
        }
    });
    view! {
        <div class="stack">
            <p class="lede">{means} " " {until}</p>
            {nowhere}
            <div class="row">
                <LinkButton look=Look::Primary href=address(listing.id)>
                    {i18n.tr(m::listing_open)}
                </LinkButton>
            </div>
        </div>
    }
    .into_any()
}
