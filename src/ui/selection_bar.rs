//! What stands in the place of a list's tools while rows are chosen: how many, and what can be done with them.

use leptos::prelude::*;
use liaison_messages::{Words, messages as m};

use super::live::said;
use super::selection::Selection;
use super::{Button, Look};

/// `label` says what the verbs are for.
pub fn selection_bar(selection: Selection, label: fn(&Words) -> String, verbs: Vec<AnyView>) -> AnyView {
    let i18n = selection.i18n;
    let count = said(move || {
        let count = selection.chosen.with(Vec::len) as i64;
        i18n.say(|words| m::bulk_selected(words, count))
    });
    view! {
        <div class="selection" role="group" aria-label=i18n.tr(label)>
            <span role="status">{count}</span>
            {verbs}
            <Button look=Look::SmallQuiet on_press=move |()| selection.all()>
                {i18n.tr(selection.words.all)}
            </Button>
            <Button look=Look::SmallQuiet on_press=move |()| selection.clear()>
                {i18n.tr(m::bulk_clear)}
            </Button>
        </div>
    }
    .into_any()
}

/// As high as what comes, so that the rows stay where they are.
pub fn selection_bar_waiting() -> AnyView {
    view! { <div class="selection"><span class="btn btn--small btn--quiet" aria-hidden="true">"\u{a0}"</span></div> }.into_any()
}
