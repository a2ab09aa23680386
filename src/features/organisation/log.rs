//! What happened to the organisation, newest first.

use std::time::Duration;

use leptos::prelude::*;
use liaison_contract::event::NumberedEvent;
use liaison_domain::moment;
use liaison_messages::messages as m;

use super::sentence::sentence;
use crate::api::organisation::list_organisation_events;
use crate::api::{More, Query};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Button, EmptyState, EventLine, EventList, LoadNotice, Look, Section, rich};

const NUMBERED_AFTER: Duration = Duration::from_millis(500);

/// `news` changes whenever this page changed something.
#[component]
pub fn OrganisationLog(news: RwSignal<u32>) -> impl IntoView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let log = Query::kept(move || list_organisation_events(pages.try_get_untracked().unwrap_or(1)));
    Effect::new(move |before: Option<u32>| {
        let now = news.get();
        if before.is_some_and(|before| before != now) {
            // An entry is read once it has its number, which it gets after the answer to what it is about.
            set_timeout(move || log.refetch(), NUMBERED_AFTER);
        }
        now
    });
    let entries = move || {
        let listed = log.value()?;
        let lines: Vec<AnyView> = listed
            .items
            .iter()
            .filter_map(|entry| line(i18n, entry))
            .collect();
        Some(match lines.is_empty() && listed.more == More::ThatIsAll {
            true => view! {
                <EmptyState
                    title=i18n.tr(m::organisation_log_none)
                    text=i18n.tr(m::organisation_log_none_text)
                />
            }
            .into_any(),
            false => view! { <EventList>{lines}</EventList> }.into_any(),
        })
    };
    let more = move || {
        log.value()
            .is_some_and(|listed| listed.more == More::ThereIs)
            .then(|| {
                let next = move |()| {
                    pages.update(|pages| *pages += 1);
                    log.refetch();
                };
                view! {
                    <p class="pager">
                        <Button look=Look::Small on_press=next>
                            {i18n.tr(m::show_more)}
                        </Button>
                    </p>
                }
            })
    };
    view! {
        <Section title=i18n.tr(m::organisation_log)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::organisation_log_failed
                on_retry=move |()| log.refetch()
            />
            {entries}
            {more}
        </Section>
    }
}

fn line(i18n: I18n, NumberedEvent { event, .. }: &NumberedEvent) -> Option<AnyView> {
    let (time, text) = i18n.say(|words| (when::margin(words, event.at, now()), sentence(words, event)));
    let text = text?;
    let line = view! {
        <EventLine side=event.author.side time instant=moment::text(event.at)>
            {rich(text, None)}
        </EventLine>
    };
    Some(line.into_any())
}
