//! Whether the server speaks a later contract than this app. Every answer says which; it is looked at once the page stands.

use leptos::prelude::window;
use leptos::task::spawn_local;
use liaison_contract::{header, is_later};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, Headers};

use super::reach;
use crate::boot;

/// The loader says the same when a part of this build is no longer there.
pub const STALE_BUILD: &str = "liaison:stale-build";

/// Sends [`STALE_BUILD`] to the window, each time that it is heard.
pub fn watch() {
    reach::listen_with(|response| hear(response.headers().get(header::CONTRACT)));
    spawn_local(async {
        // Answered before anybody listened.
        if let Some(headers) = first().await {
            hear(headers.get(header::CONTRACT).unwrap_or_default());
        }
    });
}

async fn first() -> Option<Headers> {
    let response = JsFuture::from(boot::session()?).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    Some(response.headers())
}

fn hear(said: Option<String>) {
    if said.is_some_and(|said| is_later(&said))
        && let Ok(event) = CustomEvent::new(STALE_BUILD)
    {
        let _ = window().dispatch_event(&event);
    }
}
