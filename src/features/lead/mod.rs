//! Leads: what customers and other partners ask a partner for, what the partner makes of it, and the form for everybody.

mod begin;
mod detail;
pub mod enquiry;
mod list;
mod log;
mod notes;
mod sent;
mod typed;
mod verbs;
mod words;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::paths::LEADS_PAGE;
use liaison_domain::id::LeadId;

use crate::app::{NotFoundPage, use_rest};
use crate::ui::live::{later, live};

/// `/leads` and everything behind it: one row of the table, and each page a module of its own.
pub struct LeadPages;

#[lazy_route]
impl LazyRoute for LeadPages {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        let at = use_rest(LEADS_PAGE);
        live(move || Some(page(&at.get())))
    }
}

fn page(at: &str) -> AnyView {
    match (at, at.parse::<LeadId>()) {
        ("", _) => later(Box::pin(list::__preload_lead_list()), || {
            Box::pin(list::lead_list())
        }),
        ("sent", _) => later(Box::pin(sent::__preload_lead_sent()), || {
            Box::pin(sent::lead_sent())
        }),
        (_, Ok(id)) => later(Box::pin(detail::__preload_lead_detail()), move || {
            Box::pin(detail::lead_detail(id))
        }),
        (_, Err(_)) => view! { <NotFoundPage /> }.into_any(),
    }
}
