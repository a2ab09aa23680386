//! One cell: how it is read, who says what, and how it came to be read so. An operator adds to it here.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::availability::{
    AvailabilityDecision, AvailabilityEntry, AvailabilityHistory, AvailabilityScope, AvailabilityStatement,
};
use liaison_contract::session::SessionSide;
use liaison_domain::availability::{Basis, Cell, PartnerFeature};
use liaison_domain::catalogue::PlanCode;
use liaison_domain::country::Cloud;
use liaison_messages::{Words, messages as m};

use super::keeping::keeping;
use super::said::{self, PAGE, badge};
use crate::api::Query;
use crate::api::availability::find_availability_cell;
use crate::app::{NotFoundPage, use_page, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::live;
use crate::ui::{LoadNotice, Section};

pub struct AvailabilityCellPage;

#[lazy_route]
impl LazyRoute for AvailabilityCellPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let cell = use_params_map().with_untracked(|params| {
            Some(Cell {
                cloud: Cloud::of_slug(&params.get("cloud")?)?,
                feature: PartnerFeature::of_slug(&params.get("feature")?)?,
                plan: PlanCode(params.get("plan")?),
            })
        });
        match cell {
            Some(cell) => view! { <OneCell cell /> }.into_any(),
            None => view! { <NotFoundPage /> }.into_any(),
        }
    }
}

#[component]
fn OneCell(cell: Cell) -> impl IntoView {
    let i18n = use_i18n();
    let (cloud, feature, asked) = (cell.cloud, cell.feature, cell.clone());
    let found = Query::kept(move || find_availability_cell(asked.clone()));
    let name = Memo::new(move |_| found.value().map(|found| found.plan.name));
    let title = move || {
        let plan = name.get().unwrap_or_else(|| cell.plan.0.clone());
        i18n.say(|words| m::availability_cell_title(words, &said::feature(words, feature), &plan))
    };
    use_page(title.clone());
    let session = use_session();
    let is_operator = Memo::new(move |_| {
        let side = session.get().map(|session| session.side);
        matches!(side, Some(SessionSide::Operator {}))
    });
    let found_again = found;
    let keep = move || {
        let found = found.value().filter(|_| is_operator.get())?;
        Some(keeping(found, Callback::new(move |()| found_again.refetch())))
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=PAGE>{i18n.tr(m::availability_title)}</a>
                </li>
                <li>{move || i18n.say(|words| said::cloud(words, cloud))}</li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1">{title}</h1>
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::availability_not_found
                on_retry=move |()| found.refetch()
            />
            {live(move || found.value().map(|found| history(i18n, found)))}
            {live(keep)}
        </main>
    }
}

fn history(i18n: I18n, found: AvailabilityHistory) -> AnyView {
    let reading = found.reading.clone();
    let basis = match reading.basis {
        Basis::Agreed => m::availability_cell_agreed,
        Basis::Decided => m::availability_cell_decided,
        Basis::Undecided => m::availability_cell_undecided,
        Basis::Overruled => m::availability_cell_overruled,
    };
    let footnote = reading.footnote.clone().map(|text| view! { <p>{text}</p> });
    let reason = reading
        .reason
        .clone()
        .filter(|_| reading.basis != Basis::Agreed)
        .map(|reason| {
            view! { <p class="prose">{move || i18n.say(|words| said::reason(words, &reason))}</p> }
        });
    let statements = found
        .statements
        .into_iter()
        .map(|each| statement(i18n, each))
        .collect_view();
    let decisions = (!found.decisions.is_empty()).then(|| {
        let each = found
            .decisions
            .into_iter()
            .map(|each| decision(i18n, each))
            .collect_view();
        view! {
            <Section title=i18n.tr(m::availability_cell_decisions)>
                <ul class="availability__history">{each}</ul>
            </Section>
        }
    });
    view! {
        <Section title=i18n.tr(m::availability_cell_reading)>
            <p class="availability__reading">{badge(i18n, reading.available)}</p>
            {footnote}
            <p>{i18n.tr(basis)}</p>
            {reason}
        </Section>
        <Section title=i18n.tr(m::availability_cell_says)>
            <ul class="availability__history">{statements}</ul>
        </Section>
        {decisions}
    }
    .into_any()
}

fn statement(i18n: I18n, each: AvailabilityStatement) -> AnyView {
    let day = each.as_of;
    let scope = matches!(each.scope, AvailabilityScope::Cloud).then(|| {
        view! { <small>{i18n.tr(m::availability_scope_cloud)}</small> }
    });
    let quote = each.source.quote.map(|quote| {
        view! {
            <q class="availability__quote" lang=each.source.language.clone()>
                {quote}
            </q>
        }
    });
    let footnote = each.footnote.map(|text| view! { <small>{text}</small> });
    view! {
        <li>
            <span class="availability__day">
                {move || i18n.say(|words| m::availability_as_of(words, &when::day(words, day)))}
            </span>
            <div>
                {badge(i18n, each.available)} " " <b>{each.source.title}</b> {scope} {footnote} {quote}
                {entered(i18n, each.entry)}
            </div>
        </li>
    }
    .into_any()
}

fn decision(i18n: I18n, each: AvailabilityDecision) -> AnyView {
    let (day, reason) = (each.from, each.reason);
    let footnote = each.footnote.map(|text| view! { <small>{text}</small> });
    view! {
        <li>
            <span class="availability__day">
                {move || i18n.say(|words| m::availability_from(words, &when::day(words, day)))}
            </span>
            <div>
                {badge(i18n, each.available)} {footnote}
                <p class="prose">{move || i18n.say(|words| said::reason(words, &reason))}</p>
                {entered(i18n, each.entry)}
            </div>
        </li>
    }
    .into_any()
}

fn entered(i18n: I18n, entry: Option<AvailabilityEntry>) -> AnyView {
    let said = move |words: &Words| match &entry {
        Some(entry) => m::availability_entered(words, &entry.by, &when::moment(words, entry.at)),
        None => m::availability_shipped(words),
    };
    view! { <small class="muted">{move || i18n.say(|words| said(words))}</small> }.into_any()
}
