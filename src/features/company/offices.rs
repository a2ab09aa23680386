//! The offices of the firm: which there are, since when an invitation can come from each, and another one.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::office::{Office, RawOffice};
use liaison_domain::id::OfficeId;
use liaison_domain::office::OfficeState;
use liaison_messages::{Words, messages as m};

use super::may_change;
use super::office_change::{named, questions};
use super::tabs::tabs;
use crate::api::office::{add_office, list_offices};
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{use_countries, use_page};
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::offline::clock::fresh_uuid;
use crate::ui::change_named::NamedQuestion;
use crate::ui::{
    Badge, Banner, BannerTone, Button, ButtonKind, EmptyState, ErrorSummary, Field, LoadNotice, Look, Mark,
    Section, Select, SummaryLine, Tone, needs_network, use_toasts,
};

#[component]
pub fn Offices() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::company_offices));
    let offices = Query::kept(list_offices);
    let asked = RwSignal::new(None::<NamedQuestion>);
    let may = may_change();
    let list = move || offices.value().map(|all| list(i18n, all, may, asked));
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::company_offices)}</h1>
                <p class="lede">{i18n.tr(m::company_offices_lede)}</p>
            </header>
            {tabs("/company/offices")}
            <LoadNotice
                notice=Signal::derive(move || offices.notice())
                loading=m::loading
                failed=m::company_offices_failed
                on_retry=move |()| offices.refetch()
            />
            {list}
            {match may {
                true => view! { <Add offices /> }.into_any(),
                false => {
                    let refused = Signal::derive(move || Some(i18n.say(m::company_refused)));
                    view! {
                        <div>
                            <Button refused>{i18n.tr(m::company_office_add)}</Button>
                        </div>
                    }
                        .into_any()
                }
            }}
            {questions(asked, offices)}
        </main>
    }
}

fn list(i18n: I18n, all: Vec<Office>, may: bool, asked: RwSignal<Option<NamedQuestion>>) -> AnyView {
    let (closed, open): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|office| office.state == OfficeState::Closed);
    let cards: Vec<AnyView> = open
        .into_iter()
        .map(|office| card(i18n, office, may, asked))
        .collect();
    let open = match cards.is_empty() {
        true => view! {
            <EmptyState title=i18n.tr(m::company_offices_none) text=i18n.tr(m::company_offices_none_text) />
        }
        .into_any(),
        false => view! { <div class="stack">{cards}</div> }.into_any(),
    };
    let former = (!closed.is_empty()).then(|| {
        let lines: Vec<AnyView> = closed
            .into_iter()
            .map(|office| view! { <li dir="auto">{office.name}</li> }.into_any())
            .collect();
        view! {
            <details class="more">
                <summary>{i18n.tr(m::company_offices_closed)}</summary>
                <ul class="stack stack--tight">{lines}</ul>
            </details>
        }
    });
    view! {
        {open}
        {former}
    }
    .into_any()
}

fn card(i18n: I18n, office: Office, may: bool, asked: RwSignal<Option<NamedQuestion>>) -> AnyView {
    let (tone, mark, word): (_, _, fn(&Words) -> String) = match office.state {
        OfficeState::NotYetUsable => (Tone::Attention, Mark::Half, m::company_office_not_yet),
        OfficeState::Usable | OfficeState::Closed => (Tone::Good, Mark::Full, m::company_office_usable),
    };
    let from = (office.state == OfficeState::NotYetUsable).then(|| {
        let from = office.usable_from;
        let text = move || i18n.say(|words| m::company_office_from(words, &when::deadline(words, from)));
        view! { <p>{text}</p> }
    });
    let country = office.country;
    let name = office.name.clone();
    let address = office.address.clone();
    let verbs = may.then(|| {
        let (rename, close) = (named(&office), named(&office));
        view! {
            <p class="btn-row">
                <Button look=Look::Small refused=needs_network() on_press=move |()| asked.set(Some(NamedQuestion::Rename(rename.clone())))>
                    {i18n.tr(m::company_office_rename)}
                </Button>
                <Button look=Look::Small refused=needs_network() on_press=move |()| asked.set(Some(NamedQuestion::End(close.clone())))>
                    {i18n.tr(m::company_office_close)}
                </Button>
            </p>
        }
    });
    view! {
        <article class="card">
            <h2 dir="auto">
                {name}
            </h2>
            <p class="facts">
                <Badge tone mark text=i18n.tr(word) />
                <span dir="auto">{address}</span>
                <span>{move || i18n.say(|words| words.formatter().country(country.as_str()))}</span>
            </p>
            {from}
            {verbs}
        </article>
    }
    .into_any()
}

