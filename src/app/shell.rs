//! What stands around every page: the staff's rail, or the bar of customers and of those who are not signed in.

use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};
use liaison_contract::session::{Session, SessionSide};
use liaison_messages::messages as m;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::page::Announcer;
use super::person::{Languages, Leaving, person};
use super::routes::Pages;
use super::session::use_session;
use super::staff::use_staff;
use crate::i18n::use_i18n;
use crate::ui::{LanguageMenu, Skeleton, ToastRegion, Toasts};

/// Whose colour a page has: of the side that decides there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PageSide {
    Partner,
    Customer,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// Nothing yet: the static shell of `index.html` still stands.
    Bare,
    /// A page for anybody.
    Front(PageSide),
    /// A customer's own page.
    Home,
    /// A page of a partner's staff.
    Rail,
}

impl Frame {
    /// For a page that is nobody's own, such as "not found": as this person knows the place.
    pub(super) fn of(session: Option<&Session>) -> Self {
        match session.map(|session| &session.side) {
            Some(SessionSide::Partner { .. }) => Self::Rail,
            Some(SessionSide::Customer { .. }) => Self::Home,
            Some(SessionSide::Operator {}) | None => Self::Front(PageSide::Partner),
        }
    }

    /// Whether its pages are gone when the session has ended.
    pub(super) const fn needs_session(self) -> bool {
        matches!(self, Self::Home | Self::Rail)
    }

    const fn side(self) -> PageSide {
        match self {
            Self::Bare | Self::Rail => PageSide::Partner,
            Self::Home => PageSide::Customer,
            Self::Front(side) => side,
        }
    }
}

/// Set when a page is about to stand, so that bar and page change together.
pub(super) fn use_frame() -> RwSignal<Frame> {
    expect_context()
}

#[component]
pub fn Shell(toasts: Toasts) -> impl IntoView {
    let i18n = use_i18n();
    let (frame, staff) = (use_frame(), use_staff());
    let said = RwSignal::new(String::new());
    provide_context(Announcer(said));
    let leaving = Leaving::provide();
    Effect::new(move |_| {
        let side = match frame.get().side() {
            PageSide::Partner => "partner",
            PageSide::Customer => "customer",
        };
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-side", side);
        }
    });
    let is_rail = Memo::new(move |_| frame.get() == Frame::Rail);
    let head = move || match frame.get() {
        Frame::Bare => ().into_any(),
        Frame::Rail => staff.part().map_or_else(|| ().into_any(), |part| (part.rail)()),
        Frame::Front(_) | Frame::Home => view! { <Bar /> }.into_any(),
    };
    let page = move || {
        if leaving.is_under_way() {
            view! {
                <main class="page" id="main" tabindex="-1">
                    <Skeleton label=i18n.tr(m::loading) />
                </main>
            }
            .into_any()
        } else {
            view! { <Pages /> }.into_any()
        }
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            {i18n.tr(m::shell_skip)}
        </a>
        <div class=move || if is_rail.get() { "shell" } else { "" }>
            {head} <div class=move || if is_rail.get() { "shell__body" } else { "" }>
                {page}
            </div>
        </div>
        <div class="visually-hidden" role="status" aria-live="polite">
            {move || said.get()}
        </div>
        {move || staff.part().map(|part| (part.ask_before_leaving)())}
        <ToastRegion toasts />
    }
}

#[component]
fn Bar() -> impl IntoView {
    let session = use_session();
    let is_signed_in = Memo::new(move |_| session.get().is_some());
    let menu = RwSignal::new(None::<fn(Languages) -> AnyView>);
    // Whoever comes by a link is seldom signed in.
    Effect::new(move |_| {
        if is_signed_in.get() {
            spawn_local(async move {
                menu.try_set(Some(person().await));
            });
        }
    });
    view! {
        <header class="bar">
            <Brand />
            <LanguageMenu />
            {move || menu.get().filter(|_| is_signed_in.get()).map(|menu| menu(Languages::Beside))}
        </header>
    }
}

#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <a class="brand" href="/">
            <svg class="brand__mark" viewBox="0 0 22 22" aria-hidden="true">
                <path class="brand__t" d="M7 10h8v2H7z" />
                <path class="brand__p" d="M1 6.5h9v9H1z" />
                <path class="brand__c" d="M11.5 11a5 5 0 1 0 10 0 5 5 0 1 0-10 0Z" />
            </svg>
            "Liaison"
        </a>
    }
}

/// The router would scroll to the place and leave the focus where it was.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let main = document().get_element_by_id("main");
    if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
}
