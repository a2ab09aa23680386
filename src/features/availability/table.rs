//! The tables of both clouds. What is shown is in the address, so that it can be handed on.

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};
use leptos_router::{LazyRoute, NavigateOptions, lazy_route};
use liaison_contract::availability::{
    Availability, AvailabilityCell, AvailabilityPlan, AvailabilitySource, AvailabilityTable,
};
use liaison_contract::paths::{self, availability_page};
use liaison_domain::availability::{Cell, PartnerFeature};
use liaison_domain::country::Cloud;
use liaison_domain::moment::{day_text, parse_day};
use liaison_messages::messages as m;

use super::said::{self, CHANGES, badge, doubt};
use crate::api::Query;
use crate::api::availability::find_availability;
use crate::app::public;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::live;
use crate::ui::{Button, Field, InputKind, LoadNotice, Look, Section, Select, SelectOption, Tick};

pub struct AvailabilityPage;

#[lazy_route]
impl LazyRoute for AvailabilityPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <AvailabilityTables /> }.into_any()
    }
}

/// What somebody wants to see.
#[derive(Clone, PartialEq, Default)]
struct Wanted {
    /// The codes of plans; all where none is ticked.
    plans: Vec<String>,
    feature: Option<PartnerFeature>,
    at: String,
}

impl Wanted {
    fn here() -> Memo<Self> {
        let query = use_query_map();
        Memo::new(move |_| {
            query.with(|query| {
                let plans = query.get("plans").unwrap_or_default();
                Self {
                    plans: plans
                        .split(',')
                        .filter(|code| !code.is_empty())
                        .map(str::to_owned)
                        .collect(),
                    feature: query
                        .get("feature")
                        .and_then(|slug| PartnerFeature::of_slug(&slug)),
                    at: query
                        .get("at")
                        .filter(|at| parse_day(at).is_some())
                        .unwrap_or_default(),
                }
            })
        })
    }

    fn address(&self) -> String {
        let mut parts = Vec::new();
        if !self.plans.is_empty() {
            parts.push(format!("plans={}", self.plans.join(",")));
        }
        if let Some(feature) = self.feature {
            parts.push(format!("feature={}", feature.slug()));
        }
        if !self.at.is_empty() {
            parts.push(format!("at={}", self.at));
        }
        match parts.is_empty() {
            true => said::PAGE.to_owned(),
            false => format!("{}?{}", said::PAGE, parts.join("&")),
        }
    }

    fn shows(&self, plan: &AvailabilityPlan) -> bool {
        self.plans.is_empty() || self.plans.contains(&plan.code.0)
    }
}

#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    wanted: Memo<Wanted>,
    go: Callback<Wanted>,
    found: Query<Availability>,
}

#[component]
fn AvailabilityTables() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::availability_title));
    let wanted = Wanted::here();
    let navigate = StoredValue::new_local(use_navigate());
    let go = Callback::new(move |wanted: Wanted| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&wanted.address(), options));
    });
    let found = Query::kept(move || {
        let at = wanted.with_untracked(|wanted| wanted.at.clone());
        find_availability(Some(at).filter(|at| !at.is_empty()))
    });
    let at = Memo::new(move |_| wanted.with(|wanted| wanted.at.clone()));
    Effect::new(move |before: Option<String>| {
        let at = at.get();
        if before.is_some_and(|before| before != at) {
            found.refetch();
        }
        at
    });
    let page = Page {
        i18n,
        wanted,
        go,
        found,
    };
    view! {
        {public::navigation(i18n, public::AVAILABILITY)}
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::availability_title)}
                </h1>
                <p class="lede">{i18n.tr(m::availability_lede)}</p>
                <div class="row availability__do">
                    <a href=CHANGES>{i18n.tr(m::availability_changes)}</a>
                    <a rel="external" download="" href=move || csv(&wanted.get())>
                        {i18n.tr(m::availability_csv)}
                    </a>
                    <Button look=Look::Quiet on_press=move |()| print()>
                        {i18n.tr(m::availability_print)}
                    </Button>
                </div>
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::availability_failed
                on_retry=move |()| found.refetch()
            />
            {filters(page)}
            {live(move || found.value().map(|found| tables(page, &found)))}
        </main>
    }
}

