//! The sheet of keys, with the switch that turns the single letters off.

use leptos::prelude::*;
use liaison_messages::{Words, messages as m};

use super::pages::{CREATE, PAGES};
use super::{Asked, Floating};
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Button, Dialog, LettersSwitch, Look};

type Named = (&'static str, fn(&Words) -> String);

const EVERYWHERE: [Named; 3] = [
    ("Ctrl K", m::keys_find),
    ("?", m::keys_help),
    ("Esc", m::keys_close),
];
const IN_LISTS: [Named; 6] = [
    ("/", m::keys_search),
    ("J", m::keys_next_row),
    ("K", m::keys_previous_row),
    ("X", m::keys_select_row),
    ("Shift X", m::keys_select_to_here),
    ("Enter", m::keys_open_row),
];
const IN_FORMS: [Named; 2] = [("Ctrl Enter", m::keys_primary), ("Alt 1 - 5", m::keys_steps)];

pub(super) fn view(asked: Asked) -> AnyView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(asked.get() == Some(Floating::Help)));
    // The dialog closes by Escape too, and says so by `open`.
    Effect::new(move |_| {
        if !open.get() && asked.get_untracked() == Some(Floating::Help) {
            asked.set(None);
        }
    });
    let close = move |()| asked.set(None);
    let actions = move || {
        view! {
            <Button look=Look::Primary on_press=close>
                {i18n.tr(m::keys_done)}
            </Button>
        }
    };
    let places: Vec<Named> = PAGES
        .iter()
        .chain(&CREATE)
        .filter(|place| !place.keys.is_empty())
        .map(|place| (place.keys, place.name))
        .collect();
    view! {
        <Dialog open title=i18n.tr(m::keys_title) actions>
            {part(i18n, m::keys_everywhere, &EVERYWHERE)}
            {part(i18n, m::keys_places, &places)}
            {part(i18n, m::keys_in_lists, &IN_LISTS)}
            {part(i18n, m::keys_in_forms, &IN_FORMS)}
            <LettersSwitch />
        </Dialog>
    }
    .into_any()
}

fn part(i18n: I18n, title: fn(&Words) -> String, keys: &[Named]) -> AnyView {
    let rows = keys
        .iter()
        .map(|(keys, does)| {
            view! {
                <dt>
                    <kbd>{*keys}</kbd>
                </dt>
                <dd>{i18n.tr(*does)}</dd>
            }
        })
        .collect_view();
    view! {
        <div>
            <h3>{i18n.tr(title)}</h3>
            <dl class="dl">{rows}</dl>
        </div>
    }
    .into_any()
}
