//! Copies a text and says so; where the browser refuses, it says that too and leaves the text to be selected.

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
    let copy = move |()| {
        let (copied, failed) = (copied.clone(), failed.clone());
        let written = window().navigator().clipboard().write_text(&text.get_untracked());
        spawn_local(async move {
            let words = match JsFuture::from(written).await {
                Ok(_) => copied.get(),
                Err(_) => failed.get(),
            };
            if let Some(toasts) = toasts {
                toasts.show(words.into_owned());
            }
        });
    };
    view! {
        <Button look=look on_press=copy>
            <Icon glyph=Glyph::Copy />
            {move || label.get()}
        </Button>
    }
}