fn csv(wanted: &Wanted) -> String {
    match wanted.at.is_empty() {
        true => paths::AVAILABILITY_CSV.to_owned(),
        false => paths::availability_csv(&wanted.at),
    }
}

fn print() {
    let _ = window().print();
}

fn filters(page: Page) -> AnyView {
    let Page { i18n, wanted, go, .. } = page;
    // Of both clouds, each plan once.
    let plans = Memo::new(move |_| {
        let mut plans: Vec<AvailabilityPlan> = Vec::new();
        for plan in page
            .found
            .value()
            .into_iter()
            .flat_map(|found| found.tables)
            .flat_map(|table| table.plans)
        {
            if !plans.contains(&plan) {
                plans.push(plan);
            }
        }
        plans
    });
    let tick = move |plan: AvailabilityPlan| {
        let (code, shown) = (plan.code.0.clone(), plan.code.0);
        let checked = Signal::derive(move || wanted.with(|wanted| wanted.plans.contains(&shown)));
        let change = Callback::new(move |is_on: bool| {
            let mut next = wanted.get_untracked();
            next.plans.retain(|other| *other != code);
            if is_on {
                next.plans.push(code.clone());
            }
            go.run(next);
        });
        view! {
            <Tick checked on_change=change>
                {plan.name}
            </Tick>
        }
        .into_any()
    };
    let options = Signal::derive(move || {
        let all = SelectOption {
            value: String::new(),
            label: i18n.say(m::availability_filter_all),
        };
        let each = PartnerFeature::ALL.map(|feature| SelectOption {
            value: feature.slug().to_owned(),
            label: i18n.say(|words| said::feature(words, feature)),
        });
        [all].into_iter().chain(each).collect()
    });
    let feature = Signal::derive(move || {
        let slug = wanted.with(|wanted| wanted.feature.map(PartnerFeature::slug));
        slug.unwrap_or_default().to_owned()
    });
    let day = Signal::derive(move || wanted.with(|wanted| wanted.at.clone()));
    let clear = move || {
        let is_filtered = wanted.with(|wanted| *wanted != Wanted::default());
        is_filtered.then(|| {
            view! {
                <Button look=Look::Quiet on_press=move |()| go.run(Wanted::default())>
                    {i18n.tr(m::availability_filter_clear)}
                </Button>
            }
            .into_any()
        })
    };
    view! {
        <form class="availability__filters" on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend>{i18n.tr(m::availability_filter_plans)}</legend>
                <div class="availability__plans">{move || plans.get().into_iter().map(tick).collect_view()}</div>
            </fieldset>
            <div class="availability__picks">
                <Select
                    id="availability-feature"
                    label=i18n.tr(m::availability_filter_feature)
                    options
                    value=feature
                    on_change=move |slug: String| {
                        let mut next = wanted.get_untracked();
                        next.feature = PartnerFeature::of_slug(&slug);
                        go.run(next);
                    }
                />
                <Field
                    id="availability-at"
                    label=i18n.tr(m::availability_filter_at)
                    kind=InputKind::Date
                    value=day
                    on_input=move |at: String| {
                        if at.is_empty() || parse_day(&at).is_some() {
                            let mut next = wanted.get_untracked();
                            next.at = at;
                            go.run(next);
                        }
                    }
                />
                {live(clear)}
            </div>
        </form>
    }
    .into_any()
}

