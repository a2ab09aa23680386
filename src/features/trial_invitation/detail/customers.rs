//! The customers behind the link: searched, in groups and in order as the address says, and reminded together. Fetched
//! once the page stands.

mod bulk;
mod happened;
mod row;

use leptos::prelude::*;
use liaison_contract::paths;
use liaison_contract::trial_invitation::RedemptionCounts;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::TrialInvitationId;
use liaison_messages::messages as m;

use self::bulk::Chosen;
use self::row::row;
use super::live::{again_on, live};
use crate::api::trial_invitation::{Customers, Sought, seek_redemptions};
use crate::api::{More, Query};
use crate::app::{actor, use_session};
use crate::features::trial_invitation::places::{self, SELECTION};
use crate::features::trial_invitation::tools::{Kinds, Named, Tools};
use crate::i18n::use_i18n;
use crate::ui::selection::{self, Selection, keep_focus};
use crate::ui::{Button, EmptyState, LoadNotice, Part, Section, Skeleton, later};

const GROUP: &str = "group";
const GROUPS: [Named; 5] = [
    ("", m::invitation_group_all),
    ("waiting", m::invitation_group_waiting),
    ("accepted", m::invitation_group_accepted),
    ("declined", m::invitation_group_declined),
    ("went_quiet", m::invitation_group_quiet),
];
/// The newest change comes first unless said.
const ORDERS: [Named; 6] = [
    ("", m::invitation_last_change),
    ("oldest", m::invitation_last_change),
    ("customer", m::invitation_customer),
    ("customer_reversed", m::invitation_customer),
    ("state", m::invitations_state),
    ("state_reversed", m::invitations_state),
];

#[derive(Clone, Copy)]
pub(super) struct Behind {
    pub(super) id: TrialInvitationId,
    /// Whether the link can still be handed out.
    pub(super) is_open: Signal<bool>,
    /// Changes whenever something happened to the invitation.
    pub(super) news: RwSignal<u32>,
}

pub(super) fn part(behind: Behind) -> AnyView {
    later(behind, Box::pin(invitation_customers()), waiting)
}

fn waiting() -> AnyView {
    let i18n = use_i18n();
    view! { <Skeleton label=i18n.tr(m::loading) /> }.into_any()
}

#[lazy]
fn invitation_customers() -> Part<Behind> {
    view
}

fn view(behind: Behind) -> AnyView {
    let i18n = use_i18n();
    let Behind { id, is_open, news } = behind;
    let kinds = Kinds {
        filters: &[(GROUP, &GROUPS)],
        orders: &ORDERS,
        field: "customers-search",
    };
    let tools = Tools::new(places::address(id), kinds);
    let sought = tools.sought;
    let pages = RwSignal::new(1_usize);
    let customers = Query::kept(move || {
        let sought = sought.try_get_untracked().unwrap_or_default();
        seek_redemptions(id, sought, pages.try_get_untracked().unwrap_or(1))
    });
    let shown = Signal::derive(move || {
        let found = customers.value();
        found
            .map(|found| found.listed.items.iter().map(|each| each.id.0).collect())
            .unwrap_or_default()
    });
    let selection = Selection::new(i18n, SELECTION, shown, may_remind());
    Effect::new(move |before: Option<Sought>| {
        let now = sought.get();
        if before.is_some_and(|before| before != now) {
            // What cannot be seen is not acted on.
            selection.clear();
            pages.set(1);
            customers.fetch_other();
        }
        now
    });
    again_on(news, move || customers.refetch());
    let counts = Memo::new(move |_| customers.value().map(|found| found.counts).unwrap_or_default());
    let is_any = Memo::new(move |_| counts.with(|counts| counts.all > 0));
    let is_chosen = Memo::new(move |_| selection.chosen.with(|chosen| !chosen.is_empty()));
    // Once there was a selection its report may stand after it.
    let was_chosen = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_chosen.get());
    let export = paths::trial_invitation_redemptions_csv(id);
    let export = move || {
        is_any
            .get()
            .then(|| tools.export(export.clone(), "", m::invitations_export))
    };
    let opened = move || {
        let all = counts.with(|counts| counts.all);
        i18n.say(|words| m::invitation_customers_opened(words, all))
    };
    let chosen = Chosen {
        id,
        selection,
        customers,
        is_open,
    };
    let found = Memo::new(move |_| {
        customers
            .value()
            .is_some_and(|found| !found.listed.items.is_empty())
    });
    let nobody = move || {
        let found = customers.value()?;
        found.listed.items.is_empty().then(|| empty(tools))
    };
    let foot = move || {
        let found = customers.value().filter(|found| !found.listed.items.is_empty())?;
        let next = move |()| {
            pages.update(|pages| *pages += 1);
            customers.refetch();
        };
        let more = (found.listed.more == More::ThereIs)
            .then(|| view! { <Button on_press=next>{i18n.tr(m::show_more)}</Button> });
        let told = told(tools, &found);
        Some(view! { <div class="pager"><span role="status">{told}</span>{more}</div> }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::invitation_customers) note=opened more=move || live(export.clone())>
            {live(move || (is_any.get() && !is_chosen.get()).then(|| tools_row(tools, counts)))}
            {live(move || was_chosen.get().then(|| bulk::of(chosen)))}
            <LoadNotice
                notice=Signal::derive(move || customers.notice())
                loading=m::loading
                failed=m::invitation_failed
                on_retry=move |()| customers.refetch()
            />
            {live(move || found.get().then(|| table(tools, selection, customers)))}
            {live(nobody)}
            {live(foot)}
        </Section>
    }
    .into_any()
}

