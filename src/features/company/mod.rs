//! The firm itself: how customers see it, its offices, and what it has joined.

pub mod editor;
pub mod enrolments;
pub mod form;
pub mod logo;
pub mod office_change;
pub mod offices;
pub mod profile;
pub mod staff;
mod tabs;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};

pub use self::enrolments::EnrolmentPages;
use self::offices::Offices;
use self::profile::CompanyProfile;
use crate::app::{actor, use_session};

pub struct CompanyPage;

#[lazy_route]
impl LazyRoute for CompanyPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <CompanyProfile /> }.into_any()
    }
}

pub struct CompanyOfficesPage;

#[lazy_route]
impl LazyRoute for CompanyOfficesPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <Offices /> }.into_any()
    }
}

/// Whether this person may change the profile and the offices.
fn may_change() -> bool {
    match actor(untrack(|| use_session().on_this_device()).as_ref()) {
        actor @ Actor::Staff { partner, .. } => authorize(&actor, Action::ChangeCompany(partner)).is_ok(),
        _ => false,
    }
}