fn tables(page: Page, found: &Availability) -> AnyView {
    let i18n = page.i18n;
    let at = found.at;
    let each = found
        .tables
        .iter()
        .map(|each| table(page, each, found))
        .collect_view();
    let sources = found.sources.iter().map(|source| {
        let quote = source.quote.clone().map(|quote| {
            view! {
                <q class="availability__quote" lang=source.language.clone()>
                    {quote}
                </q>
            }
        });
        view! { <li>{source.title.clone()} {quote}</li> }
    });
    let sources = sources.collect_view();
    view! {
        {each}
        <Section
            title=i18n.tr(m::availability_sources)
            note=move || i18n.say(|words| m::availability_as_of(words, &when::day(words, at)))
        >
            <ol class="availability__sources">{sources}</ol>
        </Section>
    }
    .into_any()
}

fn table(page: Page, table: &AvailabilityTable, found: &Availability) -> AnyView {
    let i18n = page.i18n;
    let cloud = table.cloud;
    let (table, sources) = (table.clone(), found.sources.clone());
    let body = move || {
        let wanted = page.wanted.get();
        let plans: Vec<_> = table
            .plans
            .iter()
            .filter(|plan| wanted.shows(plan))
            .cloned()
            .collect();
        if table.plans.is_empty() || plans.is_empty() {
            let words = match table.plans.is_empty() {
                true => m::availability_nothing,
                false => m::availability_none,
            };
            return Some(view! { <p class="muted">{i18n.tr(words)}</p> }.into_any());
        }
        let heads = plans.iter().map(|plan| {
            view! {
                <th role="columnheader" scope="col">
                    {plan.name.clone()}
                </th>
            }
        });
        let rows = table
            .rows
            .iter()
            .filter(|row| wanted.feature.is_none_or(|only| only == row.feature));
        let rows = rows.map(|row| {
            let cells = plans.iter().map(|plan| {
                let found = row.cells.iter().find(|cell| cell.plan == plan.code);
                let numbers = found.map(|cell| numbers(&sources, cell));
                cell(i18n, (cloud, row.feature), plan, found.zip(numbers))
            });
            let feature = row.feature;
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row">
                        {move || i18n.say(|words| said::feature(words, feature))}
                    </th>
                    {cells.collect_view()}
                </tr>
            }
        });
        Some(
            view! {
                <div class="availability__scroll">
                    <table role="table" class="table table--stack availability">
                        <caption class="visually-hidden">
                            {move || i18n.say(|words| said::cloud(words, cloud))}
                        </caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                <th role="columnheader" scope="col">
                                    {i18n.tr(m::availability_feature)}
                                </th>
                                {heads.collect_view()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{rows.collect_view()}</tbody>
                    </table>
                </div>
            }
            .into_any(),
        )
    };
    view! { <Section title=move || i18n.say(|words| said::cloud(words, cloud))>{live(body)}</Section> }
        .into_any()
}

/// The numbers of a cell's sources in the list below the tables.
fn numbers(sources: &[AvailabilitySource], cell: &AvailabilityCell) -> String {
    let numbers = sources
        .iter()
        .zip(1..)
        .filter(|(source, _)| cell.sources.contains(&source.code))
        .map(|(_, number): (_, usize)| number.to_string());
    numbers.collect::<Vec<_>>().join(", ")
}

fn cell(
    i18n: I18n,
    (cloud, feature): (Cloud, PartnerFeature),
    plan: &AvailabilityPlan,
    found: Option<(&AvailabilityCell, String)>,
) -> AnyView {
    let content = found.map(|(found, numbers)| {
        let to = availability_page(&Cell {
            cloud,
            feature,
            plan: plan.code.clone(),
        });
        let (reading, as_of) = (found.reading.clone(), day_text(found.as_of));
        let footnote = reading
            .footnote
            .clone()
            .map(|text| view! { <small>{text}</small> });
        let doubt = move || i18n.say(|words| doubt(words, &reading));
        view! {
            <a href=to>{badge(i18n, found.reading.available)}</a>
            {footnote}
            <small>{doubt}</small>
            <small class="availability__of" title=as_of>
                {format!("[{numbers}]")}
            </small>
        }
    });
    view! {
        <td role="cell" data-label=plan.name.clone()>
            <div>{content}</div>
        </td>
    }
    .into_any()
}
