//! What was done, for a few seconds. Never an error, never what must be read.

use std::time::Duration;

use leptos::prelude::*;

const SHOWN: Duration = Duration::from_secs(6);

/// The one place of toasts, handed down by the app.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Option<String>>,
    /// Which toast the timer belongs to, so that an old timer does not take a new toast away.
    number: StoredValue<u32>,
}

impl Toasts {
    pub fn provide() -> Self {
        let toasts = Self {
            shown: RwSignal::new(None),
            number: StoredValue::new(0),
        };
        provide_context(toasts);
        toasts
    }

    pub fn show(self, words: String) {
        let number = self.number.try_get_value().unwrap_or_default().wrapping_add(1);
        self.number.try_set_value(number);
        self.shown.try_set(Some(words));
        set_timeout(
            move || {
                if self.number.try_get_value() == Some(number) {
                    self.shown.try_set(None);
                }
            },
            SHOWN,
        );
    }
}

pub fn use_toasts() -> Option<Toasts> {
    use_context::<Toasts>()
}

#[component]
pub fn ToastRegion(toasts: Toasts) -> impl IntoView {
    view! {
        <div class="toasts" role="status" aria-live="polite">
            {move || toasts.shown.get().map(|words| view! { <p class="toast">{words}</p> })}
        </div>
    }
}
