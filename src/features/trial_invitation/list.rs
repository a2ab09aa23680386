//! The partner's trial invitations: searched, filtered and ordered as the address says, so that a link or Back leads to
//! the same list.

mod bulk;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::paths;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::TrialInvitationId;
use liaison_messages::{Words, messages as m};

use self::bulk::Chosen;
use super::places::{SELECTION, badge, places};
use super::tools::{Kinds, Named, Tools};
use crate::api::news::on_news;
use crate::api::trial_invitation::{Sought, seek_trial_invitations};
use crate::api::{Listed, More, Query};
use crate::app::{CreateTrialInvitation, actor, use_page, use_session};
use crate::i18n::{use_i18n, when};
use crate::offline::clock::now;
use crate::ui::selection::{self, Selection, keep_focus};
use crate::ui::{Boxed, Button, EmptyState, LiveMark, LoadNotice};

const PATH: &str = "/trial-invitations";
const SEARCH: &str = "invitations-search";
const STATES: [Named; 5] = [
    ("", m::invitations_all_states),
    ("active", m::state_invitation_active),
    ("paused", m::state_invitation_paused),
    ("expired", m::state_invitation_expired),
    ("revoked", m::state_invitation_revoked),
];
const ORDERS: [Named; 3] = [
    ("", m::invitations_newest),
    ("ends_first", m::invitations_ends_first),
    ("name", m::invitations_by_name),
];

pub struct TrialInvitationsPage;

#[lazy_route]
impl LazyRoute for TrialInvitationsPage {
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
    use_page(i18n.tr(m::invitations_title));
    let session = use_session().get_untracked();
    let pages = RwSignal::new(1_usize);
    let kinds = Kinds {
        filters: &[("state", &STATES)],
        orders: &ORDERS,
        field: SEARCH,
    };
    let tools = Tools::new(PATH.to_owned(), kinds);
    let sought = tools.sought;
    let invitations = Query::kept(move || {
        let sought = sought.try_get_untracked().unwrap_or_default();
        seek_trial_invitations(sought, pages.try_get_untracked().unwrap_or(1))
    });
    let shown = Signal::derive(move || {
        let listed = invitations.value();
        listed
            .map(|listed| listed.items.iter().map(|each| each.id.0).collect())
            .unwrap_or_default()
    });
    let selection = Selection::new(i18n, SELECTION, shown, may_change());
    Effect::new(move |before: Option<Sought>| {
        let now = sought.get();
        if before.is_some_and(|before| before != now) {
            // What cannot be seen is not acted on.
            selection.clear();
            pages.set(1);
            invitations.fetch_other();
        }
        now
    });
    let live = session.as_ref().map(|session| {
        let concerns = |invitation: Option<TrialInvitationId>| invitation.is_some();
        on_news(session.user.id, None, concerns, move || invitations.refetch())
    });
    let table = move || {
        let listed = invitations.value()?;
        keep_focus();
        Some(table(tools, selection, &listed))
    };
    let is_any = Memo::new(move |_| selection.chosen.with(|chosen| !chosen.is_empty()));
    // Once there was a selection its report may stand after it.
    let was_any = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_any.get());
    let foot = move || {
        let listed = invitations.value()?;
        let count = i64::try_from(listed.items.len())
            .ok()
            .filter(|count| *count > 0)?;
        let more = (listed.more == More::ThereIs).then(|| {
            let next = move |()| {
                pages.update(|pages| *pages += 1);
                invitations.refetch();
            };
            view! { <Button on_press=next>{i18n.tr(m::show_more)}</Button> }
        });
        Some(view! {
            <div class="pager">
                <span>{i18n.say(|words| m::invitations_shown(words, count))}</span>
                {more}
            </div>
        })
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head page__head--row">
                <h1 tabindex="-1">{i18n.tr(m::invitations_title)}</h1>
                <p class="facts">
                    <span>{i18n.tr(m::invitations_lede)}</span>
                    {live.map(|state| view! { <LiveMark state /> })}
                </p>
                <div class="page__verbs"><CreateTrialInvitation /></div>
            </header>
            {move || (!is_any.get()).then(|| tools_row(tools))}
            {move || was_any.get().then(|| bulk::of(Chosen { selection, invitations }))}
            <LoadNotice
                notice=Signal::derive(move || invitations.notice())
                loading=m::loading
                failed=m::invitations_failed
                on_retry=move |()| invitations.refetch()
            />
            {table}
            {foot}
        </main>
    }
}

