//! The way back to the list.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::side::Side;
use crate::i18n::I18n;

pub(super) fn crumbs(i18n: I18n, side: Side) -> AnyView {
    let name = match side {
        Side::Customer => m::subscription_own,
        Side::Partner => m::subscription_all,
    };
    view! {
        <ol class="crumbs">
            <li>
                <a href=side.list()>{i18n.tr(name)}</a>
            </li>
        </ol>
    }
    .into_any()
}
