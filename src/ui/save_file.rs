//! Handing somebody a file that was made here. The browser asks where to, or puts it where it puts downloads.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlElement, Url};

use crate::i18n::I18n;
use crate::offline::clock::{now, pause};

/// The browser has begun to read the file by then, and what is not given back stays in memory with the tab.
const GIVEN_BACK_AFTER_MILLIS: i32 = 60_000;

/// The drafts of this device, under a name that says when they were taken out.
pub fn save_drafts(i18n: I18n, text: &str) {
    let day = untrack(|| i18n.say(|words| words.formatter().local_date(now())));
    save_file(&format!("liaison-drafts-{day}.json"), text);
}

pub fn save_file(name: &str, text: &str) {
    // A browser that makes no file of it refuses downloads altogether, and says so itself.
    let _ = save(name, text);
}

fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let file = Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into()))?;
    let address = Url::create_object_url_with_blob(&file)?;
    let link: HtmlElement = document().create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    leptos::task::spawn_local(async move {
        pause(GIVEN_BACK_AFTER_MILLIS).await;
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}
