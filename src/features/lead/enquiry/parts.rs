//! The parts of the form.

use leptos::prelude::*;
use liaison_domain::lead::Urgency;
use liaison_domain::lead::enquiry::{RequestKind, ShareConsent};
use liaison_domain::money::Currency;
use liaison_domain::taxonomy::{CustomerSize, Service};
use liaison_messages::{Words, messages as m};

use super::form::{
    BUDGET, COMPANY, CONSENT, COUNTRY, EMAIL, Form, NAME, NEEDS, PHONE, SERVICES, SIZE, To, WANTED,
};
use crate::app::use_countries;
use crate::i18n::taxonomy;
use crate::ui::live::live;
use crate::ui::{
    Button, Choice, Choices, Field, InputKind, Look, Section, Select, SelectOption, TextArea, Tick,
};

/// For a partner, which can send it for somebody else.
pub(super) fn kinds(form: Form) -> AnyView {
    let i18n = form.i18n;
    let cards = [
        (
            RequestKind::Referral,
            "referral",
            m::enquiry_kind_referral as fn(&Words) -> String,
        ),
        (RequestKind::Proposal, "proposal", m::enquiry_kind_proposal),
        (RequestKind::Enquiry, "enquiry", m::enquiry_kind_enquiry),
    ]
    .map(|(kind, value, name)| {
        let text = match kind {
            RequestKind::Enquiry => m::enquiry_kind_enquiry_text,
            RequestKind::Referral => m::enquiry_kind_referral_text,
            RequestKind::Proposal => m::enquiry_kind_proposal_text,
        };
        view! {
            <Choice
                group="enquiry-kind"
                value
                name=i18n.tr(name)
                chosen=Signal::derive(move || form.kind.get() == kind)
                on_choose=move |()| form.kind.set(kind)
            >
                {i18n.tr(text)}
            </Choice>
        }
        .into_any()
    });
    view! {
        <Choices id="enquiry-kind" legend=i18n.tr(m::enquiry_kind)>
            {cards.into_iter().collect_view()}
        </Choices>
    }
    .into_any()
}

/// Whom it goes to, each with a way out while there is another.
pub(super) fn to(form: Form, id: &'static str) -> AnyView {
    let i18n = form.i18n;
    let list = move || {
        let all = form.to.get();
        let several = all.len() > 1;
        let lines = all.into_iter().map(|To { listing, name }| {
            let leave_out = several.then(|| {
                let press = move |()| form.to.update(|to| to.retain(|one| one.listing != listing));
                view! {
                    <Button look=Look::SmallQuiet on_press=press>
                        {i18n.tr(m::enquiry_leave_out)}
                    </Button>
                }
            });
            view! {
                <li>
                    <b dir="auto">{name}</b>
                    " "
                    {leave_out}
                </li>
            }
        });
        Some(view! { <ul class="stack stack--tight">{lines.collect_view()}</ul> }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::enquiry_to)>
            <div id=id tabindex="-1">
                {live(list)}
            </div>
        </Section>
    }
    .into_any()
}

pub(super) fn needs(form: Form) -> AnyView {
    let i18n = form.i18n;
    let services = Service::ALL.iter().map(move |service| {
        let service = *service;
        let tick = move |on: bool| {
            form.services.update(|chosen| {
                chosen.retain(|one| *one != service);
                if on {
                    chosen.push(service);
                }
            });
        };
        view! {
            <Tick
                checked=Signal::derive(move || form.services.with(|chosen| chosen.contains(&service)))
                on_change=tick
            >
                {move || i18n.say(|words| taxonomy::service(words, service))}
            </Tick>
        }
    });
    let sizes = Signal::derive(move || {
        i18n.say(|words| {
            let none = SelectOption {
                value: String::new(),
                label: m::enquiry_not_said(words),
            };
            let each = CustomerSize::ALL.iter().map(|size| SelectOption {
                value: size.word().to_owned(),
                label: taxonomy::size(words, *size),
            });
            std::iter::once(none).chain(each).collect()
        })
    });
    let size = Signal::derive(move || {
        form.size
            .get()
            .map(|size| size.word().to_owned())
            .unwrap_or_default()
    });
    view! {
        <Section title=i18n.tr(m::enquiry_needs_title)>
            <div class="stack">
                <TextArea
                    id=NEEDS
                    label=i18n.tr(m::enquiry_needs)
                    help=i18n.tr(m::enquiry_needs_help)
                    rows=6
                    error=form.error(NEEDS)
                    value=form.needs
                    on_input=move |text| form.needs.set(text)
                />
                <fieldset class="choices" id=SERVICES>
                    <legend class="strong">{i18n.tr(m::enquiry_services)}</legend>
                    {services.collect_view()}
                </fieldset>
                <Select
                    id=SIZE
                    label=i18n.tr(m::enquiry_size)
                    error=form.error(SIZE)
                    options=sizes
                    value=size
                    on_change=move |word: String| form.size.set(CustomerSize::from_word(&word))
                />
                <Select
                    id=COUNTRY
                    label=i18n.tr(m::enquiry_country)
                    error=form.error(COUNTRY)
                    options=use_countries(i18n, m::enquiry_country_choose)
                    value=form.country
                    on_change=move |country| form.country.set(country)
                />
                <Field
                    id=WANTED
                    label=i18n.tr(m::enquiry_wanted_by)
                    kind=InputKind::Date
                    error=form.error(WANTED)
                    value=form.wanted
                    on_input=move |text| form.wanted.set(text)
                />
                {budget(form)}
                <Tick
                    checked=Signal::derive(move || form.urgency.get() == Urgency::Quick)
                    on_change=move |on: bool| {
                        form.urgency.set(if on { Urgency::Quick } else { Urgency::Ordinary });
                    }
                >
                    {i18n.tr(m::enquiry_quick)}
                </Tick>
            </div>
        </Section>
    }
    .into_any()
}

