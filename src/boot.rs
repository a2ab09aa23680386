//! What `public/boot.js` started before this program was there. Absent in tests, where every answer is "nothing".

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The name of this build's folder under `/assets/`.
pub(crate) fn build() -> Option<String> {
    get("build")?.as_string()
}

/// A part of the first page's words, such as `en.common`, as JSON text.
pub(crate) fn words(file: &str) -> Option<Promise> {
    let asked = Reflect::get(&get("words")?, &JsValue::from_str(file)).ok()?;
    asked.dyn_into().ok()
}

/// Settles when the style sheets of a page stand, whose name is that in `public/styles.json`.
pub(crate) fn style(page: &str) -> Option<Promise> {
    call("style", &[JsValue::from_str(page)])?.dyn_into().ok()
}

/// Waits for what `style` began. A page without its looks is still a page.
pub(crate) async fn styled(style: Option<Promise>) {
    if let Some(style) = style {
        let _ = JsFuture::from(style).await;
    }
}

/// What the server has drawn this page from, as JSON, once and for the page that it was asked for: where somebody has
/// gone on, or reads in another language than the server took them for, it is not what they want.
pub(crate) fn answered(language: &str) -> Option<String> {
    let script = document().get_element_by_id("answered")?;
    script.remove();
    let location = window().location();
    let here = [location.pathname().ok()?, location.search().ok()?].concat();
    let is_meant =
        script.get_attribute("data-address")? == here && script.get_attribute("data-language")? == language;
    is_meant.then(|| script.text_content())?
}

/// The answer to `GET /api/session`, or null without a network.
pub(crate) fn session() -> Option<Promise> {
    get("session")?.dyn_into().ok()
}

/// The first view stands: the static shell goes, and the service worker keeps this build as a good one.
pub(crate) fn mounted() {
    call("mounted", &[]);
}

/// Paints the overlay that says what is safe.
pub(crate) fn crash(message: &str) {
    call("crash", &[JsValue::from_str(message)]);
}

fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = get(name)?.dyn_into().ok()?;
    function
        .apply(&JsValue::UNDEFINED, &arguments.iter().collect())
        .ok()
}

fn get(name: &str) -> Option<JsValue> {
    let boot = Reflect::get(&js_sys::global(), &JsValue::from_str("__liaison")).ok()?;
    Reflect::get(&boot, &JsValue::from_str(name)).ok()
}
