//! Small texts that the browser keeps: for this device, or for this tab only. Drafts never live here.

use leptos::prelude::window;
use web_sys::Storage;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    Device,
    Tab,
}

/// Nothing, also where the browser blocks storage.
pub fn read(shelf: Shelf, key: &str) -> Option<String> {
    storage(shelf)?.get_item(key).ok().flatten()
}

/// A blocked or full storage only means that the text is not there next time.
pub fn write(shelf: Shelf, key: &str, text: &str) {
    if let Some(storage) = storage(shelf) {
        let _ = storage.set_item(key, text);
    }
}

pub fn remove(shelf: Shelf, key: &str) {
    if let Some(storage) = storage(shelf) {
        let _ = storage.remove_item(key);
    }
}

fn storage(shelf: Shelf) -> Option<Storage> {
    match shelf {
        Shelf::Device => window().local_storage(),
        Shelf::Tab => window().session_storage(),
    }
    .ok()
    .flatten()
}
