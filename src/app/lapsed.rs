//! A session that has ended by itself: what somebody writes is kept on this device, and sent when they sign in again.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use liaison_messages::messages as m;

use super::session::use_session;
use super::sign_in_address;
use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerTone};

/// For the pages that stand also then; it leads back to where one is.
#[component]
pub fn Lapsed() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let path = use_location().pathname;
    move || {
        session.has_lapsed().then(|| {
            let address = move || sign_in_address(&path.get(), "");
            view! {
                <Banner tone=BannerTone::Warning>
                    {i18n.tr(m::problem_not_signed_in)} " " <a href=address>{i18n.tr(m::sign_in_verb)}</a>
                </Banner>
            }
        })
    }
}
