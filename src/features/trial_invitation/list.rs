//! All trial invitations of the partner, newest first.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::{Words, messages as m};

use crate::api::news::on_news;
use crate::api::trial_invitation::list_trial_invitations;
use crate::api::{Listed, More, Query};
use crate::app::{CreateTrialInvitation, use_page, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Button, EmptyState, InvitationBadge, LiveMark, LoadNotice};

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
    let invitations = Query::new(move || list_trial_invitations(pages.try_get_untracked().unwrap_or(1)));
    let live = session.as_ref().map(|session| {
        let concerns = |invitation: Option<TrialInvitationId>| invitation.is_some();
        on_news(session.user.id, None, concerns, move || invitations.refetch())
    });
    let table = move || invitations.value().map(|listed| table(i18n, &listed));
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

fn table(i18n: I18n, listed: &Listed<TrialInvitation>) -> AnyView {
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
    let rows = listed.items.iter().map(|each| row(i18n, each)).collect_view();
    view! {
        <table role="table" class="table table--stack">
            <caption class="visually-hidden">{i18n.say(m::invitations_caption)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(m::invitations_name, "")} {heading(m::invitations_state, "")}
                    {heading(m::invitations_country, "")} {heading(m::invitations_created, "")}
                    {heading(m::invitations_opened, "n")} {heading(m::invitations_accepted, "n")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: I18n, each: &TrialInvitation) -> AnyView {
    let href = ["/trial-invitations/", &each.id.to_string()].concat();
    let (country, opened, accepted, created) = i18n.say(|words| {
        let formatter = words.formatter();
        (
            formatter.country(each.terms.usage_location.as_str()),
            formatter.integer(each.funnel.opened),
            formatter.integer(each.funnel.accepted),
            when::margin(words, each.created_at, now()),
        )
    });
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=href dir="auto">
                    {each.terms.name.as_str().to_owned()}
                </a>
                <small>
                    {each.plan_name.clone()} " " <span class="mono nowrap">{each.summary.as_str().to_owned()}</span>
                </small>
            </th>
            <td role="cell">
                <InvitationBadge state=each.state />
            </td>
            <td role="cell" data-label=label(m::invitations_country)>
                <span>{country}</span>
            </td>
            <td role="cell" class="t" data-label=label(m::invitations_created)>
                <span>{created}</span>
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