const FIELDS: [(&str, &str); 3] = [
    ("/office/name", "office-name"),
    ("/office/address", "office-address"),
    ("/office/country", "office-country"),
];

#[component]
fn Add(offices: Query<Vec<Office>>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let [name, address, country] = [(); 3].map(|()| RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(Vec::<SummaryLine>::new());
    let failed = RwSignal::new(None::<ApiError>);
    // The office has its id from the beginning, so that trying again after a lost answer makes no second one.
    let id = StoredValue::new(OfficeId(fresh_uuid()));
    let done = move |answer: Result<Office, ApiError>| {
        busy.try_set(false);
        match answer {
            Ok(added) => {
                id.try_set_value(OfficeId(fresh_uuid()));
                for field in [name, address, country] {
                    field.try_set(String::new());
                }
                if let Some(toasts) = toasts {
                    toasts.show(untrack(|| {
                        i18n.say(|words| m::company_office_added(words, &added.name))
                    }));
                }
                offices.refetch();
            }
            Err(error) => {
                let lines = lines(i18n, &error);
                if lines.is_empty() {
                    failed.try_set(Some(error));
                }
                wrong.try_set(lines);
            }
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        wrong.set(Vec::new());
        failed.set(None);
        busy.set(true);
        let office = RawOffice {
            name: name.get_untracked(),
            address: address.get_untracked(),
            country: country.get_untracked(),
        };
        let id = id.get_value();
        spawn_local(async move { done(add_office(id, office, &idempotency_key()).await) });
    };
    let failure = move || {
        failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let error = move |id: &'static str| {
        Signal::derive(move || {
            wrong.with(|lines| {
                let line = lines.iter().find(|line| line.field == id)?;
                Some(line.words.clone())
            })
        })
    };
    let [name_id, address_id, country_id] = FIELDS.map(|(_, id)| id);
    view! {
        <Section title=i18n.tr(m::company_office_add)>
            {failure}
            <form class="stack" novalidate=true on:submit=submit>
                <ErrorSummary title=i18n.tr(m::problem_invalid_fields) lines=wrong />
                <Field
                    id=name_id
                    label=i18n.tr(m::company_office_name)
                    help=i18n.tr(m::company_office_name_help)
                    error=error(name_id)
                    value=name
                    on_input=move |text| name.set(text)
                />
                <Field
                    id=address_id
                    label=i18n.tr(m::company_address)
                    help=i18n.tr(m::company_address_help)
                    error=error(address_id)
                    value=address
                    on_input=move |text| address.set(text)
                />
                <Select
                    id=country_id
                    label=i18n.tr(m::company_country)
                    error=error(country_id)
                    options=use_countries(i18n, m::company_country_choose)
                    value=country
                    on_change=move |code| country.set(code)
                />
                <p class="note">{i18n.tr(m::company_office_wait)}</p>
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit refused=needs_network() busy>
                        {i18n.tr(m::company_office_add_verb)}
                    </Button>
                </div>
            </form>
        </Section>
    }
}

fn lines(i18n: I18n, error: &ApiError) -> Vec<SummaryLine> {
    let told = error.problem().map(|problem| problem.errors.as_slice());
    told.unwrap_or_default()
        .iter()
        .filter_map(|error| {
            let (_, id) = FIELDS.iter().find(|(pointer, _)| *pointer == error.pointer)?;
            Some(SummaryLine {
                field: (*id).to_owned(),
                words: untrack(|| i18n.say(|words| problem::field(words, error))),
            })
        })
        .collect()
}
