//! What holds for the whole page, once, at its top.

use leptos::prelude::*;

use super::{Glyph, Icon, SyncRing, SyncState};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BannerTone {
    Info,
    Warning,
    Stop,
    Good,
    /// Dashed: what is written stays on this device for now.
    Offline,
}

/// The children are its sentence; `actions` are one or two verbs at its right.
#[component]
pub fn Banner(
    tone: BannerTone,
    #[prop(optional, into)] actions: Option<ViewFn>,
    children: Children,
) -> impl IntoView {
    let (name, mark) = match tone {
        BannerTone::Info => ("info", Glyph::Info),
        BannerTone::Warning => ("warning", Glyph::Warning),
        BannerTone::Stop => ("stop", Glyph::Cross),
        BannerTone::Good => ("good", Glyph::Check),
        BannerTone::Offline => ("offline", Glyph::Info),
    };
    let mark = match tone {
        BannerTone::Offline => view! { <SyncRing state=SyncState::Local /> }.into_any(),
        _ => view! { <Icon glyph=mark /> }.into_any(),
    };
    view! {
        <div class="banner" data-tone=name role="status">
            {mark} <p>{children()}</p>
            {actions.map(|actions| view! { <div class="banner__do">{actions.run()}</div> })}
        </div>
    }
}
