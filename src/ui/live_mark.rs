//! Whether what is shown follows the server by itself.

use leptos::prelude::*;
use liaison_messages::messages as m;

use crate::api::news::LiveState;
use crate::i18n::use_i18n;

#[component]
pub fn LiveMark(state: RwSignal<LiveState>) -> impl IntoView {
    let i18n = use_i18n();
    let words = move || {
        i18n.say(match state.get() {
            LiveState::Live => m::live_on,
            LiveState::Reconnecting => m::live_reconnecting,
            LiveState::Offline => m::live_offline,
        })
    };
    view! { <span class:live=move || state.get() == LiveState::Live>{words}</span> }
}
