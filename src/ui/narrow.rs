//! Whether the window is so narrow that the rail is a bar, for what would otherwise stand there twice and be kept up to
//! date unseen.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::MediaQueryList;

/// As the style files have it.
const NARROW: &str = "(max-width: 63.99rem)";

/// For as long as its owner lives. A browser that cannot say is as wide as any.
pub fn is_narrow() -> Signal<bool> {
    let query = window().match_media(NARROW).ok().flatten();
    let narrow = RwSignal::new(query.as_ref().is_some_and(MediaQueryList::matches));
    if let Some(query) = query {
        let own = query.clone();
        let follow = Closure::<dyn Fn()>::new(move || {
            narrow.try_set(own.matches());
        });
        let callback = follow.as_ref().unchecked_ref();
        let _ = query.add_event_listener_with_callback("change", callback);
        let kept = StoredValue::new_local((query, follow));
        on_cleanup(move || {
            kept.with_value(|(query, follow)| {
                let callback = follow.as_ref().unchecked_ref();
                let _ = query.remove_event_listener_with_callback("change", callback);
            });
        });
    }
    narrow.into()
}
