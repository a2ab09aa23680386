//! Who somebody is, and whether the account is for a customer or begins a partner company.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::sign_up::{NewPartnerSignUp, NewSignUp, SignUp};
use liaison_domain::sign_up::Begins;
use liaison_messages::{Words, messages as m};

use super::{FIELDS, Form};
use crate::api::{self, ApiError};
use crate::i18n::I18n;
use crate::ui::{Button, ButtonKind, Choice, Choices, Field, InputKind, Look, Select, SelectOption, Text};

pub(super) fn view(i18n: I18n, form: Form, countries: Signal<Vec<SelectOption>>) -> AnyView {
    let attempt = move |event: SubmitEvent| {
        event.prevent_default();
        if form.busy.get_untracked() {
            return;
        }
        form.clear();
        form.busy.set(true);
        spawn_local(async move {
            let answer = ask(i18n, form).await;
            form.busy.try_set(false);
            match answer {
                Ok(begun) => {
                    form.code.try_set(String::new());
                    form.begun.try_set(Some(begun));
                }
                Err(error) => form.refused(i18n, error),
            }
        });
    };
    let [name, email, organisation, _, country, password, _] = FIELDS.map(|(_, id)| id);
    let said = move |customer: fn(&Words) -> String, partner: fn(&Words) -> String| {
        move || {
            i18n.say(match form.begins.get() {
                Begins::Customer => customer,
                Begins::Partner => partner,
            })
        }
    };
    view! {
        <form class="stack" novalidate=true on:submit=attempt>
            {as_what(i18n, form)}
            {plain(form, name, i18n.tr(m::sign_up_name).into(), "name", form.name)}
            <Field
                id=email
                label=i18n.tr(m::sign_in_email)
                kind=InputKind::Email
                help=Signal::derive(said(m::sign_up_email_help, m::sign_up_partner_email_help))
                autocomplete="username"
                error=form.error(email)
                value=form.email
                on_input=move |text| form.email.set(text)
            />
            {plain(
                form,
                organisation,
                Signal::derive(said(m::sign_up_organisation, m::sign_up_company)).into(),
                "organization",
                form.organisation,
            )}
            <Select
                id=country
                label=i18n.tr(m::sign_up_country)
                error=form.error(country)
                options=countries
                value=form.country
                on_change=move |country| form.country.set(country)
            />
            <Field
                id=password
                label=i18n.tr(m::sign_in_password)
                kind=InputKind::Password
                help=i18n.tr(m::reset_password_help)
                autocomplete="new-password"
                error=form.error(password)
                value=form.password
                on_input=move |text| form.password.set(text)
            />
            <div class="btn-row">
                <Button look=Look::Primary kind=ButtonKind::Submit busy=form.busy>
                    {i18n.tr(m::sign_up_verb)}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn as_what(i18n: I18n, form: Form) -> AnyView {
    let card =
        move |begins: Begins, value: &'static str, name: fn(&Words) -> String, text: fn(&Words) -> String| {
            view! {
                <Choice
                    group="sign-up-as"
                    value
                    name=i18n.tr(name)
                    chosen=Signal::derive(move || form.begins.get() == begins)
                    on_choose=move |()| form.begins.set(begins)
                >
                    {i18n.tr(text)}
                </Choice>
            }
            .into_any()
        };
    view! {
        <Choices id="sign-up-as" legend=i18n.tr(m::sign_up_as)>
            {card(Begins::Customer, "customer", m::sign_up_customer, m::sign_up_customer_text)}
            {card(Begins::Partner, "partner", m::sign_up_partner, m::sign_up_partner_text)}
        </Choices>
    }
    .into_any()
}

async fn ask(i18n: I18n, form: Form) -> Result<SignUp, ApiError> {
    let (name, email) = (form.name.get_untracked(), form.email.get_untracked());
    let (country, password) = (form.country.get_untracked(), form.password.get_untracked());
    let language = untrack(|| i18n.language());
    let called = form.organisation.get_untracked();
    match form.begins.get_untracked() {
        Begins::Customer => {
            let new = NewSignUp {
                name,
                email,
                organisation: called,
                country,
                password,
                language,
            };
            api::session::sign_up(&new).await
        }
        Begins::Partner => {
            let new = NewPartnerSignUp {
                name,
                email,
                company: called,
                country,
                password,
                language,
            };
            api::session::sign_up_partner(&new).await
        }
    }
}

fn plain(
    form: Form,
    id: &'static str,
    label: Text,
    autocomplete: &'static str,
    value: RwSignal<String>,
) -> AnyView {
    view! {
        <Field
            id=id
            label
            autocomplete
            error=form.error(id)
            value
            on_input=move |text| value.set(text)
        />
    }
    .into_any()
}