fn may_remind() -> bool {
    let actor = actor(use_session().get_untracked().as_ref());
    match actor {
        Actor::Staff { partner, .. } => authorize(&actor, Action::SendTrialInvitation(partner)).is_ok(),
        _ => false,
    }
}

fn count_of(counts: &RedemptionCounts, group: &str) -> i64 {
    match group {
        "waiting" => counts.waiting,
        "accepted" => counts.accepted,
        "declined" => counts.declined,
        "went_quiet" => counts.went_quiet,
        _ => counts.all,
    }
}

/// "9 of 9"; how many a search finds in all is not counted.
fn told(tools: Tools, found: &Customers) -> String {
    let shown = i64::try_from(found.listed.items.len()).unwrap_or(i64::MAX);
    let all = tools.sought.with_untracked(|sought| {
        let all = count_of(&found.counts, sought.filter(GROUP));
        sought.search.is_empty().then_some(all)
    });
    tools.i18n.say(|words| match all {
        Some(all) => m::invitation_shown(words, shown, all.max(shown)),
        None => m::invitations_shown(words, shown),
    })
}

fn tools_row(tools: Tools, counts: Memo<RedemptionCounts>) -> AnyView {
    let i18n = tools.i18n;
    let chips = GROUPS.map(|(group, name)| {
        let is_chosen = move || tools.sought.with(|sought| sought.filter(GROUP) == group);
        let count = move || {
            let count = counts.with(|counts| count_of(counts, group));
            i18n.say(|words| words.formatter().integer(count))
        };
        view! {
            <button
                class="chip"
                type="button"
                aria-pressed=move || if is_chosen() { "true" } else { "false" }
                on:click=move |_| tools.filter(GROUP, group.to_owned())
            >
                {i18n.tr(name)}
                " "
                {count}
            </button>
        }
        .into_any()
    });
    view! {
        <div class="tools" role="search">
            {tools.field(m::invitation_customers_search)} {chips.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

fn empty(tools: Tools) -> AnyView {
    let i18n = tools.i18n;
    if tools.is_narrowed() {
        return view! {
            <EmptyState
                title=i18n.tr(m::invitation_customers_no_match)
                text=i18n.tr(m::invitation_customers_no_match_text)
            >
                <Button on_press=move |()| tools.clear()>{i18n.tr(m::invitations_clear)}</Button>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <EmptyState
            title=i18n.tr(m::invitation_customers_none)
            text=i18n.tr(m::invitation_customers_none_text)
        />
    }
    .into_any()
}

fn table(tools: Tools, selection: Selection, customers: Query<Customers>) -> AnyView {
    let i18n = tools.i18n;
    let rows = move || {
        let found = customers.value()?;
        keep_focus();
        let rows = found.listed.items.iter().map(|each| row(selection, each));
        Some(rows.collect_view().into_any())
    };
    let all = selection.may.then(|| selection::heading(selection));
    view! {
        <table role="table" class="table table--stack table--people">
            <caption class="visually-hidden">{i18n.tr(m::invitation_customers_caption)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {all} {heading(tools, "customer", "customer_reversed")}
                    {heading(tools, "state", "state_reversed")} {heading(tools, "oldest", "")}
                    <th role="columnheader" scope="col">
                        {i18n.tr(m::invitation_happened)}
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">{live(rows)}</tbody>
        </table>
    }
    .into_any()
}

/// Pressed once it orders by its column, pressed again the other way round. Of moments the latest come first.
fn heading(tools: Tools, up: &'static str, down: &'static str) -> AnyView {
    let i18n = tools.i18n;
    let name = ORDERS
        .iter()
        .find(|(order, _)| *order == up)
        .map(|(_, name)| *name);
    let first = if down.is_empty() { down } else { up };
    let sorted = move || {
        tools.sought.with(|sought| match sought.order.as_str() {
            order if order == up => Some("ascending"),
            order if order == down => Some("descending"),
            _ => None,
        })
    };
    let press = move |_| {
        let order = match untrack(sorted) {
            Some("ascending") => down,
            Some(_) => up,
            None => first,
        };
        tools.order(order.to_owned());
    };
    view! {
        <th role="columnheader" scope="col" aria-sort=sorted>
            <button class="sort" type="button" on:click=press>
                {name.map(|name| i18n.tr(name))}
            </button>
        </th>
    }
    .into_any()
}
