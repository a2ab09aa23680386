//! What happened to a listing, the newest first.

use leptos::prelude::*;
use liaison_domain::id::ListingId;
use liaison_domain::listing::log::{Happened, ListingEntry};
use liaison_domain::moment;
use liaison_messages::{Words, messages as m};

use crate::api::Query;
use crate::api::listing::list_listing_entries;
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::live::{again_on_change, live};
use crate::ui::{EventLine, EventList, LoadNotice, Section, pager};

/// `revision` is the listing's: with each of its changes something has happened.
pub(super) fn part(id: ListingId, revision: Memo<Option<i64>>) -> AnyView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let log = Query::kept(move || list_listing_entries(id, pages.try_get_untracked().unwrap_or(1)));
    again_on_change(revision, move || log.refetch());
    let shown = move || {
        let listed = log.value()?;
        let lines: Vec<AnyView> = listed.items.iter().map(|entry| line(i18n, entry)).collect();
        let again = Callback::new(move |()| log.refetch());
        let more = pager(i18n, listed.more, pages, again);
        Some(view! { <EventList>{lines}</EventList> {more} }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::listing_log)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::listing_failed
                on_retry=move |()| log.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn line(i18n: I18n, entry: &ListingEntry) -> AnyView {
    let (time, text) = i18n.say(|words| (when::margin(words, entry.at, now()), sentence(words, entry)));
    view! {
        <EventLine side=entry.author.side time instant=moment::text(entry.at)>
            {text}
        </EventLine>
    }
    .into_any()
}

fn sentence(words: &Words, entry: &ListingEntry) -> String {
    let who = entry.author.name.clone().unwrap_or_default();
    match &entry.happened {
        Happened::Submitted { version } => m::listing_log_submitted(words, &who, i64::from(*version)),
        Happened::ChecksFailed { points } => m::listing_log_checks_failed(words, i64::from(*points)),
        Happened::Returned { points } => m::listing_log_returned(words, i64::from(*points), &who),
        Happened::Published { version } => m::listing_log_published(words, &who, i64::from(*version)),
        Happened::Withdrawn {} => m::listing_log_withdrawn(words, &who),
        Happened::Unlisted {} => m::listing_log_unlisted(words, &who),
        Happened::Relisted {} => m::listing_log_relisted(words, &who),
        Happened::Suspended { reason } => m::listing_log_suspended(words, &who, reason),
        Happened::Appealed { text } => m::listing_log_appealed(words, &who, text),
        Happened::Retired {} => m::listing_log_retired(words, &who),
        Happened::Reported { reason } => m::listing_log_reported(words, reason),
        Happened::ReportDismissed {} => m::listing_log_report_dismissed(words, &who),
    }
}
