//! An answer that was sent and got no reply: whether it counts is not known until it is sent again.

use leptos::ev;
use leptos::prelude::*;
use liaison_messages::messages as m;

use super::super::model::Model;
use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerTone, Button, Look};

#[component]
pub fn Unsettled(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    // The same attempt with the same key: where it had arrived, the server gives the first answer once more.
    let listening = window_event_listener(ev::online, move |_| model.send_again());
    on_cleanup(move || listening.remove());
    let again = move || {
        view! {
            <Button
                look=Look::Small
                busy=Signal::derive(move || model.sending.get().is_some())
                on_press=move |()| model.send_again()
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
