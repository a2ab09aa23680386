//! The one table: address, page, and who may open it.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::{Lazy, path};

use super::guard::{Guarded, Need};
use super::refusal::NotFoundPage;
use super::shell::PageSide;
use super::start::StartPage;
use crate::features::account::SignInPage;
use crate::features::review::ReviewPage;

#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=|| ()>
            <Route path=path!("/") view=StartPage />
            <Route
                path=path!("/sign-in")
                view=Guarded::new(Need::Nothing(PageSide::Partner), Lazy::<SignInPage>::new())
            />
            <Route
                path=path!("/o/:token")
                view=Guarded::new(Need::Nothing(PageSide::Customer), Lazy::<ReviewPage>::new())
            />
            <Route path=path!("/*any") view=NotFoundPage />
        </FlatRoutes>
    }
}
