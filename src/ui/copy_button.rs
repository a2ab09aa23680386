//! Copies a text and says so; where the browser refuses, it says that too and leaves the text to be selected.

use std::future::Future;

use js_sys::{Promise, Reflect};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::{Button, Glyph, Icon, Look, Text, use_toasts};

#[component]
pub fn CopyButton(
    #[prop(into)] label: Text,
    #[prop(into)] text: Signal<String>,
    #[prop(into)] copied: Text,
    #[prop(into)] failed: Text,
    #[prop(optional)] look: Look,
) -> impl IntoView {
    let toasts = use_toasts();
    let refused = RwSignal::new(false);
    let press = move |()| {
        let copied = copied.clone();
        let written = copy(&text.get_untracked());
        spawn_local(async move {
            let is_refused = written.await.is_err();
            refused.try_set(is_refused);
            if let (false, Some(toasts)) = (is_refused, toasts) {
                toasts.show(copied.get().into_owned());
            }
        });
    };
    view! {
        <Button look=look on_press=press>
            <Icon glyph=Glyph::Copy />
            {move || label.get()}
        </Button>
        <span role="status">
            {move || refused.get().then(|| view! { <span class="reason">{failed.get()}</span> })}
        </span>
    }
}

/// The browser refused, or the page has no clipboard, as without a secure context.
pub struct NotCopied;

/// Copies at once, while the press still counts as somebody's, and says later whether that was allowed.
pub fn copy(text: &str) -> impl Future<Output = Result<(), NotCopied>> + 'static {
    let written = write(text);
    async move {
        let written = written.ok_or(NotCopied)?;
        JsFuture::from(written).await.map(drop).map_err(|_| NotCopied)
    }
}

fn write(text: &str) -> Option<Promise> {
    let navigator = window().navigator();
    let there =
        Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| !clipboard.is_undefined());
    there.then(|| navigator.clipboard().write_text(text))
}
