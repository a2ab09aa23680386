//! What every page does on arrival: title, focus on its heading, announcement, and the scroll of the last visit on Back.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_matched;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::scroll;
use crate::boot;
use crate::ui::{FocusThen, Text};

/// How long a page whose content is still on its way is waited for, in frames.
const PATIENCE: u32 = 120;
const TYPED: Duration = Duration::from_millis(300);

thread_local! {
    /// The path of the page that stands; nothing before the first one.
    static HERE: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Grows with each arrival, so that an older one stops waiting.
    static ARRIVAL: Cell<u32> = const { Cell::new(0) };
}

/// What the shell says aloud.
#[derive(Clone, Copy)]
pub(super) struct Announcer(pub(super) RwSignal<String>);

/// Call it once in each page, with the title that stands in its `h1[tabindex=-1]`.
///
/// It runs again when the path changes within the same route, so a wizard's step counts as a page; a query does not.
pub fn use_page(title: impl Into<Text>) {
    page(title.into());
}

fn page(title: Text) {
    let path = use_matched();
    let announcer = use_context::<Announcer>();
    let shown = title.clone();
    Effect::new(move |before: Option<()>| {
        let title = [&shown.get(), " - Liaison"].concat();
        let set = move || document().set_title(&title);
        // The browser tells its window of each title, which costs more than all else of a key: one that follows what
        // somebody types waits until they pause.
        match before {
            None => set(),
            Some(()) => {
                if let Ok(timer) = set_timeout_with_handle(set, TYPED) {
                    on_cleanup(move || timer.clear());
                }
            }
        }
    });
    Effect::new(move |_| {
        let path = path.get();
        let first = HERE.with(|here| here.replace(Some(path.clone())).is_none());
        let back = scroll::arrived(&path);
        let number = ARRIVAL.with(|arrival| {
            arrival.set(arrival.get().wrapping_add(1));
            arrival.get()
        });
        if first {
            boot::mounted();
        } else if let Some(announcer) = announcer {
            // Only the path is an arrival. A title that follows what somebody types must not take the focus from them.
            announcer.0.try_set(untrack(|| title.get().into_owned()));
        }
        settle(Waiting {
            number,
            frames: PATIENCE,
            focus: (!first).then(FocusThen::now),
            scroll: back,
        });
    });
}

/// What is still to be done for an arrival.
struct Waiting {
    number: u32,
    frames: u32,
    /// To the heading, where nobody has gone on by then.
    focus: Option<FocusThen>,
    scroll: Option<i32>,
}

/// Frame by frame, because the heading and the length of the page may come with data.
fn settle(waiting: Waiting) {
    request_animation_frame(move || {
        if ARRIVAL.with(Cell::get) != waiting.number {
            return;
        }
        let focus = waiting
            .focus
            .filter(|then| !then.has_gone_on() && !focus_heading());
        let scroll = waiting.scroll.filter(|target| !scroll::reach(*target));
        if (focus.is_some() || scroll.is_some()) && waiting.frames > 0 {
            settle(Waiting {
                frames: waiting.frames - 1,
                focus,
                scroll,
                ..waiting
            });
        } else {
            scroll::settled();
        }
    });
}

fn focus_heading() -> bool {
    let heading = document().query_selector("main h1[tabindex]").ok().flatten();
    let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    heading.focus_with_options(&options).is_ok()
}
