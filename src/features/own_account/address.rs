//! Another address: typed, then verified with the code of a mail to it.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_contract::account::{Account, AddressChange, AddressVerification, NewAddressChange};
use liaison_messages::messages as m;

use super::form::{Attempts, Failed};
use super::show;
use crate::api::{self, Query};
use crate::app::use_session;
use crate::i18n::I18n;
use crate::ui::{Button, ButtonKind, Field, InputKind, Look, Section, needs_network, rich, use_toasts};

#[derive(Clone, Copy)]
struct Form {
    attempts: Attempts,
    email: RwSignal<String>,
    code: RwSignal<String>,
    /// Once a code is on its way.
    begun: RwSignal<Option<AddressChange>>,
}

pub(super) fn section(i18n: I18n, account: Query<Account>) -> AnyView {
    let form = Form {
        attempts: Attempts::new(),
        email: RwSignal::new(String::new()),
        code: RwSignal::new(String::new()),
        begun: RwSignal::new(None),
    };
    let has_begun = Memo::new(move |_| form.begun.with(Option::is_some));
    let now = move || {
        let email = account.value()?.email;
        Some(rich(
            i18n.say(|words| m::account_address_now(words, &email)),
            None,
        ))
    };
    let inside = move || match has_begun.get() {
        true => code(i18n, form, account),
        false => address(i18n, form),
    };
    view! {
        <Section title=i18n.tr(m::account_address)>
            <p>{now}</p>
            {inside}
        </Section>
    }
    .into_any()
}

fn address(i18n: I18n, form: Form) -> AnyView {
    let attempts = form.attempts;
    let ask = move |event: SubmitEvent| {
        event.prevent_default();
        if !attempts.begin() {
            return;
        }
        let body = NewAddressChange {
            email: form.email.get_untracked(),
            language: untrack(|| i18n.language()),
        };
        spawn_local(async move {
            let answer = api::account::change_address(&body).await;
            attempts.busy.try_set(false);
            match answer {
                Ok(begun) => {
                    form.code.try_set(String::new());
                    form.begun.try_set(Some(begun));
                }
                Err(error) => {
                    attempts.failed.try_set(Some(error));
                }
            }
        });
    };
    view! {
        <form class="stack" novalidate=true on:submit=ask>
            <Failed attempts />
            <Field
                id="account-address"
                label=i18n.tr(m::account_address_new)
                kind=InputKind::Email
                help=i18n.tr(m::account_address_help)
                autocomplete="email"
                error=attempts.error("/email")
                value=form.email
                on_input=move |text| form.email.set(text)
            />
            <div class="btn-row">
                <Button kind=ButtonKind::Submit refused=needs_network() busy=attempts.busy>
                    {i18n.tr(m::sign_up_verb)}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn code(i18n: I18n, form: Form, account: Query<Account>) -> AnyView {
    const CODE: &str = "account-code";
    let attempts = form.attempts;
    let toasts = use_toasts();
    let session = use_session();
    let verify = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(begun) = form.begun.get_untracked() else {
            return;
        };
        if !attempts.begin() {
            return;
        }
        let body = AddressVerification {
            code: form.code.get_untracked(),
            language: untrack(|| i18n.language()),
        };
        spawn_local(async move {
            let answer = api::account::verify_address(begun.id, &body).await;
            attempts.busy.try_set(false);
            match answer {
                Ok(changed) => {
                    let done = i18n.say(|words| m::account_address_done(words, &changed.email));
                    show(account, session, changed);
                    form.email.try_set(String::new());
                    form.begun.try_set(None);
                    if let Some(toasts) = toasts {
                        toasts.show(done);
                    }
                }
                Err(error) => {
                    attempts.failed.try_set(Some(error));
                }
            }
        });
    };
    let back = move |()| {
        attempts.failed.set(None);
        form.begun.set(None);
    };
    let lede = move || i18n.say(|words| m::sign_up_code_lede(words, &form.email.get()));
    view! {
        <form class="stack" novalidate=true on:submit=verify>
            <p role="status">{lede}</p>
            <Failed
                attempts
                own=|error| {
                    let is_over = error
                        .problem()
                        .is_some_and(|problem| problem.code == ProblemCode::LinkExpired);
                    is_over.then_some(m::sign_up_code_over as _)
                }
            />
            <Field
                id=CODE
                label=i18n.tr(m::sign_up_code)
                help=i18n.tr(m::sign_up_code_help)
                autocomplete="one-time-code"
                error=attempts.error("/code")
                value=form.code
                on_input=move |text| form.code.set(text)
            />
            <div class="btn-row">
                <Button look=Look::Primary kind=ButtonKind::Submit refused=needs_network() busy=attempts.busy>
                    {i18n.tr(m::account_address_verify)}
                </Button>
                <Button on_press=back>{i18n.tr(m::sign_up_back)}</Button>
            </div>
        </form>
    }
    .into_any()
}
