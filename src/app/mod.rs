//! The shell, the session, the one table of routes, and what every page does on arrival.
//!
//! A page is a `#[lazy_route]` in its feature's folder; it calls [`use_page`] and draws
//! `<main class="page" id="main" tabindex="-1">` with one `<h1 tabindex="-1">`. Its line in [`routes`] says who may open it.
//! A page of the staff, and each module that such a page fetches later, begins with [`for_staff`].

mod address;
mod countries;
pub mod create_trial_invitation;
mod guard;
pub mod lapsed;
mod leaving;
mod operator;
pub mod operator_pages;
mod page;
pub mod person;
pub mod public;
pub mod rail;
mod redirect;
pub mod refusal;
mod rest;
pub mod routes;
mod scroll;
mod session;
pub mod shell;
pub mod sign_in_form;
mod staff;
pub mod start;
pub mod sync_line;
mod table;
pub mod update;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate};

pub use countries::{countries_in, countries_of, use_countries};
pub use create_trial_invitation::{CreateTrialInvitation, entitlements_of};
pub use lapsed::Lapsed;
pub use operator::operator_pages;
pub use page::use_page;
pub use redirect::use_redirect;
pub use refusal::NotFoundPage;
pub use rest::use_rest;
pub use session::{SessionContext, actor, last_signed_in, use_session};
pub use sign_in_form::SignInForm;
pub use staff::for_staff;

use crate::boot;
use crate::i18n::{I18n, Spoken};
use crate::ui::Toasts;

/// Starts the program: called once by `main`.
pub fn run() {
    // A release ends at a panic without a word, and `boot.js` notices it.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        web_sys::console::error_1(&message.as_str().into());
        boot::crash(&message);
    }));
    // Leptos has no executor before something is mounted.
    wasm_bindgen_futures::spawn_local(async {
        let Some(words) = Spoken::first().await else {
            boot::crash("the words are of another build");
            return;
        };
        scroll::start();
        mount_to_body(move || view! { <App words /> });
    });
}

#[component]
fn App(words: Spoken) -> impl IntoView {
    I18n::provide(words);
    let session = SessionContext::provide();
    staff::Staff::provide(session);
    provide_context(RwSignal::new(shell::Frame::Bare));
    let toasts = Toasts::provide();
    view! {
        <Router>
            <WhenSessionEnds />
            <shell::Shell toasts />
        </Router>
    }
}

/// A page of a session that has ended gives way to the sign-in page, which leads back to it.
#[component]
fn WhenSessionEnds() -> impl IntoView {
    let session = use_session();
    let frame = shell::use_frame();
    let (location, navigate) = (use_location(), use_navigate());
    Effect::new(move |before: Option<bool>| {
        let is_signed_in = session.get().is_some();
        if before == Some(true) && !is_signed_in && frame.get_untracked().needs_session() {
            let (path, query) = (location.pathname.get_untracked(), location.search.get_untracked());
            let stays = is_of_drafts(&path) && untrack(|| session.has_lapsed());
            if path != SIGN_IN && !stays {
                navigate(&sign_in_address(&path, &query), NavigateOptions::default());
            }
        }
        is_signed_in
    });
}

const SIGN_IN: &str = "/sign-in";

/// The pages of [`guard::Need::Drafts`].
fn is_of_drafts(path: &str) -> bool {
    path == "/drafts"
        || ["/drafts/", "/trial-invitations/new/", "/purchase-offers/new/"]
            .iter()
            .any(|begin| path.starts_with(begin))
}

/// The sign-in page, which leads on to where somebody wanted to go.
pub fn sign_in_address(path: &str, query: &str) -> String {
    let next = if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    };
    format!(
        "{SIGN_IN}?next={}",
        String::from(js_sys::encode_uri_component(&next))
    )
}
