//! E-mail and password, on the sign-in page and wherever a page asks in place. What was typed stays, whatever the answer is.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::session::SignIn;
use liaison_contract::{Problem, ProblemCode};
use liaison_messages::messages as m;

use super::session::use_session;
use crate::api::{self, ApiError};
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, ButtonKind, ErrorSummary, Field, InputKind, Look, SummaryLine};

const EMAIL: &str = "sign-in-email";
const PASSWORD: &str = "sign-in-password";

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

/// `on_signed_in` runs when the session is there.
#[component]
pub fn SignInForm(#[prop(into)] on_signed_in: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(Outcome::None);
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
                    on_signed_in.try_run(());
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
    }
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
