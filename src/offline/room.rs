//! How much room the browser gives, and whether it may take it back. Where it does not say, nothing is known.

use js_sys::{Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// In bytes, the program's own files among them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Room {
    pub used: f64,
    pub granted: f64,
}

pub async fn room() -> Option<Room> {
    let estimate = ask(StorageManager::estimate).await?;
    let of = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some(Room {
        used: of("usage")?,
        granted: of("quota")?,
    })
}

/// Whether it is kept also when the device runs out of room.
pub async fn is_lasting() -> Option<bool> {
    ask(StorageManager::persisted).await?.as_bool()
}

/// Asks that it is. The browser may say no; then it is kept as before.
pub async fn ask_to_last() -> Option<bool> {
    ask(StorageManager::persist).await?.as_bool()
}

async fn ask(question: fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let asked = question(&window().navigator().storage()).ok()?;
    JsFuture::from(asked).await.ok()
}
