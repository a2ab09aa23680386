//! An account for somebody who was invited and has none, or who registers a partner company: who they are, then the code
//! of the mail, then on.

mod who;

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::ProblemCode;
use liaison_contract::sign_up::SignUp;
use liaison_domain::sign_up::Begins;
use liaison_messages::messages as m;

use super::sign_in::use_go_on;
use crate::api::{self, ApiError};
use crate::app::{use_countries, use_page, use_redirect, use_session};
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, ButtonKind, ErrorSummary, Field, Look, SummaryLine};

pub struct SignUpPage;

#[lazy_route]
impl LazyRoute for SignUpPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <SignUpHere /> }.into_any()
    }
}

/// What is typed. It stays, whatever the answer is.
#[derive(Clone, Copy)]
struct Form {
    begins: RwSignal<Begins>,
    name: RwSignal<String>,
    email: RwSignal<String>,
    organisation: RwSignal<String>,
    country: RwSignal<String>,
    password: RwSignal<String>,
    code: RwSignal<String>,
    busy: RwSignal<bool>,
    /// Of the fields, in their order, as words.
    wrong: RwSignal<Vec<SummaryLine>>,
    /// Of the request as a whole.
    failed: RwSignal<Option<ApiError>>,
    /// Once a code is on its way.
    begun: RwSignal<Option<SignUp>>,
}

/// The fields: the pointer of the request, and how the page calls the control.
const FIELDS: [(&str, &str); 7] = [
    ("/name", "sign-up-name"),
    ("/email", "sign-up-email"),
    ("/organisation", ORGANISATION),
    ("/company", ORGANISATION),
    ("/country", "sign-up-country"),
    ("/password", "sign-up-password"),
    ("/code", CODE),
];
const ORGANISATION: &str = "sign-up-organisation";
const GUIDE: &str = "/company/enrolments/getting-started";
const CODE: &str = "sign-up-code";

impl Form {
    fn error(self, id: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.wrong.with(|lines| {
                lines
                    .iter()
                    .find(|line| line.field == id)
                    .map(|line| line.words.clone())
            })
        })
    }

    /// What the server said, beside the fields it is about or above them all.
    fn refused(self, i18n: I18n, error: ApiError) {
        let lines: Vec<SummaryLine> = error
            .problem()
            .map(|problem| problem.errors.iter())
            .into_iter()
            .flatten()
            .filter_map(|error| {
                let (_, id) = FIELDS.iter().find(|(pointer, _)| *pointer == error.pointer)?;
                Some(SummaryLine {
                    field: (*id).to_owned(),
                    words: untrack(|| i18n.say(|words| problem::field(words, error))),
                })
            })
            .collect();
        if lines.is_empty() {
            self.failed.try_set(Some(error));
        }
        self.wrong.try_set(lines);
    }

    fn clear(self) {
        self.wrong.set(Vec::new());
        self.failed.set(None);
    }
}

#[component]
fn SignUpHere() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::sign_up_title));
    let go_on = use_go_on();
    if use_session().get_untracked().is_some() {
        go_on.run(());
    }
    let (country, as_what) = use_query_map().with_untracked(|query| (query.get("country"), query.get("as")));
    let begins = match as_what.as_deref() {
        Some("partner") => Begins::Partner,
        _ => Begins::Customer,
    };
    let text = || RwSignal::new(String::new());
    let form = Form {
        begins: RwSignal::new(begins),
        name: text(),
        email: text(),
        organisation: text(),
        country: RwSignal::new(country.unwrap_or_default()),
        password: text(),
        code: text(),
        busy: RwSignal::new(false),
        wrong: RwSignal::new(Vec::new()),
        failed: RwSignal::new(None),
        begun: RwSignal::new(None),
    };
    let has_begun = Memo::new(move |_| form.begun.with(Option::is_some));
    let countries = use_countries(i18n, m::sign_up_country_choose);
    let lede = move || {
        i18n.say(|words| match has_begun.get() {
            true => m::sign_up_code_lede(words, &form.email.get()),
            false => match form.begins.get() {
                Begins::Customer => m::sign_up_lede(words),
                Begins::Partner => m::sign_up_partner_lede(words),
            },
        })
    };
    let failure = move || {
        form.failed.get().map(|error| {
            let is_over = error
                .problem()
                .is_some_and(|problem| problem.code == ProblemCode::LinkExpired);
            let words = i18n.say(|words| match is_over {
                true => m::sign_up_code_over(words),
                false => problem::failure(words, &error),
            });
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let inside = move || match has_begun.get() {
        true => code(i18n, form, go_on),
        false => who::view(i18n, form, countries),
    };
    view! {
        <main class="page page--center page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::sign_up_title)}</h1>
                <p class="lede" role="status">
                    {lede}
                </p>
            </header>
            {failure}
            <ErrorSummary title=i18n.tr(m::problem_invalid_fields) lines=form.wrong />
            {inside}
        </main>
    }
}

fn code(i18n: I18n, form: Form, go_on: Callback<()>) -> AnyView {
    let (session, redirect) = (use_session(), use_redirect());
    let attempt = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(begun) = form.begun.get_untracked().filter(|_| !form.busy.get_untracked()) else {
            return;
        };
        form.clear();
        form.busy.set(true);
        let (code, redirect) = (form.code.get_untracked(), redirect.clone());
        spawn_local(async move {
            let answer = api::session::verify_sign_up(begun.id, code).await;
            form.busy.try_set(false);
            match answer {
                Ok(Some(who)) => {
                    session.signed_in(who);
                    match form.begins.try_get_untracked() {
                        // A new company begins with what there is to do.
                        Some(Begins::Partner) => redirect(GUIDE.to_owned()),
                        _ => {
                            go_on.try_run(());
                        }
                    }
                }
                Ok(None) => {
                    form.failed.try_set(Some(ApiError::Unexpected(200)));
                }
                Err(error) => form.refused(i18n, error),
            }
        });
    };
    let back = move |()| {
        form.clear();
        form.begun.set(None);
    };
    view! {
        <form class="stack" novalidate=true on:submit=attempt>
            <Field
                id=CODE
                label=i18n.tr(m::sign_up_code)
                help=i18n.tr(m::sign_up_code_help)
                autocomplete="one-time-code"
                error=form.error(CODE)
                value=form.code
                on_input=move |text| form.code.set(text)
            />
            <div class="btn-row">
                <Button look=Look::Primary kind=ButtonKind::Submit busy=form.busy>
                    {i18n.tr(m::sign_up_verify)}
                </Button>
                <Button on_press=back>{i18n.tr(m::sign_up_back)}</Button>
            </div>
        </form>
    }
    .into_any()
}
