//! Asking somebody to join the firm.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::staff::NewStaffInvitation;
use liaison_contract::{FieldError, ProblemCode};
use liaison_domain::actor::StaffRole;
use liaison_messages::messages as m;

use super::Lists;
use crate::api::staff::invite_staff;
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{I18n, names, problem, use_i18n};
use crate::ui::{
    Banner, BannerTone, Button, ButtonKind, Field, InputKind, Look, Section, Select, SelectOption,
    needs_network, use_toasts,
};

#[component]
pub fn Invite(lists: Lists) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let (name, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let role = RwSignal::new(role_value(StaffRole::SalesAgent));
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // One key a text: sending the same once more is the same attempt.
    let key = StoredValue::new(idempotency_key());
    let typed = move |field: RwSignal<String>, text: String| {
        field.set(text);
        key.set_value(idempotency_key());
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let new = NewStaffInvitation {
            name: name.get_untracked(),
            email: email.get_untracked(),
            role: role_named(&role.get_untracked()).unwrap_or(StaffRole::SalesAgent),
            language: untrack(|| i18n.language()),
        };
        busy.set(true);
        spawn_local(async move {
            let answer = invite_staff(&new, &key.try_get_value().unwrap_or_default()).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    name.try_set(String::new());
                    email.try_set(String::new());
                    failed.try_set(None);
                    key.try_set_value(idempotency_key());
                    lists.read_again();
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| {
                            i18n.say(|words| m::staff_invite_done(words, &new.email))
                        }));
                    }
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
                let error = fields(failed).iter().find(|error| error.pointer == pointer)?;
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
    view! {
        <Section title=i18n.tr(m::staff_invite)>
            <form class="stack" novalidate=true on:submit=send>
                {failure}
                <Field
                    id="staff-name"
                    label=i18n.tr(m::staff_name)
                    autocomplete="off"
                    error=wrong("/name")
                    value=name
                    on_input=move |text| typed(name, text)
                />
                <Field
                    id="staff-email"
                    label=i18n.tr(m::staff_email)
                    help=i18n.tr(m::staff_email_help)
                    kind=InputKind::Email
                    autocomplete="off"
                    error=wrong("/email")
                    value=email
                    on_input=move |text| typed(email, text)
                />
                <Select
                    id="staff-new-role"
                    label=i18n.tr(m::staff_role)
                    options=Signal::derive(move || role_options(i18n))
                    value=role
                    on_change=move |text| typed(role, text)
                />
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit refused=needs_network() busy>
                        {i18n.tr(m::staff_invite_send)}
                    </Button>
                </div>
            </form>
        </Section>
    }
}

fn fields(failed: &Option<ApiError>) -> &[FieldError] {
    failed
        .as_ref()
        .and_then(ApiError::problem)
        .map(|problem| problem.errors.as_slice())
        .unwrap_or_default()
}

pub fn role_options(i18n: I18n) -> Vec<SelectOption> {
    i18n.say(|words| {
        StaffRole::ALL
            .into_iter()
            .map(|role| SelectOption {
                value: role_value(role),
                label: names::staff_role(words, role),
            })
            .collect()
    })
}

/// The value of an option: the role as the wire has it.
pub fn role_value(role: StaffRole) -> String {
    liaison_json::write(&role)
}

pub fn role_named(value: &str) -> Option<StaffRole> {
    liaison_json::read(value)
}
