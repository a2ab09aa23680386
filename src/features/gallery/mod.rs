//! Every component in every state, at `/gallery` in development builds. For looking: dark, forced colours, a narrow
//! window, another language. A new component is added here with its first consumer.

mod controls;
mod data;
mod floats;
mod marks;

use leptos::prelude::*;

use crate::app::use_page;
use crate::boot;

/// The sheets that pages fetch by themselves; here all of them are looked at.
const STYLED_LIKE: [&str; 4] = ["company", "overview", "palette", "review"];

pub fn gallery() -> AnyView {
    for page in STYLED_LIKE {
        let _ = boot::style(page);
    }
    use_page("Gallery");
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">"Gallery"</h1>
                <p class="lede">
                    "Every component in its states. Switch the system to dark, to forced colours or to reduced motion to see the rest."
                </p>
            </header>
            {controls::buttons()} {controls::fields()} {controls::choices()} {marks::states()} {marks::saving()}
            {marks::icons()} {data::steps()} {data::tabs()} {data::table()} {data::way()} {data::facts()}
            {floats::banners()}
            {floats::nothing()} {floats::floating()}
        </main>
    }
    .into_any()
}

/// What stands side by side where there is room.
fn beside(one: AnyView, other: AnyView) -> AnyView {
    view! {
        <div class="split split--even">
            <div class="stack">{one}</div>
            <div class="stack">{other}</div>
        </div>
    }
    .into_any()
}
