//! The save indicator. Dashed: only on this device. Solid: the server has it.

use std::time::Duration;

use leptos::{html, prelude::*};

use liaison_messages::{Words, messages as m};
use wasm_bindgen::JsValue;
use web_sys::DomTokenList;

use super::Text;
use crate::i18n::use_i18n;
use crate::offline::sync::DraftSync;

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
    pub const ALL: [Self; 5] = [
        Self::Saving,
        Self::Local,
        Self::Synced,
        Self::Waiting,
        Self::Choice,
    ];

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

/// Rings and words, of which those of the present state are seen. All of them stand there: the state changes twice with
/// each save, and somebody who types would wait for the page to be laid out anew.
#[component]
pub fn SyncMark(#[prop(into)] state: Signal<SyncState>, said: Vec<(SyncState, Text)>) -> impl IntoView {
    let drawn = state.get_untracked();
    let mark = NodeRef::<html::Span>::new();
    let places: Vec<(SyncState, Place)> = said.iter().map(|(each, _)| (*each, Place::new())).collect();
    let each = said.into_iter().zip(&places);
    let each: Vec<AnyView> = each
        .map(|((state, text), (_, place))| sync_said(state, drawn, text, *place))
        .collect();
    let turning = Turning::new(state, &places);
    // By hand, because it happens with nearly every key: only what was seen and what is seen now is touched.
    Effect::new(move |before: Option<SyncState>| {
        let (now, mark) = (state.get(), mark.get());
        if before.is_none() {
            turning.changed(now);
        }
        // It may have changed since the mark was drawn, and may not stand on the page yet.
        let before = before.unwrap_or(drawn);
        let Some(mark) = mark.filter(|_| before != now) else {
            return before;
        };
        let _ = mark.set_attribute("data-state", now.name());
        turning.changed(now);
        for (state, place) in &places {
            let _ = match place.get_untracked() {
                Some(said) if *state == now => said.remove_attribute(UNSEEN),
                Some(said) if *state == before => said.set_attribute(UNSEEN, "true"),
                _ => Ok(()),
            };
        }
        now
    });
    view! {
        <span class="sync" data-state=drawn.name() node_ref=mark>
            {each}
        </span>
    }
}

/// The ring and the words of one state, in a `.sync`.
#[component]
pub fn SyncSaid(state: SyncState, #[prop(into)] text: Text) -> impl IntoView {
    sync_said(state, state, text, Place::new())
}

type Place = NodeRef<html::Span>;

/// The ring of what is being saved turns only where that takes long. To begin to turn costs more than all else that a
/// change of state does, so that it is not left to the style file, which would begin with every key and wait then.
#[derive(Clone, Copy)]
struct Turning {
    state: Signal<SyncState>,
    place: Option<Place>,
    /// How often something began to be saved.
    began: StoredValue<u32>,
    waits: StoredValue<bool>,
    turns: StoredValue<bool>,
}

impl Turning {
    const LONG: Duration = Duration::from_secs(2);

    fn new(state: Signal<SyncState>, places: &[(SyncState, Place)]) -> Self {
        let saving = places.iter().find(|(state, _)| *state == SyncState::Saving);
        Self {
            state,
            place: saving.map(|(_, place)| *place),
            began: StoredValue::new(0),
            waits: StoredValue::new(false),
            turns: StoredValue::new(false),
        }
    }

    fn changed(self, now: SyncState) {
        if now == SyncState::Saving {
            self.began.update_value(|began| *began = began.wrapping_add(1));
            self.wait();
        } else if self.turns.get_value() {
            self.turns.set_value(false);
            self.with_classes(|classes| classes.remove_1(TURNS));
        }
    }

