//! How the draft of this page stands. It says "saved" only of what a transaction has committed.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::live::live;
use super::state::Wizard;
use crate::offline::Keeping;
use crate::ui::{SyncMark, SyncState};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let sync = Memo::new(move |_| wizard.id.get().map(|id| wizard.offline.sync_of(id)));
    let state = Signal::derive(move || sync.get().map_or(SyncState::Saving, |sync| sync.state));
    let text = move || {
        let time = sync.get().and_then(|sync| sync.at);
        i18n.say(|words| {
            let time = time.map(|at| words.formatter().time(at)).unwrap_or_default();
            match state.get() {
                SyncState::Saving => m::sync_saving(words),
                SyncState::Local => m::sync_saved(words, &time),
                SyncState::Synced => m::sync_synced(words, &time),
                SyncState::Waiting => m::sync_waiting(words),
                SyncState::Choice => m::sync_choice(words),
            }
        })
    };
    // Where nothing is kept the banner says so, and there is no state to show.
    let is_kept = move || wizard.exists.get() && !matches!(wizard.offline.keeping(), Keeping::Nowhere(_));
    live(move || is_kept().then(|| view! { <SyncMark state text /> }.into_any()))
}
