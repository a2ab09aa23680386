//! The keys of a list: from row to row, and into its search. A row is reached by the link in its heading, which Enter opens.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent, MouseEventInit};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Down,
    Up,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    Row,
    /// And all the rows from the one that was selected before.
    ToHere,
}

/// Nothing where the page has no list, or no row further on.
pub(super) fn step(way: Way) -> Option<()> {
    let row = match (way, row_of_focus()) {
        (Way::Down, Some(row)) => row.next_element_sibling(),
        (Way::Up, Some(row)) => row.previous_element_sibling(),
        (Way::Down, None) => document()
            .query_selector("main .table tbody tr:not([hidden] *)")
            .ok()?,
        (Way::Up, None) => None,
    };
    let row = row?;
    let link = row.query_selector("th a").ok()?;
    // A row that leads nowhere is reached by its box.
    let tick = || row.query_selector("input[type=checkbox]").ok()?;
    focus(link.or_else(tick)?)
}

/// Selects the row that has the focus, or no longer. The focus stays where it is.
pub(super) fn select(reach: Reach) -> Option<()> {
    let tick = row_of_focus()?.query_selector("input[type=checkbox]").ok()??;
    let how = MouseEventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    how.set_shift_key(reach == Reach::ToHere);
    let click = MouseEvent::new_with_mouse_event_init_dict("click", &how).ok()?;
    tick.dispatch_event(&click).ok()?;
    Some(())
}

pub(super) fn search() -> Option<()> {
    focus(
        document()
            .query_selector("main [role=search] input:not([hidden] *)")
            .ok()??,
    )
}

fn row_of_focus() -> Option<Element> {
    document().active_element()?.closest("main tbody tr").ok()?
}

fn focus(element: Element) -> Option<()> {
    element.dyn_into::<HtmlElement>().ok()?.focus().ok()
}
