//! What happened, newest first. Square: the partner's side. Disc: the customer's side. Hollow: the clock.

use leptos::prelude::*;
use liaison_domain::event::Side;

use super::Text;

#[component]
pub fn EventList(
    /// Whether the first one came while the page stood.
    #[prop(optional, into)]
    fresh: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <ol class="events" class:events--new=move || fresh.get()>
            {children()}
        </ol>
    }
}

/// One entry of an [`EventList`]; the children are its sentence.
#[component]
pub fn EventLine(
    side: Side,
    /// As a person reads it: the clock today, the day before that.
    #[prop(into)]
    time: Text,
    /// As a machine reads it.
    #[prop(into)]
    instant: String,
    children: Children,
) -> impl IntoView {
    let side = match side {
        Side::Partner => "partner",
        Side::Customer => "customer",
        Side::Clock => "clock",
    };
    view! {
        <li class="event" data-side=side>
            <time datetime=instant>{move || time.get()}</time>
            <p>{children()}</p>
        </li>
    }
}
