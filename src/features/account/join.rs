//! Joining a partner's staff with the link of a mail.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::staff::{Invited, Join};
use liaison_contract::{FieldError, ProblemCode};
use liaison_messages::messages as m;

use crate::api::staff::{find_staff_invitation, join_staff};
use crate::api::{ApiError, Query};
use crate::app::{use_page, use_session};
use crate::i18n::{I18n, names, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, ButtonKind, Field, InputKind, LoadNotice, Look};

pub struct JoinPage;

#[lazy_route]
impl LazyRoute for JoinPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <JoinStaff /> }.into_any()
    }
}

#[component]
fn JoinStaff() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::join_title));
    let token = use_params_map().with_untracked(|params| params.get("token"));
    let token = StoredValue::new(token.unwrap_or_default());
    let invited = Query::new(move || find_staff_invitation(token.try_get_value().unwrap_or_default()));
    let is_here = Memo::new(move |_| invited.value().is_some());
    let form = move || {
        let found = is_here.get().then(|| invited.value_untracked()).flatten()?;
        Some(form(i18n, found, token))
    };
    view! {
        <main class="page page--center page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::join_title)}</h1>
            </header>
            <LoadNotice
                notice=Signal::derive(move || invited.notice())
                loading=m::loading
                failed=m::join_failed
                on_retry=move |()| invited.refetch()
            />
            {form}
        </main>
    }
}

fn form(i18n: I18n, invited: Invited, token: StoredValue<String>) -> AnyView {
    let session = use_session();
    let navigate = StoredValue::new_local(use_navigate());
    let name = RwSignal::new(invited.name);
    let password = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let attempt = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let join = Join {
            token: token.get_value(),
            name: name.get_untracked(),
            password: password.get_untracked(),
        };
        busy.set(true);
        spawn_local(async move {
            let answer = join_staff(&join).await;
            busy.try_set(false);
            match answer {
                Ok(now) => {
                    if let Some(now) = now {
                        session.signed_in(now);
                    }
                    let options = NavigateOptions {
                        replace: true,
                        ..NavigateOptions::default()
                    };
                    navigate.try_with_value(|navigate| navigate("/overview", options));
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let wrong = move |pointer: &'static str| {
        Signal::derive(move || {
            failed.with(|failed| {
                let problem = failed.as_ref()?.problem()?;
                let error: &FieldError = problem.errors.iter().find(|error| error.pointer == pointer)?;
                Some(i18n.say(|words| problem::field(words, error)))
            })
        })
    };
    let failure = move || {
        failed.with(|failed| {
            let error = failed.as_ref().filter(|error| {
                error
                    .problem()
                    .is_none_or(|problem| problem.code != ProblemCode::InvalidFields)
            })?;
            let words = i18n.say(|words| problem::failure(words, error));
            Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> })
        })
    };
    let (firm, inviter, role) = (invited.partner_name, invited.invited_by, invited.role);
    let lede =
        move || i18n.say(|words| m::join_lede(words, &inviter, &firm, &names::staff_role(words, role)));
    view! {
        <p class="lede">{lede}</p>
        <form class="stack" novalidate=true on:submit=attempt>
            {failure}
            <p>{i18n.tr(m::sign_in_email)} " " <b>{invited.email}</b></p>
            <Field
                id="join-name"
                label=i18n.tr(m::join_name)
                autocomplete="name"
                error=wrong("/name")
                value=name
                on_input=move |text| name.set(text)
            />
            <Field
                id="join-password"
                label=i18n.tr(m::join_password)
                help=i18n.tr(m::join_password_help)
                kind=InputKind::Password
                autocomplete="new-password"
                error=wrong("/password")
                value=password
                on_input=move |text| password.set(text)
            />
            <div class="btn-row">
                <Button look=Look::Primary kind=ButtonKind::Submit busy>
                    {i18n.tr(m::join_verb)}
                </Button>
            </div>
        </form>
    }
    .into_any()
}
