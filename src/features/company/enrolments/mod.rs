//! The programmes of a company: what it has joined, how it joins one, the way of a new partner, and what the operator
//! decides.

mod application;
mod asking;
mod guide;
mod joining;
mod log;
pub mod operator;
mod programme;
mod programmes;
mod signing;
mod words;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_domain::partner::Programme;

use crate::app::{NotFoundPage, use_rest};
use crate::ui::live::{later, live};

const PAGE: &str = "/company/enrolments";
const GUIDE: &str = "/company/enrolments/getting-started";

/// `/company/enrolments` and everything behind it: one row of the table, and each page a module of its own.
pub struct EnrolmentPages;

#[lazy_route]
impl LazyRoute for EnrolmentPages {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        let at = use_rest(PAGE);
        live(move || Some(page(&at.get())))
    }
}

fn page(at: &str) -> AnyView {
    match (at, Programme::of_slug(at)) {
        ("", _) => later(Box::pin(programmes::__preload_company_enrolments()), || {
            Box::pin(programmes::company_enrolments())
        }),
        ("getting-started", _) => later(Box::pin(guide::__preload_company_guide()), || {
            Box::pin(guide::company_guide())
        }),
        (_, Some(programme)) => later(Box::pin(programme::__preload_company_programme()), move || {
            Box::pin(programme::company_programme(programme))
        }),
        (_, None) => view! { <NotFoundPage /> }.into_any(),
    }
}
