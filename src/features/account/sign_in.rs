//! E-mail and password. It leads on to where somebody wanted to go.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_messages::messages as m;

use crate::app::{SignInForm, use_page, use_redirect, use_session};
use crate::i18n::use_i18n;
use crate::offline::keep::{self, Shelf};
use crate::ui::{Banner, BannerTone};

/// Left by `wipe.js` when it has taken everything of somebody off this device.
const WIPED: &str = "liaison.wiped";

pub struct SignInPage;

#[lazy_route]
impl LazyRoute for SignInPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <SignIn /> }.into_any()
    }
}

#[component]
fn SignIn() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::sign_in_title));
    let go_on = use_go_on();
    if use_session().get_untracked().is_some() {
        go_on.run(());
    }
    let wiped = keep::read(Shelf::Tab, WIPED).map(|_| {
        keep::remove(Shelf::Tab, WIPED);
        view! { <Banner tone=BannerTone::Info>{i18n.tr(m::sign_in_wiped)}</Banner> }
    });
    let lapsed = untrack(|| use_session().has_lapsed()).then(|| {
        view! {
            <Banner tone=BannerTone::Info>
                {i18n.tr(m::problem_not_signed_in)} " " <a href="/drafts">{i18n.tr(m::shell_drafts)}</a>
            </Banner>
        }
    });
    view! {
        <main class="page page--center page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::sign_in_title)}</h1>
                <p class="lede">{i18n.tr(m::sign_in_lede)}</p>
            </header>
            {wiped}
            {lapsed}
            <SignInForm on_signed_in=go_on />
            <p>
                <a href="/forgot">{i18n.tr(m::sign_in_forgotten)}</a>
            </p>
        </main>
    }
}

/// Where the person wanted to go, or their first page. Only ever a path of this place.
pub(super) fn use_go_on() -> Callback<()> {
    let redirect = use_redirect();
    let query = use_query_map();
    Callback::new(move |()| {
        let next = query
            .with_untracked(|query| query.get("next"))
            .filter(|next| next.starts_with('/') && !next.starts_with("//") && !next.contains('\\'));
        redirect(next.unwrap_or_else(|| "/".to_owned()));
    })
}
