//! What the partner offers again and again: an offer is begun from each, and each can get another name or go.

mod change;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_navigate;
use leptos_router::{LazyRoute, NavigateOptions, lazy_route};
use liaison_contract::offer_template::ListedOfferTemplate;
use liaison_domain::id::OfferTemplateId;
use liaison_drafts::{DraftId, OfferStep};
use liaison_messages::{Words, messages as m};

use self::change::{named, questions};
use super::drafted::begun;
use super::places::{LIST, may_create, step_address};
use crate::api::offer_template::{find_offer_template, list_offer_templates};
use crate::api::{ApiError, Query};
use crate::app::use_page;
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::offline::clock::fresh_uuid;
use crate::offline::{Keeping, Offline, use_offline};
use crate::ui::change_named::NamedQuestion;
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Button, EmptyState, LinkButton, LoadNotice, Look, needs_network};

pub struct OfferTemplatesPage;

#[lazy_route]
impl LazyRoute for OfferTemplatesPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <Templates /> }.into_any()
    }
}

#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    offline: Offline,
    templates: Query<Vec<ListedOfferTemplate>>,
    asked: RwSignal<Option<NamedQuestion>>,
    /// From which an offer is being begun.
    begins: RwSignal<Option<OfferTemplateId>>,
    failed: RwSignal<Option<ApiError>>,
    go: Callback<String>,
    may: bool,
}

#[component]
fn Templates() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::offer_templates));
    let navigate = StoredValue::new_local(use_navigate());
    let page = Page {
        i18n,
        offline: use_offline(),
        templates: Query::kept(list_offer_templates),
        asked: RwSignal::new(None),
        begins: RwSignal::new(None),
        failed: RwSignal::new(None),
        go: Callback::new(move |address: String| {
            navigate.with_value(|navigate| navigate(&address, NavigateOptions::default()));
        }),
        may: may_create(),
    };
    let templates = page.templates;
    let failure = move || {
        let error = page.failed.get()?;
        let words = i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=LIST>{i18n.tr(m::shell_purchase_offers)}</a>
                </li>
                <li>{i18n.tr(m::offer_templates)}</li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::offer_templates)}</h1>
                <p class="lede">{i18n.tr(m::offer_templates_lede)}</p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || templates.notice())
                loading=m::loading
                failed=m::offer_templates_failed
                on_retry=move |()| templates.refetch()
            />
            {live(failure)}
            {live(move || templates.value().map(|found| list(page, found)))}
            {questions(page.asked, templates)}
        </main>
    }
}

fn list(page: Page, found: Vec<ListedOfferTemplate>) -> AnyView {
    let i18n = page.i18n;
    if found.is_empty() {
        return view! {
            <EmptyState title=i18n.tr(m::offer_templates_none) text=i18n.tr(m::offer_templates_none_text)>
                <LinkButton href=LIST>{i18n.tr(m::shell_purchase_offers)}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let heading = move |sentence: fn(&Words) -> String, class: &'static str| {
        view! {
            <th role="columnheader" scope="col" class=class>
                {i18n.tr(sentence)}
            </th>
        }
    };
    let verbs = page.may.then(|| heading(m::offer_template_verbs, ""));
    let rows: Vec<AnyView> = found.into_iter().map(|each| row(page, each)).collect();
    view! {
        <table role="table" class="table table--stack">
            <caption class="visually-hidden">{i18n.tr(m::offer_templates)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(m::offer_template_name, "")} {heading(m::offer_lines, "n")}
                    {heading(m::offer_currency, "")} {heading(m::offer_template_kept, "")} {verbs}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(page: Page, each: ListedOfferTemplate) -> AnyView {
    let i18n = page.i18n;
    let (lines, kept) = i18n.say(|words| {
        (
            words.formatter().integer(each.lines.into()),
            m::offer_template_by(words, &each.created_by, &when::day_of(words, each.created_at)),
        )
    });
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    let verbs = page.may.then(|| verbs(page, &each));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" dir="auto">
                {each.name}
            </th>
            <td role="cell" class="n" data-label=label(m::offer_lines)>
                <span>{lines}</span>
            </td>
            <td role="cell" data-label=label(m::offer_currency)>
                <span>{each.currency.code()}</span>
            </td>
            <td role="cell" data-label=label(m::offer_template_kept)>
                <span dir="auto">{kept}</span>
            </td>
            {verbs}
        </tr>
    }
    .into_any()
}

fn verbs(page: Page, each: &ListedOfferTemplate) -> AnyView {
    let i18n = page.i18n;
    let (id, renamed, deleted) = (each.id, named(each), named(each));
    // The draft that an offer begins as lies on this device, which may not be ready for it.
    let busy = Signal::derive(move || {
        let is_kept = !matches!(page.offline.keeping(), Keeping::Opening | Keeping::Nobody);
        page.begins.get() == Some(id) || !is_kept
    });
    let refused = needs_network();
    let ask = move |question: NamedQuestion| move |()| page.asked.set(Some(question.clone()));
    view! {
        <td role="cell">
            <p class="btn-row">
                <Button look=Look::Small busy refused on_press=move |()| begin(page, id)>
                    {i18n.tr(m::offer_template_start)}
                </Button>
                <Button
                    look=Look::SmallQuiet
                    refused
                    on_press=ask(NamedQuestion::Rename(renamed))
                >
                    {i18n.tr(m::offer_template_rename)}
                </Button>
                <Button look=Look::SmallQuiet refused on_press=ask(NamedQuestion::End(deleted))>
                    {i18n.tr(m::offer_template_delete)}
                </Button>
            </p>
        </td>
    }
    .into_any()
}

/// Its terms are read anew: somebody else may have taken it away.
fn begin(page: Page, id: OfferTemplateId) {
    if page.begins.get_untracked().is_some() {
        return;
    }
    page.begins.set(Some(id));
    page.failed.set(None);
    spawn_local(async move {
        let found = find_offer_template(id).await;
        // Whoever has left the page goes nowhere.
        if page.begins.try_set(None).is_some() {
            return;
        }
        match found {
            Ok(template) => {
                let day = |at| untrack(|| page.i18n.say(|words| words.formatter().local_date(at)));
                let draft = DraftId(fresh_uuid());
                page.offline.save(draft, &begun(template.terms, day));
                page.go.run(step_address(draft, OfferStep::Location));
            }
            Err(error) => {
                if !error.is_passing() {
                    page.templates.refetch();
                }
                page.failed.try_set(Some(error));
            }
        }
    });
}
