//! Asking again after a while, for something that is about to change by itself.

use std::time::Duration;

use leptos::prelude::*;

/// In seconds; after the last one whoever waits may load the page again.
const PAUSES: [u64; 7] = [1, 1, 2, 4, 8, 16, 30];

/// Runs `look` after growing pauses, for as long as `waiting` holds and the page stands.
pub fn use_look_again(waiting: Signal<bool>, look: impl Fn() + Send + Sync + 'static) {
    let looked = RwSignal::new(0_usize);
    let look = StoredValue::new(look);
    Effect::new(move |_| {
        let Some(pause) = PAUSES.get(looked.get()).filter(|_| waiting.get()) else {
            return;
        };
        let again = move || {
            look.try_with_value(|look| look());
            looked.try_update(|looked| *looked += 1);
        };
        let timer = set_timeout_with_handle(again, Duration::from_secs(*pause));
        on_cleanup(move || {
            if let Ok(timer) = timer {
                timer.clear();
            }
        });
    });
}
