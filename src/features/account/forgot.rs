//! Asking for a link to a new password. What the page says afterwards does not tell who has an account.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::ProblemCode;
use liaison_contract::password::AskForReset;
use liaison_messages::messages as m;

use crate::api::{self, ApiError};
use crate::app::use_page;
use crate::i18n::{problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, ButtonKind, Field, InputKind, Look};

const EMAIL: &str = "forgot-email";

pub struct ForgotPage;

#[lazy_route]
impl LazyRoute for ForgotPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Forgot /> }.into_any()
    }
}

/// What the last attempt said.
#[derive(Clone, PartialEq)]
enum Outcome {
    Missing,
    Failed(ApiError),
    /// With the address as it was typed.
    Sent(String),
}

#[component]
fn Forgot() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::forgot_title));
    let email = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(None::<Outcome>);
    let attempt = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let ask = AskForReset {
            email: email.get_untracked().trim().to_owned(),
            language: untrack(|| i18n.language()),
        };
        if ask.email.is_empty() {
            outcome.set(Some(Outcome::Missing));
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = api::session::ask_for_reset(&ask).await;
            busy.try_set(false);
            outcome.try_set(Some(match answer {
                Ok(()) => Outcome::Sent(ask.email),
                Err(error) => Outcome::Failed(error),
            }));
        });
    };
    let error = Signal::derive(move || {
        let outcome = outcome.get()?;
        i18n.say(|words| match &outcome {
            Outcome::Missing => Some(m::sign_in_email_missing(words)),
            Outcome::Failed(ApiError::Problem(problem)) if problem.code == ProblemCode::InvalidFields => {
                problem.errors.first().map(|error| problem::field(words, error))
            }
            _ => None,
        })
    });
    let said = move || {
        let (tone, words) = match outcome.get()? {
            Outcome::Sent(email) => (BannerTone::Good, i18n.say(|words| m::forgot_sent(words, &email))),
            Outcome::Failed(failed) if error.with(Option::is_none) => (
                BannerTone::Stop,
                i18n.say(|words| problem::failure(words, &failed)),
            ),
            _ => return None,
        };
        Some(view! { <Banner tone>{words}</Banner> })
    };
    view! {
        <main class="page page--center page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::forgot_title)}</h1>
                <p class="lede">{i18n.tr(m::forgot_lede)}</p>
            </header>
            <form class="stack" novalidate=true on:submit=attempt>
                {said}
                <Field
                    id=EMAIL
                    label=i18n.tr(m::sign_in_email)
                    kind=InputKind::Email
                    autocomplete="username"
                    error
                    value=email
                    on_input=move |text| email.set(text)
                />
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit busy>
                        {i18n.tr(m::forgot_verb)}
                    </Button>
                </div>
            </form>
            <p>
                <a href="/sign-in">{i18n.tr(m::sign_in_title)}</a>
            </p>
        </main>
    }
}
