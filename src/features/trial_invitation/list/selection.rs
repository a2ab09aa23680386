//! Which rows are chosen: one by one, a range with Shift, or all that are shown.

use leptos::{ev::MouseEvent, prelude::*};
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::messages as m;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::api::{Listed, Query};
use crate::i18n::I18n;

/// The boxes keep the focus by their ids while the table is drawn anew.
const BOX: &str = "select-";

#[derive(Clone, Copy)]
pub(super) struct Selection {
    pub(super) i18n: I18n,
    pub(super) invitations: Query<Listed<TrialInvitation>>,
    pub(super) chosen: RwSignal<Vec<TrialInvitationId>>,
    /// Where a range begins.
    last: StoredValue<Option<TrialInvitationId>>,
    /// Whoever may change nothing has nothing to choose for.
    pub(super) may: bool,
}

impl Selection {
    pub(super) fn new(i18n: I18n, invitations: Query<Listed<TrialInvitation>>, may: bool) -> Self {
        Self {
            i18n,
            invitations,
            chosen: RwSignal::new(Vec::new()),
            last: StoredValue::new(None),
            may,
        }
    }

    /// Those that are shown and chosen, in the order of the list.
    pub(super) fn items(self) -> Vec<TrialInvitation> {
        let mut items = self
            .invitations
            .value_untracked()
            .map(|listed| listed.items)
            .unwrap_or_default();
        self.chosen
            .with_untracked(|chosen| items.retain(|each| chosen.contains(&each.id)));
        items
    }

    pub(super) fn all(self) {
        let shown = self.shown();
        self.chosen.set(shown);
    }

    pub(super) fn clear(self) {
        self.chosen.set(Vec::new());
        self.last.set_value(None);
    }

    fn shown(self) -> Vec<TrialInvitationId> {
        let listed = self.invitations.value_untracked();
        listed
            .map(|listed| listed.items.iter().map(|each| each.id).collect())
            .unwrap_or_default()
    }

    fn press(self, id: TrialInvitationId, event: &MouseEvent) {
        let is_chosen = event_target_checked(event);
        let shown = self.shown();
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
pub(super) fn cell(selection: Selection, each: &TrialInvitation) -> AnyView {
    let id = each.id;
    let name = each.terms.name.as_str().to_owned();
    let label = move || selection.i18n.say(|words| m::invitations_select(words, &name));
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
pub(super) fn heading(selection: Selection) -> AnyView {
    let is_whole = move || {
        let count = selection.chosen.with(Vec::len);
        count > 0 && count == selection.shown().len()
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
                aria-label=selection.i18n.tr(m::invitations_select_all)
                prop:checked=is_whole
                prop:indeterminate=move || !is_whole() && selection.chosen.with(|chosen| !chosen.is_empty())
                on:click=press
            />
        </th>
    }
    .into_any()
}

/// To be called before the table is drawn: a box that has the focus gets it again.
pub(super) fn keep_focus() {
    let focused = document().active_element().map(|element| element.id());
    if let Some(id) = focused.filter(|id| id.starts_with(BOX)) {
        request_animation_frame(move || {
            let place = document().get_element_by_id(&id);
            if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
                let _ = place.focus();
            }
        });
    }
}
