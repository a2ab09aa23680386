//! What is read differently on two days, which stand in the address.

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::{LazyRoute, NavigateOptions, lazy_route};
use liaison_contract::availability::{AvailabilityChange, AvailabilityReading};
use liaison_contract::paths::availability_page;
use liaison_domain::availability::Cell;
use liaison_domain::moment::{day_text, parse_day};
use liaison_messages::{Words, messages as m};

use super::said::{self, CHANGES, PAGE};
use crate::api::Query;
use crate::api::availability::list_availability_changes;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n};
use crate::offline::clock::now;
use crate::ui::live::live;
use crate::ui::{Field, InputKind, LoadNotice};

/// Before the first of the sources.
const BEGINNING: &str = "2020-01-01";

pub struct AvailabilityChangesPage;

#[lazy_route]
impl LazyRoute for AvailabilityChangesPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <AvailabilityChanges /> }.into_any()
    }
}

#[component]
fn AvailabilityChanges() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::availability_changes));
    let query = use_query_map();
    let today = day_text(untrack(|| i18n.say(|words| words.formatter().local_date(now()))));
    let days = Memo::new(move |_| {
        let day = |name: &str, otherwise: &str| {
            let named = query
                .with(|query| query.get(name))
                .filter(|day| parse_day(day).is_some());
            named.unwrap_or_else(|| otherwise.to_owned())
        };
        (day("from", BEGINNING), day("to", &today))
    });
    let found = Query::kept(move || {
        let (from, to) = days.get_untracked();
        async move { list_availability_changes(&from, &to).await }
    });
    Effect::new(move |before: Option<(String, String)>| {
        let days = days.get();
        if before.is_some_and(|before| before != days) {
            found.refetch();
        }
        days
    });
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |from: String, to: String| {
        if parse_day(&from).is_some() && parse_day(&to).is_some() {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate.with_value(|navigate| navigate(&format!("{CHANGES}?from={from}&to={to}"), options));
        }
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=PAGE>{i18n.tr(m::availability_title)}</a>
                </li>
                <li>{i18n.tr(m::availability_changes)}</li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::availability_changes)}</h1>
                <p class="lede">{i18n.tr(m::availability_changes_lede)}</p>
            </header>
            <form class="availability__picks" on:submit=|event| event.prevent_default()>
                <Field
                    id="availability-from"
                    label=i18n.tr(m::availability_changes_from)
                    kind=InputKind::Date
                    value=Signal::derive(move || days.get().0)
                    on_input=move |from| go(from, days.get_untracked().1)
                />
                <Field
                    id="availability-to"
                    label=i18n.tr(m::availability_changes_to)
                    kind=InputKind::Date
                    value=Signal::derive(move || days.get().1)
                    on_input=move |to| go(days.get_untracked().0, to)
                />
            </form>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::availability_failed
                on_retry=move |()| found.refetch()
            />
            {live(move || found.value().map(|changes| list(i18n, changes)))}
        </main>
    }
}

fn list(i18n: I18n, changes: Vec<AvailabilityChange>) -> AnyView {
    if changes.is_empty() {
        return view! { <p role="status">{i18n.tr(m::availability_changes_none)}</p> }.into_any();
    }
    let rows = changes.into_iter().map(|change| row(i18n, change)).collect_view();
    view! { <ul class="availability__history">{rows}</ul> }.into_any()
}

fn row(i18n: I18n, change: AvailabilityChange) -> AnyView {
    let (cloud, feature) = (change.cloud, change.feature);
    let to = availability_page(&Cell {
        cloud,
        feature,
        plan: change.plan.code,
    });
    let plan = change.plan.name;
    let title =
        move || i18n.say(|words| m::availability_cell_title(words, &said::feature(words, feature), &plan));
    let (before, after) = (change.before, change.after);
    let became = move || {
        i18n.say(|words| m::availability_changes_line(words, &read(words, &before), &read(words, &after)))
    };
    view! {
        <li>
            <span class="availability__day">{move || i18n.say(|words| said::cloud(words, cloud))}</span>
            <div>
                <a href=to>{title}</a>
                <small>{became}</small>
            </div>
        </li>
    }
    .into_any()
}

fn read(words: &Words, reading: &Option<AvailabilityReading>) -> String {
    let Some(reading) = reading else {
        return m::availability_changes_new(words);
    };
    let answer = said::answer(words, reading.available);
    match said::doubt(words, reading) {
        Some(doubt) => format!("{answer} ({doubt})"),
        None => answer,
    }
}
