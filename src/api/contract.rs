//! Whether the server speaks a later contract than this app. Every answer says which; it is looked at once the page stands.

use leptos::prelude::window;
use leptos::task::spawn_local;
use liaison_contract::{VERSION, header};
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
    if is_later(said.as_deref())
        && let Ok(event) = CustomEvent::new(STALE_BUILD)
    {
        let _ = window().dispatch_event(&event);
    }
}

/// What says nothing of it, such as a proxy in between, says nothing of it.
fn is_later(said: Option<&str>) -> bool {
    let said = said.and_then(|said| said.parse::<u32>().ok());
    said.is_some_and(|said| said > VERSION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_later_contract_asks_for_a_later_app() {
        let (own, next) = (VERSION.to_string(), (VERSION + 1).to_string());
        assert!(is_later(Some(&next)));
        for said in [Some(own.as_str()), Some("0"), Some(""), Some("later"), None] {
            assert!(!is_later(said), "{said:?}");
        }
    }
}
