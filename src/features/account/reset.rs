//! Setting a new password with the link of a mail.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::ProblemCode;
use liaison_contract::password::SetPassword;
use liaison_messages::messages as m;

use crate::api::{self, ApiError};
use crate::app::{use_page, use_session};
use crate::i18n::{problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, ButtonKind, Field, InputKind, LinkButton, Look};

const PASSWORD: &str = "reset-password";

pub struct ResetPage;

#[lazy_route]
impl LazyRoute for ResetPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Reset /> }.into_any()
    }
}

/// What the last attempt said.
#[derive(Clone, PartialEq)]
enum Outcome {
    Missing,
    Failed(ApiError),
    Done,
}

#[component]
fn Reset() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::reset_title));
    let token = use_params_map().with_untracked(|params| params.get("token"));
    let token = StoredValue::new(token.unwrap_or_default());
    let session = use_session();
    let password = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(None::<Outcome>);
    let attempt = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let set = SetPassword {
            token: token.get_value(),
            password: password.get_untracked(),
            language: untrack(|| i18n.language()),
        };
        if set.password.is_empty() {
            outcome.set(Some(Outcome::Missing));
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = api::session::set_password(&set).await;
            busy.try_set(false);
            outcome.try_set(Some(match answer {
                Ok(()) => {
                    password.try_set(String::new());
                    // Every session has ended, this one too.
                    session.signed_out();
                    Outcome::Done
                }
                Err(error) => Outcome::Failed(error),
            }));
        });
    };
    let error = Signal::derive(move || {
        let outcome = outcome.get()?;
        i18n.say(|words| match &outcome {
            Outcome::Missing => Some(m::reset_password_missing(words)),
            Outcome::Failed(ApiError::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                problem.errors.first().map(|error| problem::field(words, error))
            }
            _ => None,
        })
    });
    let failed = move || match outcome.get()? {
        Outcome::Failed(failed) if error.with(Option::is_none) => {
            let words = i18n.say(|words| problem::failure(words, &failed));
            let expired = failed
                .problem()
                .is_some_and(|problem| problem.code == ProblemCode::LinkExpired);
            let again = expired.then(|| view! { <a href="/forgot">{i18n.tr(m::reset_ask_again)}</a> });
            Some(view! { <Banner tone=BannerTone::Stop>{words} " " {again}</Banner> })
        }
        _ => None,
    };
    let is_done = Memo::new(move |_| outcome.with(|outcome| *outcome == Some(Outcome::Done)));
    let form = move || {
        view! {
            <p class="lede">{i18n.tr(m::reset_lede)}</p>
            <form class="stack" novalidate=true on:submit=attempt>
                {failed}
                <Field
                    id=PASSWORD
                    label=i18n.tr(m::reset_password)
                    help=i18n.tr(m::reset_password_help)
                    kind=InputKind::Password
                    autocomplete="new-password"
                    error
                    value=password
                    on_input=move |text| password.set(text)
                />
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit busy>
                        {i18n.tr(m::reset_verb)}
                    </Button>
                </div>
            </form>
        }
        .into_any()
    };
    let done = move || {
        view! {
            <Banner tone=BannerTone::Good>{i18n.tr(m::reset_done)}</Banner>
            <p>
                <LinkButton look=Look::Primary href="/sign-in">
                    {i18n.tr(m::sign_in_title)}
                </LinkButton>
            </p>
        }
        .into_any()
    };
    view! {
        <main class="page page--center page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::reset_title)}</h1>
            </header>
            {move || if is_done.get() { done() } else { form() }}
        </main>
    }
}
