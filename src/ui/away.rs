//! What a page says while the server cannot be reached: how old it is, and which verbs have to wait.

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_messages::messages as m;

use super::{SyncSaid, SyncState};
#[cfg(feature = "pages")]
use crate::api::kept::look_out;
use crate::api::reach;
use crate::i18n::{use_i18n, when};

/// Above what was kept on the device.
#[component]
pub fn AsOf(at: Timestamp) -> impl IntoView {
    let i18n = use_i18n();
    let text =
        move || i18n.say(|words| [m::as_of(words, &when::moment(words, at)), m::as_of_kept(words)].join(" "));
    view! {
        <p role="status">
            <span class="sync" data-state=SyncState::Waiting.name()>
                <SyncSaid state=SyncState::Waiting text />
            </span>
        </p>
    }
}

/// Why a verb cannot be run that only the server can do.
pub fn needs_network() -> Signal<Option<String>> {
    or_network(Signal::stored(None))
}

/// The same, of a verb that may be refused for a reason of its own.
pub fn or_network(refused: Signal<Option<String>>) -> Signal<Option<String>> {
    let i18n = use_i18n();
    #[cfg(feature = "pages")]
    look_out();
    Signal::derive(move || {
        let waits = || reach::is_away().then(|| i18n.say(m::needs_network));
        refused.get().or_else(waits)
    })
}
