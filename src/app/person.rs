//! Under the person's name: how the pages look and speak to them, and signing out.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_navigate;
use liaison_contract::session::{SessionSide, SignOutScope};
use liaison_messages::messages as m;

use super::session::use_session;
use crate::api;
use crate::i18n::names::{customer_role, staff_role};
use crate::i18n::{problem, use_i18n};
use crate::ui::{Button, Dialog, LanguageMenu, Look, ThemeMenu, use_toasts};

/// Nothing while nobody is signed in.
#[component]
pub fn PersonMenu() -> impl IntoView {
    let session = use_session();
    let is_signed_in = Memo::new(move |_| session.get().is_some());
    move || is_signed_in.get().then(|| view! { <Menu /> })
}

#[component]
fn Menu() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let name = move || session.get().map(|session| session.user.name);
    let role = move || {
        session.get().map(|session| match session.side {
            SessionSide::Partner { role, .. } => i18n.say(|words| staff_role(words, role)),
            SessionSide::Customer { role, .. } => i18n.say(|words| customer_role(words, role)),
            SessionSide::Operator {} => i18n.say(m::role_operator),
        })
    };
    let asking = RwSignal::new(None::<SignOutScope>);
    let leave = use_leave();
    let press = move |scope| {
        if session.unsent.get_untracked() > 0 {
            asking.set(Some(scope));
        } else {
            leave.run(scope);
        }
    };
    view! {
        <details class="person">
            <summary class="nav-link">
                {name} <span class="nav-link__n">{role}</span>
            </summary>
            <div class="menu person__menu">
                <LanguageMenu />
                <ThemeMenu />
                <hr />
                <button class="menu__item" type="button" on:click=move |_| press(SignOutScope::ThisDevice)>
                    {i18n.tr(m::shell_sign_out)}
                </button>
                <button class="menu__item" type="button" on:click=move |_| press(SignOutScope::Everywhere)>
                    {i18n.tr(m::shell_sign_out_everywhere)}
                    <small>{i18n.tr(m::shell_sign_out_everywhere_help)}</small>
                </button>
            </div>
        </details>
        <AskFirst asking leave />
    }
}

/// Drafts that exist only here stay here; who signs out should know it.
#[component]
fn AskFirst(asking: RwSignal<Option<SignOutScope>>, leave: Callback<SignOutScope>) -> impl IntoView {
    let i18n = use_i18n();
    let unsent = use_session().unsent;
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(asking.with(Option::is_some)));
    let stay = move |()| asking.set(None);
    let go = move |()| {
        if let Some(scope) = asking.get_untracked() {
            asking.set(None);
            leave.run(scope);
        }
    };
    let actions = move || {
        view! {
            <Button on_press=stay>{i18n.tr(m::shell_sign_out_stay)}</Button>
            <Button look=Look::Primary on_press=go>
                {i18n.tr(m::shell_sign_out)}
            </Button>
        }
    };
    view! {
        <Dialog open title=i18n.tr(m::shell_sign_out_question) actions>
            <p>{move || i18n.say(|words| m::shell_sign_out_unsent(words, unsent.get() as i64))}</p>
        </Dialog>
    }
}

/// Signs out and goes to the sign-in page; where that fails, the person stays and hears why.
fn use_leave() -> Callback<SignOutScope> {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let navigate = use_navigate();
    Callback::new(move |scope| {
        let navigate = navigate.clone();
        spawn_local(async move {
            match api::session::sign_out(scope).await {
                Ok(()) => {
                    // First away, so that the pages of the session are not asked for without it.
                    navigate("/sign-in", Default::default());
                    session.signed_out();
                }
                Err(error) => {
                    if let Some(toasts) = toasts {
                        toasts.show(i18n.say(|words| problem::failure(words, &error)));
                    }
                }
            }
        });
    })
}
