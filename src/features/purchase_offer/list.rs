//! The partner's purchase offers: searched, filtered and ordered as the address says, so that a link or Back leads to the
//! same list.

mod bulk;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::paths;
use liaison_contract::purchase_offer::ListedOffer;
use liaison_messages::{Words, messages as m};

use self::bulk::Chosen;
use super::places::{LIST, TEMPLATES, address, badge, create, may_change};
use crate::api::news::on_inbox;
use crate::api::purchase_offer::seek_purchase_offers;
use crate::api::trial_invitation::Sought;
use crate::api::{Listed, More, Query};
use crate::app::{use_page, use_session};
use crate::i18n::{offer, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::selection::{self, Selection, SelectionWords, keep_focus};
use crate::ui::tools::{Kinds, Named, Tools};
use crate::ui::{Boxed, Button, EmptyState, LinkButton, LiveMark, LoadNotice};

const STATES: [Named; 7] = [
    ("", m::offers_all_states),
    ("active", m::offer_state_active),
    ("accepted", m::offer_state_accepted),
    ("declined", m::offer_state_declined),
    ("expired", m::offer_state_expired),
    ("withdrawn", m::offer_state_withdrawn),
    ("archived", m::offer_state_archived),
];
const ORDERS: [Named; 3] = [
    ("", m::offers_newest),
    ("ends_first", m::offers_ends_first),
    ("name", m::offers_by_name),
];

const WORDS: SelectionWords = SelectionWords {
    each: m::offers_select,
    all: m::offers_select_all,
};

pub struct PurchaseOffersPage;

#[lazy_route]
impl LazyRoute for PurchaseOffersPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <List /> }.into_any()
    }
}

#[component]
fn List() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::shell_purchase_offers));
    let pages = RwSignal::new(1_usize);
    let kinds = Kinds {
        filters: &[("state", &STATES)],
        orders: &ORDERS,
        field: "offers-search",
    };
    let tools = Tools::new(LIST.to_owned(), kinds);
    let sought = tools.sought;
    let offers = Query::kept(move || {
        let sought = sought.try_get_untracked().unwrap_or_default();
        seek_purchase_offers(sought, pages.try_get_untracked().unwrap_or(1))
    });
    let shown = Signal::derive(move || {
        let listed = offers.value();
        listed
            .map(|listed| listed.items.iter().map(|each| each.id.0).collect())
            .unwrap_or_default()
    });
    let selection = Selection::new(i18n, WORDS, shown, may_change());
    Effect::new(move |before: Option<Sought>| {
        let now = sought.get();
        if before.is_some_and(|before| before != now) {
            // What cannot be seen is not acted on.
            selection.clear();
            pages.set(1);
            offers.fetch_other();
        }
        now
    });
    let live = use_session()
        .get_untracked()
        .map(|session| on_inbox(session.user.id, move || offers.refetch()));
    let is_any = Memo::new(move |_| selection.chosen.with(|chosen| !chosen.is_empty()));
    // Once there was a selection its report may stand after it.
    let was_any = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_any.get());
    let listing = move || {
        let listed = offers.value()?;
        keep_focus();
        Some(table(tools, selection, &listed))
    };
    let foot = move || {
        let listed = offers.value()?;
        let count = i64::try_from(listed.items.len())
            .ok()
            .filter(|count| *count > 0)?;
        let more = (listed.more == More::ThereIs).then(|| {
            let next = move |()| {
                pages.update(|pages| *pages += 1);
                offers.refetch();
            };
            view! { <Button on_press=next>{i18n.tr(m::show_more)}</Button> }
        });
        Some(view! {
            <div class="pager">
                <span>{i18n.say(|words| m::offers_shown(words, count))}</span>
                {more}
            </div>
        })
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head page__head--row">
                <h1 tabindex="-1">{i18n.tr(m::shell_purchase_offers)}</h1>
                <p class="facts">
                    <span>{i18n.tr(m::offers_lede)}</span>
                    {live.map(|state| view! { <LiveMark state /> })}
                </p>
                <div class="page__verbs">
                    <LinkButton href=TEMPLATES>{i18n.tr(m::offer_templates)}</LinkButton>
                    {create()}
                </div>
            </header>
            {move || (!is_any.get()).then(|| tools_row(tools))}
            {move || was_any.get().then(|| bulk::of(Chosen { selection, offers }))}
            <LoadNotice
                notice=Signal::derive(move || offers.notice())
                loading=m::loading
                failed=m::offers_failed
                on_retry=move |()| offers.refetch()
            />
            {listing}
            {foot}
        </main>
    }
}

fn tools_row(tools: Tools) -> AnyView {
    view! {
        <div class="tools" role="search">
            {tools.field(m::offers_search)} {tools.filters("state", m::offers_state)} {tools.orders(m::offers_order)}
            {tools.export(paths::PURCHASE_OFFERS_CSV.to_owned(), "btn btn--quiet", m::offers_export)}
        </div>
    }
    .into_any()
}

fn table(tools: Tools, selection: Selection, listed: &Listed<ListedOffer>) -> AnyView {
    let i18n = tools.i18n;
    if listed.items.is_empty() && tools.is_narrowed() {
        return view! {
            <EmptyState title=i18n.tr(m::offers_no_match) text=i18n.tr(m::offers_no_match_text)>
                <Button on_press=move |()| tools.clear()>{i18n.tr(m::offers_clear)}</Button>
            </EmptyState>
        }
        .into_any();
    }
    if listed.items.is_empty() {
        return view! {
            <EmptyState title=i18n.tr(m::offers_none) text=i18n.tr(m::offers_none_text)>
                {create()}
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
    let rows = listed
        .items
        .iter()
        .map(|each| row(selection, each))
        .collect_view();
    let all = selection.may.then(|| selection::heading(selection));
    view! {
        <table role="table" class="table table--stack">
            <caption class="visually-hidden">{i18n.tr(m::shell_purchase_offers)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {all} {heading(m::offer_name, "")} {heading(m::offers_state, "")}
                    {heading(m::offer_step_recipients, "")} {heading(m::offers_sent, "")}
                    {heading(m::offer_answer_by, "")} {heading(m::offer_total_over_term, "n")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(selection: Selection, each: &ListedOffer) -> AnyView {
    let i18n = selection.i18n;
    let select = selection
        .may
        .then(|| selection::cell(selection, each.id.0, each.name.clone()));
    let (audience, sent, until, sum, version) = i18n.say(|words| {
        (
            offer::audience(words, &each.audience),
            when::margin(words, each.created_at, now()),
            when::margin(words, each.answer_by.at, now()),
            offer::money(words, each.over_term),
            (each.version > 1).then(|| m::offer_version(words, i64::from(each.version))),
        )
    });
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    view! {
        <tr role="row">
            {select}
            <th role="rowheader" scope="row">
                <a href=address(each.id) dir="auto">
                    {each.name.clone()}
                </a>
                <small>
                    <span class="mono nowrap">{each.summary.as_str().to_owned()}</span> " " {version}
                </small>
            </th>
            <td role="cell">{badge(i18n, each.state, Boxed::No)}</td>
            <td role="cell" data-label=label(m::offer_step_recipients)>
                <span dir="auto">{audience}</span>
            </td>
            <td role="cell" class="t" data-label=label(m::offers_sent)>
                <span>{sent}</span>
            </td>
            <td role="cell" class="t" data-label=label(m::offer_answer_by)>
                <span>{until}</span>
            </td>
            <td role="cell" class="n" data-label=label(m::offer_total_over_term)>
                <span>{sum}</span>
            </td>
        </tr>
    }
    .into_any()
}
