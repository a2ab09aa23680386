//! E-mail and password. What was typed stays, whatever the answer is.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::{LazyRoute, NavigateOptions, lazy_route};
use liaison_contract::session::SignIn;
use liaison_contract::{Problem, ProblemCode};
use liaison_messages::messages as m;

use crate::api::{self, ApiError};
use crate::app::{use_page, use_session};
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, ButtonKind, ErrorSummary, Field, InputKind, Look, SummaryLine};

const EMAIL: &str = "sign-in-email";
const PASSWORD: &str = "sign-in-password";

pub struct SignInPage;

#[lazy_route]
impl LazyRoute for SignInPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <SignInForm /> }.into_any()
    }
}

/// What the last attempt said.
#[derive(Clone, PartialEq, Default)]
enum Outcome {
    #[default]
    None,
    /// Of one field or the other; `None` where that field is fine.
    Fields {
        email: Option<Wrong>,
        password: Option<Wrong>,
    },
    /// The request as a whole.
    Failed(ApiError),
}

#[derive(Clone, PartialEq)]
enum Wrong {
    Missing,
    /// The two do not belong together, or too often tried: words of the problem.
    Problem(Box<Problem>),
    Field(liaison_contract::FieldError),
}

#[component]
fn SignInForm() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::sign_in_title));
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(Outcome::None);
    let go_on = use_go_on();
    if use_session().get_untracked().is_some() {
        go_on.run(());
    }
    let session = use_session();
    let attempt = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let body = SignIn {
            email: email.get_untracked(),
            password: password.get_untracked(),
        };
        if let Some(missing) = missing(&body) {
            outcome.set(missing);
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = api::session::sign_in(&body).await;
            busy.try_set(false);
            match answer {
                Ok(Some(who)) => {
                    session.signed_in(who);
                    go_on.try_run(());
                }
                Ok(None) => {
                    outcome.try_set(Outcome::Failed(ApiError::Unexpected(200)));
                }
                Err(error) => {
                    outcome.try_set(refused(error));
                }
            }
        });
    };
    let lines = Signal::derive(move || {
        outcome.with(|outcome| match outcome {
            Outcome::Fields { email, password } => [(EMAIL, email), (PASSWORD, password)]
                .into_iter()
                .filter_map(|(field, wrong)| {
                    Some(SummaryLine {
                        field: field.to_owned(),
                        words: words_of(i18n, field, wrong.as_ref()?),
                    })
                })
                .collect(),
            _ => Vec::new(),
        })
    });
    let error = move |field: &'static str| {
        Signal::derive(move || {
            lines.with(|lines| {
                lines
                    .iter()
                    .find(|line| line.field == field)
                    .map(|line| line.words.clone())
            })
        })
    };
    let failure = move || {
        outcome.with(|outcome| match outcome {
            Outcome::Failed(error) => Some(i18n.say(|words| problem::failure(words, error))),
            _ => None,
        })
    };
    view! {
        <main class="page page--center page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::sign_in_title)}</h1>
                <p class="lede">{i18n.tr(m::sign_in_lede)}</p>
            </header>
            <form class="stack" novalidate=true on:submit=attempt>
                {move || {
                    failure().map(|words| view! { <Banner tone=BannerTone::Stop>{words}</Banner> })
                }}
                <ErrorSummary title=i18n.tr(m::sign_in_failed) lines />
                <Field
                    id=EMAIL
                    label=i18n.tr(m::sign_in_email)
                    kind=InputKind::Email
                    autocomplete="username"
                    error=error(EMAIL)
                    value=email
                    on_input=move |text| email.set(text)
                />
                <Field
                    id=PASSWORD
                    label=i18n.tr(m::sign_in_password)
                    kind=InputKind::Password
                    autocomplete="current-password"
                    error=error(PASSWORD)
                    value=password
                    on_input=move |text| password.set(text)
                />
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit busy>
                        {i18n.tr(m::sign_in_verb)}
                    </Button>
                </div>
            </form>
        </main>
    }
}

/// Where the person wanted to go, or their first page. Only ever a path of this place.
fn use_go_on() -> Callback<()> {
    let navigate = use_navigate();
    let query = use_query_map();
    Callback::new(move |()| {
        let next = query
            .with_untracked(|query| query.get("next"))
            .filter(|next| next.starts_with('/') && !next.starts_with("//") && !next.contains('\\'));
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(next.as_deref().unwrap_or("/"), options);
    })
}

fn missing(body: &SignIn) -> Option<Outcome> {
    let is_missing = |text: &str| text.trim().is_empty().then_some(Wrong::Missing);
    let (email, password) = (is_missing(&body.email), is_missing(&body.password));
    (email.is_some() || password.is_some()).then_some(Outcome::Fields { email, password })
}

fn refused(error: ApiError) -> Outcome {
    let ApiError::Problem(problem) = error else {
        return Outcome::Failed(error);
    };
    match problem.code {
        ProblemCode::WrongCredentials | ProblemCode::TooManyAttempts => Outcome::Fields {
            email: None,
            password: Some(Wrong::Problem(problem)),
        },
        ProblemCode::InvalidFields => {
            let of = |pointer: &str| {
                problem
                    .errors
                    .iter()
                    .find(|error| error.pointer == pointer)
                    .cloned()
                    .map(Wrong::Field)
            };
            Outcome::Fields {
                email: of("/email"),
                password: of("/password"),
            }
        }
        _ => Outcome::Failed(ApiError::Problem(problem)),
    }
}

fn words_of(i18n: I18n, field: &str, wrong: &Wrong) -> String {
    i18n.say(|words| match wrong {
        Wrong::Missing if field == EMAIL => m::sign_in_email_missing(words),
        Wrong::Missing => m::sign_in_password_missing(words),
        Wrong::Problem(problem) => problem::sentence(words, problem),
        Wrong::Field(error) => problem::field(words, error),
    })
}
