//! Ids that tie a control to its label, help and error.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// An element id that nothing else on the page has.
pub fn unique_id() -> String {
    let number = LAST.with(|last| {
        last.set(last.get() + 1);
        last.get()
    });
    format!("u{number}")
}