fn budget(form: Form) -> AnyView {
    let i18n = form.i18n;
    let currencies = Signal::derive(|| {
        let option = |currency: Currency| SelectOption {
            value: currency.code().to_owned(),
            label: currency.code().to_owned(),
        };
        Currency::ALL.map(option).to_vec()
    });
    let choose = move |code: String| {
        if let Some(chosen) = Currency::ALL.into_iter().find(|one| one.code() == code) {
            form.currency.set(chosen);
        }
    };
    view! {
        <Field
            id=BUDGET
            label=i18n.tr(m::enquiry_budget)
            help=i18n.tr(m::enquiry_budget_help)
            error=form.error(BUDGET)
            value=form.budget
            on_input=move |text| form.budget.set(text)
        />
        <Select
            id="enquiry-currency"
            label=i18n.tr(m::enquiry_currency)
            options=currencies
            value=Signal::derive(move || form.currency.get().code().to_owned())
            on_change=choose
        />
    }
    .into_any()
}

pub(super) fn contact(form: Form) -> AnyView {
    let i18n = form.i18n;
    let of_customer = move || form.kind.get() == RequestKind::Referral;
    let title = move || {
        i18n.say(match of_customer() {
            true => m::enquiry_contact_customer,
            false => m::enquiry_contact,
        })
    };
    let email_help = move || {
        i18n.say(match of_customer() {
            true => m::enquiry_email_customer,
            false => m::enquiry_email_help,
        })
    };
    view! {
        <Section title>
            <div class="stack">
                <Field
                    id=NAME
                    label=i18n.tr(m::enquiry_name)
                    autocomplete="name"
                    error=form.error(NAME)
                    value=form.name
                    on_input=move |text| form.name.set(text)
                />
                <Field
                    id=COMPANY
                    label=i18n.tr(m::enquiry_company)
                    autocomplete="organization"
                    error=form.error(COMPANY)
                    value=form.company
                    on_input=move |text| form.company.set(text)
                />
                <Field
                    id=EMAIL
                    label=i18n.tr(m::enquiry_email)
                    kind=InputKind::Email
                    help=Signal::derive(email_help)
                    autocomplete="email"
                    error=form.error(EMAIL)
                    value=form.email
                    on_input=move |text| form.email.set(text)
                />
                <Field
                    id=PHONE
                    label=i18n.tr(m::enquiry_phone)
                    help=i18n.tr(m::enquiry_phone_help)
                    autocomplete="tel"
                    error=form.error(PHONE)
                    value=form.phone
                    on_input=move |text| form.phone.set(text)
                />
            </div>
        </Section>
    }
    .into_any()
}

pub(super) fn consent(form: Form) -> AnyView {
    let i18n = form.i18n;
    let error = form.error(CONSENT);
    let said = move || {
        i18n.say(match form.kind.get() {
            RequestKind::Referral => m::enquiry_consent_customer,
            RequestKind::Enquiry | RequestKind::Proposal => m::enquiry_consent,
        })
    };
    let wrong = move || {
        let words = error.get()?;
        Some(view! { <p class="field__error">{words}</p> }.into_any())
    };
    view! {
        {live(wrong)}
        <Tick
            id=CONSENT
            checked=Signal::derive(move || form.consent.get() == ShareConsent::Given)
            on_change=move |on: bool| {
                form.consent.set(if on { ShareConsent::Given } else { ShareConsent::NotGiven });
            }
        >
            {said}
        </Tick>
    }
    .into_any()
}
