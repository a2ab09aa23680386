//! The firm itself: how customers see it.

pub mod choose;
pub mod form;
pub mod logo;
pub mod profile;
mod tabs;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use self::profile::CompanyProfile;

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
