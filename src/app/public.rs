//! What leads from one page for everybody to the next.

use leptos::prelude::*;
use liaison_messages::{Words, messages as m};

use super::session::use_session;
use crate::i18n::I18n;
use crate::ui::live::live;

pub use liaison_contract::paths::{AVAILABILITY_PAGE as AVAILABILITY, MARKETPLACE_PAGE as MARKETPLACE};
use liaison_contract::paths::{PARTNER_SIGN_UP_PAGE, SIGN_IN_PAGE};

/// A link, and what it is called.
type Link = (&'static str, fn(&Words) -> String);

const LINKS: [Link; 2] = [
    (MARKETPLACE, m::public_marketplace),
    (AVAILABILITY, m::public_availability),
];

/// Above a page for everybody. `here` is the address of the one that stands.
pub fn navigation(i18n: I18n, here: &'static str) -> AnyView {
    let session = use_session();
    let link = move |(to, words): Link| {
        let current = (to == here).then_some("page");
        view! {
            <a href=to aria-current=current>
                {i18n.tr(words)}
            </a>
        }
    };
    let sign_in = move || {
        let links = view! {
            <a href=PARTNER_SIGN_UP_PAGE>{i18n.tr(m::public_become_partner)}</a>
            <a href=SIGN_IN_PAGE>{i18n.tr(m::public_sign_in)}</a>
        };
        session.get().is_none().then(|| links.into_any())
    };
    view! {
        <nav class="public" aria-label=i18n.tr(m::public_navigation)>
            {LINKS.map(link).collect_view()}
            {live(sign_in)}
        </nav>
    }
    .into_any()
}
