//! Which rows of a table are chosen: one by one, a range with Shift, or all that are shown.

use leptos::{ev::MouseEvent, prelude::*};
use liaison_messages::Words;
use uuid::Uuid;

use super::heading::{FocusThen, focus};
use crate::i18n::I18n;

/// The boxes keep the focus by their ids while the table is drawn anew.
const BOX: &str = "select-";

/// What the boxes are called.
#[derive(Clone, Copy)]
pub struct SelectionWords {
    pub each: fn(&Words, &str) -> String,
    pub all: fn(&Words) -> String,
}

#[derive(Clone, Copy)]
pub struct Selection {
    pub i18n: I18n,
    pub words: SelectionWords,
    pub chosen: RwSignal<Vec<Uuid>>,
    /// In the order of the table.
    shown: Signal<Vec<Uuid>>,
    /// Where a range begins.
    last: StoredValue<Option<Uuid>>,
    /// Whoever may change nothing has nothing to choose for.
    pub may: bool,
}

impl Selection {
    pub fn new(i18n: I18n, words: SelectionWords, shown: Signal<Vec<Uuid>>, may: bool) -> Self {
        Self {
            i18n,
            words,
            chosen: RwSignal::new(Vec::new()),
            shown,
            last: StoredValue::new(None),
            may,
        }
    }

    pub fn has(self, id: Uuid) -> bool {
        self.chosen.with_untracked(|chosen| chosen.contains(&id))
    }

    pub fn all(self) {
        self.chosen.set(self.shown.get_untracked());
    }

    pub fn clear(self) {
        self.chosen.set(Vec::new());
        self.last.set_value(None);
    }

    fn press(self, id: Uuid, event: &MouseEvent) {
        let is_chosen = event_target_checked(event);
        let shown = self.shown.get_untracked();
        let place = |id| shown.iter().position(|each| *each == id);
        let begin = self
            .last
            .get_value()
            .filter(|_| event.shift_key())
            .and_then(place);
        let pressed = match (begin, place(id)) {
            (Some(from), Some(to)) => shown
                .get(from.min(to)..=from.max(to))
                .map(<[_]>::to_vec)
                .unwrap_or_default(),
            _ => vec![id],
        };
        self.last.set_value(Some(id));
        self.chosen.update(|chosen| {
            chosen.retain(|each| !pressed.contains(each));
            if is_chosen {
                chosen.extend(pressed);
            }
        });
    }
}

/// The cell in front of a row.
pub fn cell(selection: Selection, id: Uuid, name: String) -> AnyView {
    let label = move || selection.i18n.say(|words| (selection.words.each)(words, &name));
    let checked = move || selection.chosen.with(|chosen| chosen.contains(&id));
    view! {
        <td role="cell" class="c">
            <input
                type="checkbox"
                id=[BOX, &id.to_string()].concat()
                aria-label=label
                prop:checked=checked
                on:click=move |event| selection.press(id, &event)
            />
        </td>
    }
    .into_any()
}

/// The cell above them.
pub fn heading(selection: Selection) -> AnyView {
    let is_whole = move || {
        let count = selection.chosen.with(Vec::len);
        count > 0 && count == selection.shown.with_untracked(Vec::len)
    };
    let press = move |_| {
        if untrack(is_whole) {
            selection.clear();
        } else {
            selection.all();
        }
    };
    view! {
        <th role="columnheader" scope="col" class="c">
            <input
                type="checkbox"
                id=[BOX, "all"].concat()
                aria-label=selection.i18n.tr(selection.words.all)
                prop:checked=is_whole
                prop:indeterminate=move || !is_whole() && selection.chosen.with(|chosen| !chosen.is_empty())
                on:click=press
            />
        </th>
    }
    .into_any()
}

/// To be called before the table is drawn: a box that has the focus gets it again.
pub fn keep_focus() {
    let focused = document().active_element().map(|element| element.id());
    if let Some(id) = focused.filter(|id| id.starts_with(BOX)) {
        let then = FocusThen::now();
        request_animation_frame(move || {
            let place = document().get_element_by_id(&id);
            if let Some(place) = place.filter(|_| !then.has_gone_on()) {
                focus(place);
            }
        });
    }
}
