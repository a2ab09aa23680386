//! The way to the next page of a list.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::Button;
use crate::api::More;
use crate::i18n::I18n;

/// Nothing where that is all. `again` reads the list anew, with so many pages as there are by then.
pub fn pager(i18n: I18n, more: More, pages: RwSignal<usize>, again: Callback<()>) -> Option<AnyView> {
    let next = move |()| {
        pages.update(|pages| *pages += 1);
        again.run(());
    };
    (more == More::ThereIs).then(|| {
        view! {
            <p class="pager">
                <Button on_press=next>{i18n.tr(m::show_more)}</Button>
            </p>
        }
        .into_any()
    })
}
