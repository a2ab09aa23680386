//! Which partner feature exists in which plan and cloud: the tables, one cell with everything that is said of it, what
//! changed between two days, and an operator's additions.

mod cell;
mod changes;
pub mod import;
mod keeping;
mod said;
mod table;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_domain::availability::{Cell, PartnerFeature};
use liaison_domain::catalogue::PlanCode;
use liaison_domain::country::Cloud;

use self::said::PAGE;
use crate::app::{NotFoundPage, use_rest};
use crate::ui::live::{later, live};

/// `/availability` and everything behind it: one row of the table, and each page a module of its own.
pub struct AvailabilityPages;

#[lazy_route]
impl LazyRoute for AvailabilityPages {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let at = use_rest(PAGE);
        live(move || Some(page(&at.get())))
    }
}

fn page(at: &str) -> AnyView {
    match (at, cell_at(at)) {
        ("", _) => later(Box::pin(table::__preload_availability()), || {
            Box::pin(table::availability())
        }),
        ("changes", _) => later(Box::pin(changes::__preload_availability_changes()), || {
            Box::pin(changes::availability_changes())
        }),
        (_, Some(cell)) => later(Box::pin(cell::__preload_availability_cell()), || {
            Box::pin(cell::availability_cell(cell))
        }),
        (_, None) => view! { <NotFoundPage /> }.into_any(),
    }
}

/// Cloud, feature and plan.
fn cell_at(at: &str) -> Option<Cell> {
    let mut parts = at.split('/');
    let cell = Cell {
        cloud: Cloud::of_slug(parts.next()?)?,
        feature: PartnerFeature::of_slug(parts.next()?)?,
        plan: PlanCode(parts.next()?.to_owned()),
    };
    parts.next().is_none().then_some(cell)
}
