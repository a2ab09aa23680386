//! The save indicator. Dashed: only on this device. Solid: the server has it.

use leptos::prelude::*;

use jiff::Timestamp;
use liaison_messages::{Words, messages as m};

use super::Text;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SyncState {
    Saving,
    /// Saved on this device.
    Local,
    Synced,
    /// Finished here, waiting for a network.
    Waiting,
    /// Two changed the same; somebody has to choose.
    Choice,
}

impl SyncState {
    /// As the style files know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Saving => "saving",
            Self::Local => "local",
            Self::Synced => "synced",
            Self::Waiting => "waiting",
            Self::Choice => "choice",
        }
    }
}

/// `at` is since when.
pub fn sync_words(words: &Words, state: SyncState, at: Option<Timestamp>) -> String {
    let time = at.map(|at| words.formatter().time(at)).unwrap_or_default();
    match state {
        SyncState::Saving => m::sync_saving(words),
        SyncState::Local => m::sync_saved(words, &time),
        SyncState::Synced => m::sync_synced(words, &time),
        SyncState::Waiting => m::sync_waiting(words),
        SyncState::Choice => m::sync_choice(words),
    }
}

/// The ring and its words.
#[component]
pub fn SyncMark(#[prop(into)] state: Signal<SyncState>, #[prop(into)] text: Text) -> impl IntoView {
    view! {
        <span class="sync" data-state=move || state.get().name()>
            {move || view! { <SyncRing state=state.get() /> }}
            <span>{move || text.get()}</span>
        </span>
    }
}

/// The ring alone, where a row says the state in its own words.
#[component]
pub fn SyncRing(state: SyncState) -> impl IntoView {
    const RING: &str = "M1.8 8a6.2 6.2 0 1 0 12.4 0A6.2 6.2 0 1 0 1.8 8Z";
    const TICK: &str = "m5.4 8.2 1.8 1.8 3.5-3.8";
    let (class, ring, inner) = match state {
        SyncState::Saving => ("sync__spin", RING, ""),
        SyncState::Local => ("sync__dash", RING, TICK),
        SyncState::Synced => ("", RING, TICK),
        SyncState::Waiting => ("sync__dash", RING, "M8 11V5.2M5.7 7.4 8 5.1l2.3 2.3"),
        SyncState::Choice => (
            "sync__l",
            "M7 2a6.1 6.1 0 0 0 0 12Z",
            "M9.6 2.2a6.1 6.1 0 0 1 0 11.6Z",
        ),
    };
    view! {
        <svg class="sync__ring" viewBox="0 0 16 16" aria-hidden="true">
            <path class=class d=ring />
            <path d=inner />
        </svg>
    }
}
