//! The staff's keyboard: the palette that finds pages, verbs, invitations and drafts, the shortcuts, and the sheet that
//! lists them. A module of its own, fetched once a page stands; the rail knows it by [`Asked`] and [`place`].

mod entries;
mod finder;
mod help;
mod keys;
mod list;
mod pages;

use leptos::prelude::*;
use liaison_messages::part::PALETTE;
use wasm_bindgen_futures::JsFuture;

use crate::boot;
use crate::i18n::use_i18n;
use crate::ui::{Part, later};

/// What is asked to stand over the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Floating {
    Finder,
    Help,
}

pub type Asked = RwSignal<Option<Floating>>;

/// Where the palette will be, once its code has come.
pub fn place(asked: Asked) -> AnyView {
    let i18n = use_i18n();
    let coming = async move {
        let part = palette().await;
        i18n.need(&[PALETTE]).await;
        if let Some(style) = boot::style("palette") {
            let _ = JsFuture::from(style).await;
        }
        part
    };
    later(asked, Box::pin(coming), || ().into_any())
}

#[lazy]
fn palette() -> Part<Asked> {
    crate::app::for_staff();
    |asked| {
        keys::listen(asked);
        // The palette closes before the sheet opens, so that the focus goes back to the page and not behind the sheet.
        (finder::view(asked), help::view(asked)).into_any()
    }
}
