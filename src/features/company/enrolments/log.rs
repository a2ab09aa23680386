//! What happened to an enrolment, the newest first.

use leptos::prelude::*;
use liaison_domain::enrolment::log::{EnrolmentEntry, Happened};
use liaison_domain::moment;
use liaison_messages::{Words, messages as m};

use crate::api::Query;
use crate::i18n::{I18n, when};
use crate::offline::clock::now;
use crate::ui::live::{again_on_change, live};
use crate::ui::{EventLine, EventList, LoadNotice, Section};

/// `revision` is the enrolment's: with each of its changes something has happened.
pub(super) fn part(i18n: I18n, log: Query<Vec<EnrolmentEntry>>, revision: Memo<Option<i64>>) -> AnyView {
    again_on_change(revision, move || log.refetch());
    let shown = move || {
        let entries = log.value()?;
        if entries.is_empty() {
            return Some(view! { <p class="muted">{i18n.tr(m::network_log_none)}</p> }.into_any());
        }
        let lines: Vec<AnyView> = entries.iter().map(|entry| line(i18n, entry)).collect();
        Some(view! { <EventList>{lines}</EventList> }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::network_log)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::network_failed
                on_retry=move |()| log.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn line(i18n: I18n, entry: &EnrolmentEntry) -> AnyView {
    let (time, text) = i18n.say(|words| (when::margin(words, entry.at, now()), sentence(words, entry)));
    view! {
        <EventLine side=entry.author.side time instant=moment::text(entry.at)>
            {text}
        </EventLine>
    }
    .into_any()
}

fn sentence(words: &Words, entry: &EnrolmentEntry) -> String {
    let who = entry.author.name.clone().unwrap_or_default();
    match &entry.happened {
        Happened::Applied {} => m::network_log_applied(words, &who),
        Happened::Signed { .. } => m::network_log_signed(words, &who),
        Happened::TrainingPassed { training } => m::network_log_trained(words, &who, &training.person),
        Happened::AskedBack { questions } => {
            let count = i64::try_from(questions.len()).unwrap_or(i64::MAX);
            m::network_log_asked_back(words, count, &who)
        }
        Happened::Answered {} => m::network_log_answered(words, &who),
        Happened::Enrolled { term } => m::network_log_enrolled(words, &when::day(words, term.to)),
        Happened::Refused { reason } => m::network_log_refused(words, &who, reason),
        Happened::Suspended { reason } => m::network_log_suspended(words, &who, reason),
        Happened::Reinstated {} => m::network_log_reinstated(words, &who),
        Happened::Renewed { term } => m::network_log_renewed(words, &who, &when::day(words, term.to)),
        Happened::NoticeSent { days } => m::network_log_notice(words, i64::from(*days)),
        Happened::Lapsed {} => m::network_log_lapsed(words),
    }
}
