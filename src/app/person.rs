//! Under the person's name: how the pages look and speak to them, and signing out.

use leptos::{html::Details, prelude::*, task::spawn_local};
use leptos_router::hooks::{use_location, use_navigate};
use liaison_contract::session::{SessionSide, SignOutScope};
use liaison_messages::messages as m;

use super::session::use_session;
use super::shell::Frame;
use super::staff::use_staff;
use super::update::{Newer, NewerLine};
use crate::api::kept::forget_pages;
use crate::api::{self, ApiError};
use crate::i18n::names::{customer_role, staff_role};
use crate::i18n::{problem, use_i18n};
use crate::offline::kept::Unsent;
use crate::ui::{Glyph, Icon, LanguageMenu, ThemeMenu};

/// What becomes of what this device keeps for the person.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Drafts {
    Keep,
    Wipe,
}

/// Where the languages are: in this menu, or beside it already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    Here,
    Beside,
}

/// Somebody wants to sign out, and this is what would be gone with the device.
#[derive(Clone)]
pub(super) struct Asked {
    pub(super) scope: SignOutScope,
    pub(super) unsent: Vec<Unsent>,
}

/// Signing out, once for the whole shell: a dialog inside the navigation sheet would close with the sheet.
#[derive(Clone, Copy)]
pub(super) struct Leaving {
    pub(super) asking: RwSignal<Option<Asked>>,
    /// The request is on its way: no page stands, so that none asks for what this session may no longer see.
    under_way: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
}

impl Leaving {
    pub(super) fn provide() -> Self {
        let leaving = Self {
            asking: RwSignal::new(None),
            under_way: RwSignal::new(false),
            failed: RwSignal::new(None),
        };
        provide_context(leaving);
        leaving
    }

    pub(super) fn is_under_way(self) -> bool {
        self.under_way.get()
    }
}

/// The menu as a module of its own.
#[lazy]
pub(super) fn person() -> fn(Languages) -> AnyView {
    |languages| {
        let newer = Newer::watch();
        let path = use_location().pathname;
        let offer = move || {
            path.with(|path| newer.is_offered(path))
                .then(|| view! { <NewerLine /> })
        };
        view! {
            {offer}
            <PersonMenu languages />
        }
        .into_any()
    }
}

/// For somebody who is signed in.
#[component]
pub fn PersonMenu(languages: Languages) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let name = move || session.on_this_device().map(|session| session.user.name);
    let role = move || {
        session.on_this_device().map(|session| match session.side {
            SessionSide::Partner { role, .. } => i18n.say(|words| staff_role(words, role)),
            SessionSide::Customer { role, .. } => i18n.say(|words| customer_role(words, role)),
            SessionSide::Operator {} => i18n.say(m::role_operator),
        })
    };
    let Leaving { asking, failed, .. } = expect_context();
    let staff = use_staff();
    let leave = use_leave();
    let menu = NodeRef::<Details>::new();
    // The page changes, and what stands around it does not.
    let close = move |_| {
        if let Some(menu) = menu.get_untracked() {
            let _ = menu.remove_attribute("open");
        }
    };
    let press = move |scope| {
        let is_staff = session
            .get_untracked()
            .is_some_and(|session| matches!(session.side, SessionSide::Partner { .. }));
        spawn_local(async move {
            let mut unsent = Vec::new();
            if is_staff {
                // What is not known yet may be there all the same.
                staff.ready_for(Frame::Rail).await;
                if let Some(part) = staff.part_untracked() {
                    unsent = part.unsent().await;
                }
            }
            if unsent.is_empty() {
                leave.try_run((scope, Drafts::Wipe));
            } else {
                asking.try_set(Some(Asked { scope, unsent }));
            }
        });
    };
    view! {
        <details class="person" node_ref=menu>
            <summary class="nav-link">
                {name} <span class="nav-link__n">{role}</span>
            </summary>
            <div class="menu person__menu">
                {(languages == Languages::Here).then(|| view! { <LanguageMenu /> })}
                <ThemeMenu />
                <hr />
                <a class="menu__item" href="/inbox" on:click=close>
                    {i18n.tr(m::shell_inbox)}
                </a>
                <a class="menu__item" href="/account" on:click=close>
                    {i18n.tr(m::shell_account)}
                </a>
                <button class="menu__item" type="button" on:click=move |_| press(SignOutScope::ThisDevice)>
                    {i18n.tr(m::shell_sign_out)}
                </button>
                <button class="menu__item" type="button" on:click=move |_| press(SignOutScope::Everywhere)>
                    {i18n.tr(m::shell_sign_out_everywhere)}
                    <small>{i18n.tr(m::shell_sign_out_everywhere_help)}</small>
                </button>
                <div role="status">
                    {move || {
                        failed
                            .get()
                            .map(|error| {
                                view! {
                                    <p class="field__error person__failed">
                                        <Icon glyph=Glyph::Cross />
                                        <span>{i18n.say(|words| problem::failure(words, &error))}</span>
                                    </p>
                                }
                            })
                    }}
                </div>
            </div>
        </details>
    }
}

/// Signs out and goes to the sign-in page; where that fails, the person stays and hears why.
pub(super) fn use_leave() -> Callback<(SignOutScope, Drafts)> {
    let Leaving {
        under_way, failed, ..
    } = expect_context();
    let (session, staff) = (use_session(), use_staff());
    let navigate = use_navigate();
    Callback::new(move |(scope, drafts)| {
        let navigate = navigate.clone();
        failed.set(None);
        under_way.set(true);
        spawn_local(async move {
            match api::session::sign_out(scope).await {
                Ok(()) => {
                    if let Some(session) = untrack(|| session.on_this_device()) {
                        forget_pages(&session).await;
                    }
                    if let Some(part) = staff.part_untracked().filter(|_| drafts == Drafts::Wipe) {
                        part.wipe().await;
                    }
                    navigate(super::SIGN_IN, Default::default());
                    session.signed_out();
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
            under_way.try_set(false);
        });
    })
}
