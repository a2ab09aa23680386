//! Waiting, and the clock of this device.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

pub(super) async fn pause(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
    });
    let _ = JsFuture::from(promise).await;
}

/// The clock of this device. Nothing is decided by it.
pub(super) fn now_millis() -> i64 {
    js_sys::Date::now() as i64
}
