//! The partner's leads: searched, filtered and ordered as the address says, so that a link or Back leads to the same list.

use leptos::prelude::*;
use liaison_contract::lead::ListedLead;
use liaison_contract::paths::{self, LEADS_PAGE, SENT_LEADS_PAGE, lead_page};
use liaison_domain::lead::LeadState;
use liaison_messages::{Words, messages as m};

use super::words;
use crate::api::lead::seek_leads;
use crate::api::news::on_inbox;
use crate::api::trial_invitation::Sought;
use crate::api::{Listed, Query};
use crate::app::{use_page, use_session};
use crate::i18n::{I18n, offer, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::live::live;
use crate::ui::tools::{Kinds, Named, Tools};
use crate::ui::{Boxed, Button, EmptyState, LinkButton, LiveMark, LoadNotice, pager};

const STATES: [Named; 9] = [
    ("", m::lead_all_states),
    ("received", m::lead_state_received),
    ("accepted", m::lead_state_accepted),
    ("won", m::lead_state_won),
    ("lost", m::lead_state_lost),
    ("declined", m::lead_state_declined),
    ("expired", m::lead_state_expired),
    ("withdrawn", m::lead_state_withdrawn),
    ("junk", m::lead_state_junk),
];
const KINDS: [Named; 4] = [
    ("", m::lead_all_kinds),
    ("enquiry", m::lead_kind_enquiry),
    ("referral", m::lead_kind_referral),
    ("proposal", m::lead_kind_proposal),
];
const ORDERS: [Named; 2] = [("", m::lead_newest), ("ends_first", m::lead_ends_first)];

#[lazy]
pub(super) fn lead_list() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::shell_leads));
    let pages = RwSignal::new(1_usize);
    let kinds = Kinds {
        filters: &[("state", &STATES), ("kind", &KINDS)],
        orders: &ORDERS,
        field: "leads-search",
    };
    let tools = Tools::new(LEADS_PAGE.to_owned(), kinds);
    let sought = tools.sought;
    let leads = Query::kept(move || {
        let sought = sought.try_get_untracked().unwrap_or_default();
        seek_leads(sought, pages.try_get_untracked().unwrap_or(1))
    });
    Effect::new(move |before: Option<Sought>| {
        let now = sought.get();
        if before.is_some_and(|before| before != now) {
            pages.set(1);
            leads.fetch_other();
        }
        now
    });
    let mark = use_session()
        .get_untracked()
        .map(|session| on_inbox(session.user.id, move || leads.refetch()));
    let list = move || {
        let listed = leads.value()?;
        let more = pager(i18n, listed.more, pages, Callback::new(move |()| leads.refetch()));
        Some(view! { {table(tools, &listed)} {more} }.into_any())
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head page__head--row">
                <h1 tabindex="-1">{i18n.tr(m::shell_leads)}</h1>
                <p class="facts">
                    <span>{i18n.tr(m::lead_lede)}</span>
                    {mark.map(|state| view! { <LiveMark state /> })}
                </p>
                <div class="page__verbs">
                    <LinkButton href=SENT_LEADS_PAGE>{i18n.tr(m::lead_sent_title)}</LinkButton>
                </div>
            </header>
            <div class="tools" role="search">
                {tools.field(m::lead_search)} {tools.filters("state", m::lead_state)}
                {tools.filters("kind", m::lead_kind)} {tools.orders(m::lead_order)}
                {tools.export(paths::LEADS_CSV.to_owned(), "btn btn--quiet", m::lead_export)}
            </div>
            <LoadNotice
                notice=Signal::derive(move || leads.notice())
                loading=m::loading
                failed=m::lead_failed
                on_retry=move |()| leads.refetch()
            />
            {live(list)}
        </main>
    }
    .into_any()
}

fn table(tools: Tools, listed: &Listed<ListedLead>) -> AnyView {
    let i18n = tools.i18n;
    if listed.items.is_empty() && tools.is_narrowed() {
        return view! {
            <EmptyState title=i18n.tr(m::lead_no_match) text=i18n.tr(m::lead_no_match_text)>
                <Button on_press=move |()| tools.clear()>{i18n.tr(m::lead_clear)}</Button>
            </EmptyState>
        }
        .into_any();
    }
    if listed.items.is_empty() {
        return view! {
            <EmptyState title=i18n.tr(m::lead_none) text=i18n.tr(m::lead_none_text)>
                <LinkButton href="/listing">{i18n.tr(m::lead_to_listing)}</LinkButton>
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
    let rows = listed.items.iter().map(|each| row(i18n, each)).collect_view();
    view! {
        <table role="table" class="table table--stack">
            <caption class="visually-hidden">{i18n.tr(m::shell_leads)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(m::lead_from, "")} {heading(m::lead_state, "")} {heading(m::lead_received_at, "")}
                    {heading(m::lead_answer_by, "")} {heading(m::lead_looked_after, "")}
                    {heading(m::lead_value, "n")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: I18n, each: &ListedLead) -> AnyView {
    let open = each.state == LeadState::Received;
    let deal = each.deal.clone().unwrap_or_default();
    let (name, kind, country, received, until, value) = i18n.say(|words| {
        let hidden = || m::lead_hidden(words);
        (
            each.company.clone().unwrap_or_else(hidden),
            words::kind(words, each.kind),
            words.formatter().country(&each.country),
            when::margin(words, each.received_at, now()),
            open.then(|| when::margin(words, each.answer_by, now())),
            deal.value.map(|value| offer::money(words, value)),
        )
    });
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=lead_page(each.id) dir="auto">
                    {name}
                </a>
                <small>
                    <span class="mono nowrap">{each.summary.as_str().to_owned()}</span>
                    " " {kind} " · " {country} " " <span dir="auto">{deal.name}</span>
                </small>
            </th>
            <td role="cell">{words::badge(i18n, each.state, Boxed::No)} " " {words::urgent(i18n, each.urgency)}</td>
            <td role="cell" class="t" data-label=label(m::lead_received_at)>
                <span>{received}</span>
            </td>
            <td role="cell" class="t" data-label=label(m::lead_answer_by)>
                <span>{until}</span>
            </td>
            <td role="cell" data-label=label(m::lead_looked_after)>
                <span dir="auto">{each.looked_after_by.clone()}</span>
            </td>
            <td role="cell" class="n" data-label=label(m::lead_value)>
                <span>{value}</span>
            </td>
        </tr>
    }
    .into_any()
}
