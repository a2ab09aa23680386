//! The operator's way in: the tables, and a second source that is compared before it is taken over.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::availability::{
    AvailabilityComparisonBody, AvailabilityDisagreement, AvailabilityImport,
};
use liaison_contract::paths::availability_page;
use liaison_domain::availability::Cell;
use liaison_domain::moment::{day_text, parse_day};
use liaison_messages::messages as m;
use web_sys::Event;

use super::said::{self, CHANGES, PAGE, badge};
use crate::api::availability::{compare_availability, find_availability, import_availability};
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{operator_pages, use_page};
use crate::i18n::{I18n, problem, use_i18n};
use crate::offline::clock::now;
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, Field, InputKind, Look, Section, TextArea, bytes_of, chosen_file,
    needs_network, use_toasts,
};

/// A table of all cells that there can be is a tenth of it.
const MOST_BYTES: f64 = 200_000.0;
const FILE: &str = "import-file";

/// The page itself.
#[lazy]
pub fn operator_availability() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::availability_import));
    let toasts = use_toasts();
    let known = Query::new(|| find_availability(None));
    let (source, table) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let today = untrack(|| i18n.say(|words| words.formatter().local_date(now())));
    let day = RwSignal::new(day_text(today));
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // What was compared, with what came of it: only that is taken over.
    let compared = RwSignal::new(None::<(AvailabilityImport, AvailabilityComparisonBody)>);
    let forget = move || {
        compared.set(None);
        failed.set(None);
    };
    let choose = move |event: Event| {
        let Some(file) = chosen_file(&event).filter(|file| file.size() <= MOST_BYTES) else {
            return;
        };
        spawn_local(async move {
            let text = bytes_of(&file)
                .await
                .and_then(|bytes| String::from_utf8(bytes).ok());
            if let Some(text) = text {
                table.try_set(text);
                compared.try_set(None);
            }
        });
    };
    let compare = move |()| {
        let revision = known.value().map(|known| known.revision);
        let as_of = parse_day(&day.get_untracked());
        let (Some(revision), Some(as_of), false) = (revision, as_of, busy.get_untracked()) else {
            return;
        };
        let asked = AvailabilityImport {
            revision,
            source: source.get_untracked(),
            as_of,
            table: table.get_untracked(),
        };
        forget();
        busy.set(true);
        spawn_local(async move {
            match compare_availability(&asked).await {
                Ok(found) => {
                    compared.try_set(Some((asked, found)));
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
            busy.try_set(false);
        });
    };
    let take_over = move |()| {
        let Some((asked, _)) = compared.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let key = idempotency_key();
            match import_availability(&asked, &key).await {
                Ok(_) => {
                    compared.try_set(None);
                    table.try_set(String::new());
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(m::availability_import_done)));
                    }
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
            busy.try_set(false);
            known.refetch();
        });
    };
    let failure = move || {
        let error = failed.get()?;
        Some(wrong(i18n, &error))
    };
    let found = move || {
        let (_, found) = compared.get()?;
        let verb = view! {
            <Button look=Look::Primary busy refused=needs_network() on_press=take_over>
                {i18n.tr(m::availability_import_verb)}
            </Button>
        };
        Some(view! { {disagreements(i18n, found)} <div class="row">{verb}</div> }.into_any())
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::availability_import)}</h1>
                <p class="lede">{i18n.tr(m::availability_import_lede)}</p>
                <div class="row availability__do">
                    <a href=PAGE>{i18n.tr(m::availability_title)}</a>
                    <a href=CHANGES>{i18n.tr(m::availability_changes)}</a>
                </div>
            </header>
            {operator_pages(i18n, "/operator/availability")}
            <form class="stack" on:submit=|event| event.prevent_default()>
                {live(failure)}
                <Field
                    id="import-source"
                    label=i18n.tr(m::availability_add_source)
                    help=i18n.tr(m::availability_add_source_help)
                    value=source
                    on_input=move |text| {
                        source.set(text);
                        forget();
                    }
                />
                <Field
                    id="import-day"
                    label=i18n.tr(m::availability_add_day)
                    kind=InputKind::Date
                    value=day
                    on_input=move |text| {
                        day.set(text);
                        forget();
                    }
                />
                <div class="field">
                    <label class="field__label" for=FILE>
                        {i18n.tr(m::availability_import_file)}
                    </label>
                    <input class="input" id=FILE type="file" accept=".csv,text/csv" on:change=choose />
                </div>
                <TextArea
                    id="import-table"
                    label=i18n.tr(m::availability_import_table)
                    rows=8
                    value=table
                    on_input=move |text| {
                        table.set(text);
                        forget();
                    }
                />
                <div class="row">
                    <Button busy refused=needs_network() on_press=compare>
                        {i18n.tr(m::availability_import_compare)}
                    </Button>
                </div>
            </form>
            <div aria-live="polite">{live(found)}</div>
        </main>
    }
    .into_any()
}

fn wrong(i18n: I18n, error: &ApiError) -> AnyView {
    let errors = error
        .problem()
        .map(|problem| problem.errors.clone())
        .unwrap_or_default();
    if errors.is_empty() {
        let words = i18n.say(|words| problem::failure(words, error));
        return view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any();
    }
    let lines = errors.into_iter().map(move |each| {
        let what = i18n.say(|words| problem::field(words, &each));
        let line = match each.params.get("line") {
            Some(line) => i18n.say(|words| m::availability_import_line(words, line, &what)),
            None => what,
        };
        view! { <li>{line}</li> }
    });
    view! {
        <Banner tone=BannerTone::Stop>
            {i18n.tr(m::availability_import_wrong)} <ul>{lines.collect_view()}</ul>
        </Banner>
    }
    .into_any()
}

fn disagreements(i18n: I18n, found: AvailabilityComparisonBody) -> AnyView {
    let (rows, count) = (i64::from(found.rows), found.disagreements.len() as i64);
    let said = move || match count {
        0 => i18n.say(|words| m::availability_import_same(words, rows)),
        _ => i18n.say(|words| m::availability_import_differs(words, count, rows)),
    };
    let each = found
        .disagreements
        .into_iter()
        .map(|each| disagreement(i18n, each))
        .collect_view();
    view! {
        <Section title=said>
            <ul class="availability__history">{each}</ul>
        </Section>
    }
    .into_any()
}

fn disagreement(i18n: I18n, each: AvailabilityDisagreement) -> AnyView {
    let (cloud, feature, plan) = (each.cloud, each.feature, each.plan.name);
    let to = availability_page(&Cell {
        cloud,
        feature,
        plan: each.plan.code,
    });
    let title =
        move || i18n.say(|words| m::availability_cell_title(words, &said::feature(words, feature), &plan));
    let ours = match each.ours {
        Some(ours) => badge(i18n, ours),
        None => view! { <span>{i18n.tr(m::availability_changes_new)}</span> }.into_any(),
    };
    view! {
        <li>
            <span class="availability__day">{move || i18n.say(|words| said::cloud(words, cloud))}</span>
            <div>
                <a href=to>{title}</a>
                <p class="facts">
                    <span>{i18n.tr(m::availability_import_theirs)}</span>
                    {badge(i18n, each.theirs)}
                    <span>{i18n.tr(m::availability_import_ours)}</span>
                    {ours}
                </p>
            </div>
        </li>
    }
    .into_any()
}
