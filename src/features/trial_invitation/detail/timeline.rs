//! What happened to the invitation on both sides, newest first: the last of it beside the funnel, all of it in a tab.

use leptos::prelude::*;
use liaison_contract::event::COUNTED_MOST;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::messages as m;

use super::Tab;
use super::live::{again_on, live};
use crate::api::Query;
use crate::api::trial_invitation::{latest_events, list_events};
use crate::i18n::use_i18n;
use crate::ui::{Activity, LoadNotice, Section, pager};

/// `news` changes whenever something happened to the invitation.
pub(super) fn latest(id: TrialInvitationId, news: RwSignal<u32>) -> AnyView {
    let i18n = use_i18n();
    let log = Query::kept(move || latest_events(id));
    again_on(news, move || log.refetch());
    let events = Signal::derive(move || log.value().map(|(events, _)| events).unwrap_or_default());
    let has_events = Memo::new(move |_| events.with(|events| !events.is_empty()));
    let all = move || {
        log.value().map(|(_, count)| {
            let words = i18n.say(|words| {
                if u64::try_from(count).is_ok_and(|count| count >= COUNTED_MOST) {
                    m::invitation_timeline_most(words, count)
                } else {
                    m::invitation_timeline_all(words, count)
                }
            });
            view! { <a href=Tab::Timeline.address(id) data-noscroll="">{words}</a> }.into_any()
        })
    };
    view! {
        <Section title=i18n.tr(m::invitation_timeline) more=move || live(all)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::invitation_failed
                on_retry=move |()| log.refetch()
            />
            {live(move || has_events.get().then(|| view! { <Activity events fresh=false /> }.into_any()))}
        </Section>
    }
    .into_any()
}

pub(super) fn whole(id: TrialInvitationId, news: RwSignal<u32>) -> AnyView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let log = Query::kept(move || list_events(id, pages.try_get_untracked().unwrap_or(1)));
    again_on(news, move || log.refetch());
    let events = Signal::derive(move || log.value().map(|listed| listed.items).unwrap_or_default());
    let has_events = Memo::new(move |_| events.with(|events| !events.is_empty()));
    let more = move || {
        let again = Callback::new(move |()| log.refetch());
        pager(i18n, log.value()?.more, pages, again)
    };
    view! {
        <Section title=i18n.tr(m::invitation_timeline)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::invitation_failed
                on_retry=move |()| log.refetch()
            />
            {live(move || has_events.get().then(|| view! { <Activity events fresh=false /> }.into_any()))}
            {live(more)}
        </Section>
    }
    .into_any()
}