fn tools_row(tools: Tools) -> AnyView {
    view! {
        <div class="tools" role="search">
            {tools.field(m::invitations_search)} {tools.filters("state", m::invitations_state)}
            {tools.orders(m::invitations_order)}
            {tools.export(
                paths::TRIAL_INVITATIONS_CSV.to_owned(),
                "btn btn--quiet",
                m::invitations_export,
            )}
        </div>
    }
    .into_any()
}

fn may_change() -> bool {
    let actor = actor(use_session().get_untracked().as_ref());
    match actor {
        Actor::Staff { partner, .. } => authorize(&actor, Action::ChangeTrialInvitation(partner)).is_ok(),
        _ => false,
    }
}

fn table(tools: Tools, selection: Selection, listed: &Listed<TrialInvitation>) -> AnyView {
    let i18n = tools.i18n;
    let is_narrowed = tools.is_narrowed();
    if listed.items.is_empty() && is_narrowed {
        return view! {
            <EmptyState title=i18n.tr(m::invitations_no_match) text=i18n.tr(m::invitations_no_match_text)>
                <Button on_press=move |()| tools.clear()>{i18n.tr(m::invitations_clear)}</Button>
            </EmptyState>
        }
        .into_any();
    }
    if listed.items.is_empty() {
        return view! {
            <EmptyState title=i18n.tr(m::invitations_none) text=i18n.tr(m::invitations_none_text)>
                <CreateTrialInvitation />
            </EmptyState>
        }
        .into_any();
    }
    let heading = move |sentence: fn(&Words) -> String, class: &'static str| {
        view! {
            <th role="columnheader" scope="col" class=class>
                {i18n.say(sentence)}
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
            <caption class="visually-hidden">{i18n.say(m::invitations_caption)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {all} {heading(m::invitations_name, "")} {heading(m::invitations_state, "")}
                    {heading(m::invitations_country, "")} {heading(m::invitations_created, "")}
                    {heading(m::invitations_expires, "")}
                    {heading(m::invitations_opened, "n")} {heading(m::invitations_accepted, "n")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(selection: Selection, each: &TrialInvitation) -> AnyView {
    let i18n = selection.i18n;
    let select = selection
        .may
        .then(|| selection::cell(selection, each.id.0, each.terms.name.as_str().to_owned()));
    let href = ["/trial-invitations/", &each.id.to_string()].concat();
    let (country, opened, accepted, created, expires) = i18n.say(|words| {
        let formatter = words.formatter();
        (
            formatter.country(each.terms.usage_location.as_str()),
            formatter.integer(each.funnel.opened),
            places(words, each, m::invitations_places)
                .unwrap_or_else(|| formatter.integer(each.funnel.accepted)),
            when::margin(words, each.created_at, now()),
            each.expires_at.map_or_else(
                || m::invitation_no_end(words),
                |end| when::margin(words, end, now()),
            ),
        )
    });
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    view! {
        <tr role="row">
            {select}
            <th role="rowheader" scope="row">
                <a href=href dir="auto">
                    {each.terms.name.as_str().to_owned()}
                </a>
                <small>
                    {each.plan_name.clone()} " " <span class="mono nowrap">{each.summary.as_str().to_owned()}</span>
                </small>
            </th>
            <td role="cell">
                {badge(i18n, each, Boxed::No)}
            </td>
            <td role="cell" data-label=label(m::invitations_country)>
                <span>{country}</span>
            </td>
            <td role="cell" class="t" data-label=label(m::invitations_created)>
                <span>{created}</span>
            </td>
            <td role="cell" class="t" data-label=label(m::invitations_expires)>
                <span>{expires}</span>
            </td>
            <td role="cell" class="n" data-label=label(m::invitations_opened)>
                <span>{opened}</span>
            </td>
            <td role="cell" class="n" data-label=label(m::invitations_accepted)>
                <span>{accepted}</span>
            </td>
        </tr>
    }
    .into_any()
}
