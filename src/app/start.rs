//! `/`: sends each to where their work is.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use liaison_contract::session::SessionSide;

use super::session::use_session;

#[component]
pub fn StartPage() -> impl IntoView {
    let session = use_session();
    let navigate = use_navigate();
    spawn_local(async move {
        let place = match session.settled().await.map(|session| session.side) {
            Some(SessionSide::Partner { .. }) => "/overview",
            Some(SessionSide::Customer { .. }) => "/home",
            Some(SessionSide::Operator {}) | None => "/sign-in",
        };
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(place, options);
    });
}
