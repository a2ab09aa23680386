//! What a partner says of itself in the marketplace and where it is found: written as drafts, submitted, decided by the
//! operator.

mod begin;
mod detail;
mod editor;
mod list;
mod locations;
mod log;
pub mod operator;
mod places;
mod preview;
mod verbs;
mod words;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_domain::id::ListingId;

pub use editor::ListingEditorPage;

use crate::app::use_rest;
use crate::ui::live::live;

/// `/listing`, `/listing/locations`, and `/listing/` with an id behind: one row of the table for all three.
pub struct ListingPage;

#[lazy_route]
impl LazyRoute for ListingPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        let at = use_rest(places::LIST);
        live(move || {
            Some(at.with(|at| match at.as_str() {
                "" => list::view(),
                "locations" => locations::view(),
                id => detail::view(id.parse::<ListingId>().ok()),
            }))
        })
    }
}
