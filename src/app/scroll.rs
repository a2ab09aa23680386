//! Remembers how far each entry of the history was scrolled, and goes there again on Back and Forward.
//!
//! The router scrolls to the top on every navigation and gives entries no key, so this module gives them one when their page arrives.

use std::cell::RefCell;

use js_sys::{Object, Reflect};
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::{ev, prelude::*};
use wasm_bindgen::JsValue;

use crate::offline::keep::{self, Shelf};

const KEPT: &str = "liaison.scroll";
const KEY: &str = "liaison";

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

#[derive(Default)]
struct Memory {
    /// By the key of an entry.
    seen: Vec<(u32, i32)>,
    last_key: u32,
    /// The path of the page that stands.
    path: String,
    /// Set by Back or Forward until the page that was gone to stands as it was left. Nothing is noted meanwhile.
    going: Option<i32>,
    /// Who moves by themselves meanwhile is not pulled back. Nobody listens otherwise: it would be with every key.
    movers: Vec<WindowListenerHandle>,
}

/// Once, by the app.
pub(super) fn start() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    MEMORY.with_borrow_mut(|memory| {
        memory.seen = keep::read(Shelf::Tab, KEPT)
            .map(|text| text.lines().filter_map(read).collect())
            .unwrap_or_default();
        memory.last_key = memory.seen.iter().map(|(key, _)| *key).max().unwrap_or_default();
        // A reload is a return to the same entry.
        memory.go(key().and_then(|key| memory.find(key)));
    });
    let _ = window_event_listener(ev::scroll, |_| note());
    let _ = window_event_listener(ev::pagehide, |_| store());
    let _ = window_event_listener(ev::popstate, |_| {
        let target = MEMORY.with_borrow_mut(|memory| {
            let target = key().and_then(|key| memory.find(key)).unwrap_or_default();
            memory.go(Some(target));
            let same_page = window()
                .location()
                .pathname()
                .is_ok_and(|path| path == memory.path);
            same_page.then_some(target)
        });
        if let Some(target) = target {
            reach(target);
            settled();
        }
    });
}

/// A page stands now. Gives where to scroll to, when this entry was seen before.
pub(super) fn arrived(path: &str) -> Option<i32> {
    MEMORY.with_borrow_mut(|memory| {
        memory.path = path.to_owned();
        memory.going
    })
}

/// The page is where it belongs: from now on its scrolling counts.
pub(super) fn settled() {
    MEMORY.with_borrow_mut(|memory| {
        memory.go(None);
        if key().is_none() {
            memory.last_key += 1;
            name_entry(memory.last_key);
        }
    });
}

/// Whether it is done: the page is long enough to be scrolled as far, or somebody has moved it themselves.
pub(super) fn reach(target: i32) -> bool {
    if MEMORY.with_borrow(|memory| memory.going.is_none()) {
        return true;
    }
    window().scroll_to_with_x_and_y(0.0, f64::from(target));
    (now() - target).abs() < 2
}

fn give_up() {
    MEMORY.with_borrow_mut(|memory| memory.go(None));
}

fn note() {
    MEMORY.with_borrow_mut(|memory| {
        if let (None, Some(key)) = (memory.going, key()) {
            memory.set(key, now());
        }
    });
}

fn store() {
    let text = MEMORY.with_borrow(|memory| {
        let lines = memory.seen.iter().map(|(key, top)| format!("{key} {top}\n"));
        lines.collect::<String>()
    });
    keep::write(Shelf::Tab, KEPT, &text);
}

fn now() -> i32 {
    window().scroll_y().unwrap_or_default() as i32
}

/// A key and how far it was scrolled.
fn read(line: &str) -> Option<(u32, i32)> {
    let (key, top) = line.split_once(' ')?;
    Some((key.parse().ok()?, top.parse().ok()?))
}

impl Memory {
    fn go(&mut self, target: Option<i32>) {
        self.going = target;
        for mover in self.movers.drain(..) {
            mover.remove();
        }
        if target.is_some() {
            self.movers = vec![
                window_event_listener(ev::wheel, |_| give_up()),
                window_event_listener(ev::touchmove, |_| give_up()),
                window_event_listener(ev::keydown, |_| give_up()),
            ];
        }
    }

    fn find(&self, key: u32) -> Option<i32> {
        self.seen.iter().find(|(own, _)| *own == key).map(|(_, top)| *top)
    }

    fn set(&mut self, key: u32, top: i32) {
        match self.seen.iter_mut().find(|(own, _)| *own == key) {
            Some((_, old)) => *old = top,
            None => self.seen.push((key, top)),
        }
    }
}

/// The key of the present entry; none while the router has just made it.
fn key() -> Option<u32> {
    let state = window().history().ok()?.state().ok()?;
    let key = Reflect::get(&state, &JsValue::from_str(KEY)).ok()?.as_f64()?;
    Some(key as u32)
}

fn name_entry(key: u32) {
    let state = Object::new();
    let _ = Reflect::set(
        &state,
        &JsValue::from_str(KEY),
        &JsValue::from_f64(f64::from(key)),
    );
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&state, "");
    }
}
