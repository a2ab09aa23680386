//! How the draft of this page stands. It says "saved" only of what a transaction has committed.

use leptos::prelude::*;

use super::live::live;
use super::state::Wizard;
use crate::offline::Keeping;
use crate::ui::{SyncMark, SyncState, sync_words};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let sync = Memo::new(move |_| wizard.id.get().map(|id| wizard.offline.sync_of(id)));
    let state = Signal::derive(move || sync.get().map_or(SyncState::Saving, |sync| sync.state));
    let text = move || {
        let at = sync.get().and_then(|sync| sync.at);
        i18n.say(|words| sync_words(words, state.get(), at))
    };
    // Where nothing is kept the banner says so, and there is no state to show.
    let is_kept = move || wizard.exists.get() && !matches!(wizard.offline.keeping(), Keeping::Nowhere(_));
    live(move || is_kept().then(|| view! { <SyncMark state text /> }.into_any()))
}
