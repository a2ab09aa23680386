//! An answer that was sent and got no reply: whether it counts is not known until it is sent again.

use leptos::ev;
use leptos::prelude::*;
use liaison_messages::messages as m;

use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerTone, Button, Look};

#[component]
pub fn Unsettled(#[prop(into)] busy: Signal<bool>, #[prop(into)] on_again: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    // The same attempt with the same key: where it had arrived, the server gives the first answer once more.
    let listening = window_event_listener(ev::online, move |_| on_again.run(()));
    on_cleanup(move || listening.remove());
    let again = move || {
        view! {
            <Button
                look=Look::Small
                busy
                on_press=on_again
            >
                {i18n.tr(m::answering_send_again)}
            </Button>
        }
    };
    view! {
        <Banner tone=BannerTone::Offline actions=again>
            {i18n.tr(m::answering_unsettled)}
        </Banner>
    }
}
