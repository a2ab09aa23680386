//! The line that every page has in the same place: what is saved where. A newer build is offered there when nothing waits.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use liaison_messages::{Words, messages as m};

use super::update::{Newer, NewerLine};
use crate::i18n::use_i18n;
use crate::offline::sync::SyncSummary;
use crate::offline::{Keeping, Offline, use_offline};
use crate::ui::{SyncMark, SyncState, Text};

/// What the line says, found out once, however often it stands on the page: it is asked with nearly every key.
#[derive(Clone, Copy)]
pub struct Standing {
    stand: Memo<Stand>,
    state: Memo<SyncState>,
    counts: Memo<Option<Counts>>,
}

impl Standing {
    pub fn here() -> Self {
        let offline = use_offline();
        let stand = Memo::new(move |_| Stand::of(offline));
        Self {
            stand,
            state: Memo::new(move |_| stand.get().state()),
            // What is said changes less often than how it stands: a draft that is being saved was unsent before and is
            // after.
            counts: Memo::new(move |_| stand.with(|stand| stand.counts())),
        }
    }
}

#[component]
pub fn SyncLine(standing: Standing) -> impl IntoView {
    let i18n = use_i18n();
    let newer = expect_context::<Newer>();
    let path = use_location().pathname;
    let Standing { stand, state, counts } = standing;
    let said = move |state| {
        let words = move || i18n.say(|words| words_of(words, counts.get(), state));
        (state, Text::from(words))
    };
    move || {
        // What waits changes with each save, and matters only where there is a newer build.
        if path.with(|path| newer.is_offered(path)) && stand.with(Stand::nothing_waits) {
            view! { <NewerLine /> }.into_any()
        } else {
            view! { <SyncMark state said=SyncState::ALL.map(said).to_vec() /> }.into_any()
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// This browser keeps nothing; what is typed goes with the tab.
    NotKept,
    Kept {
        drafts: SyncSummary,
        online: bool,
    },
}

impl Stand {
    fn of(offline: Offline) -> Self {
        match offline.keeping() {
            Keeping::Nowhere(_) => Self::NotKept,
            _ => Self::Kept {
                drafts: offline.summary(),
                online: offline.is_online(),
            },
        }
    }

    fn nothing_waits(&self) -> bool {
        matches!(self, Self::Kept { drafts, .. } if drafts.saving == 0 && drafts.waiting == 0)
    }

    fn state(self) -> SyncState {
        match self {
            Self::NotKept => SyncState::Choice,
            Self::Kept { drafts, online } => match (drafts.state, online) {
                (SyncState::Synced, false) => SyncState::Waiting,
                (state, _) => state,
            },
        }
    }

    /// Nothing where this browser keeps nothing.
    fn counts(&self) -> Option<Counts> {
        match self {
            Self::NotKept => None,
            Self::Kept { drafts, .. } => Some(Counts {
                choice: drafts.choice as i64,
                waiting: drafts.waiting as i64,
                unsent: drafts.unsent() as i64,
            }),
        }
    }
}

/// What is said of the drafts, however they stand.
#[derive(Clone, Copy, PartialEq)]
struct Counts {
    choice: i64,
    waiting: i64,
    unsent: i64,
}

/// What is said where the state is this one.
fn words_of(words: &Words, counts: Option<Counts>, state: SyncState) -> String {
    let Some(counts) = counts else {
        return m::shell_sync_not_kept(words);
    };
    match state {
        SyncState::Choice => m::shell_sync_choice(words, counts.choice),
        SyncState::Saving => m::shell_sync_saving(words),
        // Nothing waits but for a network.
        SyncState::Waiting if counts.waiting == 0 => m::shell_sync_offline(words),
        SyncState::Waiting => m::shell_sync_waiting(words, counts.waiting),
        // The words stand there unseen too, where nothing is unsent, and take the room of one draft.
        SyncState::Local => m::shell_unsent(words, counts.unsent.max(1)),
        SyncState::Synced => m::shell_sync_synced(words),
    }
}
