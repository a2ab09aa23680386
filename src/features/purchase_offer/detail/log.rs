//! What happened to the offer on both sides, newest first.

use leptos::prelude::*;
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::moment;
use liaison_domain::purchase_offer::log::{Happened, OfferEntry};
use liaison_messages::{Words, messages as m};

use crate::api::Query;
use crate::api::purchase_offer::list_entries;
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::live::{Changed, again_on_change, live};
use crate::ui::{EventLine, EventList, LoadNotice, Section, pager};

/// `changed` changes with the offer, and when something may have happened to it.
pub(super) fn part(id: PurchaseOfferId, changed: Memo<Option<Changed>>) -> AnyView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let log = Query::kept(move || list_entries(id, pages.try_get_untracked().unwrap_or(1)));
    again_on_change(changed, move || log.refetch());
    let shown = move || {
        let listed = log.value()?;
        let lines = listed.items.iter().map(|entry| line(i18n, entry));
        let lines: Vec<AnyView> = lines.collect();
        let again = Callback::new(move |()| log.refetch());
        let more = pager(i18n, listed.more, pages, again);
        Some(view! { <EventList>{lines}</EventList> {more} }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::offer_log)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::offer_failed
                on_retry=move |()| log.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn line(i18n: I18n, entry: &OfferEntry) -> AnyView {
    let (time, text) = i18n.say(|words| (when::margin(words, entry.at, now()), sentence(words, entry)));
    view! {
        <EventLine side=entry.author.side time instant=moment::text(entry.at)>
            {text}
        </EventLine>
    }
    .into_any()
}

fn sentence(words: &Words, entry: &OfferEntry) -> String {
    let author = entry.author.name.clone().unwrap_or_default();
    let customer = entry.customer_name.clone().unwrap_or_default();
    let number = |version: u32| i64::from(version);
    match entry.happened {
        Happened::Sent {} => m::offer_log_sent(words, &author),
        Happened::Revised { version } => m::offer_log_revised(words, &author, number(version)),
        Happened::Withdrawn {} => m::offer_log_withdrawn(words, &author),
        Happened::Extended { at } => m::offer_log_extended(words, &author, &when::day_of(words, at)),
        Happened::Archived {} => m::offer_log_archived(words, &author),
        Happened::Expired {} => m::offer_log_expired(words),
        Happened::Viewed { version } => m::offer_log_viewed(words, &customer, number(version)),
        Happened::Asked {} => m::offer_log_asked(words, &customer),
        Happened::Countered {} => m::offer_log_countered(words, &customer),
        Happened::Replied {} => m::offer_log_replied(words, &author, &customer),
        Happened::Reminded { customers } => m::offer_log_reminded(words, i64::from(customers)),
        Happened::Accepted { version, .. } => m::offer_log_accepted(words, &customer, number(version)),
        Happened::Declined { version } => m::offer_log_declined(words, &customer, number(version)),
    }
}
