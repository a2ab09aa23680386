//! From an address that shows nothing itself to the one that does.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// Goes on to another path in place of the present one.
///
/// Not at once: a page's view is made before the router has put its address into the history, and replacing at that
/// moment would take away the page that somebody came from.
pub fn use_redirect() -> impl Fn(String) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    move |path| {
        let navigate = navigate.clone();
        set_timeout(
            move || {
                let options = NavigateOptions {
                    replace: true,
                    ..NavigateOptions::default()
                };
                navigate(&path, options);
            },
            Duration::ZERO,
        );
    }
}
