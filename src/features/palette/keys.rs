//! What a key does, wherever one of the staff is. Single letters never where somebody types, nothing while a word is
//! composed.

use std::ops::RangeInclusive;

use leptos::ev::KeyboardEvent;
use leptos::{ev, prelude::*};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::pages::{begins, called};
use super::{Asked, Floating, list};
use crate::app::use_session;
use crate::ui::letters_are_on;

/// How long the first of two letters waits for the second, in milliseconds.
const PATIENCE: f64 = 1_500.0;
/// Where a letter is a letter. A tick takes none: whoever has ticked a row goes on to the next with J.
const FIELDS: &str = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

// Keys by their numbers, because most that are pressed are another, and a name would be read of each.
const ENTER: u32 = 13;
const ESCAPE: u32 = 27;
const DIGITS: RangeInclusive<u32> = 48..=57;
const LETTER_K: u32 = 75;
/// The key belongs to an input method, also where the browser has not said so yet.
const COMPOSED: u32 = 229;

/// A letter that waits for another, and when it came.
type Begun = StoredValue<Option<(char, f64)>>;

/// For as long as the rail stands.
pub(super) fn listen(asked: Asked) {
    let begun: Begun = StoredValue::new(None);
    let session = use_session();
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |first, second| {
        let place = called(first, second)?;
        let session = session.get_untracked()?;
        place
            .opens_for(&session)
            .then(|| navigate.with_value(|navigate| navigate(place.href, NavigateOptions::default())))
    };
    let handle = window_event_listener(ev::keydown, move |event| {
        let code = event.key_code();
        if is_typed(&event, code) {
            return;
        }
        if code == COMPOSED || event.is_composing() || event.default_prevented() {
            return;
        }
        let done = if event.ctrl_key() || event.meta_key() || event.alt_key() {
            with_modifier(&event, asked)
        } else if code == ESCAPE {
            close_menu()
        } else {
            letter(&event, asked, begun, go)
        };
        if done.is_some() {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// A key of no meaning here, in a field. Found out by as little as can be, because it is asked with every key that
/// somebody types: what else a key may mean here has one of these numbers.
fn is_typed(event: &KeyboardEvent, code: u32) -> bool {
    let may_mean = matches!(code, ENTER | ESCAPE | LETTER_K) || DIGITS.contains(&code);
    !may_mean && is_in_field(event)
}

fn is_in_field(event: &KeyboardEvent) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches(FIELDS).unwrap_or_default())
}

fn with_modifier(event: &KeyboardEvent, asked: Asked) -> Option<()> {
    let key = event.key();
    if event.alt_key() {
        // By the place of the key: with Alt held some keyboards write another sign.
        let number = event.code().strip_prefix("Digit")?.parse::<u32>().ok()?;
        let step = format!(".steps li:nth-child({number}) a");
        return press(&document().query_selector(&step).ok()??);
    }
    match key.as_str() {
        "k" | "K" if !event.shift_key() => {
            let is_open = asked.get_untracked() == Some(Floating::Finder);
            asked.set((!is_open).then_some(Floating::Finder));
            Some(())
        }
        "Enter" => press(&primary()?),
        _ => None,
    }
}

/// The primary verb of what somebody fills in.
fn primary() -> Option<Element> {
    let focused = document().active_element()?;
    let near = focused.closest("dialog, form, .section").ok()?;
    let verb = |scope: Element| scope.query_selector(".btn--primary").ok().flatten();
    near.and_then(verb)
        .or_else(|| document().query_selector(".wizard-foot .btn--primary").ok()?)
}

fn letter(
    event: &KeyboardEvent,
    asked: Asked,
    begun: Begun,
    go: impl Fn(char, char) -> Option<()>,
) -> Option<()> {
    if is_in_field(event) || is_asked_something() || !letters_are_on() {
        return None;
    }
    let key = event.key();
    let mut signs = key.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else {
        return None;
    };
    let sign = sign.to_ascii_uppercase();
    let before = begun.try_get_value().flatten();
    begun.set_value(None);
    if let Some((first, at)) = before
        && event.time_stamp() - at < PATIENCE
        && go(first, sign).is_some()
    {
        return Some(());
    }
    match sign {
        '?' => asked.set(Some(Floating::Help)),
        '/' => return list::search(),
        'J' => return list::step(list::Way::Down),
        'K' => return list::step(list::Way::Up),
        'X' if event.shift_key() => return list::select(list::Reach::ToHere),
        'X' => return list::select(list::Reach::Row),
        first if begins(first) => begun.set_value(Some((first, event.time_stamp()))),
        _ => return None,
    }
    Some(())
}

/// A dialog stands over the page: its keys are its own.
fn is_asked_something() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// A menu that is a `details` does not close by itself.
fn close_menu() -> Option<()> {
    if is_asked_something() {
        return None;
    }
    let menu = document().query_selector("details[open]:has(> .menu)").ok()??;
    menu.remove_attribute("open").ok()?;
    let summary = menu.query_selector("summary").ok()??;
    summary.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

fn press(element: &Element) -> Option<()> {
    element.dyn_ref::<HtmlElement>()?.click();
    Some(())
}
