//! What leads from one page of the operator to the next.

use leptos::prelude::*;
use liaison_messages::{Words, messages as m};

use crate::i18n::I18n;

/// A link, and what it is called.
type Link = (&'static str, fn(&Words) -> String);

const LINKS: [Link; 4] = [
    ("/operator/listings", m::public_operator_listings),
    ("/operator/reviews", m::public_operator_reviews),
    ("/operator/enrolments", m::public_operator_enrolments),
    ("/operator/availability", m::public_operator_availability),
];

/// `here` is the address of the page that stands.
pub fn operator_pages(i18n: I18n, here: &'static str) -> AnyView {
    let link = |(to, words): Link| {
        let current = (to == here).then_some("page");
        view! {
            <a href=to aria-current=current>
                {i18n.tr(words)}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=i18n.tr(m::public_operator)>
            {LINKS.map(link).collect_view()}
        </nav>
    }
    .into_any()
}