    /// One wait at a time, however often something begins meanwhile.
    fn wait(self) {
        if self.waits.get_value() {
            return;
        }
        self.waits.set_value(true);
        let began = self.began.get_value();
        let look = move || {
            let is_saving = self.state.try_get_untracked() == Some(SyncState::Saving);
            if self.waits.try_set_value(false).is_some() || !is_saving {
                return;
            }
            match self.began.get_value() == began {
                true => {
                    self.turns.set_value(true);
                    self.with_classes(|classes| classes.add_1(TURNS));
                }
                false => self.wait(),
            }
        };
        set_timeout(look, Self::LONG);
    }

    fn with_classes(self, change: fn(DomTokenList) -> Result<(), JsValue>) {
        if let Some(said) = self.place.and_then(|place| place.get_untracked()) {
            let _ = change(said.class_list());
        }
    }
}

const TURNS: &str = "sync__said--turns";

/// What nobody is to read, by eye or by ear.
const UNSEEN: &str = "aria-hidden";

/// Where a `.sync` says `now` at first. It says itself whether it is seen, and by a class of its own which it is: a rule
/// that looked at what is around it would have the browser look at all the others too.
fn sync_said(state: SyncState, now: SyncState, text: Text, place: Place) -> AnyView {
    let class = ["sync__said sync__said--", state.name()].concat();
    view! {
        <span class=class aria-hidden=(state != now).then_some("true") node_ref=place>
            <SyncRing state />
            {move || text.get()}
        </span>
    }
    .into_any()
}

/// How a draft stands, with the moment since when.
#[component]
pub fn DraftMark(sync: Signal<Option<DraftSync>>) -> impl IntoView {
    let i18n = use_i18n();
    let state = Memo::new(move |_| sync.get().map_or(SyncState::Saving, |sync| sync.state));
    // What is being saved anew was saved then, and says so again in a moment.
    let time = Memo::new(move |before: Option<&String>| {
        let at = sync.get().and_then(|sync| sync.at);
        let time = at.map(|at| i18n.say(|words| words.formatter().time(at)));
        time.or_else(|| before.cloned()).unwrap_or_default()
    });
    let said = SyncState::ALL.map(|state| {
        let words = move || i18n.say(|words| time.with(|time| sync_words(words, state, time)));
        (state, Text::from(words))
    });
    view! { <SyncMark state said=said.to_vec() /> }
}

fn sync_words(words: &Words, state: SyncState, time: &str) -> String {
    match state {
        SyncState::Saving => m::sync_saving(words),
        SyncState::Local => m::sync_saved(words, time),
        SyncState::Synced => m::sync_synced(words, time),
        SyncState::Waiting => m::sync_waiting(words),
        SyncState::Choice => m::sync_choice(words),
    }
}

/// The ring alone, where a row says the state in its own words.
#[component]
pub fn SyncRing(state: SyncState) -> impl IntoView {
    const RING: &str = "M1.8 8a6.2 6.2 0 1 0 12.4 0A6.2 6.2 0 1 0 1.8 8Z";
    const TICK: &str = "M5.4 8.2l1.8 1.8 3.5-3.8";
    let whole = ["sync__ring sync__ring--", state.name()].concat();
    // In as few pieces as there are kinds of line, because each is looked at with each change of state.
    let (class, ring, inner) = match state {
        SyncState::Saving => ("sync__spin", RING.to_owned(), None),
        SyncState::Local => ("sync__dash", RING.to_owned(), Some(TICK)),
        SyncState::Synced => ("", [RING, TICK].concat(), None),
        SyncState::Waiting => (
            "sync__dash",
            RING.to_owned(),
            Some("M8 11V5.2M5.7 7.4 8 5.1l2.3 2.3"),
        ),
        SyncState::Choice => (
            "sync__l",
            "M7 2a6.1 6.1 0 0 0 0 12Z".to_owned(),
            Some("M9.6 2.2a6.1 6.1 0 0 1 0 11.6Z"),
        ),
    };
    view! {
        <svg class=whole viewBox="0 0 16 16" aria-hidden="true">
            <path class=class d=ring />
            {inner.map(|inner| view! { <path d=inner /> })}
        </svg>
    }
}
