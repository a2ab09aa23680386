//! Browsers that lack something, and one in which a later build was at work.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// From now on the browser has no database; the returned function gives it back.
pub fn refuse_databases() -> impl FnOnce() {
    let factory = Reflect::get(&window(), &"IDBFactory".into()).unwrap();
    let prototype = Reflect::get(&factory, &"prototype".into()).unwrap();
    let open = Reflect::get(&prototype, &"open".into()).unwrap();
    let refuse = Function::new_no_args("throw new DOMException('blocked', 'SecurityError')");
    Reflect::set(&prototype, &"open".into(), &refuse).unwrap();
    move || {
        Reflect::set(&prototype, &"open".into(), &open).unwrap();
    }
}

/// A database as a later build might make it, with one row among the drafts.
pub async fn make_later_database(name: &str, key: &str, row: &str) {
    let make = Function::new_with_args(
        "name, key, row",
        "return new Promise((done, failed) => {
            const opening = indexedDB.open(name, 99);
            opening.onerror = failed;
            opening.onupgradeneeded = () => {
                opening.result.createObjectStore('drafts').put(row, key);
                opening.result.createObjectStore('outbox');
            };
            opening.onsuccess = () => { opening.result.close(); done(); };
        })",
    );
    let made = make
        .call3(&JsValue::NULL, &name.into(), &key.into(), &row.into())
        .unwrap();
    JsFuture::from(made.unchecked_into::<Promise>()).await.unwrap();
}

/// From now on the browser has no locks.
pub fn without_locks() -> impl FnOnce() {
    let navigator: js_sys::Object = window().navigator().unchecked_into();
    let descriptor = js_sys::Object::new();
    Reflect::set(&descriptor, &"value".into(), &JsValue::UNDEFINED).unwrap();
    Reflect::set(&descriptor, &"configurable".into(), &JsValue::TRUE).unwrap();
    Reflect::define_property(&navigator, &"locks".into(), &descriptor).unwrap();
    move || {
        Reflect::delete_property(&navigator, &"locks".into()).unwrap();
    }
}

/// From now on the browser has no channels between tabs.
pub fn without_channels() -> impl FnOnce() {
    let window = window();
    let channel = Reflect::get(&window, &"BroadcastChannel".into()).unwrap();
    Reflect::set(&window, &"BroadcastChannel".into(), &JsValue::UNDEFINED).unwrap();
    move || {
        Reflect::set(&window, &"BroadcastChannel".into(), &channel).unwrap();
    }
}

/// The window is hidden, and says so; the returned function shows it again.
pub fn hide() -> impl FnOnce() {
    let document = window().document().unwrap();
    let descriptor = js_sys::Object::new();
    Reflect::set(&descriptor, &"value".into(), &JsValue::TRUE).unwrap();
    Reflect::set(&descriptor, &"configurable".into(), &JsValue::TRUE).unwrap();
    Reflect::define_property(&document, &"hidden".into(), &descriptor).unwrap();
    let event = leptos::web_sys::Event::new("visibilitychange").unwrap();
    // From there it comes to whoever listens at the window.
    event.init_event_with_bubbles("visibilitychange", true);
    document.dispatch_event(&event).unwrap();
    move || {
        Reflect::delete_property(&document, &"hidden".into()).unwrap();
    }
}
