//! Another password, for somebody who knows the old one.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_contract::account::ChangePassword;
use liaison_messages::messages as m;

use super::form::{Attempts, Failed};
use crate::api;
use crate::i18n::I18n;
use crate::ui::{Button, ButtonKind, Field, InputKind, Section, needs_network, use_toasts};

pub(super) fn section(i18n: I18n) -> AnyView {
    let attempts = Attempts::new();
    let (old, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let toasts = use_toasts();
    let change = move |event: SubmitEvent| {
        event.prevent_default();
        if !attempts.begin() {
            return;
        }
        let body = ChangePassword {
            old: old.get_untracked(),
            password: new.get_untracked(),
            language: untrack(|| i18n.language()),
        };
        spawn_local(async move {
            let answer = api::account::change_password(&body).await;
            attempts.busy.try_set(false);
            match answer {
                Ok(()) => {
                    old.try_set(String::new());
                    new.try_set(String::new());
                    if let Some(toasts) = toasts {
                        toasts.show(i18n.say(m::account_password_done));
                    }
                }
                Err(error) => {
                    attempts.failed.try_set(Some(error));
                }
            }
        });
    };
    let is_wrong = Signal::derive(move || {
        let failed = attempts.failed.get()?;
        let is_wrong = failed
            .problem()
            .is_some_and(|problem| problem.code == ProblemCode::WrongCredentials);
        is_wrong.then(|| i18n.say(m::account_password_wrong))
    });
    view! {
        <Section title=i18n.tr(m::account_password)>
            <form class="stack" novalidate=true on:submit=change>
                <Failed
                    attempts
                    own=|error| {
                        let is_wrong = error
                            .problem()
                            .is_some_and(|problem| problem.code == ProblemCode::WrongCredentials);
                        is_wrong.then_some(m::problem_invalid_fields as _)
                    }
                />
                <Field
                    id="account-old-password"
                    label=i18n.tr(m::account_password_old)
                    kind=InputKind::Password
                    autocomplete="current-password"
                    error=is_wrong
                    value=old
                    on_input=move |text| old.set(text)
                />
                <Field
                    id="account-new-password"
                    label=i18n.tr(m::account_password_new)
                    kind=InputKind::Password
                    help=i18n.tr(m::reset_password_help)
                    autocomplete="new-password"
                    error=attempts.error("/password")
                    value=new
                    on_input=move |text| new.set(text)
                />
                <div class="btn-row">
                    <Button kind=ButtonKind::Submit refused=needs_network() busy=attempts.busy>
                        {i18n.tr(m::account_password_set)}
                    </Button>
                </div>
            </form>
        </Section>
    }
    .into_any()
}
