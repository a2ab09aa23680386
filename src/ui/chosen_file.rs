//! What somebody has just chosen in a field for a file.

use leptos::ev::Event;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

/// The field is empty afterwards: the same file can be chosen again, mended.
pub fn chosen_file(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}
