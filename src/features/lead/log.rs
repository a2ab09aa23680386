//! What happened to a lead, the newest first.

use leptos::prelude::*;
use liaison_domain::lead::answer::Closing;
use liaison_domain::lead::log::{Happened, LeadEntry};
use liaison_domain::moment;
use liaison_messages::{Words, messages as m};

use super::enquiry::standing::declined;
use super::words::lost;
use crate::api::Query;
use crate::i18n::{I18n, when};
use crate::offline::clock::now;
use crate::ui::live::{again_on_change, live};
use crate::ui::{EventLine, EventList, LoadNotice, Section};

/// `revision` is the lead's: with each of its changes something has happened.
pub(super) fn part(i18n: I18n, log: Query<Vec<LeadEntry>>, revision: Memo<Option<i64>>) -> AnyView {
    again_on_change(revision, move || log.refetch());
    let shown = move || {
        let entries = log.value()?;
        let lines: Vec<AnyView> = entries.iter().map(|entry| line(i18n, entry)).collect();
        Some(view! { <EventList>{lines}</EventList> }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::lead_log)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::lead_failed
                on_retry=move |()| log.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn line(i18n: I18n, entry: &LeadEntry) -> AnyView {
    let (time, text) = i18n.say(|words| (when::margin(words, entry.at, now()), sentence(words, entry)));
    view! {
        <EventLine side=entry.author.side time instant=moment::text(entry.at)>
            {text}
        </EventLine>
    }
    .into_any()
}

fn sentence(words: &Words, entry: &LeadEntry) -> String {
    let who = entry.author.name.clone().unwrap_or_default();
    match &entry.happened {
        Happened::Sent {} => m::lead_log_sent(words),
        Happened::Confirmed {} => m::lead_log_confirmed(words),
        Happened::Received {} => m::lead_log_received(words),
        Happened::Withdrawn {} => m::lead_log_withdrawn(words),
        Happened::Lapsed {} => m::lead_log_lapsed(words),
        Happened::Accepted { .. } => m::lead_log_accepted(words, &who),
        Happened::DealChanged { .. } => m::lead_log_deal_changed(words, &who),
        Happened::Closed { closing } => match closing {
            Closing::Declined { reason, .. } => m::lead_log_declined(words, &who, &declined(words, *reason)),
            Closing::Lost { reason, .. } => m::lead_log_lost(words, &lost(*reason)(words)),
        },
        Happened::Declined { reason, .. } => m::lead_log_declined(words, &who, &declined(words, *reason)),
        Happened::Won {} => m::lead_log_won(words, &who),
        Happened::Reopened {} => m::lead_log_reopened(words, &who),
        Happened::Reported {} => m::lead_log_reported(words, &who),
        Happened::NoticeSent {} => m::lead_log_notice(words),
        Happened::Expired {} => m::lead_log_expired(words),
        Happened::NoteWritten {} => m::lead_log_note_written(words, &who),
        Happened::NoteChanged {} => m::lead_log_note_changed(words, &who),
    }
}
